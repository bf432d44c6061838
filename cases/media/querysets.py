"""Which files."""

from django.db import models
from django.db.models import Q
from modelsearch.queryset import SearchableQuerySetMixin
from wagtail.images.models import ImageQuerySet

from cases.access.models import EntryAudience
from cases.access.policy import edited_agencies, is_active_member, posts_of, tokens_of_user
from cases.tlp import Label, is_narrower


class VisibleFiles(models.QuerySet):
    def visible_to(self, user):
        """Files of entries that `user` may see, and the user's own that no page carries yet.

        A file has the audience of the entry for which it was uploaded, or less; see cases.media.models.
        """
        reach = EntryAudience.objects.filter(token__in=tokens_of_user(user)).values("entry")
        reached = Q(entry_id__in=reach) & self._label_reaches(user)
        kept_back = Q(in_draft=True) | Q(entry__state="withdrawn")
        visible = reached & ~kept_back
        if is_active_member(user):
            visible |= Q(entry__isnull=True, uploaded_by_user=user)
            wrote_it = Q(uploaded_by_user=user) | Q(entry__author=user)
            visible |= reached & (wrote_it | self._edited_by(user))
        return self.filter(visible)

    def _edited_by(self, user) -> Q:
        """Return what `user_can_edit` asks, as a condition on files of entries that reach `user`."""
        edited = Q(entry__owner_agency_id__in=edited_agencies(user))
        if getattr(user, "is_platform_editor", False):
            edited |= Q(entry__kind="tool") & ~Q(entry__label=Label.RED)
        return edited

    def _label_reaches(self, user) -> Q:
        """Return what `EntryFile.label_reaches` asks of one file, as a condition."""
        fits = Q(label="")
        for label, reached in self._reached_under_each_label(user).items():
            no_narrower = [other for other in Label if not is_narrower(label, other)]
            fits |= Q(label=label) & (Q(entry__label__in=no_narrower) | reached)
        return fits

    def _reached_under_each_label(self, user) -> dict[Label, Q]:
        """Return for each label the second form of `tokens_under`: whose entries would reach `user` then."""
        posts = posts_of(user)
        agencies = {post.agency_id for post in posts}
        codes = {code for post in posts for code in post.region_codes}
        everything, nothing = ~Q(pk__in=[]), Q(pk__in=[])
        ours = Q(entry__owner_agency__in=agencies)
        return {
            Label.CLEAR: everything,
            Label.GREEN: everything if posts else nothing,
            Label.AMBER: ours
            | self._labelled(Label.AMBER, entry__regions__code__in=codes)
            | self._labelled(Label.AMBER, entry__shared_with__in=agencies),
            Label.AMBER_STRICT: ours,
            Label.RED: Q(entry__author=user) | self._labelled(Label.RED, entry__named=user)
            if posts
            else nothing,
        }

    def _labelled(self, label: Label, **related) -> Q:
        """As a subquery: a join to many would give a file more than once."""
        return Q(pk__in=self.model._base_manager.filter(label=label, **related).values("pk"))


class ImageFiles(VisibleFiles, ImageQuerySet):
    pass


class DocumentFiles(VisibleFiles, SearchableQuerySetMixin, models.QuerySet):
    pass
