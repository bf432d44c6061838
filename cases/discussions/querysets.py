"""Which threads and replies."""

from django.db import models

from cases.catalogue.models import Entry


class ThreadQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Threads whose entry `user` may see and that are not withdrawn."""
        return self.filter(entry__in=Entry.objects.visible_to(user).live())

    def in_region(self, region):
        return self.filter(region=region)


class ReplyQuerySet(models.QuerySet):
    def for_page(self):
        return self.select_related("author", "agency").order_by("number")
