"""What readers see around a page. Who gathers it lives higher up and is named in cases.wiring."""

from collections.abc import Callable
from typing import Any

_gatherers: list[Callable[[Any, Any], dict]] = []


def gather_with(gatherer: Callable[[Any, Any], dict]) -> None:
    """Let `gatherer(page, user)` fill the template context of every presented page."""
    _gatherers[:] = [gatherer]


class PresentedPage:
    """A page whose preview looks as readers see it: same template, same context."""

    def get_context(self, request, *args, **kwargs):
        """Adds: what the site gathers around this page for the one who asks."""
        context = super().get_context(request, *args, **kwargs)
        for gatherer in _gatherers:
            context |= gatherer(self, request.user)
        return context
