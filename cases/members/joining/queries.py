"""Reading who is on the way in, who decides about it, and whose list was not looked at for a year."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Count, DateTimeField, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from cases.regions.models import Agency

from ..models import Membership, Role, User
from .domains import Address, NotAnAddress, proves_nothing, read_address
from .models import AgencyDomain, Invitation, JoinRequest, RosterCheck
from .rules import agencies_managed_by, may_manage

#: A list of members is looked at once in so long.
LOOK_AGAIN_AFTER = timedelta(days=365)

#: A proven address serves for so long to fill in the rest.
PROOF_LASTS = timedelta(hours=24)


def same_person(address: Address, field: str = "email") -> Q:
    """Return the condition under which an address in `field` is of the same person: plus tags do not count."""
    local, _at, domain = address.person.partition("@")
    tagged = Q(**{f"{field}__istartswith": f"{local}+", f"{field}__iendswith": f"@{domain}"})
    return Q(**{f"{field}__iexact": address.person}) | tagged


def account_of(address: Address) -> User | None:
    """Return the account of the person behind `address`, closed ones too; the very address first."""
    found = list(User.objects.filter(same_person(address)).order_by("pk"))
    return next((user for user in found if user.email.lower() == str(address)), found[0] if found else None)


def account_at(email: str) -> User | None:
    """Return the account of the person behind a stored address, which may be older than our rules."""
    try:
        return account_of(read_address(email))
    except NotAnAddress:
        return User.objects.filter(email__iexact=email).first()


def is_same_person(user: User, email: str) -> bool:
    """Whether `email` is an address of `user`, with or without a plus tag."""
    try:
        return read_address(user.email).person == read_address(email).person
    except NotAnAddress:
        return user.email.lower() == email.lower()


def agency_proven_by(domain: str, *, today: date | None = None) -> Agency | None:
    """Return the one agency that has `domain`; none when it is shared, unknown, or of several agencies."""
    if proves_nothing(domain):
        return None
    rows = list(AgencyDomain.objects.filter(domain=domain).values_list("agency", flat=True)[:2])
    if len(rows) != 1:
        return None
    return agencies_to_choose(today=today).filter(pk=rows[0]).first()


def is_shared(domain: str) -> bool:
    """Whether people of several agencies, or of any, have addresses at `domain`."""
    return proves_nothing(domain) or AgencyDomain.objects.filter(domain=domain).count() > 1


def agencies_to_choose(*, today: date | None = None) -> QuerySet[Agency]:
    """Return the agencies that exist today, by name."""
    return Agency.objects.valid_on(today or timezone.localdate()).order_by("name", "pk")


def proven_request(number: str) -> JoinRequest | None:
    """Return the request whose address was just proven and whose rest is still to be filled in."""
    since = timezone.now() - PROOF_LASTS
    return JoinRequest.objects.filter(
        number=number, state=JoinRequest.State.UNPROVEN, proven_at__gt=since
    ).first()


def request_numbered(number: str) -> JoinRequest | None:
    """Return the request that an address of our site means."""
    return JoinRequest.objects.select_related("user", "agency").filter(number=number).first()


def requests_of(user: Any) -> QuerySet[JoinRequest]:
    """Return what `user` asked, the newest first; who came in by the domain never asked."""
    asked = JoinRequest.objects.filter(user=user).exclude(state=JoinRequest.State.UNPROVEN)
    return asked.select_related("agency").order_by("-pk")


def requests_to_decide(user: Any) -> QuerySet[JoinRequest]:
    """Return the waiting requests on which `user` decides, the oldest first; never the own one."""
    waiting = JoinRequest.objects.filter(state=JoinRequest.State.WAITING).exclude(user=user)
    mine = Q(agency__in=agencies_managed_by(user))
    if may_manage(user, None):
        mine |= Q(agency=None)
    return waiting.filter(mine).select_related("user", "agency").order_by("proven_at", "pk")


def members_of(agency: Agency) -> QuerySet[Membership]:
    """Return the current memberships of `agency`, by name."""
    rows = Membership.objects.current().filter(agency=agency).select_related("user")
    return rows.order_by("user__last_name", "user__first_name", "pk")


def coordinators_of(agency: Agency) -> QuerySet[Membership]:
    """Return the current memberships of the agency's coordinators."""
    return Membership.objects.current().filter(agency=agency, role=Role.COORDINATOR)


def deciders_of(agency: Agency | None) -> list[User]:
    """Return who hears of a request: the agency's coordinators, else its safety region's, else platform editors."""
    if agency is not None:
        codes = agency.regions.values("code")
        theirs = Q(memberships__agency=agency)
        regional = Q(memberships__agency__kind=Agency.Kind.SAFETY_REGION) & Q(
            memberships__agency__regions__code__in=codes
        )
        for where in (theirs, regional):
            if found := _current_people(where & Q(memberships__role=Role.COORDINATOR)):
                return found
    return _current_people(Q(is_platform_editor=True))


def _current_people(where: Q) -> list[User]:
    current = Q(is_active=True, memberships__ended_at__isnull=True)
    return list(User.objects.filter(current & where).distinct().order_by("pk"))


def open_invitations(agency: Agency) -> list[Invitation]:
    """Return the invitations that still serve, the newest first."""
    rows = Invitation.objects.filter(agency=agency, used_at=None, revoked_at=None).select_related(
        "invited_by"
    )
    return [row for row in rows if row.serves_until > timezone.now()]


def invitation_serves(invitation: Invitation) -> bool:
    """Whether it was neither used nor revoked nor too old, and who wrote it may still invite."""
    if invitation.used_at or invitation.revoked_at or invitation.serves_until <= timezone.now():
        return False
    return invitation.invited_by is not None and may_manage(invitation.invited_by, invitation.agency)


def last_check(agency: Agency) -> RosterCheck | None:
    """Return when somebody last found the list of members right."""
    return RosterCheck.objects.filter(agency=agency).select_related("by").first()


def with_roster_dates(agencies: QuerySet[Agency]) -> QuerySet[Agency]:
    """Add `members` (how many) and `list_right_at`: the last check, else the oldest current membership."""
    current = Q(memberships__ended_at__isnull=True, memberships__user__is_active=True)
    checked = RosterCheck.objects.filter(agency=OuterRef("pk")).order_by().values("agency")
    last = Subquery(checked.annotate(last=Max("at")).values("last"), output_field=DateTimeField())
    return agencies.annotate(
        members=Count("memberships", filter=current, distinct=True),
        list_right_at=Coalesce(last, Min("memberships__started_at", filter=current)),
    )


def overdue_rosters(agencies: QuerySet[Agency]) -> QuerySet[Agency]:
    """Return those with members whose list nobody looked at for a year."""
    before = timezone.now() - LOOK_AGAIN_AFTER
    return with_roster_dates(agencies).filter(members__gt=0, list_right_at__lt=before)
