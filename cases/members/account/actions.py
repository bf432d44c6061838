"""What changes an account: its second step, its sessions, its name."""

from datetime import date

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction

from ..models import User


@transaction.atomic
def forget_second_step(user: User, *, last_day_without: date) -> None:
    """Remove app and recovery codes and end the sessions; who may do that to whom is asked higher up."""
    Authenticator.objects.filter(user=user).delete()
    end_sessions(user)
    user.second_step_by = last_day_without
    user.save(update_fields=["second_step_by"])


def end_sessions(user: User, *, but: str | None = None) -> None:
    """Sign `user` out everywhere; the session with the key `but` stays."""
    for session in UserSession.objects.filter(user=user).exclude(session_key=but or ""):
        session.end()
