"""The modelsearch backend over the Whoosh index.

The engine answers which documents match and how well; the queryset that comes with a search is applied by the
database, so its filters, its order and its permissions hold whatever the index says.
"""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from django.db.models import Count
from modelsearch.backends.base import (
    BaseIndex,
    BaseSearchBackend,
    BaseSearchQueryCompiler,
    BaseSearchResults,
    FilterFieldError,
    get_model_root,
)
from modelsearch.index import RelatedFields, SearchField
from modelsearch.query import And, Boost, MatchAll, Not, Or, Phrase, PlainText

from cases.search.engines.ids import Ids

from .documents import Document
from .files import IndexBroken
from .scoring import Filters, Found, find_phrase, holders, scope_of, score, wanted
from .store import Snapshot, Store

#: How long a writer waits for its turn unless it says otherwise, in seconds.
PATIENCE = 30.0


def _import(dotted: str) -> Any:
    module, _dot, name = dotted.rpartition(".")
    return getattr(import_module(module), name)


class WhooshIndex(BaseIndex):
    """One folder per model that has no indexed parent; the primary keys in it are integers."""

    def __init__(self, backend: "WhooshBackend", model):
        super().__init__(backend)
        self.name = model._meta.label_lower
        self.store = Store.at(Path(backend.path) / self.name)

    def get_key(self):
        return self.name

    def add_model(self, model):
        """Make an empty index where there is none."""
        if not self.is_sound():
            self.reset()

    def reset(self):
        with self.rebuilding():
            pass

    def add_items(self, model, items):
        with self.writing() as writer:
            for item in items:
                writer.put(self.backend.document_of(item))

    def delete_item(self, item):
        with self.writing() as writer:
            writer.drop(item.pk)

    def writing(self, timeout: float = PATIENCE):
        """Open a writer for one commit. Raises IndexBusy after `timeout` seconds, or IndexBroken."""
        return self.store.writing(self.backend.analyse, timeout)

    def rebuilding(self, timeout: float = PATIENCE):
        """Open a writer for a new index that replaces this one when the block ends. Raises IndexBusy."""
        return self.store.rebuilding(self.backend.analyse, timeout)

    def is_sound(self) -> bool:
        try:
            with self.store.reading():
                return True
        except IndexBroken:
            return False

    def find(
        self,
        text: str,
        *,
        boosts: Mapping[str, float],
        filters: Filters | None = None,
        counted: Filters | None = None,
    ) -> Found:
        """Return every document that holds a word of `text`, with the number of words and the score.

        `filters` are keys of which a document must hold at least one value each; an audience is such a key.
        `counted` names likewise which documents the rarity of words is taken. Raises IndexBroken.
        """
        tokens = wanted(self.backend.analyse(text))
        with self.store.reading() as snapshot:
            return score(_scopes(snapshot, filters, counted), tokens, boosts)

    def count_values(self, name: str, *, filters: Filters | None = None) -> dict[str, int]:
        """Return how many documents hold each value under the key `name`. Raises IndexBroken."""
        counts: dict[str, int] = {}
        with self.store.reading() as snapshot:
            for scope in _scopes(snapshot, filters, None):
                for value in scope.leaf.values_of(name):
                    number = len(scope.leaf.having(name, [value]) & scope.allowed)
                    counts[value] = counts.get(value, 0) + number
        return {value: number for value, number in counts.items() if number}

    def pks(self, *, filters: Filters | None = None) -> set[int]:
        """Return the primary keys of all documents. Raises IndexBroken."""
        with self.store.reading() as snapshot:
            return {s.leaf.pks[doc] for s in _scopes(snapshot, filters, None) for doc in s.allowed}

    def documents_with(
        self, words: Iterable[str], fields: Iterable[str], *, most: int, filters: Filters | None = None
    ) -> dict[str, set[int]]:
        """Return the primary keys of the documents that hold each word, as the analyser writes it.

        A word in more than `most` documents is left out; one in no document has an empty set. Raises IndexBroken.
        """
        fields = list(fields)
        with self.store.reading() as snapshot:
            scopes = _scopes(snapshot, filters, None)
            found = {word: holders(scopes, word, fields) for word in words}
        return {word: pks for word, pks in found.items() if len(pks) <= most}

    def find_phrase(self, text: str, fields: Iterable[str]) -> set[int]:
        """Return the primary keys of documents with the words of `text` in this order. Raises IndexBroken."""
        tokens = wanted(self.backend.analyse(text))
        with self.store.reading() as snapshot:
            return find_phrase(_scopes(snapshot, None, None), tokens, fields) if tokens else set()


def _scopes(snapshot: Snapshot, filters: Filters | None, counted: Filters | None):
    return [scope_of(leaf, deleted, filters or {}, counted or {}) for _name, leaf, deleted in snapshot.leaves]


