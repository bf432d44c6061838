"""Who must sign in in two steps, from when on, and who may take away another's second step."""

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.members.account.actions import forget_second_step
from cases.members.changes import announce
from cases.members.models import Membership

from .policy import ADDING_ROLES, Post, posts_of, second_step_of, user_can_reset_second_step

#: With so few recovery codes left one is asked to make new ones.
FEW_CODES = 3
#: So many days somebody has to set it up again after a reset.
DAYS_AFTER_RESET = 1


class ResetReason(TextChoices):
    """Why a second step was taken away: the log keeps the choice, and no words."""

    PHONE_LOST = "phone_lost", _("De telefoon is kwijt of stuk")
    NEW_PHONE = "new_phone", _("Er is een nieuwe telefoon, zonder de oude app")
    CODES_LOST = "codes_lost", _("De app werkt niet en de herstelcodes zijn kwijt")
    SUSPECTED = "suspected", _("Iemand anders kan erbij")


def second_step_last_day(user: Any) -> date | None:
    """Return the last day on which `user` may do everything without a second step; None when none is asked.

    Asked of who may add something, edit the platform or is a superuser, from the day of the role on.
    """
    starts = [post.role_since for post in posts_of(user) if _asks_second_step(user, post)]
    if getattr(user, "is_superuser", False):
        starts.append(user.date_joined)
    if not starts or second_step_of(user).is_on:
        return None
    by_role = timezone.localtime(min(starts)).date() + timedelta(days=settings.SECOND_STEP_GRACE_DAYS)
    return max(by_role, user.second_step_by or by_role)


def _asks_second_step(user: Any, post: Post) -> bool:
    return post.role in ADDING_ROLES or bool(getattr(user, "is_platform_editor", False))


def needs_second_step(user: Any) -> bool:
    """Whether `user` may only read until the second step is set up."""
    last_day = second_step_last_day(user)
    return last_day is not None and timezone.localdate() > last_day


def codes_left(user: Any, of: int) -> int | None:
    """Return how many recovery codes `user` has left if those are few, out of `of`; else None.

    Of who works for nobody it is not told: their second step would have to be asked for apart.
    """
    if not posts_of(user):
        return None
    step = second_step_of(user)
    left = of - step.codes_used
    return left if step.is_on and left <= FEW_CODES else None


@transaction.atomic
def reset_second_step(membership: Membership, *, by: Any, reason: str) -> None:
    """Take away the second step of a member who cannot sign in any more, and end all sessions.

    The person has a day to set it up again and is told by mail. Raises PermissionDenied.
    """
    if not user_can_reset_second_step(by, membership):
        raise PermissionDenied
    last_day = timezone.localdate() + timedelta(days=DAYS_AFTER_RESET)
    forget_second_step(membership.user, last_day_without=last_day)
    announce("second step reset", membership, by=by, reason=str(ResetReason(reason)))
