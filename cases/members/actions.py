"""What changes who works where."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from .changes import announce
from .models import Membership, Role, User

CONTRIBUTORS = "contributors"
EDITORS = "editors"
PLATFORM_EDITORS = "platformredactie"

#: Which agency groups a role brings.
GROUPS_OF_ROLE = {
    Role.READER: (),
    Role.CONTRIBUTOR: (CONTRIBUTORS,),
    Role.EDITOR: (CONTRIBUTORS, EDITORS),
    Role.COORDINATOR: (CONTRIBUTORS, EDITORS),
}


def agency_group_name(agency, part: str) -> str:
    """Return the name of an agency's group; `part` is CONTRIBUTORS or EDITORS."""
    return f"{agency.code}:{part}"


@transaction.atomic
def start_membership(
    *, user: User, agency, role: str = Role.READER, by=None, job_title: str = ""
) -> Membership:
    """Let `user` work for `agency`; a current membership there gets the new role instead of a twin."""
    membership = Membership.objects.current().filter(user=user, agency=agency).first()
    if membership is None:
        first = not Membership.objects.current().filter(user=user).exists()
        membership = Membership(user=user, agency=agency, is_active=first)
    membership.take_role(role)
    membership.job_title = job_title or membership.job_title
    membership.save()
    announce("membership started", membership, by=by, role=str(role))
    return membership


@transaction.atomic
def end_membership(membership: Membership, *, by=None) -> None:
    """End a membership; it acts at the person's next request."""
    membership.ended_at, membership.is_active = timezone.now(), False
    membership.save()
    announce("membership ended", membership, by=by)


@transaction.atomic
def choose_active_membership(membership: Membership) -> None:
    """Let this membership fill in forms from now on; rights stay the union of all memberships."""
    current = Membership.objects.current().filter(user=membership.user)
    current.exclude(pk=membership.pk).update(is_active=False)
    current.filter(pk=membership.pk).update(is_active=True)
    announce("active membership chosen", membership, by=membership.user)


def sync_groups(user: User) -> None:
    """Make Wagtail's groups of `user` follow from the memberships; nobody edits groups by hand."""
    current = list(Membership.objects.current().filter(user=user).select_related("agency"))
    names = {PLATFORM_EDITORS} if current and user.is_platform_editor else set()
    for membership in current:
        names |= {
            agency_group_name(membership.agency, part) for part in GROUPS_OF_ROLE[Role(membership.role)]
        }
    user.groups.set([Group.objects.get_or_create(name=name)[0] for name in sorted(names)])
