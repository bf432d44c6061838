"""What was handed in, what became of it, and what waits for whom."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils import timezone
from wagtail.models import Comment, Revision, TaskState, WorkflowState

from cases.access.policy import user_can_edit, user_can_follow_review, user_can_review
from cases.access.wagtail_policies import change_of
from cases.catalogue.models import Entry
from cases.pages.models import KnowledgePage

from ..personal_data.models import PersonalDataAnswer
from ..personal_data.wording import NAMES
from .difference import FieldDifference, differences
from .models import Submission
from .seen import mark_of


@dataclass
class Item:
    """One entry with its page, as somebody who may follow its review sees it."""

    entry: Entry
    page: Any
    reader: Any

    @cached_property
    def newest(self) -> Revision:
        return self.page.get_latest_revision()

    @cached_property
    def state(self) -> WorkflowState | None:
        return open_state(self.page)

    @property
    def is_waiting(self) -> bool:
        return self.state is not None and self.state.status == WorkflowState.STATUS_IN_PROGRESS

    @property
    def is_returned(self) -> bool:
        return self.state is not None and self.state.status == WorkflowState.STATUS_NEEDS_CHANGES

    @cached_property
    def can_decide(self) -> bool:
        return self.is_waiting and user_can_review(self.reader, self.entry, change_of(self.page))

    @cached_property
    def can_hand_in(self) -> bool:
        """Its author or an editor, when there is something that is not online."""
        if self.is_waiting or (self.page.live and not self.page.has_unpublished_changes):
            return False
        return self.is_author or self.can_edit

    @property
    def is_author(self) -> bool:
        return self.entry.author_id == self.reader.pk

    @cached_property
    def can_edit(self) -> bool:
        return user_can_edit(self.reader, self.entry)

    @property
    def mark(self) -> str:
        return mark_of(self.newest)

    @cached_property
    def submissions(self) -> list[Submission]:
        rows = Submission.objects.filter(entry=self.entry, revision__isnull=False)
        return list(rows.select_related("revision", "by"))

    @property
    def submission(self) -> Submission | None:
        return self.submissions[-1] if self.submissions else None

    @cached_property
    def answered_before(self) -> Submission | None:
        """What the reviewer sent back before this was handed in anew; kept from who reviews from elsewhere."""
        online = self.page.live_revision_id or 0
        rounds = [row for row in self.submissions if (row.revision_id or 0) > online]
        own_house = self.can_edit or self.is_author
        return rounds[-2] if len(rounds) > 1 and own_house else None

    def base(self, since: str = "") -> Any:
        """Return the version to compare with: what was sent back, else what is online, else nothing."""
        if since != "online" and self.answered_before is not None:
            return _text_of(self.answered_before)
        return self.live

    @cached_property
    def live(self) -> Any:
        return self.page.specific if self.page.live else None

    def changes(self, since: str = "") -> list[FieldDifference]:
        return differences(self.base(since), self.newest.as_object(), self.reader)

    @cached_property
    def changed_after_handing_in(self) -> list[FieldDifference]:
        """What somebody wrote after the contributor let go: while it waits, or until it went online."""
        if self.submission is None or self.is_returned:
            return []
        now = self.newest.as_object() if self.is_waiting else self.live
        if now is None or self.submission.revision_id == now.latest_revision_id and not self.is_waiting:
            return []
        return differences(_text_of(self.submission), now, self.reader)

    @cached_property
    def answers(self) -> list[tuple[str, PersonalDataAnswer]]:
        """What the writer said of what looks like personal data, each with what it looks like."""
        rows = PersonalDataAnswer.objects.filter(entry=self.entry).select_related("by")
        names = {str(kind.value): str(name) for kind, name in NAMES.items()}
        return [(names.get(row.kind, row.kind), row) for row in rows]

    @cached_property
    def remarks(self) -> dict[str, list[Comment]]:
        """Remarks that still stand, by the field that they are about."""
        found: dict[str, list[Comment]] = {}
        rows = Comment.objects.filter(page=self.page.pk, resolved_at__isnull=True)
        for remark in rows.select_related("user").order_by("pk"):
            found.setdefault(remark.contentpath.split(".")[0], []).append(remark)
        return found


def _text_of(submission: Submission) -> Any:
    """Return the page as it was handed in; a revision that is gone was left out of the list."""
    return submission.revision.as_object() if submission.revision else None


def item_for(user: Any, public_id: str) -> Item | None:
    """Return what this id means when `user` may follow its review, or None."""
    entry = (
        Entry.objects.few_visible_to(user).filter(public_id=public_id).select_related("owner_agency").first()
    )
    if entry is None or not user_can_follow_review(user, entry):
        return None
    page = KnowledgePage.objects.filter(entry=entry).first()
    if page is None or page.get_latest_revision() is None:
        return None
    return Item(entry, page.specific, user)


def last_submission(entry: Any) -> Submission | None:
    """Return what was handed in last, or None."""
    return Submission.objects.filter(entry=entry).select_related("by", "revision").last()


def open_state(page: Any) -> WorkflowState | None:
    """Return the review of `page` that waits or came back, or None."""
    active = WorkflowState.objects.for_instance(page).active()
    return active.select_related("current_task_state__finished_by", "current_task_state__task").first()


def waiting_task(page: Any) -> TaskState | None:
    """Return what waits for a decision about `page`, or None."""
    state = open_state(page)
    if state is None or state.status != WorkflowState.STATUS_IN_PROGRESS:
        return None
    return state.current_task_state


def waiting_longer_than(age: Any) -> list[TaskState]:
    """Return what was handed in so long ago and still waits, the oldest first."""
    long_ago = timezone.now() - age
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, started_at__lt=long_ago)
    return list(waiting.select_related("workflow_state").order_by("started_at")[:200])
