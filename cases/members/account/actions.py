"""What changes an account: its name, its second step, its sessions."""

from collections.abc import Mapping
from datetime import date

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction

from ..models import Membership, User
from .changes import announce


@transaction.atomic
def change_profile(
    person: User, *, first_name: str, last_name: str, job_titles: Mapping[int, str]
) -> list[str]:
    """Write what somebody says of themselves; return the names of the fields that changed.

    `job_titles` by primary key of the membership; one of somebody else or one that ended is left alone.
    """
    changed = []
    for name, value in {"first_name": first_name, "last_name": last_name}.items():
        if getattr(person, name) != value:
            setattr(person, name, value)
            changed.append(name)
    if changed:
        person.save(update_fields=changed)
    for membership in Membership.objects.current().filter(user=person, pk__in=job_titles):
        if membership.job_title != job_titles[membership.pk]:
            membership.job_title = job_titles[membership.pk]
            membership.save(update_fields=["job_title"])
            changed.append("job_title")
    if changed:
        announce("profile changed", person, by=person, fields=sorted(set(changed)))
    return changed


@transaction.atomic
def forget_second_step(person: User, *, last_day_without: date) -> None:
    """Remove app and recovery codes and end the sessions; who may do that to whom is asked higher up."""
    Authenticator.objects.filter(user=person).delete()
    end_sessions(person)
    person.second_step_by = last_day_without
    person.save(update_fields=["second_step_by"])


def end_sessions(person: User) -> None:
    """Sign `person` out everywhere."""
    for session in UserSession.objects.filter(user=person):
        session.end()
