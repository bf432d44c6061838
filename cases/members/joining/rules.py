"""Who decides about members. The rule stands in cases.access.policy, higher up, and is handed in by cases.wiring."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from cases.regions.models import Agency

#: user -> agencies whose members they manage; user, agency or None -> whether they manage its members.
Row = Callable[[Any], QuerySet[Agency]]
YesNo = Callable[[Any, Agency | None], bool]
_rule: dict[str, Any] = {}


def decide_with(*, managed: Row, may_manage: YesNo) -> None:
    """Use this rule, in its two forms."""
    _rule.update(managed=managed, may_manage=may_manage)


def agencies_managed_by(user: Any) -> QuerySet[Agency]:
    """Return the agencies whose members `user` manages."""
    return _rule["managed"](user)


def may_manage(user: Any, agency: Agency | None) -> bool:
    """Whether `user` manages the members of `agency`; None stands for an agency that is not there yet."""
    return _rule["may_manage"](user, agency)


def ask_to_manage(user: Any, agency: Agency | None) -> None:
    """Raise PermissionDenied unless `user` manages the members of `agency`."""
    if not may_manage(user, agency):
        raise PermissionDenied
