"""Draft: what somebody is writing in a quick form. Seen by its author alone, until it becomes a page."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.catalogue.models import new_public_id
from cases.pages.models import KnowledgePage
from cases.regions.models import Agency


class Draft(models.Model):
    """The answers so far, kept on the server at each pause in typing; `version` rises with each."""

    class Kind(models.TextChoices):
        REPORT = "report", _("korte melding")
        LESSON = "lesson", _("les")
        TOOL_REVIEW = "tool_review", _("toolervaring")

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    kind = models.CharField(max_length=12, choices=Kind)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts", verbose_name=_("schrijver")
    )
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="drafts", verbose_name=_("organisatie"))
    #: Answers by the name of the question, as typed: what is wrong with them is said later, nothing is lost.
    answers = models.JSONField(default=dict, blank=True)
    #: The names of the groups of questions that were sent in once.
    seen = models.JSONField(default=list, blank=True)
    #: What a Word file lost on the way in, a sentence each.
    losses = models.JSONField(default=list, blank=True)
    version = models.PositiveIntegerField(default=1)
    #: By question: the version that last changed it, the window that did so, and which save of that window it
    #: was. So an answer that got lost on the way back is no conflict, and a late one overwrites nothing.
    stamps = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    #: The number of the empty form that began it: sending that twice makes one draft.
    form_id = models.CharField(max_length=64, null=True, unique=True, editable=False)
    page = models.OneToOneField(
        KnowledgePage, models.SET_NULL, null=True, blank=True, related_name="quick_draft"
    )
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepten")
        ordering = ["-changed_at", "-pk"]
        indexes = [models.Index(fields=["author", "sent_at", "-changed_at"], name="drafts_of_a_person")]

    def __str__(self):
        return f"{self.kind} {self.public_id}"
