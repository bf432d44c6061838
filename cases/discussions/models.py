"""Thread and Reply: a conversation at a region's table."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.catalogue.models import Entry
from cases.catalogue.sources import EntryFacts, EntrySource
from cases.regions.models import Region

from .markdown import as_plain_text
from .querysets import ReplyQuerySet, ThreadQuerySet


class Thread(EntrySource):
    """A question or experience with its replies. Its owner is the agency its opener writes for."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ANSWERED = "answered", _("beantwoord")
        CLOSED = "closed", _("gesloten")

    region = models.ForeignKey(Region, models.PROTECT, related_name="threads", verbose_name=_("regio"))
    title = models.CharField(_("titel"), max_length=160)
    slug = models.SlugField(max_length=80)
    body = models.TextField(_("bericht"), max_length=20_000)
    state = models.CharField(_("stand"), max_length=10, choices=State, default=State.OPEN)
    outcome = models.TextField(_("uitkomst"), blank=True)
    about = models.ForeignKey(
        Entry,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="threads_about",
        verbose_name=_("gaat over"),
    )
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="threads")
    is_example = models.BooleanField(_("voorbeeld"), default=False)
    created_at = models.DateTimeField(default=timezone.now)
    last_reply_at = models.DateTimeField(null=True, blank=True)
    reply_count = models.PositiveIntegerField(default=0)
    #: What one sending of the form makes once, see `submission_key` in actions.
    submission = models.CharField(max_length=64, null=True, unique=True, editable=False)

    objects = ThreadQuerySet.as_manager()

    class Meta:
        verbose_name = _("gesprek")
        verbose_name_plural = _("gesprekken")
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("thread", args=[self.region.slug, self.entry.public_id, self.slug])

    def entry_kind(self) -> str:
        return Entry.Kind.THREAD

    def entry_facts(self) -> EntryFacts:
        row = Thread.objects.select_related("region", "entry", "about").get(pk=self.pk)
        replies = row.replies.order_by("number").values_list("body", flat=True)
        withdrawn = row.entry.state == Entry.State.WITHDRAWN
        return EntryFacts(
            title=row.title,
            gist=as_plain_text(row.outcome or row.body)[:200],
            text="\n".join([row.body, *replies]),
            url=row.get_absolute_url(),
            state=Entry.State.WITHDRAWN if withdrawn else Entry.State.LIVE,
            owner_agency_id=row.entry.owner_agency_id,
            published_at=row.created_at,
            changed_at=row.last_reply_at or row.created_at,
            is_example=row.is_example,
            links=row.entry_links(),
        )

    def entry_links(self) -> frozenset[tuple[str, int, str]]:
        """Return what the thread is about, as long as it is there."""
        if self.about is None or self.about.state == Entry.State.REMOVED:
            return frozenset()
        return frozenset({("about", self.about_id, "")})

    def take_offline(self, by) -> None:
        """Nothing to do: a withdrawn entry hides the thread."""


class Reply(models.Model):
    """One answer in a thread; its number is its permanent address."""

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="replies")
    number = models.PositiveIntegerField()
    body = models.TextField(_("reactie"), max_length=20_000)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="replies")
    agency = models.ForeignKey("cases.Agency", models.PROTECT, related_name="+")
    is_answer = models.BooleanField(_("gekozen antwoord"), default=False)
    in_reply_to = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("antwoord op")
    )
    created_at = models.DateTimeField(default=timezone.now)
    submission = models.CharField(max_length=64, null=True, unique=True, editable=False)

    objects = ReplyQuerySet.as_manager()

    class Meta:
        ordering = ["thread", "number"]
        constraints = [models.UniqueConstraint(fields=["thread", "number"], name="reply_numbers_once")]

    def __str__(self):
        return f"#{self.number}"
