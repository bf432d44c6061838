"""Threads for the cast."""

import pytest

from cases.discussions.actions import open_thread


@pytest.fixture
def start(cast, regions):
    """Return a function that opens a thread; Bram does so at Groningen's table unless told otherwise."""

    def _start(
        title="Hoe regelt u piket?", *, by=None, region=None, body="Na 17 uur is er niemand.", **fields
    ):
        return open_thread(
            by=by or cast.bram, region=region or regions.groningen, title=title, body=body, **fields
        )

    return _start


@pytest.fixture
def new_thread_form(cast):
    """What a browser sends to open a thread at Groningen's table."""
    return {
        "region": "groningen",
        "agency": "veenstroom",
        "title": "Wie deelt een rooster?",
        "body": "Wij zoeken drie buurgemeenten.",
        "label": "green",
        "named_emails": "",
        "form_id": "een-formulier",
    }
