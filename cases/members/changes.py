"""Who wants to hear that a membership changed. The listeners live higher up and are named in cases.wiring."""

from typing import Any, Protocol

from .models import Membership, User


class Listener(Protocol):
    """What a listener takes; it runs in the transaction of the change and stands or falls with it."""

    def __call__(
        self, action: str, membership: Membership, *, by: User | None, detail: dict[str, Any]
    ) -> None: ...


_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    """Call `listener` at each change of a membership, before its transaction ends."""
    if listener not in _listeners:
        _listeners.append(listener)


def announce(action: str, membership: Membership, *, by: User | None = None, **detail: Any) -> None:
    """Tell the listeners what happened: action, a verb in the past; by, who did it or None; detail, facts."""
    for listener in _listeners:
        listener(action, membership, by=by, detail=detail)
