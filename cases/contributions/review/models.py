"""Submission: the text as its writer handed it in, so that it stays visible beside what was published."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.models import Revision

from cases.catalogue.models import Entry


class Submission(models.Model):
    """That somebody handed in an entry, in the words of `revision`."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="submissions")
    revision = models.ForeignKey(Revision, models.SET_NULL, null=True, related_name="+")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="submissions"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.entry_id} {self.at:%Y-%m-%d}"
