"""What a form of a word weighs in each document of a snapshot."""

from collections.abc import Iterable, Sequence
from functools import reduce

import numpy as np

from cases.search.engines.question import Form
from cases.search.engines.ranking import Numbers

from .leaf import Leaf, Postings
from .lists import Array
from .parts import Part
from .snapshot import Snapshot

#: Added to a position, so that it stays above zero when a distance is taken off; and the room for one.
SHIFT, ROOM = 1 << 15, 1 << 17


class FormReader:
    """Reads for one question; a token that occurs in several forms is read once."""

    def __init__(self, snapshot: Snapshot):
        self._snapshot = snapshot
        self._known: dict[tuple[str, bool], Numbers] = {}

    def __call__(self, form: Form) -> Numbers:
        if form.prefix:
            return self._token(form.tokens[0], prefix=True)
        least = reduce(np.minimum, [self._token(token) for token in form.tokens])
        return self._standing(form, least) if form.distances else least

    def candidates(self, forms: Iterable[Form], most: int) -> Array | None:
        """Return documents among which are all that hold one of the forms; None when there are more."""
        read = [self._candidates(form) for form in forms]
        if sum(found.ids.size for part_of in read for _part, found in part_of) > most:
            return None
        places = [found.ids + np.int64(part.span.start) for part_of in read for part, found in part_of]
        return np.unique(np.concatenate(places)) if places else np.zeros(0, np.int64)

    def _candidates(self, form: Form) -> list[tuple[Part, Postings]]:
        """Return the postings of the rarest token."""
        if form.prefix:
            return list(self._snapshot.postings(lambda leaf: leaf.words_from(form.tokens[0])))
        each = [self._postings(token) for token in form.tokens]
        return min(each, key=lambda read: sum(found.ids.size for _part, found in read))

    def _postings(self, token: str) -> list[tuple[Part, Postings]]:
        return list(self._snapshot.postings(lambda leaf: leaf.word(token)))

    def _token(self, token: str, prefix: bool = False) -> Numbers:
        known = self._known.get((token, prefix))
        if known is None:
            read = self._read_prefix if prefix else self._read_word
            known = self._known[token, prefix] = read(token)
        return known

    def _read_word(self, token: str) -> Numbers:
        weights = np.zeros(self._snapshot.size, np.float32)
        for part, found in self._postings(token):
            weights[part.span][found.ids] = found.weights
        return weights

    def _read_prefix(self, beginning: str) -> Numbers:
        weights = np.zeros(self._snapshot.size, np.float32)
        for part, found in self._snapshot.postings(lambda leaf: leaf.words_from(beginning)):
            np.maximum.at(weights[part.span], found.ids, found.weights)
        return weights

    def _standing(self, form: Form, weights: Numbers) -> Numbers:
        """Return the weights in the documents where the tokens stand so, and 0 elsewhere."""
        found = np.zeros_like(weights)
        wanted = weights > 0
        for part in self._snapshot.parts:
            if wanted[part.span].any():
                documents = standing(part.leaf, form.tokens, form.distances, wanted[part.span])
                found[part.span][documents] = weights[part.span][documents]
        return found


def standing(leaf: Leaf, tokens: Sequence[str], distances: Sequence[int], wanted: Array) -> Array:
    """Return the documents, of those in `wanted`, that hold the tokens at these distances from the first."""
    words = sorted(
        ((leaf.word(token), distance) for token, distance in zip(tokens, distances, strict=True)),
        key=lambda word: len(word[0].ids),
    )
    starts = _starts(leaf, *words[0], wanted)
    for postings, distance in words[1:]:
        others = _starts(leaf, postings, distance, wanted)
        starts = starts[_is_in(starts, others)]
        wanted = np.zeros_like(wanted)
        wanted[starts // ROOM] = True
    return starts // ROOM


def _starts(leaf: Leaf, postings: Postings, distance: int, wanted: Array) -> Array:
    """Return document and beginning of the phrase, in one number, for each place where the word stands."""
    documents, positions = leaf.positions(postings, wanted)
    return documents.astype(np.int64) * ROOM + positions.astype(np.int64) + (SHIFT - distance)


def _is_in(values: Array, ordered: Array) -> Array:
    if not len(ordered):
        return np.zeros(len(values), bool)
    found = np.searchsorted(ordered, values)
    found[found == len(ordered)] = 0
    return ordered[found] == values
