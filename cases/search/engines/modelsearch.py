"""Modelsearch's questions and results, over any engine of ours.

The engine answers which documents match and how well; the queryset that comes with a search is applied by the
database, so its filters, its order and its permissions hold whatever the index says.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, Protocol

from django.db.models import Count
from modelsearch.backends.base import BaseSearchQueryCompiler, BaseSearchResults, FilterFieldError
from modelsearch.index import AutocompleteField, RelatedFields, SearchField
from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText

from .document import OPENING, PART_WEIGHT, Analyser, Document, Text, of_field, words_of
from .ids import Ids
from .question import Answer, Clause, Form, Need, Question, Word
from .ranking import Statistics

#: What a word counts for that is one letter off.
MISSPELT = 0.5

#: Shorter words have too many neighbours to be taken for one of them.
SHORTEST_MISSPELT = 4

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"

Scores = dict[int, float]


class Index(Protocol):
    """What we need of an engine's index."""

    def ask(self, question: Question) -> Answer: ...

    def statistics(self, tokens: Iterable[str]) -> Statistics: ...


class QueryCompiler(BaseSearchQueryCompiler):
    """Turns modelsearch's query objects into questions; a tree of them into several, whose answers it combines."""

    HANDLES_ORDER_BY_EXPRESSIONS = True

    def scores(self, index: Index, analyse: Analyser, query=None) -> Scores:
        """Return the score of each match: 1 for MatchAll, 0 for negation, a sum for what is combined."""
        query = query or self.query
        if isinstance(query, MatchAll):
            return dict.fromkeys(_all(index), 1.0)
        if isinstance(query, Boost):
            found = self.scores(index, analyse, query.subquery)
            return {pk: value * query.boost for pk, value in found.items()}
        if isinstance(query, Not):
            return dict.fromkeys(_all(index) - self.scores(index, analyse, query.subquery).keys(), 0.0)
        if isinstance(query, And | Or):
            parts = [self.scores(index, analyse, part) for part in query.subqueries]
            return _combined(parts, set.intersection if isinstance(query, And) else set.union)
        return self._ask(index, analyse, query)

    def _ask(self, index: Index, analyse: Analyser, query) -> Scores:
        words, need = self.words(index, analyse, query)
        if not words:
            return {}
        boost = getattr(query, "boost", 1)
        hits = index.ask(Question((Clause(words, need=need),))).hits
        return {hit.pk: float(hit.score) * boost for hit in hits}

    def words(self, index: Index, analyse: Analyser, query) -> tuple[tuple[Word, ...], Need]:
        """Return the words of a query that consists of no others, and whether all of them must be found."""
        tokens = analyse(query.query_string)
        strong = [token for token in tokens if not token.weak] or tokens
        if isinstance(query, Phrase):
            return (self._phrase(strong),) if strong else (), Need.MUST
        each = {token.text: token for token in strong}.values()
        need = Need.MUST if query.operator == "and" else Need.ANY
        if isinstance(query, PlainText):
            return tuple(Word(self._forms(token)) for token in each), need
        if isinstance(query, Fuzzy):
            return tuple(Word(self._forms(t) + self._misspelt(index, t.text)) for t in each), need
        raise NotImplementedError(f"{type(query).__name__} is no query of modelsearch's")

    def _forms(self, token) -> tuple[Form, ...]:
        whole = [Form((at(token.text),)) for at in self._places()]
        parts = [Form(tuple(at(part) for part in token.parts), PART_WEIGHT) for at in self._places()]
        return (*whole, *parts) if token.parts else tuple(whole)

    def _phrase(self, tokens: Sequence[Any]) -> Word:
        distances = tuple(token.position - tokens[0].position for token in tokens)
        return Word(
            tuple(
                Form(tuple(at(token.text) for token in tokens), distances=distances) for at in self._places()
            )
        )

    def _misspelt(self, index: Index, word: str) -> tuple[Form, ...]:
        if len(word) < SHORTEST_MISSPELT:
            return ()
        held = index.statistics(neighbours(word)).holders
        near = sorted(token for token, number in held.items() if number and token != word)
        return tuple(Form((at(token),), MISSPELT) for token in near for at in self._places())

    def _places(self) -> list[Callable[[str], str]]:
        """Return functions that tell where to find a token: anywhere, or in one of the fields that were named."""
        if self.fields is None:
            return [str]
        return [lambda token, name=name: of_field(name, token) for name in self.fields]  # type: ignore[misc]