class WhooshQueryCompiler(BaseSearchQueryCompiler):
    """Turns modelsearch's query objects into scores by primary key."""

    HANDLES_ORDER_BY_EXPRESSIONS = True

    def boosts(self) -> dict[str, float]:
        fields = _searchable(self.queryset.model)
        return {name: boost for name, boost in fields.items() if self.fields is None or name in self.fields}

    def scores(self, index: WhooshIndex, query=None) -> dict[int, float]:
        """Return the score of each match; negation and MatchAll give everything the same."""
        query = query or self.query
        if isinstance(query, PlainText):
            found = index.find(query.query_string, boosts=self.boosts())
            least = found.words if query.operator == "and" else 1
            return {pk: m.score * query.boost for pk, m in found.matches.items() if m.words >= least}
        if isinstance(query, Phrase):
            return dict.fromkeys(index.find_phrase(query.query_string, self.boosts()), 1.0)
        if isinstance(query, MatchAll):
            return dict.fromkeys(index.pks(), 1.0)
        return self._combined(index, query)

    def _combined(self, index: WhooshIndex, query) -> dict[int, float]:
        if isinstance(query, Boost):
            return {pk: value * query.boost for pk, value in self.scores(index, query.subquery).items()}
        if isinstance(query, Not):
            return dict.fromkeys(index.pks() - self.scores(index, query.subquery).keys(), 1.0)
        if not isinstance(query, And | Or):
            raise NotImplementedError(f"{type(query).__name__} is not supported by the Whoosh engine")
        parts = [self.scores(index, part) for part in query.subqueries]
        keys: Collection[int] = set().union(*parts)
        if isinstance(query, And):
            keys = set.intersection(*(set(part) for part in parts)) if parts else set()
        return {pk: sum(part.get(pk, 0.0) for part in parts) for pk in keys}


class WhooshResults(BaseSearchResults):
    """The matches that the queryset lets through."""

    supports_facet = True

    def _scores(self) -> dict[int, float]:
        index = self.backend.get_index_for_model(self.query_compiler.queryset.model)
        return self.query_compiler.scores(index)

    def _queryset(self, scores):
        return self.query_compiler.queryset.filter(pk__in=Ids(scores))

    def _do_search(self):
        scores = self._scores()
        queryset = self._queryset(scores)
        if self.query_compiler.order_by_relevance:
            pks = sorted(
                set(queryset.order_by().values_list("pk", flat=True)), key=lambda pk: (-scores[pk], pk)
            )
        else:
            ordered = queryset if queryset.query.order_by else queryset.order_by("-pk")
            pks = list(dict.fromkeys(ordered.values_list("pk", flat=True)))
        pks = pks[self.start : self.stop]
        rows = self.query_compiler.queryset.order_by().filter(pk__in=Ids(pks)).distinct().in_bulk()
        for pk in pks:
            if pk in rows:
                if self._score_field:
                    setattr(rows[pk], self._score_field, scores[pk])
                yield rows[pk]

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


class WhooshRebuilder:
    """For modelsearch's own command: empties the index; ours swaps a complete one in instead."""

    def __init__(self, index: WhooshIndex):
        self.index = index

    def start(self):
        self.index.reset()
        return self.index

    def finish(self):
        pass


class WhooshBackend(BaseSearchBackend):
    """Settings: PATH a folder, ANALYSER the dotted path of `text -> tokens`, DOCUMENT `object -> Document`.

    A token has text, position, parts and weak (see `documents`). Without DOCUMENT a document holds the search
    fields of the model and no keys.
    """

    query_compiler_class = WhooshQueryCompiler
    index_class = WhooshIndex
    results_class = WhooshResults
    rebuilder_class = WhooshRebuilder
    catch_indexing_errors = True

    def __init__(self, params):
        super().__init__(params)
        self.path = params["PATH"]
        self.analyse = _import(params["ANALYSER"])
        self.document_of = _import(params["DOCUMENT"]) if "DOCUMENT" in params else plain_document

    def get_index_for_model(self, model):
        return WhooshIndex(self, get_model_root(model))


def plain_document(item) -> Document:
    """Make a document of the model's search fields, and of those of its relations."""
    fields = {
        field.field_name: str(field.get_value(item) or "") for field in item.get_searchable_search_fields()
    }
    for related in item.get_search_fields():
        if isinstance(related, RelatedFields):
            fields[related.field_name] = _related_text(related, related.get_value(item))
    return Document(pk=item.pk, fields=fields)


def _related_text(related: RelatedFields, value) -> str:
    rows = value.all() if hasattr(value, "all") else [value] if value is not None else []
    names = [field for field in related.fields if isinstance(field, SearchField)]
    return "\n".join(str(name.get_value(row) or "") for row in rows for name in names)


def _searchable(model) -> dict[str, float]:
    boosts = {field.field_name: float(field.boost or 1) for field in model.get_searchable_search_fields()}
    for related in model.get_search_fields():
        if isinstance(related, RelatedFields):
            named = [field for field in related.fields if isinstance(field, SearchField)]
            boosts |= {related.field_name: float(max(field.boost or 1 for field in named))} if named else {}
    return boosts
