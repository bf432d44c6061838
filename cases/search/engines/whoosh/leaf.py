"""One segment of the index, opened once and read by many."""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .lists import Array, key_term, spread, word_term
from .packed import open_packed

#: A value that more than one in so many documents hold is kept as a bitmap, which is smaller than its list.
DENSE = 32

#: Below so many documents a list is as quick.
WORTH_A_BITMAP = 4096

#: The terms of a smaller segment are read at once, those of others are looked up where they lie.
WORTH_LEAVING = 4096

#: As many terms are remembered; beyond it the memory starts anew.
MOST_REMEMBERED = 20_000


class Postings(NamedTuple):
    """Of the terms from `first` up to `last`: the documents, in order for each term, and the weights."""

    ids: Array
    weights: Array
    first: int
    last: int


class Leaf:
    """Deletions are the snapshot's business: they change with each generation, the file never."""

    def __init__(self, path: str | Path, content: bytes | None = None):
        self.pks, self.orders, self.lists = open_packed(path, content)
        self.size = len(self.pks)
        terms = self.lists.terms
        self._terms = list(terms) if len(terms) < WORTH_LEAVING else terms
        self._numbers: dict[bytes, int] = {}
        self._values: dict[str, Values] = {}
        self._sorted: tuple[Array, Array] | None = None

    def word(self, token: str) -> Postings:
        return self._term(word_term(token))

    def words_from(self, beginning: str) -> Postings:
        """Return the postings of every word that begins so; a document may come more than once."""
        return self._between(*self._range(word_term(beginning)))

    def values(self, name: str) -> "Values":
        """Return the values under the key `name`, made for counting."""
        known = self._values.get(name)
        if known is None:
            known = self._values[name] = self._read_values(name)
        return known

    def places_of(self, pks: Collection[int]) -> Array:
        """Return the numbers of the documents with these primary keys."""
        if self._sorted is None:
            order = np.argsort(self.pks, kind="stable")
            self._sorted = self.pks[order], order
        ordered, places = self._sorted
        return places_in(ordered, places, pks)

    def positions(self, postings: Postings, wanted: Array) -> tuple[Array, Array]:
        """Return (document, position) of one word, in order, in the documents where `wanted` is true."""
        begin = int(self.lists.starts[postings.first])
        counts = self.lists.counts[begin : begin + len(postings.ids)].astype(np.int64)
        starts = np.cumsum(counts) - counts + int(self.lists.places[postings.first])
        kept = wanted[postings.ids]
        counts = counts[kept]
        return np.repeat(postings.ids[kept], counts), self.lists.positions[spread(starts[kept], counts)]

    def _term(self, term: bytes) -> Postings:
        number = self._numbers.get(term)
        if number is None:
            number = bisect_left(self._terms, term)
            if number == len(self._terms) or self._terms[number] != term:
                number = -1
            if len(self._numbers) >= MOST_REMEMBERED:
                self._numbers = {}
            self._numbers[term] = number
        return self._between(number, number + 1) if number >= 0 else self._between(0, 0)

    def _range(self, prefix: bytes) -> tuple[int, int]:
        first = bisect_left(self._terms, prefix)
        return first, bisect_left(self._terms, prefix + b"\xff", first)

    def _between(self, first: int, last: int) -> Postings:
        begin, end = int(self.lists.starts[first]), int(self.lists.starts[last])
        return Postings(self.lists.ids[begin:end], self.lists.weights[begin:end], first, last)

    def _read_values(self, name: str) -> "Values":
        prefix = key_term(name, "")
        first, last = self._range(prefix)
        names = [
            self._terms[number][len(prefix) :].decode(errors="surrogatepass") for number in range(first, last)
        ]
        starts = self.lists.starts[first : last + 1].astype(np.int64)
        return Values(names, starts - starts[0], self._between(first, last).ids, self.size)


class Values:
    """The values under one key: common ones as bitmaps, rare ones as lists of documents."""

    def __init__(self, names: list[str], starts: Array, ids: Array, documents: int):
        self.names, self._documents = names, documents
        self._numbers = {name: number for number, name in enumerate(names)}
        self._all, self._bounds = ids, starts
        self._ids, self._starts, self._rare = ids, starts[:-1], np.arange(len(names))
        self._common, self._rows = self._rare[:0], dict[int, int]()
        if documents >= WORTH_A_BITMAP:
            self._keep_bitmaps(starts)

    def _keep_bitmaps(self, starts: Array) -> None:
        sizes = np.diff(starts)
        common = sizes * DENSE > self._documents
        self._common, self._rare = np.flatnonzero(common), np.flatnonzero(~common)
        self._rows = {int(number): row for row, number in enumerate(self._common)}
        self._bits = np.array([self._pack(self._held(int(number))) for number in self._common], np.uint64)
        sizes = sizes[self._rare]
        self._ids = self._ids[spread(starts[self._rare], sizes)]
        self._starts = np.cumsum(sizes) - sizes

    def _held(self, number: int) -> Array:
        return self._all[self._bounds[number] : self._bounds[number + 1]]

    def _pack(self, ids: Array) -> Array:
        mask = np.zeros(self._documents, bool)
        mask[ids] = True
        return pack(mask)

    def mark(self, names: Iterable[str], mask: Array) -> None:
        """Set `mask` for the documents that hold any of these values."""
        numbers = {self._numbers[name] for name in names if name in self._numbers}
        rows = [self._rows[number] for number in numbers if number in self._rows]
        if rows:
            bits = np.bitwise_or.reduce(self._bits[rows], axis=0)
            mask |= np.unpackbits(bits.view(np.uint8), count=self._documents).view(bool)
        for number in numbers:
            if number not in self._rows:
                mask[self._held(number)] = True

    def count(self, mask: Array, bits: Array) -> Array:
        """Return for each name how many of the documents in `mask` hold it; `bits` is `pack(mask)`."""
        counts = np.zeros(len(self.names), np.int64)
        if self._common.size:
            counts[self._common] = np.bitwise_count(self._bits & bits).sum(axis=1, dtype=np.int64)
        if self._rare.size:
            held = mask.view(np.uint8)[self._ids]
            counts[self._rare] = np.add.reduceat(held, self._starts, dtype=np.int64)
        return counts


def pack(mask: Array) -> Array:
    """Return one bit for each, in words of 64."""
    found = np.zeros(-(-len(mask) // 64) * 8, np.uint8)
    packed = np.packbits(mask)
    found[: len(packed)] = packed
    return found.view(np.uint64)


def places_in(ordered: Array, places: Array, wanted: Collection[int]) -> Array:
    """Return the places of what is wanted, as far as it is there, in a list of which the order is known."""
    keys = np.fromiter(wanted, np.int64, len(wanted))
    found = np.searchsorted(ordered, keys)
    found[found == len(ordered)] = 0
    return places[found[ordered[found] == keys]] if len(ordered) else places[:0]
