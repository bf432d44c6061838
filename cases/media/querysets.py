"""Which files."""

from django.db import models
from django.db.models import Q
from modelsearch.queryset import SearchableQuerySetMixin
from wagtail.images.models import ImageQuerySet

from cases.access.models import EntryAudience
from cases.access.policy import edited_agencies, is_active_member, tokens_of_user


class VisibleFiles(models.QuerySet):
    def visible_to(self, user):
        """Files of entries that `user` may see, and the user's own that no page carries yet.

        A file has the audience of the entry for which it was uploaded; see cases.media.models.
        """
        reach = EntryAudience.objects.filter(token__in=tokens_of_user(user)).values("entry")
        reached, kept_back = Q(entry_id__in=reach), Q(in_draft=True) | Q(entry__state="withdrawn")
        visible = reached & ~kept_back
        if is_active_member(user):
            visible |= Q(entry__isnull=True, uploaded_by_user=user)
            wrote_it = Q(uploaded_by_user=user) | Q(entry__author=user)
            visible |= reached & (wrote_it | Q(entry__owner_agency_id__in=edited_agencies(user)))
        return self.filter(visible)


class ImageFiles(VisibleFiles, ImageQuerySet):
    pass


class DocumentFiles(VisibleFiles, SearchableQuerySetMixin, models.QuerySet):
    pass
