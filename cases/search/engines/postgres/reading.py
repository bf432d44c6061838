"""Reading: one statement for a question of known words, and one ranking for all engines."""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress

import numpy as np

from ..engine import IndexBroken
from ..question import Answer, Form, Hit, Question
from ..ranking import Statistics, score, tokens_of
from .remembering import forget, read_state, remembered_state, unsettle
from .statement import (
    HIT_ROW,
    NUMBERS_ROW,
    STATE_ROW,
    counted_names,
    is_ranked,
    phrases_of,
    set_counts,
    statement,
)
from .tables import State, Tables
from .vectors import KEY, Weights, clean, quoted, weight_of

#: The names and values behind the codes of a build; what has a code keeps it.
_Codes = dict[int, tuple[str, str]]
_known: dict[str, _Codes] = {}

#: A new index may take the place of the old one while we read.
TRIES = 3

#: Builds of which the codes are remembered.
REMEMBERED = 8


class _Changed(IndexBroken):
    """Somebody committed after the state was read."""


def ask(tables: Tables, question: Question) -> Answer:
    """Answer a question; once more when somebody committed, or built anew, after what we know was read."""
    for _try in range(TRIES - 1):
        with suppress(IndexBroken):
            return _ask(tables, question, unchanged=True)
        forget(tables)
    return _ask(tables, question, unchanged=False)


def _ask(tables: Tables, question: Question, *, unchanged: bool) -> Answer:
    """Answer a question; raise when it is not `unchanged`: then the statement finds nothing and takes no time."""
    tokens = tokens_of(question)
    state, statistics = remembered_state(tables, tokens) or read_state(tables, tokens)
    sql = statement(question, statistics, state.mark if unchanged else None)
    with tables.reading():
        rows = tables.fetch_packed(tables.named(sql.text), sql.params)
    _check(tables, state, next((row for row in rows if row[0] == STATE_ROW), None), unchanged=unchanged)
    numbers = {row[1]: row for row in rows if row[0] == NUMBERS_ROW}
    found = [row for row in rows if row[0] == HIT_ROW]
    here = numbers.get(0, (0, 0, 0, 0))
    counts = _counts(tables, state, question, numbers)
    return Answer(_hits(question, found, statistics), here[2], here[3], counts)


def _check(tables: Tables, state: State, row: tuple | None, *, unchanged: bool) -> None:
    if row is None or row[5] != state.build:
        raise IndexBroken(f"{tables.name} was built anew")
    if unchanged and row[4].decode() != state.mark:
        raise _Changed(f"{tables.name} was written")
    if row[1]:
        unsettle(tables)


def _hits(question: Question, rows: list[tuple], statistics: Statistics) -> list[Hit]:
    weights = Weights([row[4] for row in rows], [row[5] or "" for row in rows])
    truths = {form: [row[6][place] for row in rows] for place, form in enumerate(phrases_of(question))}

    def read(form: Form):
        found = weight_of(form, weights)
        return found * np.array(truths[form], np.float32) if form in truths else found

    scores = score(question, len(rows), read, statistics)
    ranked = is_ranked(question)
    values = scores.score.tolist() if ranked else [0.0] * len(rows)
    each = zip(values, scores.words.tolist(), rows, strict=True)
    ordered = sorted(each, key=lambda one: (-one[0], -one[2][2], -one[2][1]))
    window = ordered[question.start : question.stop] if ranked else ordered
    return [Hit(row[1], value, words) for value, words, row in window]


def _counts(
    tables: Tables, state: State, question: Question, numbers: dict[int, tuple]
) -> dict[str, dict[str, int]]:
    """Add up, for each facet, what passes all filters and what only its own filter refuses."""
    names = counted_names(question)
    missed = [name for name in question.filters if name in names]
    counts: dict[str, Counter[str]] = {name: Counter() for name in names}
    for name in names:
        relevant = [0, missed.index(name) + 1] if name in missed else [0]
        rows = [numbers[number] for number in relevant if number in numbers]
        if name in question.sets:
            _add_sets(counts[name], question, name, rows)
    for number, row in numbers.items():
        mine = [missed[number - 1]] if number else list(question.facets)
        wanted = {name for name in mine if name in question.facets and name not in question.sets}
        if wanted:
            _add_codes(tables, state, row[4], {name: counts[name] for name in wanted})
    return {name: dict(counter) for name, counter in counts.items()}


def _add_sets(counter: Counter[str], question: Question, name: str, rows: list[tuple]) -> None:
    for place, (of, value) in enumerate(set_counts(question)):
        number = sum(row[6][place] for row in rows) if of == name else 0
        if number:
            counter[value] += number


def _add_codes(tables: Tables, state: State, packed: bytes | None, counters: dict[str, Counter[str]]) -> None:
    numbers = np.bincount(np.frombuffer(packed or b"", np.int32))
    codes = np.flatnonzero(numbers)
    keys = _keys(tables, state, codes.tolist())
    for code, number in zip(codes.tolist(), numbers[codes].tolist(), strict=True):
        name, value = keys[code]
        if name in counters:
            counters[name][value] += number


def _keys(tables: Tables, state: State, codes: list[int]) -> _Codes:
    known = _known.get(state.build)
    if known is None:
        while len(_known) >= REMEMBERED:
            _known.pop(next(iter(_known)), None)
        known = _known[state.build] = {}
    if any(code not in known for code in codes):
        with tables.reading():
            rows = tables.fetch(tables.named("SELECT c.code, c.key, s.build FROM {t_state} s, {t_codes} c"))
        if any(build != state.build for _code, _key, build in rows):
            raise IndexBroken(f"{tables.name} was built anew")
        known.update({code: tuple(key.split(KEY, 1)) for code, key, _build in rows})
    return known


def holders(tables: Tables, tokens: Iterable[str], most: int) -> dict[str, set[int]]:
    """Return the counted documents that hold each token; a token that more than `most` hold is left out."""
    _state, statistics = read_state(tables, tokens)
    found: dict[str, set[int]] = {t: set() for t, number in statistics.holders.items() if number <= most}
    asked = [token for token in found if statistics.holders[token]]
    for token, pk in _holding(tables, asked):
        found[token].add(pk)
    return found


def _holding(tables: Tables, tokens: list[str]) -> list[tuple[str, int]]:
    sql = """
        SELECT w.place, t.pk FROM unnest(%s::text[]) WITH ORDINALITY AS w (query, place)
        CROSS JOIN LATERAL (SELECT pk FROM {t} WHERE vector @@ w.query::tsquery AND counted OFFSET 0) t
    """
    with tables.reading():
        rows = tables.fetch(tables.named(sql), [[quoted(clean(token)) for token in tokens]])
    return [(tokens[place - 1], pk) for place, pk in rows]
