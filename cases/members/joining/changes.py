"""Who wants to hear what happens to requests, invitations and lists of members; named in cases.wiring."""

from typing import Any, Protocol

from django.db.models import Model


class Listener(Protocol):
    """What a listener takes; it runs in the transaction of the change and stands or falls with it."""

    def __call__(self, action: str, target: Model, *, by: Any, detail: dict[str, Any]) -> None: ...


_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    """Call `listener` at each change, before its transaction ends."""
    if listener not in _listeners:
        _listeners.append(listener)


def announce(action: str, target: Model, *, by: Any = None, **detail: Any) -> None:
    """Tell the listeners: action, a verb in the past; target, a request, invitation, domain or check."""
    for listener in _listeners:
        listener(action, target, by=by, detail=detail)
