"""One index as one process sees it: a snapshot shared by all threads until the next generation."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from .documents import Analyser, make_schema
from .files import Files, IndexBroken, Stamp
from .leaf import Leaf
from .writing import NAME, IndexWriter, write_in

logger = logging.getLogger(__name__)

#: Another process may replace files between our reading of the pointer and our opening of them.
TRIES = 5


class Snapshot:
    """The segments of one generation; closed when it is outdated and nobody reads from it any more."""

    def __init__(self, pointer, leaves: list[tuple[str, Leaf, frozenset[int]]]):
        self.pointer, self.leaves = pointer, leaves
        self.readers, self.outdated = 0, False


class Store:
    """Opens, shares and closes; use `Store.at`, so that all backends of a process share one."""

    _all: dict[Path, "Store"] = {}
    _all_lock = threading.Lock()

    @classmethod
    def at(cls, path: Path) -> "Store":
        with cls._all_lock:
            return cls._all.setdefault(path, cls(path))

    def __init__(self, path: Path):
        self.files = Files(path)
        self._lock = threading.RLock()
        self._leaves: dict[tuple[str, str], Leaf] = {}
        self._current: Snapshot | None = None
        self._stamp: Stamp | None = None

    @contextmanager
    def reading(self) -> Iterator[Snapshot]:
        """Give the current snapshot; whatever goes wrong inside counts as damage. Raises IndexBroken."""
        with self._borrowing() as snapshot:
            try:
                yield snapshot
            except IndexBroken:
                raise
            except Exception as error:
                logger.exception("reading the index failed")
                raise IndexBroken("the index cannot be read") from error

    @contextmanager
    def _borrowing(self) -> Iterator[Snapshot]:
        with self._lock:
            snapshot = self._fresh()
            snapshot.readers += 1
        try:
            yield snapshot
        finally:
            with self._lock:
                snapshot.readers -= 1
                self._release(snapshot)

    @contextmanager
    def writing(self, analyse: Analyser, timeout: float) -> Iterator[IndexWriter]:
        """Commit what is written in the block. Raises IndexBusy, or IndexBroken without a sound index."""
        with self.files.turn(timeout), self._borrowing() as snapshot:
            self.files.sweep(snapshot.pointer)
            leaves = [(segment, leaf) for segment, leaf, _deleted in snapshot.leaves]
            with write_in(self.files, snapshot.pointer.folder, snapshot.pointer, analyse, leaves) as writer:
                yield writer

    @contextmanager
    def rebuilding(self, analyse: Analyser, timeout: float) -> Iterator[IndexWriter]:
        """Build in a new folder, and swap when the block is done. Raises IndexBusy."""
        with self.files.turn(timeout):
            folder = self.files.new_folder()
            with write_in(self.files, folder, None, analyse, ()) as writer:
                yield writer
            self.files.sweep(self.files.read_pointer())

    def _fresh(self) -> Snapshot:
        for attempt in range(TRIES):
            seen = self.files.stamp()
            try:
                current = self._current
                if current is None or seen != self._stamp:
                    current = self._open()
                    self._replace(current)
                    self._stamp = seen
                self.files.check(current.pointer)
                return current
            except IndexBroken:
                self._replace(None)
                if attempt == TRIES - 1 or self.files.stamp() == seen:
                    raise
        raise AssertionError("unreachable")

    def _replace(self, snapshot: Snapshot | None) -> None:
        old, self._current = self._current, snapshot
        if old is not None and old is not snapshot:
            old.outdated = True
            self._release(old)

    def _release(self, snapshot: Snapshot) -> None:
        if not snapshot.outdated or snapshot.readers:
            return
        for segment, leaf, _deleted in snapshot.leaves:
            leaf.users -= 1
            if leaf.users == 0:
                self._leaves.pop((snapshot.pointer.folder, segment), None)
                leaf.close()
        snapshot.leaves = []

    def _open(self) -> Snapshot:
        pointer = self.files.read_pointer()
        self.files.check(pointer)
        try:
            return Snapshot(pointer, self._open_leaves(pointer))
        except Exception as error:
            for key in [key for key, leaf in self._leaves.items() if not leaf.users]:
                self._leaves.pop(key).close()
            raise IndexBroken("the index cannot be opened") from error

    def _open_leaves(self, pointer) -> list[tuple[str, Leaf, frozenset[int]]]:
        """Open the segments that are not open yet; their files never change, so the others serve again."""
        storage = FileStorage(str(self.files.path / pointer.folder), readonly=True)
        schema = make_schema()
        leaves = []
        for segment in TOC.read(storage, NAME, gen=pointer.generation, schema=schema).segments:
            key = (pointer.folder, segment.segment_id())
            leaf = self._leaves.get(key)
            if leaf is None:
                leaf = self._leaves[key] = Leaf(storage, schema, segment)
            leaves.append((segment.segment_id(), leaf, frozenset(segment.deleted_docs())))
        for _segment, leaf, _deleted in leaves:
            leaf.users += 1
        return leaves
