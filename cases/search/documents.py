"""What the index holds of an entry, and which index it is."""

import zlib
from collections.abc import Iterable
from functools import cache

from django.db.models import QuerySet
from modelsearch.backends import get_search_backend

from cases.access.policy import tokens_of_entry
from cases.catalogue.models import Entry

from .dutch import analyse
from .dutch.lists import DATA
from .engines.document import LENGTH_WEIGHT, PART_WEIGHT, Document, Text
from .engines.engine import EngineIndex
from .engines.ids import Ids

#: How much a word counts in each field.
BOOSTS = {"title": 8.0, "terms": 4.0, "gist": 3.0, "places": 2.0, "text": 1.0}

#: The length in words at which a field counts as ordinary.
ORDINARY = {"title": 8, "terms": 12, "gist": 20, "places": 6, "text": 120}

#: The name of the key that holds the audience, and the audience from which statistics are taken: what
#: everybody may see, so that nothing hidden moves what a reader sees.
AUDIENCE = "audience"
COUNTED = {AUDIENCE: ["clear"]}


def entry_index() -> EngineIndex:
    """Return the index of entries that the settings name."""
    return get_search_backend("entries").get_index_for_model(Entry)


#: Words on which the steps of the analysis differ; see `version`.
PROBE = """
    Eén webmonitoring rellen's GRIP-3 art. 172 evaluaties gecommuniceerd gemeenteraadsverkiezingen mogelijkheden
    gemonitord Haren de e-mail casussen huizen brieven openbare-ordeverstoring overheidscommunicatie café's onderzoeken
"""


@cache
def version() -> str:
    """Return a number that changes with the analysis, the weights and the form of what is indexed.

    An index that was made under another number is built anew.
    """
    lists = [path.read_bytes() for path in sorted(DATA.glob("*.txt"))]
    said = (analyse(PROBE), lists, BOOSTS, ORDINARY, PART_WEIGHT, LENGTH_WEIGHT, "form 1")
    return f"{zlib.crc32(repr(said).encode()):08x}"


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
        texts=texts_of(
            title=entry.title,
            terms="\n".join(names),
            gist=entry.gist,
            places="\n".join(places),
            text=entry.text,
        ),
        keys={
            **entry.facets,
            AUDIENCE: tokens_of_entry(entry),
            "soort": [entry.kind],
            "label": [entry.label],
            "jaar": [str(entry.year)] if entry.year else [],
            "organisatiesoort": [entry.owner_agency.kind],
            "incident": [entry.incident_type] if entry.incident_type else [],
            "bewijs": [str(entry.evidence_level)] if entry.evidence_level is not None else [],
            "regio": [region.slug for region in regions],
            "begrip": [term.slug for term in terms],
        },
        order=int(entry.published_at.timestamp() * 1000) if entry.published_at else 0,
    )


def texts_of(*, title: str, terms: str = "", gist: str = "", places: str = "", text: str = "") -> list[Text]:
    """Return the fields of an entry as the engine searches them."""
    return [
        _text("title", title, opens=True, exact=True),
        _text("terms", terms, opens=True),
        _text("gist", gist, opens=True),
        _text("places", places, opens=True),
        _text("text", text, weak=False),
    ]


def _text(name: str, text: str, **options: bool) -> Text:
    return Text(name, text, BOOSTS[name], ORDINARY[name], **options)
