"""An engine that cannot be wrong, because it is too simple: dictionaries, read from end to end for each question."""

import threading
from collections import Counter
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
from modelsearch.backends.base import get_model_root

from cases.search.engines.document import Document, Posting, postings_of
from cases.search.engines.engine import (
    PATIENCE,
    EngineBackend,
    EngineIndex,
    IndexBroken,
    IndexBusy,
    Stamp,
)
from cases.search.engines.question import Answer, Clause, Form, Hit, Need, Question
from cases.search.engines.ranking import Statistics, score, tokens_of


class Held(NamedTuple):
    document: Document
    postings: dict[str, Posting]


class Shelf:
    """What all indexes on one place share: documents by primary key, the stamp, the version, and whose turn it is."""

    def __init__(self):
        self.turn = threading.Lock()
        self.held: dict[int, Held] | None = None
        self.stamp = Stamp("", 0)
        self.version = ""


class OracleIndex(EngineIndex):
    def __init__(self, backend, model):
        super().__init__(backend)
        self.name = get_model_root(model)._meta.label_lower
        self.shelf: Shelf = backend.shelves.setdefault(self.name, Shelf())

    def get_key(self):
        return self.name

    def stamp(self):
        self._held()
        return self.shelf.stamp

    def verify(self):
        return [] if self.is_sound() else ["there is no index"]

    def _held(self) -> dict[int, Held]:
        if self.shelf.held is None or self.shelf.version != self.backend.version:
            raise IndexBroken(self.name)
        return self.shelf.held

    def _counted(self) -> dict[int, Held]:
        return {
            pk: held
            for pk, held in self._held().items()
            if all(holds(held.document.keys, name, values) for name, values in self.backend.counted.items())
        }

    def statistics(self, tokens):
        counted = self._counted()
        return Statistics(len(counted), {token: len(_with(counted, token)) for token in tokens})

    def holders(self, tokens, *, most):
        counted = self._counted()
        found = {token: _with(counted, token) for token in tokens}
        return {token: pks for token, pks in found.items() if len(pks) <= most}

    def ask(self, question):
        held = self._held()
        chosen = {pk: one for pk, one in held.items() if may_count(question, pk, one.document)}
        found = {pk: one for pk, one in chosen.items() if matches(question, one.postings)}
        narrowed = [pk for pk, one in found.items() if passes(question, pk, one.document)]
        hits = self._ranked(question, held, narrowed)
        return Answer(
            hits[question.start : question.stop],
            len(hits),
            sum(has_every_word(question, held[pk].postings) for pk in narrowed),
            counts_of(question, found),
        )

    def _ranked(self, question: Question, held: dict[int, Held], pks: list[int]) -> list[Hit]:
        def read(form):
            return np.array([reading(form, held[pk].postings) for pk in pks], np.float32)

        scored = score(question, len(pks), read, self.statistics(tokens_of(question)))
        plain = question.newest_first or not question.clauses
        hits = [
            Hit(pk, 0.0 if plain else float(number), int(words))
            for pk, number, words in zip(pks, scored.score, scored.words, strict=True)
        ]
        return sorted(hits, key=lambda hit: (-hit.score, -held[hit.pk].document.order, -hit.pk))

    @contextmanager
    def writing(self, timeout=PATIENCE, settle=None):
        with self._turn(timeout):
            yield from self._commit(dict(self._held()), self.shelf.stamp.owner, settle)

    @contextmanager
    def rebuilding(self, timeout=PATIENCE, settle=None, owner=None):
        with self._turn(timeout):
            yield from self._commit({}, owner or self.shelf.stamp.owner or "oracle", settle)

    @contextmanager
    def _turn(self, timeout):
        if not self.shelf.turn.acquire(timeout=timeout):
            raise IndexBusy(self.name)
        try:
            yield
        finally:
            self.shelf.turn.release()

    def _commit(self, held, owner, settle):
        yield OracleWriter(held, self.backend.analyse)
        self.shelf.held, self.shelf.version = held, self.backend.version
        self.shelf.stamp = Stamp(owner, self.shelf.stamp.serial + 1)
        if settle:
            settle(self.shelf.stamp)


