"""Opening a .docx that anybody may have made: everything is counted while it is really unpacked.

A zip says of itself how big it is, and may lie; so its own numbers decide nothing but a quick refusal. Nothing is
written to disk, nothing is fetched, no document type (DTD) is read, archives inside are never opened.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from django.utils.translation import gettext as _

from .refusing import Unreadable
from .xml_checking import Budget, CheckedXml

MEGABYTE = 1024 * 1024
MAX_BYTES = 20 * MEGABYTE
MAX_UNPACKED = 50 * MEGABYTE
MAX_RATIO = 100
MAX_PARTS = 2_000
#: The list of parts at the end of a zip; that of two thousand parts is far smaller.
MAX_DIRECTORY = MEGABYTE
#: Small parts may shrink more: an almost empty list of styles does.
RATIO_FROM = 512 * 1024
CHUNK = 64 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_NAME = "EncryptedPackage".encode("utf-16-le")
_END = b"PK\x05\x06"
_LONGEST_END = 22 + 65_535
_DRIVE = re.compile(r"[A-Za-z]:")
_WORD_MAIN = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)"
    rb"|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml"
)
_OTHERS = (
    ("xl/workbook.xml", "Excel"),
    ("ppt/presentation.xml", "PowerPoint"),
    ("visio/document.xml", "Visio"),
)


def open_word(content: IO[bytes], size: int) -> zipfile.ZipFile:
    """Return the archive in `content`, of `size` bytes, when every part of it may be read. Raises Unreadable."""
    _refuse_by_size(size)
    _refuse_by_first_bytes(content)
    _refuse_by_directory(content, size)
    content.seek(0)
    try:
        archive = zipfile.ZipFile(content)
        _refuse_by_names(archive)
        _unpack_all(archive, size)
    except Unreadable:
        raise
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError,
            RuntimeError, IndexError, KeyError, OverflowError, UnicodeError):  # fmt: skip
        raise damaged() from None
    _refuse_by_kind(archive)
    return archive


def damaged() -> Unreadable:
    """Return the refusal of a file that cannot be read to its end."""
    return Unreadable(
        _(
            "Dit Word-bestand is beschadigd of niet volledig. Open het in Word, sla het opnieuw op en "
            "probeer het nog eens."
        )
    )


def _refuse_by_size(size: int) -> None:
    if size == 0:
        raise Unreadable(_("Dit bestand is leeg. Kies een ander bestand."))
    if size > MAX_BYTES:
        raise Unreadable(
            _("Dit bestand is groter dan 20 MB. Haal er grote afbeeldingen uit en probeer het nog eens."),
            is_too_big=True,
        )


def _refuse_by_first_bytes(content: IO[bytes]) -> None:
    content.seek(0)
    head = content.read(512)
    if head.startswith(b"PK\x03\x04"):
        return
    if head.startswith(_OLE):
        raise Unreadable(_sentence_about_old(content))
    if head.startswith(b"%PDF-"):
        raise Unreadable(_("Dit is een PDF. Open het document in Word en sla het op als .docx."))
    if head.lstrip().startswith(b"{\\rtf"):
        raise Unreadable(_("Dit is een RTF-bestand. Open het in Word en sla het op als .docx."))
    if head.startswith((b"PK\x05\x06", b"PK\x07\x08")):
        raise damaged()
    raise Unreadable(
        _("Dit is geen Word-bestand, ook al lijkt de naam erop. Sla het document in Word op als .docx.")
    )


def _sentence_about_old(content: IO[bytes]) -> str:
    """An old Word file and one with a password have the same first bytes."""
    content.seek(0)
    if _ENCRYPTED_NAME in content.read(MAX_BYTES + 1):
        return _(
            "Dit bestand heeft een wachtwoord. Sla het in Word op zonder wachtwoord en probeer het nog eens."
        )
    return _("Dit is een oud Word-bestand (.doc). Open het in Word en kies ‘Opslaan als’, soort .docx.")


def _refuse_by_directory(content: IO[bytes], size: int) -> None:
    """Look at the last bytes before zipfile reads the list of parts: a list of a million parts takes minutes."""
    content.seek(max(0, size - _LONGEST_END))
    tail = content.read(_LONGEST_END)
    place = tail.rfind(_END)
    if place < 0 or len(tail) - place < 22:
        raise damaged()
    parts, directory = struct.unpack("<HL", tail[place + 10 : place + 16])
    if parts > MAX_PARTS or directory > MAX_DIRECTORY:
        raise _too_many_parts()


def _too_many_parts() -> Unreadable:
    return Unreadable(
        _(
            "Dit bestand bestaat uit meer dan 2.000 delen. Kopieer de tekst naar een nieuw document en "
            "probeer het opnieuw."
        )
    )


def _refuse_by_names(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > MAX_PARTS:
        raise _too_many_parts()
    names = [part.orig_filename for part in parts]
    if any(_is_trick(name) for name in names):
        raise Unreadable(
            _(
                "In dit bestand zitten namen die buiten het bestand wijzen. Dat nemen wij niet aan. Sla het "
                "in Word opnieuw op."
            )
        )
    if len({name.casefold() for name in names}) < len(names):
        raise Unreadable(
            _(
                "In dit bestand staat een deel twee keer; dan is niet zeker wat u leest. Sla het in Word opnieuw op."
            )
        )
    if any(part.flag_bits & 0x2041 for part in parts):
        raise Unreadable(
            _(
                "Dit bestand heeft een wachtwoord. Sla het in Word op zonder wachtwoord en probeer het nog eens."
            )
        )
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise Unreadable(
            _("Dit bestand is ingepakt op een manier die Word niet gebruikt. Sla het in Word opnieuw op.")
        )


def _is_trick(name: str) -> bool:
    steps = name.replace("\\", "/").split("/")
    return (
        ".." in steps
        or name.startswith(("/", "\\"))
        or "\x00" in name
        or bool(_DRIVE.match(name))
        or not name
    )


def _unpack_all(archive: zipfile.ZipFile, size: int) -> None:
    """Unpack every part once, keeping nothing: count the bytes, and check what is XML as it comes by."""
    total, budget = 0, Budget()
    for part in archive.infolist():
        checked = CheckedXml(budget) if _is_xml(part.filename) else None
        unpacked = 0
        for chunk in _chunks(archive, part):
            unpacked += len(chunk)
            total += len(chunk)
            if total > MAX_UNPACKED or _is_bomb(unpacked, part.compress_size) or _is_bomb(total, size):
                raise _too_big()
            if checked:
                checked.feed(chunk)
        if checked:
            checked.close()


def _is_bomb(unpacked: int, packed: int) -> bool:
    return unpacked > RATIO_FROM and unpacked > MAX_RATIO * packed


def _too_big() -> Unreadable:
    return Unreadable(
        _("Dit bestand wordt uitgepakt te groot: meer dan 50 MB, of meer dan honderd keer zo groot. Haal er "
          "bijlagen en "
          "grote afbeeldingen uit."),
        is_too_big=True,
    )  # fmt: skip


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as unpacking:
        while chunk := unpacking.read(CHUNK):
            yield chunk


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _refuse_by_kind(archive: zipfile.ZipFile) -> None:
    names = set(archive.namelist())
    for part, program in _OTHERS:
        if part in names:
            raise Unreadable(
                _("Dit is een bestand van %(program)s. Kopieer de tekst naar Word en sla het op als .docx.")
                % {"program": program}
            )
    if "mimetype" in names and b"opendocument" in archive.read("mimetype")[:200]:
        raise Unreadable(
            _("Dit is een OpenDocument-bestand (.odt). Sla het op als .docx en probeer het nog eens.")
        )
    if "[Content_Types].xml" not in names or not _WORD_MAIN.search(archive.read("[Content_Types].xml")):
        raise Unreadable(
            _("Dit is een ingepakt bestand, maar geen Word-document. Sla het document in Word op als .docx.")
        )
    if "word/document.xml" not in names:
        raise Unreadable(
            _(
                "In dit bestand ontbreekt de tekst zelf. Open het in Word, sla het opnieuw op en probeer het "
                "nog eens."
            )
        )
