"""AgencyDomain: whose address is whose. JoinRequest and Invitation: on the way in. RosterCheck: the list was right."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.regions.models import Agency

from ..models import Role
from .numbers import new_number

#: An invitation serves for so long.
INVITATION_SERVES = timedelta(days=7)


class AgencyDomain(models.Model):
    """A mail domain of an agency, as an A-label in lower case; one that several agencies have proves none."""

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="domains", verbose_name=_("organisatie"))
    domain = models.CharField(_("domein"), max_length=253, db_index=True)

    class Meta:
        ordering = ["domain", "pk"]
        constraints = [models.UniqueConstraint(fields=["agency", "domain"], name="a_domain_once_per_agency")]

    def __str__(self):
        return self.domain


class JoinRequest(models.Model):
    """Somebody who wants to join: first proves the address, then waits for the agency unless its domain proves it."""

    class State(models.TextChoices):
        UNPROVEN = "unproven", _("adres nog niet bevestigd")
        WAITING = "waiting", _("wacht op de organisatie")
        APPROVED = "approved", _("toegelaten")
        REFUSED = "refused", _("afgewezen")
        EXPIRED = "expired", _("verlopen")

    number = models.CharField(max_length=12, unique=True, default=new_number)
    email = models.EmailField(_("werkadres"))
    state = models.CharField(max_length=10, choices=State, default=State.UNPROVEN)
    #: Raised at each new mail to the address, so that only the newest link works.
    link = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    proven_at = models.DateTimeField(null=True, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="join_requests"
    )
    agency = models.ForeignKey(
        Agency,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="join_requests",
        verbose_name=_("organisatie"),
    )
    agency_said = models.CharField(_("welke organisatie is het"), max_length=120, blank=True)
    job_title = models.CharField(_("functie"), max_length=120, blank=True)
    reason = models.TextField(_("waarom wilt u meedoen"), max_length=1000, blank=True)
    role = models.CharField(_("rol"), max_length=12, choices=Role, default=Role.CONTRIBUTOR)
    reminded_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    refusal = models.CharField(_("waarom niet"), max_length=400, blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["state", "created_at"], name="join_requests_open")]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "agency"],
                condition=models.Q(state="waiting"),
                name="one_waiting_request_per_agency",
            )
        ]

    def __str__(self):
        return f"{self.number} {self.state}"


class Invitation(models.Model):
    """One use, seven days, one address, one agency. The link is signed; nothing that opens a door is stored."""

    number = models.CharField(max_length=12, unique=True, default=new_number)
    email = models.EmailField(_("werkadres"))
    agency = models.ForeignKey(
        Agency, models.CASCADE, related_name="invitations", verbose_name=_("organisatie")
    )
    role = models.CharField(_("rol"), max_length=12, choices=Role, default=Role.CONTRIBUTOR)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    used_at = models.DateTimeField(null=True, blank=True)
    used_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["email", "agency"],
                condition=models.Q(used_at__isnull=True, revoked_at__isnull=True),
                name="one_open_invitation",
            )
        ]

    def __str__(self):
        return f"{self.number} {self.agency_id}"

    @property
    def serves_until(self):
        """The moment after which it no longer works."""
        return self.created_at + INVITATION_SERVES


class RosterCheck(models.Model):
    """That a coordinator looked at the list of members of an agency and found it right."""

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="roster_checks")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.agency_id} {self.at:%Y-%m-%d}"
