"""Handing in, approving, sending back: through Wagtail's workflow, with our rule, audit rows and messages."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import LogContext
from wagtail.models import Comment, Task, WorkflowState

from cases.access.actions import write_audience
from cases.access.policy import Desk, user_can_edit, user_can_follow_review
from cases.access.reviewers import desk_for
from cases.access.wagtail_policies import change_of
from cases.audit.actions import record_event
from cases.catalogue.models import Entry
from cases.notifications.actions import drop_waiting, tell_editors, tell_returned
from cases.notifications.models import Mail
from cases.pages.models import KnowledgePage
from cases.pages.publishing import check_ready_to_publish

from ..actions import ensure_workflow
from .models import Submission
from .queries import last_submission, open_state, waiting_longer_than, waiting_task
from .seen import AlreadyDecided

#: How long something waits before its reviewers hear of it once more.
PATIENCE = timedelta(days=3)
ASKED = (Mail.Kind.AWAITS_YOU, Mail.Kind.STILL_WAITING)


@transaction.atomic
def hand_in(page: Any, *, by: Any) -> WorkflowState:
    """Ask for a review of the newest text of `page`; handing in twice is handing in once.

    Raises PermissionDenied for who may not write at it, and IncompleteToPublish.
    """
    entry = Entry.objects.select_for_update().get(pk=page.entry_id)
    if entry.author_id != by.pk and not user_can_edit(by, entry):
        raise PermissionDenied
    state = open_state(page)
    if state is not None and state.status == WorkflowState.STATUS_IN_PROGRESS:
        return state
    check_ready_to_publish(page.get_latest_revision_as_object())
    if state is not None:
        state.resume(by)
        return state
    return (page.get_workflow() or ensure_workflow()).start(page.specific, by)


@transaction.atomic
def approve(page: Any, *, by: Any, seen: str) -> None:
    """Put the text that `by` saw online. `seen` is the mark of that text, see cases.contributions.review.seen.

    Raises PermissionDenied, Overtaken when there is a newer text, AlreadyDecided.
    """
    _decide(page, by, "approve", seen=seen)


@transaction.atomic
def send_back(page: Any, *, by: Any, reason: str) -> None:
    """Give the text back to its writer with a reason. Raises PermissionDenied, ValidationError, AlreadyDecided."""
    if not reason.strip():
        raise ValidationError(_("Schrijf wat er anders moet. De schrijver leest dit."))
    _decide(page, by, "reject", comment=reason.strip())


def _decide(page: Any, by: Any, action: str, **said: str) -> None:
    entry = Entry.objects.select_for_update().get(pk=page.entry_id)
    task_state = waiting_task(page)
    if task_state is None:
        raise AlreadyDecided(entry)
    task = Task.objects.get(pk=task_state.task_id).specific
    if not task.user_can_approve(page, by):
        raise PermissionDenied
    with LogContext(user=by):
        task.on_action(task_state, by, action, **said)


@transaction.atomic
def receive(page: KnowledgePage, task_state: Any, *, by: Any) -> Submission:
    """Wagtail has the page waiting: keep which text it is, find who decides, let them see it and tell them."""
    submission = Submission.objects.create(entry=page.entry, revision=task_state.revision, by=by)
    find_desk(page)
    record_event(action="submitted", target=page.entry, by=by, detail={"revision": task_state.revision_id})
    tell_editors(entry=page.entry, by=by, change=change_of(page))
    return submission


@transaction.atomic
def find_desk(page: KnowledgePage) -> None:
    """Let what waits go to the first desk where somebody else sits; said again when people come and go."""
    entry = Entry.objects.select_for_update().get(pk=page.entry_id)
    _move(entry, desk_for(entry, change_of(page)))
    page.entry = entry


@transaction.atomic
def settle(page: KnowledgePage, *, action: str, by: Any, revision: int | None) -> None:
    """There is an answer: who saw it as a reviewer alone sees it no more, and messages that ask are dropped."""
    entry = Entry.objects.select_for_update().get(pk=page.entry_id)
    _move(entry, "")
    drop_waiting(entry=entry, kinds=ASKED)
    record_event(action=action, target=entry, by=by, detail={"revision": revision})
    if action == "sent back":
        submission = last_submission(entry)
        tell_returned(entry=entry, by=by, also=submission and submission.by)


def renew_desks(agency_id: int) -> None:
    """Somebody came or went at an agency: what waits there, or outside its own agency, may go to another desk."""
    waiting = Entry.objects.exclude(review_desk="")
    touched = waiting.filter(Q(owner_agency=agency_id) | ~Q(review_desk=Desk.AGENCY))
    for page in KnowledgePage.objects.filter(entry__in=touched).select_related("entry")[:200]:
        before = page.entry.review_desk
        find_desk(page)
        if page.entry.review_desk != before:
            tell_editors(entry=page.entry, by=None, change=change_of(page))


def _move(entry: Entry, desk: str) -> None:
    if entry.review_desk != desk:
        entry.review_desk = desk
        entry.save(update_fields=["review_desk"])
        write_audience(entry)


@transaction.atomic
def void_schedule(page: Any, revision: Any) -> None:
    """A text that was approved to go live later was changed: the approval is gone, and a review asked anew."""
    if revision.approved_go_live_at is not None:
        return
    planned = page.revisions.filter(approved_go_live_at__isnull=False).exclude(pk=revision.pk)
    if not planned.update(approved_go_live_at=None):
        return
    record_event(
        action="approval voided", target=page.entry, by=revision.user, detail={"revision": revision.pk}
    )
    if revision.user is not None and open_state(page) is None:
        (page.get_workflow() or ensure_workflow()).start(page, revision.user)


def remind_reviewers(*, patience: timedelta = PATIENCE) -> int:
    """Tell, once for each time that it was handed in, who lets something wait; return how many were told."""
    told = 0
    for task_state in waiting_longer_than(patience):
        page = KnowledgePage.objects.filter(pk=task_state.workflow_state.object_id).first()
        if page is not None:
            with transaction.atomic():
                told += _remind(page, task_state)
    return told


def _remind(page: KnowledgePage, task_state: Any) -> int:
    reminders = Mail.objects.filter(entry=page.entry_id, kind=Mail.Kind.STILL_WAITING)
    sent = reminders.filter(created_at__gte=task_state.started_at)
    if sent.exists():
        return 0
    find_desk(page)
    tell_editors(entry=page.entry, by=None, change=change_of(page), again=True)
    return sent.count()


@transaction.atomic
def make_remark(page: Any, *, by: Any, field: str, text: str) -> Comment:
    """Write a remark about one field; the author and the reviewers read it. Raises PermissionDenied.

    The same words about the same field, sent twice, make one remark.
    """
    entry = Entry.objects.select_for_update().get(pk=page.entry_id)
    if not user_can_follow_review(by, entry):
        raise PermissionDenied
    same = {"page_id": page.pk, "user": by, "contentpath": field, "text": text, "resolved_at": None}
    remark, is_new = Comment.objects.get_or_create(**same)
    if is_new:
        record_event(action="remark made", target=entry, by=by, detail={"field": field})
    return remark


@transaction.atomic
def settle_remark(page: Any, *, by: Any, number: int) -> None:
    """Say that a remark was dealt with; it then stands no more. Raises PermissionDenied."""
    entry = Entry.objects.select_for_update().get(pk=page.entry_id)
    if not user_can_follow_review(by, entry):
        raise PermissionDenied
    remark = Comment.objects.filter(page_id=page.pk, pk=number, resolved_at__isnull=True).first()
    if remark is not None:
        remark.resolved_at, remark.resolved_by = timezone.now(), by
        remark.save()
        record_event(action="remark settled", target=entry, by=by, detail={"field": remark.contentpath})
