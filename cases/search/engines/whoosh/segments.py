"""What we tell Whoosh about segments: their names, their one file, and what is deleted of them."""

import secrets
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex

from .lists import Array

NAME = "MAIN"
EXTENSION = ".lists"


class Segment(W3Segment):
    """Adds to Whoosh's segment: what is deleted lies on disk as an array, which is read at once.

    Whoosh's set of numbers is for who writes; `unpack` makes it.
    """

    _gone = b""

    def gone(self) -> Array:
        """Return the numbers of the deleted documents, as they were read from disk."""
        return np.frombuffer(self._gone, "<u4")

    def unpack(self) -> None:
        self._deleted = set(self.gone().tolist())

    def __getstate__(self) -> dict[str, Any]:
        gone = np.array(sorted(self._deleted or ()), "<u4").tobytes()
        return {**self.__dict__, "_deleted": None, "_gone": gone}


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
        return Segment(self, indexname, segid=secrets.token_hex(8))

    def per_document_writer(self, storage, segment):
        return _Closed()

    def field_writer(self, storage, segment):
        return _Closed()


class PinnedIndex(FileIndex):
    """Whoosh's index at the generation of the pointer, not at the newest that a crash may have left."""

    def __init__(self, storage, generation: int):
        self.storage, self.indexname, self._schema = storage, NAME, Schema()
        self._generation = generation

    def _read_toc(self):
        toc = TOC.read(self.storage, NAME, gen=self._generation, schema=self._schema)
        for segment in toc.segments:
            segment.unpack()
        return toc


def read_segments(folder: Path, generation: int) -> list[Segment]:
    """Return the segments of a generation, to be read."""
    storage = FileStorage(str(folder), readonly=True)
    return TOC.read(storage, NAME, gen=generation, schema=Schema()).segments
