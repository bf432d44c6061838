"""Writing messages about joining, in the transaction of what they tell; and the yearly question about a list."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.audit.actions import record_event
from cases.members.joining.queries import LOOK_AGAIN_AFTER, coordinators_of, deciders_of, overdue_rosters
from cases.regions.models import Agency

from .models import Mail
from .queries import may_still_have
from .tasks import deliver_task

Kind = Mail.Kind

ANSWER_TO = {
    "join request approved": Kind.JOIN_APPROVED,
    "join request refused": Kind.JOIN_REFUSED,
    "join request expired": Kind.JOIN_EXPIRED,
}


def tell_of_joining(action: str, target: Any, *, by: Any, detail: dict[str, Any]) -> None:
    """Write the messages that a change on the way in brings; cases.members announces it."""
    if action == "asked to join":
        _write(Kind.PROVE_ADDRESS, address=target.email, join_request=target)
    elif action in ("waits to join", "join request still waits"):
        for person in deciders_of(target.agency):
            if person.pk != target.user_id:
                _write(Kind.JOIN_ASKED, recipient=person, join_request=target)
    elif action in ANSWER_TO:
        _write(ANSWER_TO[action], recipient=target.user, join_request=target)
    elif action == "invited":
        _write(Kind.INVITED, address=target.email, invitation=target)


def _write(kind: str, **fields: Any) -> None:
    mail = Mail.objects.create(kind=kind, **fields)
    deliver_task.enqueue(mail.pk)


def drop_what_rested_on(action: str, membership: Any, *, by: Any, detail: dict[str, Any]) -> None:
    """Drop at once what waits for somebody whose membership ended or became less, and rested on it."""
    if action not in ("membership ended", "role changed"):
        return
    for mail in Mail.objects.filter(outcome=Mail.Outcome.WAITING, recipient=membership.user):
        if not may_still_have(mail):
            Mail.objects.filter(pk=mail.pk).update(outcome=Mail.Outcome.DROPPED)


def sweep_rosters() -> int:
    """Ask the coordinators of each list that nobody looked at for a year, once a year; return how many lists."""
    asked_since = timezone.now() - LOOK_AGAIN_AFTER
    asked = Mail.objects.filter(kind=Kind.CHECK_ROSTER, created_at__gt=asked_since).values("agency")
    found = list(overdue_rosters(Agency.objects.exclude(pk__in=asked)).order_by("pk"))
    return sum(_ask_for_a_look(agency) for agency in found)


@transaction.atomic
def _ask_for_a_look(agency: Agency) -> bool:
    people = [row.user for row in coordinators_of(agency).select_related("user")]
    for person in people:
        _write(Kind.CHECK_ROSTER, recipient=person, agency=agency)
    if people:
        record_event(action="roster check asked", target=agency, detail={"people": len(people)})
    return bool(people)
