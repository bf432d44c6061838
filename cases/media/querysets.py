"""Which files."""

from django.db import models
from django.db.models import Q
from modelsearch.queryset import SearchableQuerySetMixin
from wagtail.images.models import ImageQuerySet

from cases.access.models import EntryAudience
from cases.access.policy import is_active_member, tokens_of_user


class VisibleFiles(models.QuerySet):
    def visible_to(self, user):
        """Files of entries that `user` may see, and the user's own that no page carries yet.

        A file has the audience of the entry for which it was uploaded; see cases.media.models.
        """
        reach = EntryAudience.objects.filter(token__in=tokens_of_user(user)).values(
            "entry"
        )
        visible = Q(entry_id__in=reach)
        if is_active_member(user):
            visible |= Q(entry__isnull=True, uploaded_by_user=user)
        return self.filter(visible)


class ImageFiles(VisibleFiles, ImageQuerySet):
    pass


class DocumentFiles(VisibleFiles, SearchableQuerySetMixin, models.QuerySet):
    pass
