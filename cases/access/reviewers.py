"""Who can decide about what was handed in: the people at a desk, and which desk it goes to."""

from typing import Any

from django.db.models import Q, QuerySet

from cases.members.models import Role, User
from cases.tlp import Label

from .policy import EDITING_ROLES, Change, Desk, is_kept_by_the_platform, user_is_reviewer

#: In this order somebody is looked for.
DESKS = (Desk.AGENCY, Desk.REGION, Desk.PLATFORM)


def desk_for(entry: Any, change: Change) -> Desk:
    """Return the first desk at which somebody sits who does not stand behind the change."""
    for desk in DESKS:
        if reviewers_at(entry, desk, change):
            return desk
    return Desk.NOBODY


def reviewers_at(entry: Any, desk: str, change: Change) -> list[User]:
    """Return who decides at `desk` about `change`, in a fixed order."""
    return [
        person
        for person in _people_at(entry, desk).order_by("pk")
        if user_is_reviewer(person, entry, desk) and not _stands_behind(person, entry, change)
    ]


def others_can_review(entry: Any, change: Change, user: Any) -> bool:
    """Whether somebody else than `user` could decide about what `user` would put online."""
    mine = Change(user.pk, change.written_by | {user.pk})
    return desk_for(entry, mine) != Desk.NOBODY


def _stands_behind(person: User, entry: Any, change: Change) -> bool:
    return change.is_own_of(person.pk) or (entry.label == Label.RED and entry.author_id == person.pk)


def _people_at(entry: Any, desk: str) -> QuerySet[User]:
    """Return who may sit at the desk by their posts; the rule itself is asked of each."""
    members = User.objects.filter(is_active=True, memberships__ended_at__isnull=True)
    if desk == Desk.AGENCY:
        posts = Q(memberships__agency=entry.owner_agency_id, memberships__role__in=EDITING_ROLES)
        if is_kept_by_the_platform(entry):
            posts |= Q(is_platform_editor=True, memberships__isnull=False)
        return members.filter(posts).distinct()
    if desk == Desk.REGION:
        codes = [region.code for region in entry.owner_agency.regions.all()]
        coordinates = Q(
            memberships__role=Role.COORDINATOR,
            memberships__agency__kind="safety_region",
            memberships__agency__regions__code__in=codes,
        )
        national = Q(is_platform_editor=True, memberships__agency__regions__code="NL")
        return members.filter(coordinates | (national if "NL" in codes else Q(pk=None))).distinct()
    if desk == Desk.PLATFORM:
        return members.filter(is_platform_editor=True, memberships__isnull=False).distinct()
    return User.objects.none()
