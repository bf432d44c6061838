"""AgencyApprovalTask: the one step between a contributor's draft and publication. ProblemReport: what a reader saw."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState

from cases.access.policy import EDITING_ROLES, user_can_edit
from cases.access.wagtail_policies import hidden_page_ids
from cases.catalogue.models import Entry
from cases.pages.models import KnowledgePage
from cases.tlp import Label


def entry_of(page) -> Entry | None:
    """Return the entry of `page`, whatever class of page Wagtail hands us."""
    return Entry.objects.filter(knowledgepage=page.pk).first()


def approvers_of(entry):
    """Return the editors and coordinators of the entry's agency who may see it; at RED the named ones."""
    editors = get_user_model().objects.filter(
        is_active=True,
        memberships__agency=entry.owner_agency_id,
        memberships__ended_at__isnull=True,
        memberships__role__in=EDITING_ROLES,
    )
    if entry.label == Label.RED:
        named = [person.pk for person in entry.named.all()] + [entry.author_id]
        editors = editors.filter(pk__in=[pk for pk in named if pk])
    return editors.distinct()


def other_approvers_exist(entry, user) -> bool:
    """Whether somebody else than `user` can approve `entry`."""
    return approvers_of(entry).exclude(pk=user.pk).exists()


class AgencyApprovalTask(Task):
    """An editor or coordinator of the page's agency who may see the page approves it; at RED a named one.

    Who submitted it approves it only when nobody else can.
    """

    class Meta:
        verbose_name = _("controle door de organisatie")
        verbose_name_plural = _("controles door de organisatie")

    def user_can_approve(self, page, user) -> bool:
        """Whether `user` may decide on `page` now."""
        entry = entry_of(page)
        if entry is None or not user_can_edit(user, entry):
            return False
        state = page.current_workflow_state
        submitted_it = state is not None and state.requested_by_id == user.pk
        return not submitted_it or not other_approvers_exist(entry, user)

    def user_can_access_editor(self, page, user):
        entry = entry_of(page)
        return entry is not None and user_can_edit(user, entry)

    def locked_for_user(self, page, user):
        """While it waits, its agency's editors may still mend it, its writer not."""
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
            ("approve", _("Goedkeuren en publiceren"), False),
        ]

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
        return _("Een redacteur of coördinator van de organisatie keurt goed.")


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
