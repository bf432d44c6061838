"""Other names for the words of a question: what the vocabulary calls the same is found under every name.

The index holds the names of the terms that an entry carries; here the question learns the names that may stand
in a text. Only the thesaurus speaks to everybody. The old name of a merged free term, and any name that leads
to a free term, acts for those alone for whom these terms exist.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Q

from cases.catalogue.terms import merged_terms_known_to, terms_visible_to
from cases.vocabulary.models import Term

from .dutch import Token, analyse
from .engines.question import Form
from .highlight import Mark, phrase_to_mark
from .meaning import wanted

#: What is found under another name counts for this much of what is found as typed.
SYNONYM_WEIGHT = 0.8

#: So many places of a question get other names, and so many names each: every one is a search of its own.
MOST_PLACES = 3
MOST_NAMES = 4

Key = tuple[str, ...]
Row = tuple[int, int | None, bool, str, str, tuple[str, ...]]


class Name(NamedTuple):
    """What a term is called; `asks` are the free terms that must exist for a reader before the name acts."""

    text: str
    key: Key
    term: int
    asks: frozenset[int]


@dataclass(frozen=True)
class Names:
    """All names, by their words and by the term that they lead to."""

    by_key: Mapping[Key, Sequence[Name]]
    by_term: Mapping[int, Sequence[Name]]
    longest: int


@dataclass(frozen=True)
class Place:
    """Words of a question, from the one at `start`, that name something, with its other names.

    `terms` are keys, official ones first.
    """

    typed: str
    start: int
    words: int
    others: tuple[str, ...]
    terms: tuple[int, ...]


def key_of(text: str) -> Key:
    """Return the words of `text` as the index knows them, without the weak ones if there are others."""
    return tuple(token.text for token in wanted(analyse(text)))


def names_now() -> Names:
    """Return the names of all terms that have more than one, or are official: one query, read once per change."""
    merged = Term.objects.merged()
    rows = Term.objects.filter(
        Q(official=True) | Q(pk__in=merged.values("pk")) | Q(pk__in=merged.values("merged_into"))
    ).order_by("-official", "pk")
    columns = rows.values_list("pk", "merged_into", "official", "name", "abbreviation", "synonyms")
    return _names_of(tuple((*row[:5], tuple(row[5])) for row in columns))


@lru_cache(maxsize=2)
def _names_of(rows: tuple[Row, ...]) -> Names:
    """Kept under the rows themselves, so that a change in any process shows at once."""
    free = {row[0] for row in rows if not row[2]}
    by_key: dict[Key, list[Name]] = defaultdict(list)
    by_term: dict[int, list[Name]] = defaultdict(list)
    for pk, merged_into, _official, name, abbreviation, synonyms in rows:
        term = merged_into or pk
        asks = frozenset({pk, term} & free)
        for text in filter(None, (name, abbreviation, *synonyms)):
            if key := key_of(text):
                found = Name(text, key, term, asks)
                by_key[key].append(found)
                by_term[term].append(found)
    return Names(by_key, by_term, max(map(len, by_key), default=0))


def places_in(user: Any, text: str, tokens: Sequence[Token], names: Names) -> list[Place]:
    """Return where the words of a question, or some of them, are a name that acts for `user`; longest first."""
    spans = list(_spans(tokens, names))
    groups = [name for _span, found in spans for name in _called_the_same(found, names)]
    asked = frozenset[int]().union(*(name.asks for name in groups))
    known = _known(user, asked) if asked else frozenset()
    places = [_place(text, tokens, span, found, names, known) for span, found in spans]
    return [place for place in places if place.terms]


def _spans(tokens: Sequence[Token], names: Names) -> Iterator[tuple[slice, Sequence[Name]]]:
    at = number = 0
    while at < len(tokens) and number < MOST_PLACES:
        for length in range(min(names.longest, len(tokens) - at), 0, -1):
            found = names.by_key.get(tuple(token.text for token in tokens[at : at + length]))
            if found:
                yield slice(at, at + length), found
                number += 1
                at += length - 1
                break
        at += 1


def _called_the_same(found: Iterable[Name], names: Names) -> list[Name]:
    return [name for term in dict.fromkeys(name.term for name in found) for name in names.by_term[term]]


def _known(user: Any, pks: frozenset[int]) -> frozenset[int]:
    """Return which of the free terms `pks`, merged or not, exist for `user`."""
    visible = terms_visible_to(user).filter(pk__in=pks).values_list("pk", flat=True)
    merged = merged_terms_known_to(user).filter(pk__in=pks).values_list("pk", flat=True)
    return frozenset([*visible, *merged])


def _place(
    text: str,
    question: Sequence[Token],
    span: slice,
    found: Sequence[Name],
    names: Names,
    known: frozenset[int],
) -> Place:
    tokens = question[span]
    acting = [name for name in found if name.asks <= known]
    typed = {token.text for token in tokens}
    others: dict[Key, str] = {}
    for name in _called_the_same(acting, names):
        if name.asks <= known and not typed <= set(name.key) and _can_stand_alone(name.text):
            others.setdefault(name.key, name.text)
    return Place(
        typed=" ".join(text[token.start : token.end] for token in tokens),
        start=span.start,
        words=len(tokens),
        others=tuple(others.values())[:MOST_NAMES],
        terms=tuple(dict.fromkeys(name.term for name in acting)),
    )


def _can_stand_alone(name: str) -> bool:
    """Whether a name tells something in a text: "WAS" and "ME" are words of every page, "X" is in "Project X"."""
    tokens = wanted(analyse(name))
    return not tokens[0].weak and (len(tokens) > 1 or len(tokens[0].text) > 1)


def forms_of_others(place: Place) -> tuple[Form, ...]:
    """Return the other names as forms that stand for all words of the place.

    The words of a name must stand one after another: "directe nabespreking" is a name, "direct" and
    "nabespreking" in one long text are not.
    """
    return tuple(_form(wanted(analyse(name))) for name in place.others)


def _form(tokens: Sequence[Token]) -> Form:
    distances = tuple(token.position - tokens[0].position for token in tokens) if len(tokens) > 1 else ()
    return Form(tuple(token.text for token in tokens), SYNONYM_WEIGHT, distances)


def marks_of_others(places: Iterable[Place]) -> frozenset[Mark]:
    """Return the other names, to mark them in what was found: each as a whole.

    Its words ("directe", "openbare") stand in many texts without the name.
    """
    names = [wanted(analyse(name)) for place in places for name in place.others]
    return frozenset().union(*map(phrase_to_mark, names))


def term_named(user: Any, places: Sequence[Place], tokens: Sequence[Token]) -> Term | None:
    """Return the term that exists for `user` and that all words of the question together name, or None."""
    if len(places) != 1 or places[0].words != len(tokens):
        return None
    terms = terms_visible_to(user).in_bulk(places[0].terms)
    return next((terms[pk] for pk in places[0].terms if pk in terms), None)
