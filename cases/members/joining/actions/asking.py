"""Asking to join: an address, its proof, and who one is."""

from typing import Any

from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.regions.models import Agency

from ...actions import start_membership
from ...models import Membership, Role, User
from ..changes import announce
from ..domains import Address, read_address
from ..models import JoinRequest
from ..queries import account_of, agency_proven_by

State = JoinRequest.State


@transaction.atomic
def ask_to_join(address: Address) -> JoinRequest:
    """Let the worker write to `address`; return the request.

    Known and unknown addresses take the same steps here, row by row: whether there is an account, the worker
    finds out when it writes the message.
    """
    waiting = JoinRequest.objects.filter(email=str(address), state=State.UNPROVEN)
    request = waiting.order_by("-pk").first() or JoinRequest(email=str(address))
    request.link, request.created_at = request.link + 1, timezone.now()
    request.save()
    announce("asked to join", request)
    return request


@transaction.atomic
def prove_address(number: str, link: int) -> JoinRequest | None:
    """Take the link from a mail, once; return the request, or None when it does not serve any more."""
    open_ones = JoinRequest.objects.filter(number=number, link=link, state=State.UNPROVEN)
    if not open_ones.update(link=F("link") + 1, proven_at=timezone.now()):
        return None
    request = JoinRequest.objects.get(number=number)
    announce("address proven", request)
    return request


@transaction.atomic
def open_account(request: JoinRequest, *, who: dict[str, str], password: str, **wish: Any) -> User:
    """Make the account of a proven address, and let it in or let it wait.

    Args: who, first_name and last_name; wish: job_title, and where the domain proves no agency also agency or
    agency_said, and reason. Raises PermissionDenied without proof, ValidationError when there is an account.
    """
    if request.proven_at is None or request.state != State.UNPROVEN:
        raise PermissionDenied
    address = read_address(request.email)
    user = make_account(address, who=who, password=password)
    request.user, request.job_title = user, wish.get("job_title", "")
    if agency := agency_proven_by(address.domain):
        _let_in(request, agency)
    else:
        _let_wait(
            request, wish.get("agency"), said=wish.get("agency_said", ""), reason=wish.get("reason", "")
        )
    return user


def make_account(address: Address, *, who: dict[str, str], password: str) -> User:
    """Return a new account with a proven address. Raises ValidationError when this person has one."""
    taken = ValidationError(_("Met dit e-mailadres is er al een account. Log daarmee in."), code="taken")
    if account_of(address) is not None:
        raise taken
    try:
        with transaction.atomic():
            user = User.objects.create_user(str(address), password, **who)
            EmailAddress.objects.create(user=user, email=str(address), verified=True, primary=True)
    except IntegrityError:
        raise taken from None
    return user


def _let_in(request: JoinRequest, agency: Agency) -> None:
    request.agency, request.state, request.decided_at = agency, State.APPROVED, timezone.now()
    request.role = Role.CONTRIBUTOR
    request.save()
    start_membership(user=request.user, agency=agency, role=request.role, job_title=request.job_title)
    announce("joined by domain", request, by=request.user)


def _let_wait(request: JoinRequest, agency: Agency | None, *, said: str, reason: str) -> None:
    request.agency, request.agency_said, request.reason = agency, "" if agency else said, reason
    request.state = State.WAITING
    request.save()
    announce("waits to join", request, by=request.user)


@transaction.atomic
def ask_for_agency(*, by: User, agency: Agency | None, **wish: Any) -> JoinRequest:
    """Let somebody with an account ask for another agency; its coordinator decides, whatever the domain.

    Raises ValidationError for who works there, or waits there already.
    """
    if agency is not None and Membership.objects.current().filter(user=by, agency=agency).exists():
        raise ValidationError({"agency": _("U werkt al voor deze organisatie.")})
    said = wish.get("agency_said", "")
    asked = ValidationError({"agency": _("U hebt dit al gevraagd. Wacht op het antwoord.")})
    waiting = JoinRequest.objects.filter(user=by, state=State.WAITING, agency=agency)
    if waiting.filter(agency_said="" if agency else said).exists():
        raise asked
    request = JoinRequest(
        email=by.email, user=by, proven_at=timezone.now(), job_title=wish.get("job_title", "")
    )
    try:
        with transaction.atomic():
            _let_wait(request, agency, said=said, reason=wish.get("reason", ""))
    except IntegrityError:  # the same form, sent twice at once
        raise asked from None
    return request
