"""Entry: one row for everything that can be found; EntryLink: what points at what; RelabelRequest: a wish to widen."""

import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelsearch import index

from cases.regions.models import Agency, Region
from cases.tlp import LABEL_CHOICES, Label
from cases.vocabulary.models import Term

from .facets import names_of
from .querysets import EntryQuerySet

#: No vowels and no look-alikes: nothing readable by accident, nothing misread aloud.
ID_LETTERS = "23456789bcdfghjkmnpqrstvwxz"


def new_public_id() -> str:
    """Return 12 random letters (57 bits): addresses carry these, never primary keys."""
    return "".join(secrets.choice(ID_LETTERS) for _n in range(12))


class Entry(index.Indexed, models.Model):
    """The one row that search, lists, doors and the rule of access look at.

    Title to URL are copies, written by `record`. Label, owner, regions, shares and named persons stand
    here and nowhere else.
    """

    class Kind(models.TextChoices):
        CASE_STUDY = "case_study", _("praktijkcasus")
        LESSON = "lesson", _("les")
        PLAYBOOK = "playbook", _("draaiboek")
        TOOL = "tool", _("tool")
        TOOL_REVIEW = "tool_review", _("toolreview")
        GUIDE = "guide", _("handreiking")
        THREAD = "thread", _("gesprek")

    class State(models.TextChoices):
        DRAFT = "draft", _("concept")
        LIVE = "live", _("gepubliceerd")
        WITHDRAWN = "withdrawn", _("ingetrokken")
        REMOVED = "removed", _("verwijderd")

    kind = models.CharField(_("soort"), max_length=16, choices=Kind)
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    state = models.CharField(_("stand"), max_length=10, choices=State, default=State.DRAFT)

    title = models.CharField(_("titel"), max_length=255)
    gist = models.CharField(_("in één zin"), max_length=400, blank=True)
    text = models.TextField(blank=True)
    url = models.CharField(max_length=600, blank=True)
    event_date = models.DateField(_("datum"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(_("jaar"), null=True, blank=True)
    published_at = models.DateTimeField(_("gepubliceerd op"), null=True, blank=True)
    changed_at = models.DateTimeField(_("bijgewerkt op"), null=True, blank=True)
    review_by = models.DateField(_("controleren voor"), null=True, blank=True)
    incident_type = models.CharField(_("soort incident"), max_length=40, blank=True)
    evidence_level = models.PositiveSmallIntegerField(_("bewijs"), null=True, blank=True)
    is_example = models.BooleanField(_("voorbeeld"), default=False)
    facets = models.JSONField(_("kenmerken"), default=dict, blank=True)
    terms = models.ManyToManyField(Term, related_name="entries", blank=True)
    #: Terms that it carried until they were merged: who may see it knows their old addresses and names.
    former_terms = models.ManyToManyField(Term, related_name="former_entries", blank=True, editable=False)

    label = models.CharField(_("TLP-label"), max_length=12, choices=LABEL_CHOICES, default=Label.GREEN)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="authored_entries",
    )
    owner_agency = models.ForeignKey(
        Agency, models.PROTECT, related_name="entries", verbose_name=_("organisatie")
    )
    regions = models.ManyToManyField(Region, related_name="entries", verbose_name=_("regio’s"))
    shared_with = models.ManyToManyField(Agency, related_name="shared_entries", blank=True)
    named = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="named_in_entries", blank=True)

    #: Who decides while it waits for review, a cases.access.policy.Desk; empty when nothing waits.
    review_desk = models.CharField(max_length=8, blank=True, editable=False)
    withdrawn_reason = models.TextField(_("reden van intrekken"), blank=True)
    replaced_by = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="replaces")

    version = models.PositiveIntegerField(default=1)
    indexed_version = models.PositiveIntegerField(default=0)

    objects = EntryQuerySet.as_manager()

    search_auto_update = False
    search_fields = [
        index.SearchField("title", boost=6),
        index.SearchField("gist", boost=3),
        index.SearchField("text"),
        index.RelatedFields("terms", [index.SearchField("name", boost=4), index.FilterField("slug")]),
        index.FilterField("kind"),
        index.FilterField("state"),
        index.FilterField("label"),
        index.FilterField("year"),
        index.FilterField("event_date"),
        index.FilterField("published_at"),
        index.FilterField("owner_agency"),
    ]

    class Meta:
        verbose_name = _("vermelding")
        verbose_name_plural = _("vermeldingen")
        indexes = [
            models.Index(fields=["kind", "state", "-published_at"], name="entries_of_a_kind"),
            models.Index(fields=["state", "-published_at"], name="entries_newest"),
            models.Index(fields=["url"], name="entry_by_address"),
            # What the index has not seen is asked at every search, and is nearly always nothing.
            models.Index(
                fields=["id"],
                condition=Q(version__gt=models.F("indexed_version")),
                name="entries_behind_in_index",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return self.url or self.get_permalink()

    def get_permalink(self):
        return reverse("permalink", args=[self.public_id])

    @property
    def label_display(self) -> str:
        return Label(self.label).display

    @property
    def is_live(self) -> bool:
        return self.state == self.State.LIVE

    @property
    def facet_names(self) -> dict[str, list]:
        """What cards say of the facets: by name, the values as they are called."""
        return names_of(self.facets)


class EntryLink(models.Model):
    """That one entry points at another, as its source says; who may see both sides is asked at every reading.

    `anchor` is the place in the entry, for example the block id of a step; empty for the whole.
    """

    class Kind(models.TextChoices):
        SUPPORT = "support", _("steunt op")
        AGAINST = "against", _("spreekt tegen")
        STEP = "step", _("staat bij stap")
        TOOL = "tool", _("gebruikt")
        REVIEW = "review", _("beoordeelt")
        SUCCESSOR = "successor", _("opgevolgd door")
        DERIVED = "derived", _("gemaakt naar")
        LEGAL = "legal", _("juridisch kader")
        ABOUT = "about", _("gaat over")
        MENTION = "mention", _("noemt")

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="links")
    target = models.ForeignKey(Entry, models.CASCADE, related_name="linked_from")
    kind = models.CharField(max_length=10, choices=Kind)
    anchor = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "target", "kind", "anchor"], name="a_link_once")
        ]
        indexes = [models.Index(fields=["target", "kind"], name="links_to_an_entry")]

    def __str__(self):
        return f"{self.entry_id} {self.kind} {self.target_id}"


class ReadCount(models.Model):
    """How often members read an entry on one day; nobody is remembered."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="read_counts")
    day = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "day"], name="a_count_per_day")]

    def __str__(self):
        return f"{self.entry_id} {self.day}: {self.count}"


class RelabelRequest(models.Model):
    """A wish to widen AMBER+STRICT or RED, until a second person accepts or refuses it."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="relabel_requests")
    label = models.CharField(max_length=12, choices=LABEL_CHOICES)
    reason = models.TextField(_("reden"))
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    requested_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    accepted = models.BooleanField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry"],
                condition=models.Q(decided_at__isnull=True),
                name="one_open_relabel_request",
            )
        ]

    def __str__(self):
        return f"{self.entry_id} -> {self.label}"
