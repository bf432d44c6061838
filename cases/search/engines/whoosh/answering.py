"""How a question is answered from a snapshot: masks and scores of all documents at once."""

from collections.abc import Sequence

import numpy as np

from cases.search.engines.question import Answer, Filters, Hit, Need, Question
from cases.search.engines.ranking import Scores, score, tokens_of

from .forms import FormReader
from .lists import Array
from .snapshot import Marked, Snapshot

#: Scores that agree in so many digits are equal: engines add them up in another order.
DIGITS = 6


def answer(snapshot: Snapshot, question: Question, counted: Filters) -> Answer:
    """Answer a question; the rarity of words is that among the `counted` documents."""
    asked = [clause for clause in question.clauses if clause.need is not Need.NOT]
    scores = _scores(snapshot, question, counted)
    found = reachable(snapshot, question) & scores.found
    choices = {name: _chosen(snapshot, question, name) for name in question.filters}
    selected = Marked(snapshot, _all_of(found, choices.values()))
    full = scores.words >= sum(len(clause.words) for clause in asked)
    return Answer(
        _hits(snapshot, question, selected.mask, scores),
        int(np.count_nonzero(selected.mask)),
        int(np.count_nonzero(selected.mask & full)),
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


def _scores(snapshot: Snapshot, question: Question, counted: Filters) -> Scores:
    if question.clauses:
        statistics = snapshot.counted(counted).statistics(tokens_of(question))
        return score(question, snapshot.size, FormReader(snapshot), statistics)
    nothing = np.zeros(snapshot.size, np.float32)
    return Scores(nothing, nothing.astype(np.int16), np.ones(snapshot.size, bool))


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


def _hits(snapshot: Snapshot, question: Question, mask: Array, scores: Scores) -> list[Hit]:
    places = np.flatnonzero(mask)
    stop = len(places) if question.stop is None else min(question.stop, len(places))
    if question.start >= stop:
        return []
    keys = [snapshot.orders, snapshot.pks]
    ranked = np.zeros(snapshot.size)
    if question.clauses and not question.newest_first:
        places = _near_the_best(places, scores.score, stop)
        ranked[places] = round_scores(scores.score[places])
        keys.insert(0, ranked)
    places = best(places, keys, stop)[question.start : stop]
    columns = (snapshot.pks, scores.score if len(keys) > 2 else ranked, scores.words)
    return [Hit(*values) for values in zip(*(column[places].tolist() for column in columns), strict=True)]


def _near_the_best(places: Array, values: Array, most: int) -> Array:
    """Leave out what does not come near the best `most`, also after rounding."""
    if len(places) <= most:
        return places
    own = values[places]
    last = np.partition(own, len(own) - most)[len(own) - most]
    return places[own >= last - abs(last) * 10.0 ** (1 - DIGITS)]


def round_scores(values: Array) -> Array:
    """Round to as many digits as count."""
    values = values.astype(np.float64)
    sizes = np.where(values == 0, 1.0, np.abs(values))
    scale = 10.0 ** (DIGITS - 1 - np.floor(np.log10(sizes)))
    return np.round(values * scale) / scale


def best(places: Array, keys: Sequence[Array], most: int) -> Array:
    """Return the best `most` places in order: highest first key first, of equals the highest second key."""
    chosen = _best(places, keys, most)
    return chosen[np.lexsort([-key[chosen] for key in reversed(keys)])]


def _best(places: Array, keys: Sequence[Array], most: int) -> Array:
    if len(places) <= most or not keys:
        return places[:most]
    own = keys[0][places]
    last = np.partition(own, len(own) - most)[len(own) - most]
    sure = places[own > last]
    return np.concatenate([sure, _best(places[own == last], keys[1:], most - len(sure))])
