"""Whoosh by itself, tuned by hand: one field that holds every token with its weight, and a query of its own classes.

It gets the tokens that our engine indexes and the forms that our engine asks; ids and scores come out.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from whoosh import analysis, fields, index, query, sorting
from whoosh.codec.whoosh3 import W3Codec
from whoosh.idsets import BitSet

from cases.search.documents import AUDIENCE
from cases.search.engines.document import (
    GAP,
    OPENING,
    PART_WEIGHT,
    Analyser,
    Document,
    Text,
    exact_token,
    words_of,
)
from cases.search.engines.question import Clause, Form, Need, Question

#: Keys with one value for each document: of these a column tells the value.
SINGLE = ("soort", "jaar", "label", "organisatiesoort")
MULTIPLE = (AUDIENCE, "regio", "begrip")

#: So many megabytes of postings Whoosh may keep before it writes them.
MEMORY = 256


class Ready(NamedTuple):
    """A token as it is to be indexed."""

    text: str
    position: int
    weight: float


class _Text(str):
    """What Whoosh takes for a text; it knows its tokens."""

    tokens: list[Ready]


class _ReadyTokens(analysis.Analyzer):
    """Passes on tokens that were made before."""

    def __call__(self, value, positions=False, chars=False, mode="", **more):
        token = analysis.Token(positions, chars, mode=mode)
        for token.text, token.pos, token.boost in value.tokens:
            yield token

    def __eq__(self, other):
        return type(other) is type(self)


def ready(document: Document, analyse: Analyser) -> list[Ready]:
    """Return the tokens that `postings_of` makes of a document."""
    tokens: list[Ready] = []
    offset = 1
    for text in document.texts:
        found = analyse(text.text)
        kept = [token for token in found if text.weak or not token.weak]
        tokens += (Ready(token.text, offset + token.position, text.boost) for token in kept)
        tokens += (
            Ready(part, offset + t.position, text.boost * PART_WEIGHT) for t in kept for part in t.parts
        )
        tokens += _made(text, found, offset)
        offset += (found[-1].position if found else 0) + GAP
    return tokens


def _made(text: Text, tokens: Sequence, offset: int) -> list[Ready]:
    made = [Ready(OPENING + word, offset, text.boost) for word in words_of(text.text)] if text.opens else []
    return made + ([Ready(exact_token(tokens), offset, 1.0)] if text.exact and tokens else [])


def _schema() -> fields.Schema:
    return fields.Schema(
        pk=fields.NUMERIC(numtype=int, bits=64, stored=True),
        order=fields.NUMERIC(numtype=int, bits=64, sortable=True),
        words=fields.TEXT(analyzer=_ReadyTokens(), phrase=True),
        **{name: fields.KEYWORD(sortable=True) for name in SINGLE},
        **{name: fields.KEYWORD() for name in MULTIPLE},
    )


class RawWriter:
    def __init__(self, path: Path):
        path.mkdir()
        plain = W3Codec(compression=0)  # quicker to write and to read
        self._writer = index.create_in(str(path), _schema()).writer(limitmb=MEMORY, codec=plain)

    def put(self, document: Document, tokens: list[Ready]) -> None:
        words = _Text("-")
        words.tokens = tokens
        keys = {name: " ".join(values) for name, values in document.keys.items()}
        self._writer.add_document(pk=document.pk, order=document.order, words=words, **keys)

    def commit(self) -> None:
        self._writer.commit()


class RawWhoosh:
    """Reads what was written; what a reader may see is worked out once for each reader, as we do."""

    def __init__(self, path: Path):
        self._searcher = index.open_dir(str(path)).searcher()
        self._reached = lru_cache(self._documents)

    def ask(self, question: Question) -> list[tuple[int, float]]:
        found = self._searcher.search(
            query_of(question),
            limit=question.stop,
            filter=self._allowed(question),
            groupedby=_facets(question) or None,
            maptype=sorting.Count if question.facets else None,
        )
        self._counts = {name: found.groups(name) for name in question.facets}
        return [(self._searcher.stored_fields(number)["pk"], score) for number, score in found.items()]

    def _allowed(self, question: Question) -> BitSet:
        allowed = self._reached(_any(AUDIENCE, tuple(question.reach[AUDIENCE])))
        for name, values in question.filters.items():
            allowed = allowed & self._documents(_any(name, values))
        return allowed

    def _documents(self, wanted: query.Query) -> BitSet:
        return BitSet(self._searcher.docs_for_query(wanted), size=self._searcher.doc_count_all())


def _any(name: str, values: Sequence[str]) -> query.Query:
    return query.Or([query.Term(name, value) for value in values])


def _facets(question: Question) -> dict[str, sorting.FieldFacet]:
    return {name: sorting.FieldFacet(name, allow_overlap=name in MULTIPLE) for name in question.facets}


def query_of(question: Question) -> query.Query:
    """Return the question in Whoosh's own words."""
    musts = [_clause(clause) for clause in question.clauses if clause.need is Need.MUST]
    wanted = query.And(musts) if musts else query.Or([_clause(clause) for clause in question.clauses])
    if question.bonuses:
        wanted = query.AndMaybe(wanted, query.Or([_form(form) for form in question.bonuses]))
    return wanted.normalize()


def _clause(clause: Clause) -> query.Query:
    return query.And([query.Or([_form(form) for form in word.forms]) for word in clause.words])


def _form(form: Form) -> query.Query:
    if form.prefix:
        return query.Prefix("words", form.tokens[0], boost=form.weight)
    if form.distances:
        return query.Phrase("words", list(form.tokens), boost=form.weight)
    terms = [query.Term("words", token, boost=form.weight) for token in form.tokens]
    return terms[0] if len(terms) == 1 else query.And(terms)
