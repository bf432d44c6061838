"""What the index holds of an entry."""

from collections.abc import Iterable

from django.db.models import QuerySet
from modelsearch.backends import get_search_backend

from cases.access.policy import tokens_of_entry
from cases.catalogue.models import Entry

from .engines.ids import Ids
from .engines.whoosh import Document, WhooshIndex

#: How much a word counts in each field.
BOOSTS = {"title": 6.0, "terms": 4.0, "gist": 3.0, "places": 2.0, "text": 1.0}

#: The name of the key that holds the audience, and the audience from which statistics are taken: what
#: everybody may see, so that nothing hidden moves what a reader sees.
AUDIENCE = "audience"
COUNTED = {AUDIENCE: ["clear"]}


def entry_index() -> WhooshIndex:
    """Return the index of entries that the settings name."""
    return get_search_backend("entries").get_index_for_model(Entry)


def entries_to_index(pks: Iterable[int]) -> QuerySet[Entry]:
    """Return entries with all that `document_of` reads, in a fixed number of queries."""
    rows = Entry.objects.filter(pk__in=Ids(pks)).select_related("owner_agency")
    return rows.prefetch_related("regions", "terms", "shared_with", "named")


def document_of(entry: Entry) -> Document:
    """Return `entry` as the engine wants it, with the tokens of those who may find it."""
    regions, terms = entry.regions.all(), entry.terms.all()
    names = [name for term in terms for name in (term.name, term.abbreviation, *term.synonyms) if name]
    places = [entry.owner_agency.name, *(region.name for region in regions)]
    return Document(
        pk=entry.pk,
        fields={
            "title": entry.title,
            "gist": entry.gist,
            "terms": "\n".join(names),
            "places": "\n".join(places),
        },
        bodies={"text": entry.text},
        keys={
            AUDIENCE: tokens_of_entry(entry),
            "kind": [entry.kind],
            "label": [entry.label],
            "year": [str(entry.year)] if entry.year else [],
            "agency_kind": [entry.owner_agency.kind],
            "region": [region.slug for region in regions],
            "term": [term.slug for term in terms],
        },
    )
