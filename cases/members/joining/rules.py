"""Who decides about members. The rule stands in cases.access.policy, higher up, and is handed in by cases.wiring."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from cases.regions.models import Agency

#: user -> agencies whose members they manage; user, agency or None -> whether they manage its members.
Row = Callable[[Any], QuerySet[Agency]]
YesNo = Callable[[Any, Agency | None], bool]
#: user, membership -> whether the user may take away the member's second step.
Reset = Callable[[Any, Any], bool]
_rule: dict[str, Any] = {}


def decide_with(*, managed: Row, may_manage: YesNo, may_reset: Reset) -> None:
    """Use this rule, in its two forms, and the one about a lost second step."""
    _rule.update(managed=managed, may_manage=may_manage, may_reset=may_reset)


def agencies_managed_by(user: Any) -> QuerySet[Agency]:
    """Return the agencies whose members `user` manages."""
    return _rule["managed"](user)


def may_manage(user: Any, agency: Agency | None) -> bool:
    """Whether `user` manages the members of `agency`; None stands for an agency that is not there yet."""
    return _rule["may_manage"](user, agency)


def may_reset_second_step(user: Any, membership: Any) -> bool:
    """Whether `user` may take away the second step of the member, who lost a phone."""
    return _rule["may_reset"](user, membership)


def ask_to_manage(user: Any, agency: Agency | None) -> None:
    """Raise PermissionDenied unless `user` manages the members of `agency`."""
    if not may_manage(user, agency):
        raise PermissionDenied
