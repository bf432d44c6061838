"""Mail: one message that waits to be sent; the row is the truth, the task a nudge. TermFollow: who follows what."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Mail(models.Model):
    """A message to one person: about an entry, or about joining. Text is made, and access asked again, at sending.

    `try_after` is when the next attempt may begin; moving it ahead claims the attempt, see actions.
    """

    class Kind(models.TextChoices):
        AWAITS_YOU = "awaits_you"
        PUBLISHED = "published"
        RETURNED = "returned"
        STILL_WAITING = "still_waiting"
        PROVE_ADDRESS = "prove_address"
        ADDRESS_KNOWN = "address_known"
        JOIN_ASKED = "join_asked"
        JOIN_APPROVED = "join_approved"
        JOIN_REFUSED = "join_refused"
        JOIN_EXPIRED = "join_expired"
        INVITED = "invited"
        SECOND_STEP_RESET = "second_step_reset"
        CHECK_ROSTER = "check_roster"

    class Outcome(models.TextChoices):
        WAITING = "waiting"
        SENT = "sent"
        DROPPED = "dropped"
        FAILED = "failed"

    kind = models.CharField(max_length=24, choices=Kind)
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="mails"
    )
    #: Of somebody who has no account yet.
    address = models.EmailField(blank=True)
    entry = models.ForeignKey("cases.Entry", models.CASCADE, null=True, blank=True, related_name="mails")
    join_request = models.ForeignKey(
        "cases.JoinRequest", models.CASCADE, null=True, blank=True, related_name="mails"
    )
    invitation = models.ForeignKey(
        "cases.Invitation", models.CASCADE, null=True, blank=True, related_name="mails"
    )
    agency = models.ForeignKey("cases.Agency", models.CASCADE, null=True, blank=True, related_name="mails")
    created_at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    try_after = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["outcome", "try_after"], name="mail_waiting")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(recipient__isnull=False) | ~models.Q(address=""),
                name="a_mail_goes_somewhere",
            ),
            models.UniqueConstraint(
                fields=["kind", "recipient", "entry"],
                condition=models.Q(outcome="waiting"),
                name="one_waiting_mail_of_a_kind",
            ),
        ]

    def __str__(self):
        return f"{self.kind} -> {self.recipient_id}"


class TermFollow(models.Model):
    """That a member wants to know what is new under a term."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="followed_terms")
    term = models.ForeignKey("cases.Term", models.CASCADE, related_name="follows")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "term"], name="a_term_followed_once")]

    def __str__(self):
        return f"{self.user_id} -> {self.term_id}"
