"""Searching and listing entries. The engine proposes; what a reader sees, the database says."""

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from typing import Any

from django.db.models import Q
from django.utils.safestring import SafeString

from cases.catalogue.models import Entry
from cases.catalogue.querysets import EntryQuerySet
from cases.vocabulary.models import Term

from .asking import (
    BadQuery,
    QueryTooLong,
    Typed,
    check_depth,
    read_filters,
    read_question,
    read_sort,
    typed_to_leave_out,
)
from .counting import Rows, count_rows
from .engines.engine import IndexBroken
from .engines.ids import Ids
from .engines.question import Answer, Question
from .facets import OFFERED, Facet, FacetOption, build_facets
from .highlight import Mark, mark, snippet
from .meant import Meant, find_meaning, term_of
from .operators import resolve
from .pointing import add_rest, pointing_sets
from .ranked import ranked_hits
from .shelf import Shelf, open_shelf
from .tasks import schedule_rebuild

__all__ = [
    "Alternative",
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

Filters = Mapping[str, Iterable[str]]


@dataclass(frozen=True)
class Hit:
    """An entry with its title and snippet as safe HTML, found words in <mark>."""

    entry: Entry
    title_html: SafeString
    snippet_html: SafeString


@dataclass(frozen=True)
class Alternative:
    """The question without `dropped`, which does find something."""

    text: str
    dropped: str
    total: int


@dataclass(frozen=True)
class SearchAnswer:
    """One page of hits, and what was counted over all of them.

    `degraded`: the index was broken and the database answered, on whole words as they were typed. `partial`:
    some hits hold only part of the words. `also`: other names that were asked for. `suggestion`: the question as
    it was probably meant, which finds something for this reader. `alternatives`: what to drop when nothing was
    found. A page beyond `pages` has no hits. `term`: what the words as a whole name in the vocabulary. `filters`:
    everything that was chosen, also what was typed.
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
    also: tuple[str, ...] = ()
    alternatives: list[Alternative] = field(default_factory=list)
    term: Term | None = None
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Asked:
    """What was asked beside the words; `names` are the facets to count, `extra` the ones not to leave out."""

    chosen: Mapping[str, frozenset[str]]
    names: Sequence[str]
    page: int
    per_page: int
    newest_first: bool

    @property
    def start(self) -> int:
        return (self.page - 1) * self.per_page

    def question(self, meant: Meant, **more: Any) -> Question:
        return Question(
            clauses=meant.clauses,
            bonuses=meant.bonuses,
            filters=self.chosen,
            facets=self.names,
            newest_first=self.newest_first or not meant.clauses,
            start=self.start,
            stop=self.start + self.per_page,
            **more,
        )


def search_entries(
    *,
    user: Any,
    text: str,
    filters: Filters | None = None,
    sort: str = "relevance",
    page: int = 1,
    per_page: int = PER_PAGE,
) -> SearchAnswer:
    """Return the live entries that `user` may see and that hold at least one word of `text`, best first.

    More words are better; what the vocabulary calls otherwise is found too, and so is what a word that nobody
    knows was probably meant to be. Without words: everything, newest first. `filters` gives values by facet (see
    OFFERED); unknown names are ignored, unknown values find nothing. Raises BadQuery, whose message is a sentence
    for the reader.
    """
    typed, newest_first = read_question(text), read_sort(sort) == "date"
    if typed.pieces:
        check_depth(max(page, 1), per_page)
    chosen = _with_typed(user, filters or {}, typed)
    asked = _Asked(read_filters(chosen, OFFERED), OFFERED, max(page, 1), per_page, newest_first)
    try:
        return _ask_index(user, typed, asked)
    except IndexBroken as error:
        logger.warning("%s; the database answers", error)
        schedule_rebuild()
        return _ask_database(user, typed, asked)


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
    asked = _Asked(read_filters(filters or {}, names), names, max(page, 1), per_page, newest_first=True)
    visible = Entry.objects.visible_to(user).live().of_kind(kind)
    try:
        shelf = open_shelf(user)
        if visible.filter(pk__in=Ids(shelf.known)).exists():
            return _count_rows(user, visible, asked)
        sets = pointing_sets(user, names, kind, asked.chosen)
        question = asked.question(Meant(), sets=sets)
        answer = shelf.ask(replace(question, filters={**asked.chosen, "soort": [kind]}))
        add_rest(answer.counts, sets, answer.total)
        return _answer(user, "", Meant(), answer, asked)
    except IndexBroken as error:
        logger.warning("%s; the database answers", error)
        schedule_rebuild()
        return _count_rows(user, visible, asked)


def _with_typed(user: Any, filters: Filters, typed: Typed) -> dict[str, list[str]]:
    chosen = {name: list(values) for name, values in filters.items()}
    for name, values in resolve(user, typed.filters).items():
        chosen.setdefault(name, []).extend(values)
    return chosen


def _ask_index(user: Any, typed: Typed, asked: _Asked) -> SearchAnswer:
    """Raises IndexBroken."""
    shelf = open_shelf(user)
    meant = find_meaning(user, typed, shelf.index.statistics)
    left_out = _holding_values(shelf, resolve(user, typed.left_out))
    question = asked.question(meant, without=left_out)
    if not meant.clauses:
        return _answer(user, typed.text, meant, shelf.ask(question), asked)
    answer = ranked_hits(shelf, question)
    suggestion = meant.corrected if _finds(shelf, Meant(meant.correction)) else None
    return _answer(
        user,
        typed.text,
        meant,
        answer,
        asked,
        suggestion=suggestion,
        alternatives=[] if answer.total else _alternatives(user, shelf, typed, question),
    )


def _holding_values(shelf: Shelf, values: Filters) -> frozenset[int]:
    """Return the entries that have one of the values, to leave them out."""
    pks: set[int] = set()
    for name, chosen in values.items():
        pks |= {hit.pk for hit in shelf.ask(Question(filters={name: list(chosen)})).hits}
    return frozenset(pks)


def _finds(shelf: Shelf, meant: Meant) -> bool:
    return bool(meant.clauses) and shelf.ask(Question(clauses=meant.clauses, stop=0)).total > 0


def _alternatives(user: Any, shelf: Shelf, typed: Typed, question: Question) -> list[Alternative]:
    """Return what the question finds without one of its pieces, most first; what it leaves out stays out."""
    found = []
    left_out = typed_to_leave_out(typed.text)
    for place, piece in enumerate(typed.pieces):
        rest = (*typed.pieces[:place], *typed.pieces[place + 1 :])
        if not rest:
            continue
        meant = find_meaning(user, Typed(typed.text, pieces=rest), shelf.index.statistics)
        asked = Question(meant.clauses, filters=question.filters, without=question.without, stop=0)
        if total := shelf.ask(asked).total:
            text = " ".join([*(other.typed for other in rest), *left_out])
            found.append(Alternative(text, piece.typed, total))
    return sorted(found, key=lambda one: -one.total)


def _ask_database(user: Any, typed: Typed, asked: _Asked) -> SearchAnswer:
    """Answer without an index: all words as they were typed, newest first."""
    visible = _holding(Entry.objects.visible_to(user).live(), typed)
    return _count_rows(user, visible, asked, text=typed.text, degraded=True, term=term_of(user, typed))


def _holding(visible: EntryQuerySet, typed: Typed) -> EntryQuerySet:
    for piece in typed.pieces:
        words = [piece.text] if piece.kind == "phrase" else piece.text.split()
        for word in words:
            holding = Q(title__icontains=word) | Q(gist__icontains=word) | Q(text__icontains=word)
            visible = visible.exclude(holding) if piece.excluded else visible.filter(holding)
    return visible


def _count_rows(
    user: Any, visible: EntryQuerySet, asked: _Asked, *, text: str = "", **more: Any
) -> SearchAnswer:
    rows = Rows(visible.newest_first(), user)
    stop = asked.start + asked.per_page
    answer = count_rows(rows, asked.chosen, asked.names, start=asked.start, stop=stop)
    return _answer(user, text, Meant(), answer, asked, **more)


def _answer(user: Any, text: str, meant: Meant, answer: Answer, asked: _Asked, **more: Any) -> SearchAnswer:
    counts = {name: answer.counts.get(name, {}) for name in asked.names}
    return SearchAnswer(
        text=text,
        hits=_hits(user, [hit.pk for hit in answer.hits], meant.marked),
        total=answer.total,
        page=asked.page,
        pages=max(1, ceil(answer.total / asked.per_page)),
        facets=build_facets(counts, asked.chosen),
        partial=bool(meant.clauses) and answer.complete < answer.total,
        also=meant.also,
        filters=asked.chosen,
        **{"term": meant.term, **more},
    )


def _hits(user: Any, pks: Sequence[int], marked: frozenset[Mark]) -> list[Hit]:
    entries = Entry.objects.few_visible_to(user).live().for_cards().filter(pk__in=Ids(pks))
    rows = entries.in_bulk()
    if len(rows) < len(pks) and _lies(pks, rows):
        raise IndexBroken("the index offers what the database refuses")
    return [_hit(rows[pk], marked) for pk in pks if pk in rows]


def _lies(pks: Sequence[int], rows: Collection[int]) -> bool:
    """Whether the index offered what is hidden, and not only what was changed or removed a moment ago."""
    refused = set(pks) - set(rows)
    changed = Entry.objects.behind_in_index().filter(pk__in=Ids(refused)).values_list("pk", flat=True)
    return bool(refused - set(changed))


def _hit(entry: Entry, marked: frozenset[Mark]) -> Hit:
    return Hit(entry, mark(entry.title, marked), snippet(entry.gist, entry.text, marked))
