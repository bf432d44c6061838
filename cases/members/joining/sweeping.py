"""What time does to requests and invitations; the worker calls it once a minute."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from .changes import announce
from .models import INVITATION_SERVES, Invitation, JoinRequest

REMIND_AFTER, EXPIRE_AFTER = timedelta(days=3), timedelta(days=14)

#: An address that nobody proved, and an invitation that nobody took, are somebody's data: kept for so long.
FORGET_UNPROVEN_AFTER, FORGET_INVITED_AFTER = timedelta(days=2), INVITATION_SERVES + timedelta(days=30)

#: In one round.
AT_ONCE = 100


def sweep_joining() -> int:
    """Remind, let expire, forget; return how many."""
    return _remind() + _let_expire() + _forget()


def _waiting_since(moment):
    waiting = JoinRequest.objects.filter(state=JoinRequest.State.WAITING, proven_at__lte=moment)
    return waiting.select_related("agency").order_by("pk")


def _remind() -> int:
    now = timezone.now()
    found = list(_waiting_since(now - REMIND_AFTER).filter(reminded_at=None)[:AT_ONCE])
    for request in found:
        with transaction.atomic():
            if JoinRequest.objects.filter(pk=request.pk, reminded_at=None).update(reminded_at=now):
                announce("join request still waits", request)
    return len(found)


def _let_expire() -> int:
    now, state = timezone.now(), JoinRequest.State
    found = list(_waiting_since(now - EXPIRE_AFTER)[:AT_ONCE])
    for request in found:
        with transaction.atomic():
            waiting = JoinRequest.objects.filter(pk=request.pk, state=state.WAITING)
            if waiting.update(state=state.EXPIRED, decided_at=now):
                request.state = state.EXPIRED
                announce("join request expired", request)
    return len(found)


def _forget() -> int:
    now = timezone.now()
    unproven = JoinRequest.objects.filter(
        state=JoinRequest.State.UNPROVEN, created_at__lt=now - FORGET_UNPROVEN_AFTER
    ).exclude(proven_at__gt=now - FORGET_UNPROVEN_AFTER)
    invited = Invitation.objects.filter(used_at=None, created_at__lt=now - FORGET_INVITED_AFTER)
    with transaction.atomic():
        return unproven.delete()[1].get("cases.JoinRequest", 0) + invited.delete()[1].get(
            "cases.Invitation", 0
        )
