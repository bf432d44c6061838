"""The list of members of an agency: roles, leaving, the yearly look, and the domains that prove it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from cases.regions.models import Agency

from ...actions import end_membership
from ...changes import announce as announce_membership
from ...models import Membership, Role, User
from ..changes import announce
from ..domains import proves_nothing
from ..models import AgencyDomain, RosterCheck
from ..queries import coordinators_of
from ..rules import ask_to_manage, may_manage
from .deciding import RANK


@transaction.atomic
def change_role(membership: Membership, *, role: str, by: User) -> None:
    """Give a member another role. Raises PermissionDenied; ValidationError for the own one upward."""
    ask_to_manage(by, membership.agency)
    if role not in Role.values or membership.ended_at:
        raise ValidationError({"role": _("Kies een rol.")})
    if role == membership.role:
        return
    if membership.user_id == by.pk and RANK[Role(role)] > RANK[Role(membership.role)]:
        raise ValidationError(
            {"role": _("U kunt uzelf geen hogere rol geven. Vraag een andere coördinator.")}
        )
    _keep_a_coordinator(membership, by)
    former = membership.role
    membership.take_role(role)
    membership.save()
    announce_membership("role changed", membership, by=by, former=str(former), role=str(role))


@transaction.atomic
def end_for(membership: Membership, *, by: User) -> None:
    """End a membership; it acts at the person's next request. Raises PermissionDenied, ValidationError."""
    ask_to_manage(by, membership.agency)
    if membership.ended_at:
        return
    _keep_a_coordinator(membership, by)
    end_membership(membership, by=by)


def _keep_a_coordinator(membership: Membership, by: User) -> None:
    """A coordinator who goes leaves another one behind."""
    if membership.user_id != by.pk or membership.role != Role.COORDINATOR:
        return
    if not coordinators_of(membership.agency).exclude(pk=membership.pk).exists():
        raise ValidationError(
            _("U bent hier de enige coördinator. Maak eerst een collega coördinator, of vraag de redactie."),
            code="last coordinator",
        )


@transaction.atomic
def confirm_roster(agency: Agency, *, by: User) -> RosterCheck:
    """Say that the list of members is right. Raises PermissionDenied."""
    ask_to_manage(by, agency)
    check = RosterCheck.objects.create(agency=agency, by=by)
    announce("roster confirmed", check, by=by, agency=agency.pk)
    return check


@transaction.atomic
def add_domain(agency: Agency, *, domain: str, by: User) -> AgencyDomain:
    """Let addresses at `domain`, an A-label, prove that somebody works for `agency`.

    For platform editors. Raises PermissionDenied; ValidationError for domains that prove nothing, or twice.
    """
    ask_to_keep_domains(by)
    if proves_nothing(domain):
        raise ValidationError(
            {"domain": _("Dit domein gebruiken te veel mensen. Het bewijst geen organisatie.")}
        )
    try:
        with transaction.atomic():
            row = AgencyDomain.objects.create(agency=agency, domain=domain)
    except IntegrityError:
        raise ValidationError({"domain": _("Dit domein staat er al.")}) from None
    announce("domain added", row, by=by, agency=agency.pk)
    return row


@transaction.atomic
def remove_domain(row: AgencyDomain, *, by: User) -> None:
    """Let a domain prove nothing any more; who came in by it stays. Raises PermissionDenied."""
    ask_to_keep_domains(by)
    announce("domain removed", row, by=by, agency=row.agency_id)
    row.delete()


def ask_to_keep_domains(user: User) -> None:
    """Raise PermissionDenied unless `user` keeps the domains: who decides where nobody else does."""
    if not may_manage(user, None):
        raise PermissionDenied
