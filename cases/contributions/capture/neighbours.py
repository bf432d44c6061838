"""What the quick forms ask of the parts beside them: the check for personal data, images, the review."""

from typing import Any

from cases.access.reviewers import reviewers_at
from cases.access.wagtail_policies import change_of

from ..personal_data import queries as personal_data
from ..personal_data.carrying import carry_answers
from ..review.actions import hand_in
from ..word.attaching import attachments_of
from .models import Draft
from .queries import text_answers

__all__ = ["attachments_of", "carry_answers", "hand_in", "open_findings", "who_decides"]


def open_findings(draft: Draft) -> list[Any]:
    """Return what looks like personal data in `draft` and has no answer yet."""
    return personal_data.open_findings(text_answers(draft), draft=draft)


def who_decides(page: Any) -> list[Any]:
    """Return the people at whose desk `page` waits."""
    return reviewers_at(page.entry, page.entry.review_desk, change_of(page))
