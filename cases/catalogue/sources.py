"""What a thing must offer to stand in the catalogue. Sources are found through this mixin, never imported."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from django.apps import apps
from django.db import models


@dataclass(frozen=True)
class EntryFacts:
    """The copies that an Entry holds of its source.

    `facets`: values by facet name, see cases.catalogue.facets. `term_ids` are primary keys of terms, `links`
    (kind of EntryLink, primary key of the other entry, anchor).
    """

    title: str
    gist: str
    text: str
    url: str
    state: str
    owner_agency_id: int
    event_date: date | None = None
    published_at: datetime | None = None
    changed_at: datetime | None = None
    review_by: date | None = None
    incident_type: str = ""
    evidence_level: int | None = None
    is_example: bool = False
    facets: dict[str, list[str]] = field(default_factory=dict)
    term_ids: frozenset[int] = field(default_factory=frozenset)
    links: frozenset[tuple[str, int, str]] = field(default_factory=frozenset)


class EntrySource(models.Model):
    """A knowledge page, a thread: something with one Entry from its first saved draft."""

    entry = models.OneToOneField("cases.Entry", models.PROTECT, related_name="%(class)s", editable=False)

    class Meta:
        abstract = True

    def entry_kind(self) -> str:
        """Return the Entry.Kind of this source."""
        raise NotImplementedError

    def entry_facts(self) -> EntryFacts:
        """Return what the entry must say now, read from the database and not from unsaved changes."""
        raise NotImplementedError

    def check_relabel(self, label: str, *, by) -> None:
        """Raise ValidationError when the source cannot be shown as widely as `label`; asked before it widens."""

    def take_offline(self, by) -> None:
        """Stop showing the source itself, because its entry is withdrawn."""
        raise NotImplementedError


def source_models() -> Iterator[type[EntrySource]]:
    """Yield the models that hold an `entry` column of their own (not those that inherit the column's table)."""
    for model in apps.get_models():
        if issubclass(model, EntrySource) and any(f.name == "entry" for f in model._meta.local_fields):
            yield model


def source_of(entry) -> EntrySource | None:
    """Return the source of `entry` as its most specific class, or None when it was deleted."""
    for model in source_models():
        source = model._default_manager.filter(entry=entry).first()
        if source is not None:
            return getattr(source, "specific", source)
    return None
