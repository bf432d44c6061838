"""Erasing an account: what goes at once, and who else has something to forget.

Contributions stay with the agency, signed "oud-lid". The slices higher up forget what they hold of a person in the
same transaction; they are named in cases.wiring, and so are those who may have a reason against it.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ..actions import end_membership
from ..joining.models import Invitation, JoinRequest
from ..models import Membership, Role, User
from .actions import end_sessions
from .changes import announce

#: What pages and lists call somebody who left; stored where others store a name.
FORMER_MEMBER = "oud-lid"
#: Nobody can have an address here, see RFC 2606.
NOWHERE = "oud-lid.invalid"


@dataclass(frozen=True)
class Known:
    """Under which name and address the person was known until now, for who must find them to forget them."""

    name: str
    email: str
    is_only_one: bool


Objection = Callable[[User], list[str]]
Forget = Callable[[User, Known], None]
_objections: list[Objection] = []
_forget: list[Forget] = []


def ask_first(objection: Objection) -> None:
    """Let `objection` say, a sentence each, what somebody must arrange before leaving."""
    if objection not in _objections:
        _objections.append(objection)


def listen(forget: Forget) -> None:
    """Call `forget` in the transaction of each erasure, with the person and how they were known."""
    if forget not in _forget:
        _forget.append(forget)


def reasons_to_stay(person: User) -> list[str]:
    """Return what `person` must arrange first, in sentences that say whom to ask."""
    return [*last_coordinator(person), *(why for objection in _objections for why in objection(person))]


def last_coordinator(person: User) -> list[str]:
    """An agency whose last coordinator leaves would have nobody who lets people in."""
    coordinates = Membership.objects.current().with_role(Role.COORDINATOR)
    alone = [
        membership.agency.name
        for membership in coordinates.filter(user=person).select_related("agency")
        if not coordinates.filter(agency=membership.agency).exclude(user=person).exists()
    ]
    sentence = _(
        "U bent de laatste coördinator van %s. "
        "Vraag eerst de platformredactie om iemand anders coördinator te maken."
    )
    return [sentence % name for name in alone]


@transaction.atomic
def erase_account(person: User) -> None:
    """Forget who `person` is, for good. Raises ValidationError while something must be arranged first."""
    person = User.objects.select_for_update().get(pk=person.pk)
    if person.erased_at:
        return
    _lock_coordinators(person)
    reasons = reasons_to_stay(person)
    if reasons:
        raise ValidationError(reasons)
    known = _known(person)
    for membership in Membership.objects.current().filter(user=person):
        end_membership(membership, by=person)
    for forget in _forget:
        forget(person, known)
    _forget_sign_in(person)
    _forget_way_in(person, known)
    _forget_name(person)
    announce("account erased", person, by=person)


def _lock_coordinators(person: User) -> None:
    """Let two coordinators of one agency not leave at the same moment, each counting on the other."""
    agencies = Membership.objects.current().filter(user=person).values("agency")
    rows = Membership.objects.with_role(Role.COORDINATOR).filter(ended_at=None, agency__in=agencies)
    list(rows.order_by("pk").select_for_update().values_list("pk"))


def _known(person: User) -> Known:
    name = person.get_full_name()
    same = User.objects.filter(first_name=person.first_name, last_name=person.last_name)
    return Known(name, person.email, not same.exclude(pk=person.pk).exists())


def _forget_sign_in(person: User) -> None:
    end_sessions(person)
    Authenticator.objects.filter(user=person).delete()
    EmailAddress.objects.filter(user=person).delete()
    person.groups.clear()
    person.user_permissions.clear()


def _forget_way_in(person: User, known: Known) -> None:
    """Forget requests and invitations by their address too: somebody may have asked again."""
    JoinRequest.objects.filter(user=person).delete()
    JoinRequest.objects.filter(email__iexact=known.email).delete()
    Invitation.objects.filter(used_by=person).delete()
    Invitation.objects.filter(email__iexact=known.email).delete()
    Membership.objects.filter(user=person).update(job_title="")


def _forget_name(person: User) -> None:
    """Put a name and an address in place that say nothing; whoever shows a name shows this one."""
    person.email = f"{secrets.token_hex(16)}@{NOWHERE}"
    person.first_name, person.last_name = FORMER_MEMBER, ""
    person.set_unusable_password()
    person.is_active = person.is_staff = person.is_superuser = person.is_platform_editor = False
    person.last_login, person.second_step_by = None, None
    person.erased_at = timezone.now()
    person.save()
