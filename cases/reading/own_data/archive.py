"""The archive of one's own data, made while it is sent: memory stays flat and no half-made file is left."""

import json
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone

from .files import files_of
from .sections import SECTIONS, profile_of

DATA = "gegevens.json"
FILES = "bestanden"
CHUNK = 64 * 1024


class Pieces:
    """A file that cannot be sought: what was written is taken out and sent."""

    def __init__(self):
        self.waiting: list[bytes] = []

    def write(self, data: bytes) -> int:
        self.waiting.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing to do: the sender takes what waits."""

    def take(self) -> bytes:
        """Return what was written since the last time."""
        taken, self.waiting = b"".join(self.waiting), []
        return taken


def archive_of(person) -> Iterator[bytes]:
    """Yield the ZIP of `person` in pieces: gegevens.json, and the files that the person may still see."""
    out = Pieces()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        with archive.open(DATA, "w", force_zip64=True) as target:
            for text in json_of(person):
                target.write(text.encode())
                yield out.take()
        for row, name in files_of(person):
            yield from _copy(archive, row, f"{FILES}/{name}", out)
    yield out.take()


def _copy(archive: ZipFile, row, name: str, out: Pieces) -> Iterator[bytes]:
    """Copy one file into the archive; one that is gone from the disk is left out."""
    try:
        source = row.file.open("rb")
    except FileNotFoundError:
        return
    with source, archive.open(name, "w", force_zip64=True) as target:
        for chunk in source.chunks(CHUNK):
            target.write(chunk)
            yield out.take()


def json_of(person) -> Iterator[str]:
    """Yield the JSON text row by row, so that long lists are never in memory."""
    yield "{\n" + _member("gemaakt_op", timezone.now()) + ",\n" + _member("profiel", profile_of(person))
    for name, rows in SECTIONS.items():
        yield f",\n{json.dumps(name)}: ["
        for number, row in enumerate(rows(person)):
            yield ("," if number else "") + "\n  " + _text(row)
        yield "]"
    yield "\n}\n"


def _member(name: str, value) -> str:
    return f"{json.dumps(name)}: {_text(value)}"


def _text(value) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False)
