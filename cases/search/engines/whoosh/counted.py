"""How many documents hold a word, of those that decide how rare it is: counted once per segment, then kept up."""

from collections.abc import Iterable

import numpy as np

from cases.search.engines.question import Filters
from cases.search.engines.ranking import Statistics

from .leaf import Leaf
from .lists import Array
from .parts import Part

#: As many tokens are remembered with their number of documents, of each segment; beyond it the memory starts anew.
MOST_REMEMBERED = 2_000

#: Of so many removed documents it is looked up whether they hold a word; beyond it is counted anew.
MOST_REMOVED = 64


class Tally:
    """The counting documents of one segment: those of when it was made, without the ones removed since.

    A commit removes few documents, so the numbers of the generation before are right but for these.
    """

    def __init__(self, leaf: Leaf, mask: Array):
        self._leaf, self._mask = leaf, mask
        self._total = int(np.count_nonzero(mask))
        self._removed = np.zeros(0, np.uint32)
        self._held = self._then = dict[str, int]()

    @classmethod
    def of(cls, part: Part, filters: Filters) -> "Tally":
        mask = np.ones(part.leaf.size, bool)
        for name, values in filters.items():
            holding = np.zeros(part.leaf.size, bool)
            part.leaf.values(name).mark(values, holding)
            mask &= holding
        mask[part.deleted] = False
        return cls(part.leaf, mask)

    def following(self, deleted: Array) -> "Tally":
        """Return that of a later generation, in which these documents of the segment are gone."""
        removed = deleted[self._mask[deleted]]
        if len(removed) > MOST_REMOVED:
            return Tally(self._leaf, self._without(removed))
        following = Tally.__new__(Tally)
        following.__dict__ |= {**self.__dict__, "_removed": removed, "_held": {}}
        return following

    @property
    def total(self) -> int:
        return self._total - len(self._removed)

    def held(self, token: str) -> int:
        """Return how many of them hold the token."""
        number = self._held.get(token)
        if number is None:
            for memory in (self._held, self._then):
                if len(memory) >= MOST_REMEMBERED:
                    memory.clear()
            number = self._held[token] = self._count(token)
        return number

    def _count(self, token: str) -> int:
        ids = self._leaf.word(token).ids
        number = self._then.get(token)
        if number is None:
            number = self._then[token] = int(np.count_nonzero(self._mask[ids]))
        if not number or not len(self._removed):
            return number
        places = np.minimum(np.searchsorted(ids, self._removed), len(ids) - 1)
        return number - int(np.count_nonzero(ids[places] == self._removed))

    def holders(self, token: str) -> list[int]:
        """Return the primary keys of those that hold the token."""
        ids = self._leaf.word(token).ids
        return self._leaf.pks[ids[self._without(self._removed)[ids]]].tolist()

    def _without(self, removed: Array) -> Array:
        mask = self._mask.copy()
        mask[removed] = False
        return mask


class Counted:
    """Those documents of a generation that decide how rare a word is."""

    def __init__(self, filters: Filters, parts: Iterable[Part], before: "Counted | None" = None):
        self._filters = filters
        self._tallies: dict[str, tuple[Part, Tally]] = {}
        known = before._tallies if before else {}
        for part in parts:
            old, tally = known.get(part.segment, (None, None))
            if old is None or tally is None or old.leaf is not part.leaf:
                tally = Tally.of(part, filters)
            elif old.gone != part.gone:
                tally = tally.following(part.deleted)
            self._tallies[part.segment] = part, tally
        self.total = sum(tally.total for _part, tally in self._tallies.values())

    def following(self, parts: Iterable[Part]) -> "Counted":
        """Return those of the next generation."""
        return Counted(self._filters, parts, self)

    def held(self, token: str) -> int:
        """Return how many of them hold the token."""
        return sum([tally.held(token) for _part, tally in self._tallies.values()])

    def statistics(self, tokens: Iterable[str]) -> Statistics:
        return Statistics(self.total, {token: self.held(token) for token in tokens})

    def holders(self, token: str) -> set[int]:
        """Return the primary keys of those that hold the token."""
        return {pk for _part, tally in self._tallies.values() for pk in tally.holders(token)}
