"""Inviting somebody: one use, seven days, one address, one agency."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.regions.models import Agency

from ...models import Membership, Role, User
from ..changes import announce
from ..domains import Address, read_address
from ..models import Invitation
from ..queries import invitation_serves, is_same_person, same_person
from ..rules import ask_to_manage
from .asking import make_account
from .deciding import join


@transaction.atomic
def invite(*, agency: Agency, address: Address, role: str, by: User) -> Invitation:
    """Write to `address`; a new invitation takes the place of an older one.

    Raises PermissionDenied; ValidationError for oneself and for who works there already.
    """
    ask_to_manage(by, agency)
    if role not in Role.values:
        raise ValidationError({"role": _("Kies een rol.")})
    if is_same_person(by, str(address)):
        raise ValidationError({"email": _("Dit is uw eigen adres. U kunt uzelf niet uitnodigen.")})
    members = Membership.objects.current().filter(agency=agency)
    if members.filter(same_person(address, "user__email")).exists():
        raise ValidationError({"email": _("Deze persoon is al lid van deze organisatie.")})
    older = Invitation.objects.filter(email=str(address), agency=agency, used_at=None, revoked_at=None)
    older.update(revoked_at=timezone.now())
    try:
        with transaction.atomic():
            invitation = Invitation.objects.create(
                email=str(address), agency=agency, role=role, invited_by=by
            )
    except IntegrityError:
        raise ValidationError({"email": _("Deze persoon is zojuist uitgenodigd.")}) from None
    announce("invited", invitation, by=by, role=str(role))
    return invitation


@transaction.atomic
def revoke(invitation: Invitation, *, by: User) -> None:
    """Take an invitation back; a second time changes nothing. Raises PermissionDenied."""
    ask_to_manage(by, invitation.agency)
    open_one = Invitation.objects.filter(pk=invitation.pk, used_at=None, revoked_at=None)
    if open_one.update(revoked_at=timezone.now()):
        announce("invitation revoked", invitation, by=by)


@transaction.atomic
def accept(invitation: Invitation, *, by: User) -> Membership:
    """Join with the account of the invited address. Raises PermissionDenied for anybody else, or when it is over."""
    if not is_same_person(by, invitation.email):
        raise PermissionDenied
    return _use(invitation, by)


@transaction.atomic
def accept_with_new_account(
    invitation: Invitation, *, who: dict[str, str], password: str, job_title: str = ""
) -> User:
    """Make the account of an invited address, which its link proves, and join.

    Raises PermissionDenied when it is over, ValidationError when this person has an account.
    """
    user = make_account(read_address(invitation.email), who=who, password=password)
    _use(invitation, user, job_title=job_title)
    return user


def _use(invitation: Invitation, user: User, *, job_title: str = "") -> Membership:
    open_one = Invitation.objects.filter(pk=invitation.pk, used_at=None, revoked_at=None)
    if not invitation_serves(invitation) or not open_one.update(used_at=timezone.now(), used_by=user):
        raise PermissionDenied
    membership = join(
        user=user,
        agency=invitation.agency,
        role=invitation.role,
        by=invitation.invited_by,
        job_title=job_title,
    )
    announce("invitation accepted", invitation, by=user)
    return membership
