"""All segments of one generation as one row of documents: those of the first segment, then of the second."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import takewhile

import numpy as np

from cases.search.engines.question import Filters

from .column import Column
from .counted import Counted
from .leaf import Leaf, Postings, pack, places_in
from .lists import Array
from .parts import Part, postings_in


class Snapshot:
    """Never changes; a reader keeps it, and with it the files, for as long as he reads.

    Nothing that it holds may hold it in turn: the last who lets go closes the files. `before` is the generation
    that was open until now; what both have in common is taken over.
    """

    def __init__(self, pointer, parts: Iterable[Part], before: "Snapshot | None" = None):
        self.pointer, self.parts = pointer, list(parts)
        self.size = self.parts[-1].span.stop if self.parts else 0
        self.alive = np.ones(self.size, bool)
        for part in self.parts:
            if part.gone:
                self.alive[part.span][part.deleted] = False
        same = _same(self.parts, before.parts if before else [])
        kept, added = self.parts[same - 1].span.stop if same else 0, self.parts[same:]
        pks, orders = before.columns if before else (Column(), Column())
        self.columns: tuple[Column, Column] = (
            pks.following(kept, [part.leaf.pks for part in added]),
            orders.following(kept, [part.leaf.orders for part in added]),
        )
        self.pks, self.orders = (column.values for column in self.columns)
        self._sorted: tuple[Array, Array] | None = None
        known = before._counted if before else {}
        self._counted: dict[str, Counted] = {
            key: counted.following(self.parts) for key, counted in known.items()
        }

    def holding(self, name: str, values: Iterable[str]) -> Array:
        """Return which documents hold at least one of `values` under the key `name`."""
        values = list(values)
        mask = np.zeros(self.size, bool)
        for part in self.parts:
            part.leaf.values(name).mark(values, mask[part.span])
        return mask

    def matching(self, filters: Filters) -> Array:
        """Return which documents that are not gone hold a value of each key."""
        mask = self.alive
        for name, values in filters.items():
            mask = mask & self.holding(name, values)
        return mask

    def having(self, pks: Collection[int]) -> Array:
        """Return which documents have these primary keys."""
        if self._sorted is None:
            living = np.flatnonzero(self.alive)
            order = np.argsort(self.pks[living], kind="stable")
            self._sorted = self.pks[living][order], living[order]
        mask = np.zeros(self.size, bool)
        ordered, places = self._sorted
        mask[places_in(ordered, places, pks)] = True
        return mask

    def postings(self, read: Callable[[Leaf], Postings]) -> Iterator[tuple[Part, Postings]]:
        """Yield what is read from each segment that has any of it."""
        return postings_in(self.parts, read)

    def counted(self, filters: Filters) -> Counted:
        """Return the documents that statistics are made of."""
        key = repr(sorted((name, sorted(values)) for name, values in filters.items()))
        known = self._counted.get(key)
        if known is None:
            known = self._counted[key] = Counted(filters, self.parts)
        return known


class Marked:
    """Some documents of a snapshot, of which the values under several keys are counted."""

    def __init__(self, snapshot: Snapshot, mask: Array):
        self._snapshot, self.mask = snapshot, mask
        self._bits: list[Array] | None = None

    def count(self, name: str) -> dict[str, int]:
        """Return how many of them hold each value under the key `name`; values of none are left out."""
        if self._bits is None:
            self._bits = [pack(self.mask[part.span]) for part in self._snapshot.parts]
        counts: dict[str, int] = {}
        for part, bits in zip(self._snapshot.parts, self._bits, strict=True):
            values = part.leaf.values(name)
            numbers = values.count(self.mask[part.span], bits).tolist()
            for value, number in zip(values.names, numbers, strict=True):
                if number:
                    counts[value] = counts.get(value, 0) + number
        return counts

    def count_sets(self, sets: Mapping[str, Collection[int]]) -> dict[str, int]:
        """Return how many of them are in each set; sets without any are left out."""
        found = {
            value: int(np.count_nonzero(self.mask & self._snapshot.having(pks)))
            for value, pks in sets.items()
        }
        return {value: number for value, number in found.items() if number}


def _same(parts: list[Part], others: list[Part]) -> int:
    """Return how many segments both begin with."""
    pairs = zip(parts, others, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: pair[0].leaf is pair[1].leaf, pairs))
