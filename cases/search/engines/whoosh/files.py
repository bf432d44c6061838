"""The files of the index: which of them count, whether they are whole, and whose turn it is to write.

PATH/current.json says the owner, the serial number, the folder, the generation and all about its segments, so
that who reads a new generation opens this one file and those of new segments. It is replaced in one move when
a commit or a rebuild is complete, so a reader never meets half of one; whatever it does not name is litter of
a crash, which the next writer sweeps up.
"""

import fcntl
import json
import os
import shutil
import threading
import time
import uuid
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from cases.search.engines.engine import IndexBroken, IndexBusy, Stamp

from .packed import is_small

#: Part of the pointer: an index in another form counts as broken and is built anew.
FORM = 5

RETRY_AFTER = 0.01


Trace = tuple[int, int, int]


class Kept(NamedTuple):
    """What is known of a segment: size and checksum of its file, and its removed documents (`segments.gone`)."""

    size: int
    check: int
    gone: str


@dataclass(frozen=True)
class Pointer:
    """What current.json says; the segments by name, in their order."""

    stamp: Stamp
    folder: str
    generation: int
    segments: dict[str, Kept]

    def following(self) -> "Pointer":
        """Return that of the next generation, of which only the segments are not known yet."""
        return replace(self, generation=self.generation + 1)


def file_of(segment: str) -> str:
    """Return the name of the one file of a segment."""
    return f"{segment}.lists"


def trace(path: str | Path) -> Trace:
    """Return what changes when anybody touches a file."""
    status = os.stat(path)
    return status.st_ino, status.st_size, status.st_mtime_ns


