"""Who wants to hear that somebody changed an account. The listeners live higher up and are named in cases.wiring."""

from typing import Any, Protocol

from ..models import User


class Listener(Protocol):
    """What a listener takes; it runs in the transaction of the change and stands or falls with it."""

    def __call__(self, action: str, person: User, *, by: User | None, detail: dict[str, Any]) -> None: ...


_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    """Call `listener` at each change of an account, before its transaction ends."""
    if listener not in _listeners:
        _listeners.append(listener)


def announce(action: str, person: User, *, by: User | None = None, **detail: Any) -> None:
    """Tell the listeners: action, a verb in the past; person, whose account; detail, facts without texts."""
    for listener in _listeners:
        listener(action, person, by=by, detail=detail)
