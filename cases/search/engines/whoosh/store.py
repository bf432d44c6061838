"""One index as one process sees it: a snapshot shared by all threads until the next generation."""

import logging
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from cases.search.engines.document import Analyser
from cases.search.engines.engine import IndexBroken, Settle, Stamp

from .files import Files, Pointer, Trace
from .leaf import Leaf
from .lists import Array
from .segments import EXTENSION, read_segments
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
            leaves = {part.segment: part.leaf for part in snapshot.parts}
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
        self.files.check(pointer)
        try:
            return Snapshot(pointer, self._open_leaves(pointer))
        except Exception as error:
            raise IndexBroken("the index cannot be opened") from error

    def _open_leaves(self, pointer: Pointer) -> Iterator[tuple[str, Leaf, Array]]:
        """Open the segments that are not open yet; their files never change, so the others serve again."""
        folder = self.files.path / pointer.folder
        current = self._current
        same = current.parts if current and current.pointer.folder == pointer.folder else []
        known = {part.segment: part.leaf for part in same}
        for segment in read_segments(folder, pointer.generation):
            name = segment.segment_id()
            if name not in known:
                known[name] = Leaf(folder / segment.make_filename(EXTENSION))
            yield name, known[name], segment.gone()
