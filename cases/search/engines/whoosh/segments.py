"""What we tell Whoosh about segments: their names, their one file, and what is removed of them."""

import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.fields import Schema
from whoosh.index import TOC, FileIndex

from .leaf import Leaf
from .lists import Array

NAME = "MAIN"


def gone(packed: str) -> Array:
    """Return the numbers of the removed documents, as `Kept` says them."""
    return np.frombuffer(b64decode(packed), "<u4")


def pack_gone(numbers: Iterable[int]) -> str:
    """Return what `gone` reads: letters, of which a pointer is made and read at once."""
    return b64encode(np.array(sorted(numbers), "<u4").tobytes()).decode()


class _Closed:
    """Stands for the writers of Whoosh's own files, which we do not make."""

    is_closed = True


class Codec(W3Codec):
    """Adds to Whoosh's codec: names from the system, and one file of arrays instead of its own.

    Processes that were forked from one share the state of Python's `random`, and would choose the same names
    for their segments.
    """

    length_stats = False

    def new_segment(self, storage, indexname):
        return W3Segment(self, indexname, segid=secrets.token_hex(8))

    def per_document_writer(self, storage, segment):
        return _Closed()

    def field_writer(self, storage, segment):
        return _Closed()


class PinnedIndex(FileIndex):
    """Whoosh's index at one generation, with the segments that the pointer names instead of a file of its own."""

    def __init__(self, storage, generation: int, segments: list[W3Segment]):
        self.storage, self.indexname, self._schema = storage, NAME, Schema()
        self._toc = TOC(self._schema, segments, generation)

    def _read_toc(self):
        return self._toc


def segments_of(leaves: Mapping[str, tuple[Leaf, Array]]) -> list[W3Segment]:
    """Return open segments, by name with their removed documents, as Whoosh wants them to write."""
    return [
        W3Segment(Codec(), NAME, leaf.size, name.removeprefix(f"{NAME}_"), set(removed.tolist()))
        for name, (leaf, removed) in leaves.items()
    ]
