"""The segments of a generation, and where each lies in the row of its documents."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from .leaf import Leaf, Postings
from .lists import Array


class Part(NamedTuple):
    """One segment, where it lies in the row, and which of its documents are gone: as the pointer says, and read."""

    segment: str
    leaf: Leaf
    span: slice
    gone: str
    deleted: Array


def postings_in(parts: list[Part], read: Callable[[Leaf], Postings]) -> Iterator[tuple[Part, Postings]]:
    for part in parts:
        found = read(part.leaf)
        if found.ids.size:
            yield part, found
