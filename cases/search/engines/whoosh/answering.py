"""How a question is answered from a snapshot: masks and scores of all documents at once."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np

from cases.search.engines.question import Answer, Clause, Filters, Form, Hit, Need, Question
from cases.search.engines.ranking import Scores, score, tokens_of

from .forms import FormReader
from .lists import Array
from .snapshot import Marked, Snapshot

#: Scores that agree in so many digits are equal: engines add them up in another order.
DIGITS = 6

#: In a smaller index all documents are scored; in others only those that can be found, if one in FEW can.
WORTH_CHOOSING, FEW = 8192, 8

Key = Callable[[Array], Array]


class Ranked(NamedTuple):
    """Scores of some documents, by their places in the snapshot; no other can be found."""

    places: Array
    scores: Scores


def answer(snapshot: Snapshot, question: Question, counted: Filters) -> Answer:
    """Answer a question; the rarity of words is that among the `counted` documents."""
    ranked = _rank(snapshot, question, counted)
    found = np.zeros(snapshot.size, bool)
    found[ranked.places] = ranked.scores.found
    found &= reachable(snapshot, question)
    choices = {name: _chosen(snapshot, question, name) for name in question.filters}
    selected = Marked(snapshot, _all_of(found, choices.values()))
    rows = np.flatnonzero(selected.mask[ranked.places])
    asked = sum(len(clause.words) for clause in question.clauses if clause.need is not Need.NOT)
    return Answer(
        _hits(snapshot, question, ranked, rows),
        len(rows),
        int(np.count_nonzero(ranked.scores.words[rows] >= asked)),
        _counts(snapshot, question, found, choices, selected),
    )


def reachable(snapshot: Snapshot, question: Question) -> Array:
    """Return which documents count at all for who asks."""
    mask = snapshot.matching(question.reach)
    if question.also:
        mask = mask | (snapshot.having(question.also) & snapshot.alive)
    if question.without:
        mask = mask & ~snapshot.having(question.without)
    return mask if question.among is None else mask & snapshot.having(question.among)


def _rank(snapshot: Snapshot, question: Question, counted: Filters) -> Ranked:
    if not question.clauses:
        nothing = np.zeros(snapshot.size, np.float32)
        scores = Scores(nothing, nothing.astype(np.int16), np.ones(snapshot.size, bool))
        return Ranked(np.arange(snapshot.size), scores)
    statistics = snapshot.counted(counted).statistics(tokens_of(question))
    read = FormReader(snapshot)
    places = _candidates(snapshot, question, read)
    if places is None:
        return Ranked(np.arange(snapshot.size), score(question, snapshot.size, read, statistics))
    return Ranked(places, score(question, len(places), lambda form: read(form)[places], statistics))


def _candidates(snapshot: Snapshot, question: Question, read: FormReader) -> Array | None:
    """Return the documents that hold any form of what is asked; None when there are many, or all will do."""
    asked = [clause for clause in question.clauses if clause.need is not Need.NOT]
    if not asked or snapshot.size < WORTH_CHOOSING:
        return None
    return read.candidates(forms_of(asked), snapshot.size // FEW)


def forms_of(clauses: Iterable[Clause]) -> list[Form]:
    """Return every form by which a document can be found; nothing is found by a bonus."""
    found: list[Form] = []
    for clause in clauses:
        found += clause.others
        found += (form for word in clause.words for form in word.forms)
    return found


def _chosen(snapshot: Snapshot, question: Question, name: str) -> Array:
    values = question.filters[name]
    if name not in question.sets:
        return snapshot.holding(name, values)
    sets = question.sets[name]
    return snapshot.having({pk for value in values for pk in sets.get(value, ())})


def _all_of(mask: Array, others) -> Array:
    for other in others:
        mask = mask & other
    return mask


def _counts(
    snapshot: Snapshot, question: Question, found: Array, choices: dict[str, Array], selected: Marked
) -> dict[str, dict[str, int]]:
    """Count every facet over what is found when its own choice is left out."""
    counts = {}
    for name in dict.fromkeys([*question.facets, *question.sets]):
        marked = selected
        if name in choices:
            others = [mask for other, mask in choices.items() if other != name]
            marked = Marked(snapshot, _all_of(found, others))
        sets = question.sets.get(name)
        counts[name] = marked.count(name) if sets is None else marked.count_sets(sets)
    return counts


def _hits(snapshot: Snapshot, question: Question, ranked: Ranked, rows: Array) -> list[Hit]:
    stop = len(rows) if question.stop is None else min(question.stop, len(rows))
    if question.start >= stop:
        return []
    scores = ranked.scores.score if question.clauses and not question.newest_first else None
    keys = [lambda rows: snapshot.orders[ranked.places[rows]], lambda rows: snapshot.pks[ranked.places[rows]]]
    if scores is not None:
        rows = _near_the_best(rows, scores, stop)
        keys.insert(0, lambda rows: round_scores(scores[rows]))
    rows = best(rows, keys, stop)[question.start : stop]
    pks, words = snapshot.pks[ranked.places[rows]].tolist(), ranked.scores.words[rows].tolist()
    weights = scores[rows].tolist() if scores is not None else [0.0] * len(rows)
    return [Hit(*values) for values in zip(pks, weights, words, strict=True)]


def _near_the_best(rows: Array, values: Array, most: int) -> Array:
    """Leave out what does not come near the best `most`, also after rounding."""
    if len(rows) <= most:
        return rows
    own = values[rows]
    last = np.partition(own, len(own) - most)[len(own) - most]
    return rows[own >= last - abs(last) * 10.0 ** (1 - DIGITS)]


def round_scores(values: Array) -> Array:
    """Round to as many digits as count."""
    values = values.astype(np.float64)
    sizes = np.where(values == 0, 1.0, np.abs(values))
    scale = 10.0 ** (DIGITS - 1 - np.floor(np.log10(sizes)))
    return np.round(values * scale) / scale


def best(rows: Array, keys: Sequence[Key], most: int) -> Array:
    """Return the best `most` rows in order: highest first key first, of equals the highest second key."""
    chosen = _best(rows, keys, most)
    return chosen[np.lexsort([-key(chosen) for key in reversed(keys)])]


def _best(rows: Array, keys: Sequence[Key], most: int) -> Array:
    if len(rows) <= most or not keys:
        return rows[:most]
    own = keys[0](rows)
    last = np.partition(own, len(own) - most)[len(own) - most]
    sure = rows[own > last]
    return np.concatenate([sure, _best(rows[own == last], keys[1:], most - len(sure))])
