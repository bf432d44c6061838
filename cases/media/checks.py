"""What may be uploaded: a short list of kinds, known by their content, not too big, whole.

Nothing here knows HTTP. Each refusal is a ValidationError that says what, why and the mend.
"""

import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO

import filetype
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

#: Extension -> Pillow's name of the format.
IMAGE_FORMATS = {"gif": "GIF", "jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}

_OFFICE = "application/vnd.openxmlformats-officedocument."
#: Extension -> media type; also what the one view answers.
MEDIA_TYPES = {
    "gif": "image/gif",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "pdf": "application/pdf",
    "docx": _OFFICE + "wordprocessingml.document",
    "pptx": _OFFICE + "presentationml.presentation",
    "xlsx": _OFFICE + "spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
}
#: Extension -> what it is, for who does not read extensions.
KINDS_IN_WORDS = {
    "csv": _lazy("tabel (csv)"),
    "txt": _lazy("tekst (txt)"),
    "pdf": _lazy("PDF"),
    "docx": _lazy("Word-document"),
    "pptx": _lazy("PowerPoint-presentatie"),
    "xlsx": _lazy("Excel-bestand"),
    "odt": _lazy("OpenDocument-tekst"),
}
#: What a browser shows; all else is handed over to be saved.
INLINE = {*IMAGE_FORMATS, "pdf"}
DOCUMENT_EXTENSIONS = tuple(sorted(set(MEDIA_TYPES) - set(IMAGE_FORMATS)))

#: A zip may unpack to this much, in this many parts; real documents stay far below.
MAX_UNPACKED_BYTES = 200 * 1024 * 1024
MAX_PARTS = 5_000
HEAD_BYTES = 512


@dataclass(frozen=True)
class Upload:
    """A file as it came in: its content, open for reading, and its name."""

    content: IO[bytes]
    name: str
    size: int

    @property
    def extension(self) -> str:
        return PurePosixPath(self.name).suffix.lower().lstrip(".")

    def head(self) -> bytes:
        self.content.seek(0)
        start = self.content.read(HEAD_BYTES)
        self.content.seek(0)
        return start


def check_size(upload: Upload) -> None:
    """Refuse what is empty or bigger than one file may be."""
    limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    if upload.size == 0:
        raise ValidationError(_("Dit bestand is leeg. Kies een ander bestand."))
    if upload.size > limit:
        raise ValidationError(
            _("Dit bestand is %(size)s. Een bestand mag niet groter zijn dan %(limit)s. Maak het kleiner.")
            % {"size": filesizeformat(upload.size), "limit": filesizeformat(limit)}
        )


def check_extension(upload: Upload, allowed) -> None:
    """Refuse kinds that are not on the list; SVG and macros can hold programs, so they never are."""
    if upload.extension not in allowed:
        raise ValidationError(
            _("Bestanden van de soort ‘%(found)s’ nemen wij niet aan. Sla het bestand op als %(allowed)s.")
            % {"found": upload.extension[:12] or "?", "allowed": _listing(allowed)}
        )


def _listing(extensions) -> str:
    names = [name for name in extensions if name != "jpeg"]
    return _("%(first)s of %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def mismatch(upload: Upload) -> ValidationError:
    """Return the refusal of a file whose content is not what its name says."""
    return ValidationError(
        _("De naam eindigt op ‘.%(found)s’, maar de inhoud is iets anders. Sla het bestand opnieuw op.")
        % {"found": upload.extension}
    )


def damaged() -> ValidationError:
    """Return the refusal of a file that cannot be read to its end."""
    return ValidationError(
        _("Dit bestand is beschadigd of niet volledig. Sla het opnieuw op en probeer het nog eens.")
    )


def check_image(upload: Upload) -> None:
    """Refuse what is no image of the kind its name says, or too big; reads the first bytes only."""
    check_size(upload)
    check_extension(upload, IMAGE_FORMATS)
    head = upload.head()
    found = filetype.guess_mime(head)
    if found != MEDIA_TYPES[upload.extension]:
        raise mismatch(upload)
    if found == "image/webp":
        check_pixels(*webp_size(head))


def check_pixels(width: int, height: int) -> None:
    """Refuse an image that would take too much memory to unpack."""
    limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
    if width * height > limit:
        raise ValidationError(
            _(
                "Deze afbeelding is %(width)s bij %(height)s beeldpunten. Dat is meer dan %(limit)s miljoen. "
                "Maak de afbeelding kleiner."
            )
            % {"width": width, "height": height, "limit": limit // 1_000_000}
        )


def webp_size(head: bytes) -> tuple[int, int]:
    """Return width and height from a WebP header, since decoders reserve memory as soon as they open one.

    Source: WebP Container Specification (VP8X), RFC 6386 section 9.1 (VP8), WebP Lossless (VP8L).
    """
    kind = head[12:16]
    if kind == b"VP8X":
        return _number(head[24:27]) + 1, _number(head[27:30]) + 1
    if kind == b"VP8L":
        bits = _number(head[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return _number(head[26:28]) & 0x3FFF, _number(head[28:30]) & 0x3FFF


def _number(octets: bytes) -> int:
    return int.from_bytes(octets, "little")


def check_document(upload: Upload) -> None:
    """Refuse everything that is not whole, or not a document of the kind its name says."""
    check_size(upload)
    check_extension(upload, DOCUMENT_EXTENSIONS)
    if upload.extension in ("csv", "txt"):
        _check_text(upload)
    elif upload.extension == "pdf":
        _check_pdf(upload)
    else:
        _check_office(upload)


def _check_text(upload: Upload) -> None:
    """Text is UTF-8 without control characters that text does not need."""
    upload.content.seek(0)
    content = upload.content.read()
    upload.content.seek(0)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValidationError(
            _("Dit tekstbestand is niet in UTF-8. Kies bij ‘Opslaan als’ de codering UTF-8.")
        ) from None
    if any(letter < " " and letter not in "\t\n\r\f" for letter in text):
        raise mismatch(upload)


def _check_pdf(upload: Upload) -> None:
    if not upload.head().startswith(b"%PDF-"):
        raise mismatch(upload)
    upload.content.seek(max(0, upload.size - 2048))
    tail = upload.content.read()
    upload.content.seek(0)
    if b"%%EOF" not in tail:
        raise damaged()


def _check_office(upload: Upload) -> None:
    if not upload.head().startswith(b"PK\x03\x04"):
        raise mismatch(upload)
    try:
        with zipfile.ZipFile(upload.content) as archive:
            _check_parts(archive)
            matches = _declared_type(archive, upload.extension)
    except ValidationError:
        raise
    except Exception:  # zipfile raises many kinds for a file that was made to break it
        raise damaged() from None
    finally:
        upload.content.seek(0)
    if not matches:
        raise mismatch(upload)


def _check_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED_BYTES:
        raise ValidationError(
            _("Dit bestand wordt uitgepakt te groot. Haal er bijlagen en grote afbeeldingen uit.")
        )
    if any(part.flag_bits & 1 for part in parts):
        raise ValidationError(_("Dit bestand heeft een wachtwoord. Sla het op zonder wachtwoord."))
    if any("vbaproject" in part.filename.lower() for part in parts):
        raise ValidationError(
            _("In dit bestand zitten macro’s. Dat zijn programma’s. Sla het op zonder macro’s.")
        )


def _declared_type(archive: zipfile.ZipFile, extension: str) -> bool:
    """Whether the archive says of itself that it is the kind that its name says."""
    if extension == "odt":
        return _part(archive, "mimetype").strip() == MEDIA_TYPES["odt"].encode()
    wanted = f'"{MEDIA_TYPES[extension]}.main+xml"'.encode()
    return wanted in _part(archive, "[Content_Types].xml")


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(1024 * 1024)
