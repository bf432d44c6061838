"""Bram at his quick forms."""

import pytest

from .quick_answers import ANSWERS


@pytest.fixture
def bram(sign_in, cast):
    """Bram's browser."""
    return sign_in(cast.bram)


@pytest.fixture
def write_draft(cast, agencies):
    """Return a function that begins a draft, of Bram unless told otherwise, with right answers changed as told."""
    from cases.contributions.capture.actions import begin_draft

    def _write(kind="report", by=None, agency=None, **changed):
        answers = {**ANSWERS[kind], **changed}
        return begin_draft(
            by=by or cast.bram, kind=kind, agency=agency or agencies.veenstroom, answers=answers
        )

    return _write
