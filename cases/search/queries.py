"""Searching and listing entries. The engine proposes; what a reader sees and counts, the database says."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import islice
from math import ceil
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.safestring import SafeString

from cases.access.policy import tokens_of_user
from cases.catalogue.models import Entry
from cases.vocabulary.models import Term

from .asking import BadQuery, QueryTooLong, read_filters, read_sort, read_text, read_words
from .documents import AUDIENCE, BOOSTS, COUNTED, entry_index
from .dutch import Token
from .engines.ids import Ids
from .engines.whoosh import Found, IndexBroken, wanted
from .facets import OFFERED, Facet, FacetOption, Rows, build_facets, narrow
from .highlight import mark, snippet, texts_to_mark
from .synonyms import Place, names_now, places_in, term_named, tokens_of_others, widen
from .tasks import schedule_rebuild

__all__ = [
    "BadQuery",
    "Facet",
    "FacetOption",
    "Hit",
    "QueryTooLong",
    "SearchAnswer",
    "list_entries",
    "search_entries",
]

logger = logging.getLogger(__name__)

PER_PAGE = 20

#: With fewer entries that hold all words than this, those that hold some of them follow below.
ENOUGH = 5

Filters = Mapping[str, Iterable[str]]


@dataclass(frozen=True)
class Hit:
    """An entry with its title and snippet as safe HTML, found words in <mark>."""

    entry: Entry
    title_html: SafeString
    snippet_html: SafeString


@dataclass(frozen=True)
class SearchAnswer:
    """One page of hits, and what was counted over all of them.

    `degraded`: the index was broken and the database answered, on whole words as they were typed.
    `partial`: some hits hold only part of the words. A page beyond `pages` has no hits. `term`: what the words
    as a whole name in the vocabulary.
    """

    text: str
    hits: list[Hit]
    total: int
    page: int
    pages: int
    facets: list[Facet] = field(default_factory=list)
    degraded: bool = False
    partial: bool = False
    suggestion: str | None = None
    term: Term | None = None


@dataclass(frozen=True)
class _Asked:
    chosen: Mapping[str, frozenset[str]]
    page: int
    per_page: int


def search_entries(
    *,
    user: Any,
    text: str,
    filters: Filters | None = None,
    sort: str = "relevance",
    page: int = 1,
    per_page: int = PER_PAGE,
) -> SearchAnswer:
    """Return the live entries that `user` may see and that hold the words of `text`.

    Entries with all words come first; with fewer than ENOUGH of those, entries with some words follow, most
    words first. What the vocabulary calls otherwise is found too. Without text: everything, newest first.
    `filters` gives values by facet (see OFFERED); unknown names are ignored, unknown values find nothing.
    Raises BadQuery, whose message is a sentence for the reader.
    """
    text, sort = read_text(text), read_sort(sort)
    asked = _Asked(read_filters(filters or {}, OFFERED), max(page, 1), per_page)
    tokens = wanted(read_words(text))
    visible = Entry.objects.visible_to(user).live().newest_first()
    if not tokens:
        return _answer(user, text, (), Rows(visible, user), None, asked)
    places = places_in(user, text, tokens, names_now())
    term = term_named(user, places, tokens)
    try:
        found = _find(user, text, places)
    except IndexBroken:
        logger.warning("the search index is broken; the database answers")
        schedule_rebuild()
        rows = Rows(_holding(visible, text, tokens), user)
        return _answer(user, text, tokens, rows, None, asked, degraded=True, term=term)
    rows, partial = _best(visible, found, user)
    marked = [*tokens, *tokens_of_others(places)]
    by_score = found if sort == "relevance" else None
    return _answer(user, text, marked, rows, by_score, asked, partial=partial, term=term)


def _find(user: Any, text: str, places: Sequence[Place]) -> Found:
    """Return what holds words of `text`, under whatever name. Raises IndexBroken."""
    index, reach = entry_index(), {AUDIENCE: tokens_of_user(user)}

    def find(words: str) -> Found:
        return index.find(words, boosts=BOOSTS, filters=reach, counted=COUNTED)

    return widen(find(text), places, find, lambda name: index.find_phrase(name, BOOSTS))


def list_entries(
    *,
    user: Any,
    kind: str,
    facets: Iterable[str] = (),
    filters: Filters | None = None,
    sort: str = "date",
    page: int = 1,
    per_page: int = PER_PAGE,
) -> SearchAnswer:
    """Return the live entries of one kind that `user` may see, newest first.

    `facets` names those that this kind alone has; they come before the others. Raises BadQuery.
    """
    read_sort(sort)
    names = [*facets, *(name for name in OFFERED if name != "soort")]
    asked = _Asked(read_filters(filters or {}, names), max(page, 1), per_page)
    visible = Entry.objects.visible_to(user).live().of_kind(kind).newest_first()
    return _answer(user, "", (), Rows(visible, user), None, asked, names=names)


def _best(visible: QuerySet[Entry], found: Found, user: Any) -> tuple[Rows, bool]:
    """Return the visible entries that count as found, and whether some of them lack a word.

    Decided on what is visible: how many hidden entries hold all words must not show.
    """
    complete = [pk for pk, match in found.matches.items() if match.words == found.words]
    rows = Rows(visible.filter(pk__in=Ids(complete)), user)
    if len(rows.rows) >= ENOUGH or len(complete) == len(found.matches):
        return rows, False
    wider = Rows(visible.filter(pk__in=Ids(found.matches)), user)
    return wider, len(wider.rows) > len(rows.rows)


def _holding(visible: QuerySet[Entry], text: str, tokens: Sequence[Token]) -> QuerySet[Entry]:
    """Return the entries that hold all words as typed: what the database can do without an index."""
    for token in tokens:
        word = text[token.start : token.end]
        visible = visible.filter(Q(title__icontains=word) | Q(gist__icontains=word) | Q(text__icontains=word))
    return visible


def _answer(
    user: Any,
    text: str,
    tokens: Sequence[Token],
    rows: Rows,
    found: Found | None,
    asked: _Asked,
    *,
    names: Iterable[str] = OFFERED,
    degraded: bool = False,
    partial: bool = False,
    term: Term | None = None,
) -> SearchAnswer:
    total, without = narrow(rows, asked.chosen, names)
    return SearchAnswer(
        text=text,
        hits=_hits(user, _on_page(rows, total, found, asked), tokens),
        total=len(total),
        page=asked.page,
        pages=max(1, ceil(len(total) / asked.per_page)),
        facets=build_facets(rows, asked.chosen, without),
        degraded=degraded,
        partial=partial,
        term=term,
    )


def _on_page(rows: Rows, total: set[int], found: Found | None, asked: _Asked) -> list[int]:
    """Best first; rows come newest first, and that order stays among equals."""
    start = (asked.page - 1) * asked.per_page
    if start >= len(total):
        return []
    in_time = (pk for pk in rows.rows if pk in total)
    if found is None:
        return list(islice(in_time, start, start + asked.per_page))
    matches = found.matches

    def rank(pk: int) -> tuple[int, float]:
        match = matches[pk]
        return -match.words, -round(match.score, 6)

    return nsmallest(start + asked.per_page, in_time, key=rank)[start:]


def _hits(user: Any, pks: Sequence[int], tokens: Sequence[Token]) -> list[Hit]:
    entries = Entry.objects.visible_to(user).live().for_cards().filter(pk__in=Ids(pks))
    rows = entries.in_bulk()
    marked = texts_to_mark(tokens)
    return [_hit(rows[pk], marked) for pk in pks if pk in rows]


def _hit(entry: Entry, marked: frozenset[str]) -> Hit:
    return Hit(entry, mark(entry.title, marked), snippet(entry.gist, entry.text, marked))
