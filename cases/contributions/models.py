"""AgencyApprovalTask: the one step between a contributor's draft and publication. ProblemReport: what a reader saw."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState

from cases.access.policy import Change, Desk, user_can_edit, user_can_review
from cases.access.reviewers import reviewers_at
from cases.access.wagtail_policies import change_of, hidden_page_ids
from cases.catalogue.models import Entry
from cases.pages.models import KnowledgePage

from .review.decision_forms import ReasonForm, SeenForm
from .review.seen import AlreadyDecided, Overtaken, is_overtaken


def entry_of(page) -> Entry | None:
    """Return the entry of `page`, whatever class of page Wagtail hands us."""
    return Entry.objects.filter(knowledgepage=page.pk).first()


def approvers_of(entry: Entry) -> models.QuerySet:
    """Return the people who decide where `entry` waits, or of a draft who would in its own agency."""
    people = reviewers_at(entry, entry.review_desk or Desk.AGENCY, Change(None, frozenset()))
    return get_user_model().objects.filter(pk__in=[person.pk for person in people])


class AgencyApprovalTask(Task):
    """A second person decides: who, says cases.access.policy. An approval is for the text that was seen."""

    class Meta:
        verbose_name = _("controle door de organisatie")
        verbose_name_plural = _("controles door de organisatie")

    def user_can_approve(self, page, user) -> bool:
        """Whether `user` may decide on `page` now."""
        entry = entry_of(page)
        return entry is not None and user_can_review(user, entry, change_of(page))

    def user_can_access_editor(self, page, user):
        entry = entry_of(page)
        return entry is not None and (user_can_edit(user, entry) or self.user_can_approve(page, user))

    def locked_for_user(self, page, user):
        """While it waits, its reviewers and its agency's editors may still mend it, its writer not."""
        return not self.user_can_access_editor(page, user)

    def user_can_lock(self, page, user):
        return self.user_can_access_editor(page, user)

    def user_can_unlock(self, page, user):
        return self.user_can_access_editor(page, user)

    def get_actions(self, page, user):
        if not self.user_can_approve(page, user):
            return []
        return [
            ("reject", _("Terugsturen met uitleg"), True),
            ("approve", _("Goedkeuren"), False),
        ]

    def get_form_for_action(self, action):
        return ReasonForm if action == "reject" else SeenForm

    @transaction.atomic
    def on_action(self, task_state, user, action_name, seen="", comment="", **_other):
        """Adds: one decision only, a reason for sending back, and no approval of a text that nobody showed.

        `seen` is what cases.contributions.review.seen says of the revision on the reviewer's screen; without
        it the text that was handed in is meant. Raises AlreadyDecided or Overtaken.
        """
        page = KnowledgePage.objects.get(pk=task_state.workflow_state.object_id).specific
        Entry.objects.select_for_update().get(pk=page.entry_id)
        now = TaskState.objects.select_related("revision", "workflow_state").get(pk=task_state.pk)
        if now.status != TaskState.STATUS_IN_PROGRESS:
            raise AlreadyDecided(page.entry)
        if action_name == "approve" and is_overtaken(page, now, user, seen):
            raise Overtaken(page.entry)
        super().on_action(now, user, action_name, comment=comment)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        """Return the waiting states of pages that `user` may see and decide on."""
        waiting = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        pages = {
            str(page.pk): page
            for page in KnowledgePage.objects.exclude(pk__in=hidden_page_ids(user)).filter(
                pk__in=[int(pk) for pk in waiting.values_list("workflow_state__object_id", flat=True)]
            )
        }
        mine = [pk for pk, page in pages.items() if self.user_can_approve(page, user)]
        return waiting.filter(workflow_state__object_id__in=mine)

    @classmethod
    def get_description(cls):
        return _("Een ander dan de schrijver keurt goed: uit de organisatie, de regio of de redactie.")


class ProblemReport(models.Model):
    """What a reader found wrong, with a page or with the site; who looks after it marks it handled."""

    class Kind(models.TextChoices):
        WRONG = "wrong", _("er klopt iets niet")
        PRIVACY = "privacy", _("er staat iets wat hier niet mag staan")
        BROKEN = "broken", _("iets werkt niet")
        ACCESSIBILITY = "accessibility", _("ik kan iets niet lezen of bedienen")

    entry = models.ForeignKey(Entry, models.CASCADE, null=True, blank=True, related_name="problem_reports")
    kind = models.CharField(_("wat is er mis"), max_length=16, choices=Kind)
    address = models.CharField(_("adres"), max_length=600, blank=True)
    text = models.TextField(_("wat zag u"), max_length=4000)
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    handled_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    submission = models.CharField(max_length=64, null=True, unique=True, editable=False)

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return f"{self.kind} {self.created_at:%Y-%m-%d}"
