"""One index as one process sees it: a snapshot shared by all threads until the next generation."""

import logging
import os
import secrets
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from cases.search.engines.document import Analyser
from cases.search.engines.engine import IndexBroken, Settle, Stamp

from .files import Files, Pointer, Trace, file_of
from .leaf import Leaf
from .parts import Part
from .segments import gone
from .snapshot import Snapshot
from .writing import IndexWriter, write_in

logger = logging.getLogger(__name__)

#: Another process may replace files between our reading of the pointer and our opening of them.
TRIES = 5


class Store:
    """Opens and shares; use `Store.at`, so that all backends of a process share one.

    Nothing is closed: a file is open for as long as somebody holds a snapshot of which it is part.
    """

    _all: dict[tuple[Path, str], "Store"] = {}
    _all_lock = threading.Lock()

    @classmethod
    def at(cls, path: Path, version: str) -> "Store":
        with cls._all_lock:
            return cls._all.setdefault((path, version), cls(path, version))

    def __init__(self, path: Path, version: str):
        self.files = Files(path, version)
        self._lock = threading.RLock()
        self._current: Snapshot | None = None
        self._trace: Trace | None = None

    @contextmanager
    def reading(self) -> Iterator[Snapshot]:
        """Give the current snapshot; whatever goes wrong inside counts as damage. Raises IndexBroken."""
        snapshot = self.snapshot()
        try:
            yield snapshot
        except IndexBroken:
            raise
        except Exception as error:
            logger.exception("reading the index failed")
            raise IndexBroken("the index cannot be read") from error

    @contextmanager
    def writing(
        self, analyse: Analyser, timeout: float, settle: Settle | None = None
    ) -> Iterator[IndexWriter]:
        """Commit what is written in the block. Raises IndexBusy, or IndexBroken without a sound index."""
        with self.files.turn(timeout):
            snapshot = self.snapshot()
            self.files.sweep(snapshot.pointer)
            last = snapshot.pointer
            following = replace(last, stamp=Stamp(last.stamp.owner, last.stamp.serial + 1))
            leaves = {part.segment: (part.leaf, part.deleted) for part in snapshot.parts}
            with write_in(self.files, following, analyse, leaves) as writer:
                yield writer
            if settle:
                settle(following.stamp)
        with suppress(IndexBroken):  # so that the next search need not
            self.snapshot()

    @contextmanager
    def rebuilding(
        self, analyse: Analyser, timeout: float, settle: Settle | None = None, owner: str | None = None
    ) -> Iterator[IndexWriter]:
        """Build in a new folder, and swap when the block is done. Raises IndexBusy."""
        with self.files.turn(timeout):
            last = self.files.last_stamp() or Stamp(secrets.token_hex(8), 0)
            stamp = Stamp(owner or last.owner, last.serial + 1)
            first = Pointer(stamp, self.files.new_folder(), 0, {})
            with write_in(self.files, first, analyse, {}) as writer:
                yield writer
            if settle:
                settle(stamp)

    def snapshot(self) -> Snapshot:
        """Return the current generation, of which the files were seen to be whole. Raises IndexBroken."""
        with self._lock:
            for attempt in range(TRIES):
                seen = self.files.trace()
                try:
                    return self._fresh(seen)
                except IndexBroken:
                    self._current = None
                    if attempt == TRIES - 1 or self.files.trace() == seen:
                        raise
        raise AssertionError("unreachable")

    def _fresh(self, seen: Trace) -> Snapshot:
        current = self._current
        if current is None or seen != self._trace:
            current = self._open()
            self._current, self._trace = current, seen
        else:
            self.files.check(current.pointer)
        return current

    def _open(self) -> Snapshot:
        pointer = self.files.read_pointer()
        read = self.files.check(pointer)
        current = self._current
        before = current if current and current.pointer.folder == pointer.folder else None
        try:
            return Snapshot(pointer, self._parts(pointer, read, before), before)
        except Exception as error:
            raise IndexBroken("the index cannot be opened") from error

    def _parts(self, pointer: Pointer, read: Mapping[str, bytes], before: Snapshot | None) -> Iterator[Part]:
        """Open the segments that are not open yet; their files never change, so the others serve again."""
        known = {part.segment: part for part in before.parts} if before else {}
        start = 0
        for segment, kept in pointer.segments.items():
            part = known.get(segment)
            if part is None or part.gone != kept.gone or part.span.start != start:
                leaf = part.leaf if part else self._open_leaf(pointer, segment, read)
                part = Part(segment, leaf, slice(start, start + leaf.size), kept.gone, gone(kept.gone))
            start = part.span.stop
            yield part

    def _open_leaf(self, pointer: Pointer, segment: str, read: Mapping[str, bytes]) -> Leaf:
        path = os.path.join(self.files.path, pointer.folder, file_of(segment))
        return Leaf(path, read.get(segment))
