"""Who wants to hear that an entry changed. The listeners live higher up and are named in cases.wiring."""

from collections.abc import Callable
from functools import partial

from django.db import transaction

_listeners: list[Callable[[int], None]] = []


def listen(listener: Callable[[int], None]) -> None:
    """Call `listener(entry_id)` after each commit that changed an entry. It may not raise."""
    if listener not in _listeners:
        _listeners.append(listener)


def announce(entry) -> None:
    """Tell the listeners after commit; if nothing is told, the sweep finds the entry by its version."""
    for listener in _listeners:
        transaction.on_commit(partial(listener, entry.pk), robust=True)
