"""What goes into the index: a document, and the postings that it becomes."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from whoosh import columns, fields, formats

#: Stands between the name of a field and a word of it, in one list of terms; no analyser yields it.
SEPARATOR = "\x1f"

#: BM25's two constants, and the lengths in words at which a field and a body count as ordinary. Those are
#: constants instead of averages of the index, because what a reader may not see must not move what he sees.
SATURATION, LENGTH_WEIGHT = 1.2, 0.5
ORDINARY_FIELD, ORDINARY_BODY = 10, 150

#: A word that is only half of a compound counts for this much of a whole one.
PART_WEIGHT = 0.5

Analyser = Callable[[str], list[Any]]


@dataclass(frozen=True)
class Document:
    """One thing to find.

    `fields` are searched word by word, stop words too; `bodies` are long and leave the stop words out; `keys`
    are exact values, several to a name, that filters, facets and audiences ask for.
    """

    pk: int
    fields: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, Collection[str]] = field(default_factory=dict)


def term(name: str, value: str) -> str:
    return f"{name}{SEPARATOR}{value}"


Posting = tuple[bytes, int, float, bytes]


def word_postings(document: Document, analyse: Analyser) -> Iterator[Posting]:
    """Yield (term, frequency, weight, positions) for each word of each field."""
    for name, text in document.fields.items():
        yield from _postings_of(name, analyse(text), ORDINARY_FIELD)
    for name, text in document.bodies.items():
        words = [token for token in analyse(text) if not token.weak]
        yield from _postings_of(name, words, ORDINARY_BODY)


def _postings_of(name: str, tokens: list[Any], ordinary_length: int) -> Iterator[Posting]:
    counts: dict[str, float] = defaultdict(float)
    positions: dict[str, list[int]] = defaultdict(list)
    for token in tokens:
        counts[token.text] += 1
        positions[token.text].append(token.position)
        for part in token.parts:
            counts[part] += PART_WEIGHT
    slowness = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * len(tokens) / ordinary_length)
    for text, count in counts.items():
        weight = count / (count + slowness)
        yield term(name, text).encode(), 1, weight, pack_positions(positions.get(text, ()))


#: Whoosh leaves an empty value out of a block, whose values then no longer fit its documents.
NO_VALUE = b"\0"


def pack_positions(positions: Collection[int]) -> bytes:
    return array("I", positions).tobytes() or NO_VALUE


def unpack_positions(value: bytes) -> array:
    return array("I") if value == NO_VALUE else array("I", value)


def key_postings(document: Document) -> Iterator[Posting]:
    """Yield one posting for each exact value, and one for the primary key."""
    keys = {term("pk", str(document.pk))}
    keys |= {term(name, value) for name, values in document.keys.items() for value in values}
    for key in keys:
        yield key.encode(), 1, 1.0, NO_VALUE


class _Ready(formats.Format):
    """Postings that were made elsewhere; `size` is the length of a posting's value, -1 when it varies."""

    def __init__(self, size: int):
        self.posting_size = size
        self.field_boost = 1.0
        self.options: dict[str, object] = {}


class _ReadyField(fields.FieldType):
    """A field whose value is a list of postings already; Whoosh's own analysis stays out of it."""

    def index(self, value, **kwargs):
        return value


def make_schema() -> fields.Schema:
    return fields.Schema(
        pk=fields.COLUMN(columns.NumericColumn("q")),
        words=_ReadyField(_Ready(-1), None),
        keys=_ReadyField(_Ready(len(NO_VALUE)), None),
    )
