"""The files of the index: which of them count, whether they are whole, and whose turn it is to write.

PATH/current.json names the folder, the generation and the checksum of each file. It is replaced in one move
when a commit or a rebuild is complete, so a reader never meets half of one; whatever it does not name is
litter of a crash, which the next writer sweeps up.
"""

import fcntl
import json
import os
import shutil
import threading
import time
import uuid
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

#: Part of the pointer: an index in another form counts as broken and is built anew.
FORM = 2

RETRY_AFTER = 0.01


class IndexBroken(Exception):
    """The index is missing, damaged or of another form; it must be built anew."""


class IndexBusy(Exception):
    """Somebody else was writing for as long as we could wait."""


Stamp = tuple[int, int, int]


@dataclass(frozen=True)
class Pointer:
    """What current.json says; `files` gives size and checksum by name."""

    folder: str
    generation: int
    files: dict[str, tuple[int, int]]


def stamp(path: Path) -> Stamp:
    """Return what changes when anybody touches a file."""
    status = path.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns


class Files:
    """The folder of one index."""

    def __init__(self, path: Path):
        self.path = path
        self._turn = threading.Lock()
        self._whole: dict[Path, Stamp] = {}

    @property
    def _pointer_path(self) -> Path:
        return self.path / "current.json"

    def stamp(self) -> Stamp:
        """Return the stamp of the pointer. Raises IndexBroken when there is none."""
        try:
            return stamp(self._pointer_path)
        except OSError as error:
            raise IndexBroken(f"no index in {self.path}") from error

    def read_pointer(self) -> Pointer:
        """Raises IndexBroken."""
        try:
            said = json.loads(self._pointer_path.read_bytes())
            if said["form"] != FORM or "/" in said["folder"]:
                raise IndexBroken("the index has another form")
            files = {str(name): (int(size), int(check)) for name, (size, check) in said["files"].items()}
            return Pointer(said["folder"], int(said["generation"]), files)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise IndexBroken("the pointer of the index cannot be read") from error

    def check(self, pointer: Pointer) -> None:
        """Compare the files that were touched since the last time with their checksums. Raises IndexBroken.

        After the first time this costs one `stat` per file, so every search can afford it.
        """
        seen = {}
        for name, expected in pointer.files.items():
            path = self.path / pointer.folder / name
            try:
                seen[path] = stamp(path)
                if self._whole.get(path) != seen[path] and _measure(path) != expected:
                    raise IndexBroken(f"{name} was damaged")
            except OSError as error:
                raise IndexBroken(f"{name} is gone") from error
        self._whole = seen

    def publish(self, folder: str, generation: int, names: Iterable[str], known: Pointer | None) -> None:
        """Make a generation the current one, once its files are safely on disk."""
        base = self.path / folder
        same = known.files if known and known.folder == folder else {}
        files = {}
        for name in names:
            if name not in same:
                _flush(base / name)
            files[name] = same.get(name) or _measure(base / name)
        _flush(base)
        fresh = self.path / "current.json.new"
        said = {"form": FORM, "folder": folder, "generation": generation, "files": files}
        fresh.write_text(json.dumps(said))
        _flush(fresh)
        os.replace(fresh, self._pointer_path)
        _flush(self.path)

    def new_folder(self) -> str:
        name = f"index-{uuid.uuid4().hex[:12]}"
        (self.path / name).mkdir(parents=True)
        return name

    def sweep(self, pointer: Pointer) -> None:
        """Remove what crashes and rebuilds left; only for who has the turn to write."""
        for path in self.path.glob("index-*"):
            if path.name != pointer.folder:
                shutil.rmtree(path, ignore_errors=True)
        for path in (self.path / pointer.folder).iterdir():
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            elif path.name not in pointer.files:
                path.unlink(missing_ok=True)

    @contextmanager
    def turn(self, timeout: float) -> Iterator[None]:
        """Wait for the turn to write: first among threads, then among processes. Raises IndexBusy.

        The lock belongs to the open file, so the system frees it when a process dies.
        """
        until = time.monotonic() + timeout
        if not self._turn.acquire(timeout=max(timeout, 0)):
            raise IndexBusy
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            handle = os.open(self.path / "lock", os.O_CREAT | os.O_RDWR, 0o644)
            try:
                _lock(handle, until)
                yield
            finally:
                os.close(handle)
        finally:
            self._turn.release()


def _lock(handle: int, until: float) -> None:
    while True:
        try:
            return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise IndexBusy from None
            time.sleep(RETRY_AFTER)


def _measure(path: Path) -> tuple[int, int]:
    size, check = 0, 0
    with path.open("rb") as file:
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
