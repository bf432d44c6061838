"""A number for each document of a generation, in memory that the next generation may share."""

import numpy as np

from .lists import Array

#: Room for so many more documents is kept, and for a share of those that are there.
SPARE, SHARE = 1024, 8


class Column:
    """Never changes; what follows it may stand behind it in the same memory.

    Most commits add a small segment and leave the others, and copying all of a large index took longer than
    everything else that a new generation asks of a reader.
    """

    def __init__(self) -> None:
        self.values: Array = np.zeros(0, np.int64)
        self._room, self._taken = self.values, [0]

    def following(self, kept: int, added: list[Array]) -> "Column":
        """Return one with the first `kept` of these values, and those that were added."""
        size = kept + sum(map(len, added))
        following = Column()
        following._room, following._taken = self._room, self._taken
        behind_is_free = kept == len(self.values) == self._taken[0]
        if not behind_is_free or size > len(self._room):
            following._room, following._taken = np.empty(size + size // SHARE + SPARE, np.int64), [0]
            following._room[:kept] = self.values[:kept]
        following._taken[0] = size
        following.values = following._room[:size]
        if added:
            np.concatenate(added, out=following.values[kept:])
        return following
