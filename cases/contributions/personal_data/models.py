"""PersonalDataAnswer: what an author said of something that looks like personal data."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.catalogue.models import Entry

from ..capture.models import Draft


class PersonalDataAnswer(models.Model):
    """That something found may stay, and why; or that it was taken out.

    The text itself is not kept a second time: `fingerprint` is a keyed hash of it, so that the same words in a
    later version need no second answer.
    """

    class Verdict(models.TextChoices):
        ALLOWED = "allowed", _("mag blijven")
        REMOVED = "removed", _("weggehaald")

    draft = models.ForeignKey(
        Draft, models.CASCADE, null=True, blank=True, related_name="personal_data_answers"
    )
    entry = models.ForeignKey(
        Entry, models.CASCADE, null=True, blank=True, related_name="personal_data_answers"
    )
    kind = models.CharField(max_length=16)
    fingerprint = models.CharField(max_length=64)
    verdict = models.CharField(max_length=8, choices=Verdict)
    reason = models.CharField(_("waarom mag dit"), max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(draft__isnull=False) | Q(entry__isnull=False), name="an_answer_is_about_something"
            ),
            models.UniqueConstraint(
                fields=["draft", "fingerprint"],
                condition=Q(draft__isnull=False),
                name="one_answer_per_draft",
            ),
            models.UniqueConstraint(
                fields=["entry", "fingerprint"],
                condition=Q(entry__isnull=False),
                name="one_answer_per_entry",
            ),
        ]

    def __str__(self):
        return f"{self.kind}: {self.verdict}"
