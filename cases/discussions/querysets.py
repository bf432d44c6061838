"""Which threads and replies."""

from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce

from cases.catalogue.models import Entry


class ThreadQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Threads whose entry `user` may see and that are not withdrawn."""
        return self.filter(entry__in=Entry.objects.visible_to(user).live())

    def known_to(self, user):
        """Threads that `user` may know of, withdrawn ones too: their address then says why.

        Asked row by row: for a thread found by its address, see `EntryQuerySet.few_visible_to`.
        """
        return self.filter(Exists(Entry.objects.few_visible_to(user).filter(pk=OuterRef("entry"))))

    def in_region(self, region):
        return self.filter(region=region)

    def in_state(self, state: str):
        return self.filter(state=state)

    def at(self, region_slug: str, public_id: str):
        """The thread with this address, whatever slug stands behind it."""
        return self.filter(region__slug=region_slug, entry__public_id=public_id)

    def newest_activity_first(self):
        return self.order_by(Coalesce("last_reply_at", "created_at").desc(), "-pk")

    def for_list(self):
        """Load what a list of threads shows, in one query."""
        return self.select_related("region", "entry__owner_agency")

    def for_page(self):
        """Load what the page of one thread shows and asks, in a fixed number of queries."""
        return self.select_related(
            "region", "author", "entry__owner_agency", "entry__replaced_by", "about"
        ).prefetch_related("entry__regions", "entry__named", "entry__shared_with")


class ReplyQuerySet(models.QuerySet):
    def for_page(self):
        return self.select_related("author", "agency", "in_reply_to").order_by("number")
