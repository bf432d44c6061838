"""User and Membership: who works for which agency, in which role."""

from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.regions.models import Agency

from .querysets import MembershipQuerySet


class UserManager(BaseUserManager):
    """Makes users by e-mail address."""

    use_in_migrations = True

    def create_user(self, email, password=None, **fields):
        """Return a new user with `email` in lower case and an unusable password unless one is given."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email, password=None, **fields):
        """Return a user with every right; for `createsuperuser` on a machine of one's own."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email):
        """Sign-in finds people without regard to capitals."""
        return self.get(email__iexact=email)


class User(AbstractUser):
    """A person, known by a work e-mail address."""

    username = None
    email = models.EmailField(
        _("e-mailadres"),
        unique=True,
        error_messages={"unique": _("Dit e-mailadres is al in gebruik.")},
    )
    is_platform_editor = models.BooleanField(
        _("platformredacteur"),
        default=False,
        help_text=_("Beheert trefwoorden, tools en Landelijk. Ziet RED alleen als u genoemd bent."),
    )

    #: The last day without a second step where somebody gave more time than the role does, as after a reset.
    second_step_by = models.DateField(_("tweede stap uiterlijk"), null=True, blank=True)
    #: Who erased the account: contributions stay, signed "oud-lid".
    erased_at = models.DateTimeField(_("gewist op"), null=True, blank=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    objects = UserManager()

    class Meta:
        verbose_name = _("lid")
        verbose_name_plural = _("leden")

    def __str__(self):
        if self.erased_at:
            return str(_("oud-lid"))
        return self.get_full_name() or str(_("lid zonder naam"))


class Role(models.TextChoices):
    """What a member may do for an agency; each role includes the ones before it."""

    READER = "reader", _("lezer")
    CONTRIBUTOR = "contributor", _("bijdrager")
    EDITOR = "editor", _("redacteur")
    COORDINATOR = "coordinator", _("coördinator")


class Membership(models.Model):
    """That a person works for an agency; ended ones stay as history."""

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships", verbose_name=_("lid"))
    agency = models.ForeignKey(
        Agency,
        models.PROTECT,
        related_name="memberships",
        verbose_name=_("organisatie"),
    )
    role = models.CharField(_("rol"), max_length=12, choices=Role, default=Role.READER)
    job_title = models.CharField(_("functie"), max_length=120, blank=True)
    is_active = models.BooleanField(_("vult formulieren in"), default=False)
    started_at = models.DateTimeField(_("sinds"), default=timezone.now)
    #: Since when somebody reads along, or may add something: who may gets seven days to set up the second step.
    role_since = models.DateTimeField(_("rol sinds"), default=timezone.now)
    ended_at = models.DateTimeField(_("tot"), null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("lidmaatschap")
        verbose_name_plural = _("lidmaatschappen")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "agency"],
                condition=models.Q(ended_at__isnull=True),
                name="one_current_membership",
            )
        ]

    def __str__(self):
        return f"{self.user} – {self.agency} ({self.get_role_display()})"

    def take_role(self, role: str) -> None:
        """Have another role, unsaved; who could add something already gets no new days for the second step."""
        if role != self.role and Role.READER in (role, self.role):
            self.role_since = timezone.now()
        self.role = role