class Files:
    """The folder of one index, as written by one version of what makes its documents."""

    def __init__(self, path: Path, version: str):
        self.path, self.version = path, version
        self._turn = threading.Lock()
        self._whole: dict[str, Trace] = {}
        self._pointer_path = os.path.join(path, "current.json")

    def trace(self) -> Trace:
        """Return what changes with the pointer. Raises IndexBroken when there is none."""
        try:
            return trace(self._pointer_path)
        except OSError as error:
            raise IndexBroken(f"no index in {self.path}") from error

    def read_pointer(self) -> Pointer:
        """Raises IndexBroken, also when it is of another version."""
        try:
            content, _end, check = _read(self._pointer_path).partition(b"\n")
            said = json.loads(content)
            if said["form"] != FORM or said["version"] != self.version or "/" in said["folder"]:
                raise IndexBroken("the index has another form or version")
            if int(check) != zlib.crc32(content):
                raise IndexBroken("the pointer of the index was damaged")
            segments = {name: Kept(*kept) for name, kept in said["segments"].items()}
            stamp = Stamp(str(said["owner"]), int(said["serial"]))
            return Pointer(stamp, said["folder"], int(said["generation"]), segments)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise IndexBroken("the pointer of the index cannot be read") from error

    def last_stamp(self) -> Stamp | None:
        """Return whose index it was, whatever else is wrong with it; None when nobody can say."""
        try:
            said = json.loads(_read(self._pointer_path).partition(b"\n")[0])
            return Stamp(str(said["owner"]), int(said["serial"]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def check(self, pointer: Pointer) -> dict[str, bytes]:
        """Compare the files that were touched since the last time with their checksums. Raises IndexBroken.

        After the first time this costs one `stat` per file, so every search can afford it. Returns the small
        files that were read for it, by segment, so that nobody reads them twice.
        """
        seen, read = {}, {}
        folder = os.path.join(self.path, pointer.folder)
        try:
            if not pointer.segments:
                os.stat(folder)
            for segment, kept in pointer.segments.items():
                path = os.path.join(folder, file_of(segment))
                seen[path] = touched = trace(path)
                if self._whole.get(path) == touched:
                    continue
                if is_small(kept.size):
                    read[segment] = content = _read(path)
                    measured = len(content), zlib.crc32(content)
                else:
                    measured = _measure(path)
                if measured != (kept.size, kept.check):
                    raise IndexBroken(f"{file_of(segment)} was damaged")
        except OSError as error:
            raise IndexBroken(f"{error.filename} is gone") from error
        self._whole = seen
        return read

    def publish(self, pointer: Pointer, gone: Mapping[str, str]) -> Pointer:
        """Make a generation the current one, once its files are safely on disk.

        `pointer` says what is new, and of which files the checksum is known; `gone` names all segments that
        count, with their removed documents.
        """
        base = self.path / pointer.folder
        segments = {}
        for segment, removed in gone.items():
            known = pointer.segments.get(segment)
            if known is None:
                _flush(base / file_of(segment))
            measured = known[:2] if known else _measure(base / file_of(segment))
            segments[segment] = Kept(*measured, removed)
        _flush(base)
        published = replace(pointer, segments=segments)
        self._replace_pointer(published)
        return published

    def _replace_pointer(self, pointer: Pointer) -> None:
        said = {"form": FORM, "version": self.version, **pointer.stamp._asdict()}
        said |= {"folder": pointer.folder, "generation": pointer.generation, "segments": pointer.segments}
        content = json.dumps(said).encode()
        fresh = self.path / "current.json.new"
        fresh.write_bytes(b"%s\n%d" % (content, zlib.crc32(content)))
        _flush(fresh)
        os.replace(fresh, self._pointer_path)
        _flush(self.path)

    def damaged(self, pointer: Pointer) -> list[str]:
        """Return the names of files that are not what they were, read from the first byte to the last."""
        return [file_of(segment) for segment in pointer.segments if not self._is_whole(pointer, segment)]

    def _is_whole(self, pointer: Pointer, segment: str) -> bool:
        try:
            measured = _measure(self.path / pointer.folder / file_of(segment))
            return measured == pointer.segments[segment][:2]
        except OSError:
            return False

    def new_folder(self) -> str:
        name = f"index-{uuid.uuid4().hex[:12]}"
        (self.path / name).mkdir(parents=True)
        return name

    def sweep(self, pointer: Pointer) -> None:
        """Remove what crashes, rebuilds and merges left; only for who has the turn to write."""
        counting = {file_of(segment) for segment in pointer.segments}
        with suppress(OSError):
            for path in self.path.glob("index-*"):
                if path.name != pointer.folder:
                    shutil.rmtree(path, ignore_errors=True)
            for path in (self.path / pointer.folder).iterdir():
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                elif path.name not in counting:
                    path.unlink(missing_ok=True)

    @contextmanager
    def turn(self, timeout: float) -> Iterator[None]:
        """Wait for the turn to write: first among threads, then among processes.

        The lock belongs to the open file, so the system frees it when a process dies. Raises IndexBusy, or
        IndexBroken where we may not write.
        """
        until = time.monotonic() + timeout
        if not self._turn.acquire(timeout=max(timeout, 0)):
            raise IndexBusy
        try:
            handle = self._open("lock")
            try:
                if not _try_lock(handle):
                    self._wait(handle, until)
                yield
            finally:
                os.close(handle)
                self._let_others_go()
        finally:
            self._turn.release()

    def _open(self, name: str) -> int:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            return os.open(self.path / name, os.O_CREAT | os.O_RDWR, 0o644)
        except OSError as error:
            raise IndexBroken(f"{self.path} cannot be written") from error

    def _wait(self, handle: int, until: float) -> None:
        """Wait for another process, and let it know by a shared lock on a second file."""
        queue = self._open("lock.queue")
        try:
            fcntl.flock(queue, fcntl.LOCK_SH)
            while not _try_lock(handle):
                if time.monotonic() >= until:
                    raise IndexBusy
                time.sleep(RETRY_AFTER)
        finally:
            os.close(queue)

    def _let_others_go(self) -> None:
        """Without a pause the next of our own threads would always be first."""
        with suppress(IndexBroken):
            queue = self._open("lock.queue")
            try:
                if not _try_lock(queue):
                    time.sleep(2 * RETRY_AFTER)
            finally:
                os.close(queue)


def _try_lock(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _read(path: str) -> bytes:
    """Read a file at once, without the buffers that a larger one is worth."""
    with open(path, "rb", buffering=0) as file:
        return file.read()


def _measure(path: str | Path) -> tuple[int, int]:
    size, check = 0, 0
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            size, check = size + len(block), zlib.crc32(block, check)
    return size, check


def _flush(path: Path) -> None:
    """Wait until a file or folder is on disk; Whoosh never does."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
