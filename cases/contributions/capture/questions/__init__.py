"""What the quick forms ask, in order: data, read by forms, checks and the making of a page alike."""

from ..models import Draft
from .label import LABEL_GROUP, label_help, suggested_label
from .lesson import LESSON
from .question import MOST, Group, Question, Sort
from .report import REPORT
from .tool_review import OTHER, PROOF, SCORE, TOOL_REVIEW

GROUPS: dict[str, tuple[Group, ...]] = {
    Draft.Kind.REPORT.value: REPORT,
    Draft.Kind.LESSON.value: LESSON,
    Draft.Kind.TOOL_REVIEW.value: TOOL_REVIEW,
}
#: What an address calls each kind.
ADDRESSES = {
    "korte-melding": Draft.Kind.REPORT.value,
    "les": Draft.Kind.LESSON.value,
    "toolervaring": Draft.Kind.TOOL_REVIEW.value,
}

__all__ = [
    "ADDRESSES",
    "GROUPS",
    "LABEL_GROUP",
    "MOST",
    "OTHER",
    "PROOF",
    "SCORE",
    "Group",
    "Question",
    "Sort",
    "address_of",
    "group_named",
    "label_help",
    "questions_of",
    "suggested_label",
]


def questions_of(kind: str) -> tuple[Question, ...]:
    """Return all questions of a kind, in the order in which they are asked."""
    return tuple(question for group in GROUPS[kind] for question in group.questions)


def group_named(kind: str, name: str) -> Group | None:
    """Return the group of that name, or None."""
    return next((group for group in GROUPS[kind] if group.name == name), None)


def address_of(kind: str) -> str:
    """Return what an address calls `kind`."""
    return next(address for address, known in ADDRESSES.items() if known == kind)
