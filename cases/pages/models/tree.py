"""What stands above knowledge pages: their addresses follow from it."""

from django.db import transaction
from wagtail.models import Page

from cases.access.wagtail_policies import RightsOnFrame
from cases.catalogue.actions import record

from .knowledge import KnowledgePage


@transaction.atomic
def record_subtree(page: Page) -> int:
    """Record every knowledge page at or below `page`, as the tree now stands; return how many."""
    path = Page.objects.values_list("path", flat=True).get(pk=page.pk)
    found = list(KnowledgePage.objects.filter(path__startswith=path).specific())
    for below in found:
        record(below)
    return len(found)


class FramePage(Page):
    """Home, the index and the agencies: a new slug gives everything below a new address."""

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Adds: the entries below follow in the same transaction (Wagtail's own signal comes after it)."""
        before = Page.objects.filter(pk=self.pk).values_list("url_path", flat=True).first()
        result = super().save(*args, **kwargs)
        if before is not None and before != self.url_path:
            record_subtree(self)
        return result

    def permissions_for_user(self, user):
        """Adds: below a frame page nobody publishes what is not a draft yet."""
        return RightsOnFrame(user, self)
