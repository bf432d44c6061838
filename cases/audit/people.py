"""Audit rows about people: memberships, signing in, and what they change about their account."""

import ipaddress
from collections.abc import Callable

from allauth.account import signals as account_signals
from allauth.account.adapter import get_adapter
from allauth.mfa import signals as mfa_signals
from django.core.exceptions import PermissionDenied

from cases.members.models import User

from .actions import record_event

#: Which changes of one's own account leave a row, and under which name.
ACCOUNT_CHANGES = [
    (account_signals.password_changed, "password changed"),
    (account_signals.password_set, "password set"),
    (account_signals.password_reset, "password reset"),
    (account_signals.email_changed, "e-mail changed"),
    (mfa_signals.authenticator_added, "second step added"),
    (mfa_signals.authenticator_removed, "second step removed"),
    (mfa_signals.authenticator_reset, "second step renewed"),
]


def membership_changed(action: str, membership, *, by, detail: dict) -> None:
    """Write the row of a change that cases.members announces."""
    record_event(action=action, target=membership, by=by, detail=detail)


def person_changed(action: str, person, *, by, detail: dict) -> None:
    """Write the row of a change that cases.members.account announces."""
    record_event(action=action, target=person, by=by, detail=detail)


def signed_in(sender, request, user, **_kwargs) -> None:
    """allauth let somebody in, all steps taken: request, user."""
    record_event(action="signed in", target=user, by=user, origin=origin_of(request))


def signed_out(sender, request, user, **_kwargs) -> None:
    """Django ended a session: request, user (None when nobody was signed in)."""
    if user is not None:
        record_event(action="signed out", target=user, by=user, origin=origin_of(request))


def failed_to_sign_in(sender, credentials, request=None, **_kwargs) -> None:
    """Django refused a password: credentials (password already masked), request.

    Of somebody unknown nothing is kept: people type addresses and passwords into the wrong field.
    """
    user = User.objects.filter(email__iexact=credentials.get("email") or "").first()
    target = user or User(pk="")
    record_event(action="sign-in failed", target=target, result="refused", origin=origin_of(request))


def failed_second_step(sender, request, user, **_kwargs) -> None:
    """allauth refused a code: request, user, authenticator."""
    record_event(action="second step failed", target=user, result="refused", origin=origin_of(request))


def account_changed(action: str) -> Callable[..., None]:
    """Return a receiver that records `action` about the user that allauth's signal names."""

    def receive(sender, request, user, authenticator=None, **_kwargs) -> None:
        detail = {"type": str(authenticator.type)} if authenticator is not None else {}
        record_event(action=action, target=user, by=user, origin=origin_of(request), detail=detail)

    return receive


def origin_of(request) -> str:
    """Return the network a request came from (IPv4 /24, IPv6 /48): enough to see a pattern, not a person.

    Sign-in counts failed tries by the same address, which knows how many proxies to trust.
    """
    try:
        address = ipaddress.ip_address(get_adapter().get_client_ip(request))
    except (AttributeError, PermissionDenied, ValueError):
        return ""
    prefix = 24 if address.version == 4 else 48
    return str(ipaddress.ip_network((address, prefix), strict=False))
