"""Drafts and pages with personal data in them; everybody is invented."""

import pytest

SEEN = "Wijkagent Jan de Vries belde. Zijn BSN is 111222333. Later belde Jan de Vries weer."


@pytest.fixture
def bram_writes(cast, agencies):
    """Return a function that begins a short report of Bram with these answers."""
    from cases.contributions.capture.actions import begin_draft

    def write(**answers):
        return begin_draft(by=cast.bram, kind="report", agency=agencies.veenstroom, answers=answers)

    return write


@pytest.fixture
def draft(bram_writes):
    return bram_writes(title="Feest in het park", what_happened=SEEN, again="Vroeg bellen met de school.")
