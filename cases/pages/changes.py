"""Who wants to hear that a page was written. The listeners live higher up and are named in cases.wiring."""

from collections.abc import Callable
from typing import Any

_listeners: list[Callable[[Any, Any], None]] = []


def listen(listener: Callable[[Any, Any], None]) -> None:
    """Call `listener(page, revision)` after each saved revision of a knowledge page, in its transaction."""
    if listener not in _listeners:
        _listeners.append(listener)


def announce(page: Any, revision: Any) -> None:
    """Tell the listeners that `revision` of `page` was saved."""
    for listener in _listeners:
        listener(page, revision)
