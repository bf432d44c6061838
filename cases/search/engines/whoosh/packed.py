"""The file of a segment: arrays one after the other, and at the end a table that says where each begins."""

import mmap
import os
import shutil
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any, NamedTuple

import numpy as np

from .lists import Array, Lists, bounds

#: Part of `files.FORM`.
KINDS = {
    "pks": "<i8",
    "orders": "<i8",
    "letters": "<u1",
    "ends": "<u8",
    "starts": "<u8",
    "places": "<u8",
    "ids": "<u4",
    "weights": "<f4",
    "counts": "<u2",
    "positions": "<u2",
}

#: A column of this many bytes waits on disk for its place in the file.
IN_MEMORY = 1 << 20

#: A file that is mapped stays open; of smaller ones there are many.
WORTH_MAPPING = 1 << 18

#: For each column its place and its size.
_TABLE = struct.Struct(f"<{2 * len(KINDS)}Q")
_DTYPES = {name: np.dtype(kind) for name, kind in KINDS.items()}
_BLOCK = 8


class PackedWriter:
    """Writes one file; lists are added in the order of their terms."""

    def __init__(self, path: Path):
        self._path = path
        self._columns: dict[str, Any] = {
            name: SpooledTemporaryFile(max_size=IN_MEMORY, dir=str(path.parent)) for name in KINDS
        }
        self._before = {"ends": 0, "starts": 0, "places": 0}
        for name in self._before:
            self._write(name, np.zeros(1, np.int64))

    def add(self, lists: Lists) -> None:
        self._write_bounds("ends", bounds(np.fromiter(map(len, lists.terms), np.int64)))
        self._write_bounds("starts", lists.starts)
        self._write_bounds("places", lists.places)
        self._columns["letters"].write(b"".join(lists.terms))
        for name in ("ids", "weights", "counts", "positions"):
            self._write(name, getattr(lists, name))

    def _write_bounds(self, name: str, values: Array) -> None:
        self._write(name, values[1:] + self._before[name])
        self._before[name] += int(values[-1])

    def _write(self, name: str, values: Array) -> None:
        self._columns[name].write(np.ascontiguousarray(values, KINDS[name]).data)

    def finish(self, pks: Array, orders: Array) -> None:
        self._write("pks", pks)
        self._write("orders", orders)
        table: list[int] = []
        with self._path.open("wb") as file:
            for column in self._columns.values():
                table += (file.tell(), column.tell())
                column.seek(0)
                shutil.copyfileobj(column, file, 1 << 20)
                file.write(bytes(-file.tell() % _BLOCK))
            file.write(_TABLE.pack(*table))
        self.close()

    def close(self) -> None:
        for column in self._columns.values():
            column.close()


class Terms(Sequence[bytes]):
    """The dictionary of a file, read where it lies."""

    def __init__(self, letters: Array, ends: Array):
        self._letters, self._ends = letters.data, ends.data

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number):
        return bytes(self._letters[self._ends[number] : self._ends[number + 1]])

    def __iter__(self) -> Iterator[bytes]:
        ends = self._ends.tolist()
        return map(bytes(self._letters).__getitem__, map(slice, ends, ends[1:]))


class Packed(NamedTuple):
    """What a file holds: primary keys and orders by document number, and the lists."""

    pks: Array
    orders: Array
    lists: Lists


def is_small(size: int) -> bool:
    """Return whether a file of this size is read, and not mapped."""
    return size < WORTH_MAPPING


def open_packed(path: str | Path, content: bytes | None = None) -> Packed:
    """Read a small file, or map a large one into memory; for as long as anybody holds one of its arrays.

    `content` is what stands in it, for who has read it already.
    """
    mapped = _content(path) if content is None else content
    table = _TABLE.unpack_from(mapped, len(mapped) - _TABLE.size)
    columns = {
        name: np.frombuffer(mapped, kind, size // kind.itemsize, place)
        for (name, kind), place, size in zip(_DTYPES.items(), table[::2], table[1::2], strict=True)
    }
    terms = Terms(columns.pop("letters"), columns.pop("ends"))
    return Packed(columns.pop("pks"), columns.pop("orders"), Lists(terms, **columns))


def _content(path: str | Path) -> bytes | mmap.mmap:
    with open(path, "rb") as file:
        if is_small(os.fstat(file.fileno()).st_size):
            return file.read()
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