class AutocompleteQueryCompiler(QueryCompiler):
    """Finds plain text by the first letters of each of its words, in autocomplete fields only."""

    DEFAULT_OPERATOR = "and"

    def words(self, index: Index, analyse: Analyser, query) -> tuple[tuple[Word, ...], Need]:
        if not isinstance(query, PlainText):
            raise NotImplementedError(f"{type(query).__name__} cannot be completed")
        found = words_of(query.query_string)
        forms = [tuple(Form((at(OPENING + word),), prefix=True) for at in self._places()) for word in found]
        return tuple(map(Word, forms)), Need.MUST if query.operator == "and" else Need.ANY


def _all(index: Index) -> set[int]:
    return {hit.pk for hit in index.ask(Question()).hits}


def _combined(parts: Sequence[Scores], combine: Callable[..., set[int]]) -> Scores:
    pks: Collection[int] = combine(*(set(part) for part in parts)) if parts else ()
    return {pk: sum(part.get(pk, 0.0) for part in parts) for pk in pks}


def neighbours(word: str) -> set[str]:
    """Return what is one letter more, less, other or swapped; without digits or accents of other alphabets."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    less = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    other = {left + letter + right[1:] for left, right in cuts if right for letter in _LETTERS}
    more = {left + letter + right for left, right in cuts for letter in _LETTERS}
    return less | swapped | other | more


class Results(BaseSearchResults):
    """The matches that the queryset lets through."""

    supports_facet = True

    def _scores(self) -> Scores:
        index = self.backend.get_index_for_model(self.query_compiler.queryset.model)
        return self.query_compiler.scores(index, self.backend.analyse)

    def _queryset(self, scores: Scores):
        return self.query_compiler.queryset.filter(pk__in=Ids(scores))

    def _do_search(self):
        scores = self._scores()
        pks = self._ordered(scores)[self.start : self.stop]
        rows = self.query_compiler.queryset.order_by().filter(pk__in=Ids(pks)).distinct().in_bulk()
        for pk in pks:
            if pk in rows:
                if self._score_field:
                    setattr(rows[pk], self._score_field, scores[pk])
                yield rows[pk]

    def _ordered(self, scores: Scores) -> list[int]:
        queryset = self._queryset(scores)
        if self.query_compiler.order_by_relevance:
            pks = set(queryset.order_by().values_list("pk", flat=True))
            return sorted(pks, key=lambda pk: (-scores[pk], -pk))
        ordered = queryset if queryset.query.order_by else queryset.order_by("-pk")
        return list(dict.fromkeys(ordered.values_list("pk", flat=True)))

    def _do_count(self):
        total = self._queryset(self._scores()).order_by().values("pk").distinct().count()
        stop = total if self.stop is None else min(total, self.stop)
        return max(stop - self.start, 0)

    def facet(self, field_name):
        """Count the matches by a filter field, most first."""
        if self.query_compiler._get_filterable_field(field_name) is None:
            raise FilterFieldError(f"{field_name} is not a FilterField", field_name=field_name)
        rows = self._queryset(self._scores()).order_by().values(field_name)
        counts = rows.annotate(count=Count("pk", distinct=True)).order_by("-count")
        return OrderedDict((row[field_name], row["count"]) for row in counts)


class Rebuilder:
    """For modelsearch's own command: it fills a new index, which replaces the old one when it is complete."""

    def __init__(self, index):
        self.index = index

    def start(self):
        self.block = self.index.rebuilding()
        self.writer = self.block.__enter__()
        return self

    def add_model(self, model):
        pass

    def add_items(self, model, items):
        for item in items:
            self.writer.put(self.index.backend.document_of(item))

    def finish(self):
        self.block.__exit__(None, None, None)


def plain_document(item) -> Document:
    """Make a document of the search and autocomplete fields of a model, and of those of its relations."""
    return Document(item.pk, list(_texts(type(item).get_search_fields(), [item])), apart=True)


def _texts(fields: Sequence[Any], rows: Sequence[Any], prefix: str = "") -> Iterator[Text]:
    searched = {field.field_name: field for field in fields if isinstance(field, SearchField)}
    opening = {field.field_name: field for field in fields if isinstance(field, AutocompleteField)}
    for name, field in (opening | searched).items():
        yield Text(
            prefix + name,
            "\n".join(_readable(field.get_value(row)) for row in rows),
            boost=float(getattr(field, "boost", None) or 1),
            words=name in searched,
            opens=name in opening,
        )
    for field in fields:
        if isinstance(field, RelatedFields):
            related = [other for row in rows for other in _rows(field.get_value(row))]
            yield from _texts(field.fields, related, f"{prefix}{field.field_name}.")


def _rows(value) -> list[Any]:
    if value is None:
        return []
    return list(value.all()) if hasattr(value, "all") else [value]


def _readable(value) -> str:
    if isinstance(value, list | tuple):
        return "\n".join(map(str, value))
    return "" if value is None else str(value)
