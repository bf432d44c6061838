"""What an account means for messages: the one about a second step that was taken away, and forgetting who left."""

from typing import Any

from django.db.models import Q

from cases.members.account.erasing import Known
from cases.members.models import User

from .models import Mail, TermFollow
from .tasks import deliver_task


def tell_of_reset(action: str, membership: Any, *, by: Any, detail: dict[str, Any]) -> None:
    """Tell a person that somebody took the second step away: if it was not asked for, that is an alarm."""
    if action == "second step reset":
        kind = Mail.Kind.SECOND_STEP_RESET
        mail = Mail.objects.create(kind=kind, recipient=membership.user, agency=membership.agency)
        deliver_task.enqueue(mail.pk)


def forget_person(person: User, known: Known) -> None:
    """Forget what somebody followed and every message to them, also those to the address alone."""
    TermFollow.objects.filter(user=person).delete()
    Mail.objects.filter(Q(recipient=person) | Q(address__iexact=known.email)).delete()
