"""Sending messages, outside the transaction that wrote them.

A message is sent at least once: between the mail server's yes and our row a crash can make it go twice.
Two workers never send the same attempt: moving `try_after` ahead claims it.
"""

import logging
from datetime import timedelta

from django.utils import timezone

from .messages import message_of
from .models import Mail
from .queries import mails_due, may_still_have

logger = logging.getLogger(__name__)

MAX_ATTEMPTS = 5

#: How long one attempt may take before another worker may try; far above EMAIL_TIMEOUT.
CLAIM = timedelta(minutes=2)

#: A fresh row has its own task; the sweep leaves it alone for so long.
GRACE = timedelta(minutes=2)


def deliver(pk: int) -> str:
    """Send one message if it is due, asking access again; return its outcome.

    What the mail server does wrong is no error of ours: the message waits, and after five times it failed.
    """
    mail = _claim(pk)
    if mail is None:
        return "not due"
    if not may_still_have(mail):
        return _settle(mail, Mail.Outcome.DROPPED)
    try:
        message_of(mail).send()
    except Exception as error:
        logger.warning("mail %s, attempt %s: %s", mail.pk, mail.attempts, type(error).__name__)
        return _put_off(mail)
    return _settle(mail, Mail.Outcome.SENT)


def _claim(pk: int) -> Mail | None:
    """Take the next attempt; None when it is not due, or somebody else was first."""
    now = timezone.now()
    due = Mail.objects.filter(pk=pk, outcome=Mail.Outcome.WAITING, try_after__lte=now)
    mail = due.select_related("recipient", "entry").first()
    if mail is None:
        return None
    mail.attempts += 1
    taken = due.filter(attempts=mail.attempts - 1).update(attempts=mail.attempts, try_after=now + CLAIM)
    return mail if taken else None


def _settle(mail: Mail, outcome: str) -> str:
    sent_at = timezone.now() if outcome == Mail.Outcome.SENT else None
    Mail.objects.filter(pk=mail.pk).update(outcome=outcome, sent_at=sent_at)
    return str(outcome)


def _put_off(mail: Mail) -> str:
    """Wait 1, 2, 4, 8 minutes; the fifth failure is the last."""
    if mail.attempts >= MAX_ATTEMPTS:
        return _settle(mail, Mail.Outcome.FAILED)
    pause = timedelta(minutes=2 ** (mail.attempts - 1))
    Mail.objects.filter(pk=mail.pk).update(try_after=timezone.now() + pause)
    return str(Mail.Outcome.WAITING)


def sweep_mail(*, limit: int = 50) -> int:
    """Send what a kill or an error left waiting; return how many messages went out."""
    due = mails_due(older_than=GRACE).values_list("pk", flat=True)[:limit]
    return sum(deliver(pk) == Mail.Outcome.SENT for pk in list(due))