class OracleWriter:
    def __init__(self, held, analyse):
        self.held, self.analyse, self.seen = held, analyse, set()

    def put(self, document):
        if document.pk in self.seen:
            raise ValueError(f"{document.pk} is put twice")
        self.seen.add(document.pk)
        self.held[document.pk] = Held(document, postings_of(document, self.analyse))

    def drop(self, pk):
        self.held.pop(pk, None)


class SearchBackend(EngineBackend):
    """PATH: a name for one place; two backends on the same one share their indexes, as two processes would."""

    places: dict[str, dict[str, Shelf]] = {}

    def __init__(self, params):
        super().__init__(params)
        self.shelves = self.places.setdefault(str(params["PATH"]), {})

    def get_index_for_model(self, model):
        return OracleIndex(self, model)


def _with(counted: dict[int, Held], token: str) -> set[int]:
    return {pk for pk, held in counted.items() if token in held.postings}


def holds(keys, name, values) -> bool:
    return bool(set(keys.get(name, ())) & set(values))


def may_count(question: Question, pk: int, document: Document) -> bool:
    reached = all(holds(document.keys, name, values) for name, values in question.reach.items())
    among = question.among is None or pk in question.among
    return among and pk not in question.without and (reached or pk in question.also)


def passes(question: Question, pk: int, document: Document, except_for: str = "") -> bool:
    return all(
        set(values_of(question, name, pk, document)) & set(values)
        for name, values in question.filters.items()
        if name != except_for
    )


def values_of(question: Question, name: str, pk: int, document: Document):
    if name in question.sets:
        return [value for value, pks in question.sets[name].items() if pk in pks]
    return set(document.keys.get(name, ()))


def counts_of(question: Question, found: dict[int, Held]) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = {name: Counter() for name in (*question.facets, *question.sets)}
    for name, counter in counts.items():
        for pk, held in found.items():
            if passes(question, pk, held.document, except_for=name):
                counter.update(values_of(question, name, pk, held.document))
    return {name: dict(counter) for name, counter in counts.items()}


def reading(form: Form, postings: dict[str, Posting]) -> float:
    """Return the pseudo-frequency of a form in one document."""
    if form.prefix:
        return max((p.weight for token, p in postings.items() if token.startswith(form.tokens[0])), default=0)
    if not all(token in postings for token in form.tokens):
        return 0
    places = [set(postings[token].positions) for token in form.tokens]
    if form.distances and not any(
        all(first + far in here for far, here in zip(form.distances, places, strict=True))
        for first in places[0]
    ):
        return 0
    return min(postings[token].weight for token in form.tokens)


def words_found(clause: Clause, postings: dict[str, Posting]) -> int:
    if any(reading(form, postings) for form in clause.others):
        return len(clause.words)
    return sum(any(reading(form, postings) for form in word.forms) for word in clause.words)


def matches(question: Question, postings: dict[str, Posting]) -> bool:
    """Whether a document is found, said without arrays."""
    numbers = [(clause, words_found(clause, postings)) for clause in question.clauses]
    asked = [(clause, number) for clause, number in numbers if clause.need is not Need.NOT]
    refused = any(number for clause, number in numbers if clause.need is Need.NOT)
    lacking = any(number < len(clause.words) for clause, number in asked if clause.need is Need.MUST)
    return not refused and not lacking and (not asked or any(number for _clause, number in asked))


def has_every_word(question: Question, postings: dict[str, Posting]) -> bool:
    asked = [clause for clause in question.clauses if clause.need is not Need.NOT]
    return all(words_found(clause, postings) == len(clause.words) for clause in asked)
