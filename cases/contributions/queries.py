"""Who may approve what waits."""

from django.contrib.auth import get_user_model

from cases.access.policy import EDITING_ROLES
from cases.tlp import Label


def approvers_of(entry):
    """Return the editors and coordinators of the entry's agency who may see it; at RED the named ones."""
    editors = get_user_model().objects.filter(
        is_active=True,
        memberships__agency=entry.owner_agency_id,
        memberships__ended_at__isnull=True,
        memberships__role__in=EDITING_ROLES,
    )
    if entry.label == Label.RED:
        named = [person.pk for person in entry.named.all()] + [entry.author_id]
        editors = editors.filter(pk__in=[pk for pk in named if pk])
    return editors.distinct()


def other_approvers_exist(entry, user) -> bool:
    """Whether somebody else than `user` can approve `entry`."""
    return approvers_of(entry).exclude(pk=user.pk).exists()
