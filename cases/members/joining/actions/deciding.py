"""Deciding about who asks to join."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.regions.models import Agency

from ...actions import start_membership
from ...models import Membership, Role, User
from ..changes import announce
from ..models import JoinRequest
from ..rules import ask_to_manage

State = JoinRequest.State

#: From the least to the most.
RANK = {Role.READER: 0, Role.CONTRIBUTOR: 1, Role.EDITOR: 2, Role.COORDINATOR: 3}


@transaction.atomic
def let_in(request: JoinRequest, *, by: User, role: str, agency: Agency | None = None) -> None:
    """Make somebody a member. Args: agency, needed where the request names none we know.

    Raises PermissionDenied, or ValidationError when somebody else decided first.
    """
    _ask_to_decide(request, by)
    where = request.agency or agency
    if where is None:
        raise ValidationError({"agency": _("Kies voor welke organisatie deze persoon werkt.")})
    ask_to_manage(by, where)
    if role not in Role.values:
        raise ValidationError({"role": _("Kies een rol.")})
    _decide(request, State.APPROVED, by=by, agency=where, role=role)
    join(user=request.user, agency=where, role=role, by=by, job_title=request.job_title)
    announce("join request approved", request, by=by, role=str(role))


@transaction.atomic
def refuse(request: JoinRequest, *, by: User, reason: str) -> None:
    """Say no, with a reason that is mailed. Raises PermissionDenied, or ValidationError."""
    _ask_to_decide(request, by)
    if not reason.strip():
        raise ValidationError({"refusal": _("Schrijf waarom niet. De aanvrager krijgt deze uitleg.")})
    _decide(request, State.REFUSED, by=by, refusal=reason.strip())
    announce("join request refused", request, by=by)


def join(*, user: User, agency: Agency, role: str, by: User | None, job_title: str = "") -> Membership:
    """Let `user` work for `agency`; who works there already keeps a higher role."""
    current = Membership.objects.current().filter(user=user, agency=agency).first()
    if current is not None and RANK[Role(current.role)] >= RANK[Role(role)]:
        return current
    return start_membership(user=user, agency=agency, role=role, by=by, job_title=job_title)


def _ask_to_decide(request: JoinRequest, by: User) -> None:
    """Nobody decides on the own request, and nobody on what is not waiting for him."""
    if request.user_id is None or request.user_id == by.pk:
        raise PermissionDenied
    ask_to_manage(by, request.agency)


def _decide(request: JoinRequest, state: str, *, by: User, **fields) -> None:
    """Write the decision, if nobody else did in the meantime."""
    fields.update(state=state, decided_by=by, decided_at=timezone.now())
    if not JoinRequest.objects.filter(pk=request.pk, state=State.WAITING).update(**fields):
        raise ValidationError(_("Over deze aanvraag is al beslist."), code="decided")
    request.refresh_from_db()
