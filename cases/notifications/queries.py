"""Who hears of what, and which messages wait."""

from django.utils import timezone

from cases.access.policy import EDITING_ROLES, forget_posts, user_can_edit, user_can_view
from cases.members.models import User

from .models import Mail


def editors_who_may_see(entry) -> list[User]:
    """Return the editors of the entry's agency who may edit it, in a fixed order."""
    people = User.objects.filter(
        is_active=True,
        memberships__agency_id=entry.owner_agency_id,
        memberships__role__in=EDITING_ROLES,
        memberships__ended_at__isnull=True,
    )
    return [person for person in people.distinct().order_by("pk") if user_can_edit(person, entry)]


def may_still_have(mail: Mail) -> bool:
    """Whether the access that the message was written on still stands; asked right before sending."""
    forget_posts(mail.recipient)
    if mail.kind == Mail.Kind.AWAITS_YOU:
        return user_can_edit(mail.recipient, mail.entry)
    return user_can_view(mail.recipient, mail.entry)


def mails_due(*, older_than):
    """Return waiting messages whose time has come and that were written before `older_than` ago."""
    now = timezone.now()
    waiting = Mail.objects.filter(outcome=Mail.Outcome.WAITING, try_after__lte=now)
    return waiting.filter(created_at__lte=now - older_than)
