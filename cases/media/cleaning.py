"""Taking out of a file what its maker did not mean to send: place, camera, names of authors.

Images are drawn again from their pixels, so that nothing else can travel along. Office documents lose
their property parts; of a PDF the author fields are blanked where they stand uncompressed. What stays
(names at comments and changes, compressed PDF properties) is told in docs/media.md.
"""

import io
import re
import zipfile

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

from .checks import IMAGE_FORMATS, Upload, check_document, check_image, check_pixels, damaged

#: How each format is written again.
WRITING = {
    "JPEG": {"quality": 90, "optimize": True, "progressive": True},
    "PNG": {"optimize": False},
    "WEBP": {"quality": 90},
    "GIF": {},
}

#: Parts of office documents that name people and firms, and what stands there instead.
EMPTY_PARTS = {
    "docProps/core.xml": b'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties '
    b'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    "docProps/app.xml": b'<?xml version="1.0" encoding="UTF-8"?><Properties '
    b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    "docProps/custom.xml": b'<?xml version="1.0" encoding="UTF-8"?><Properties '
    b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
    "meta.xml": b'<?xml version="1.0" encoding="UTF-8"?><office:document-meta '
    b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3">'
    b"<office:meta/></office:document-meta>",
}

_PDF_KEYS = rb"/(?:Author|Creator|Producer|Subject|Keywords|Company|Manager|Comments)\s*"
PDF_TEXTS = re.compile(_PDF_KEYS + rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
PDF_HEXES = re.compile(_PDF_KEYS + rb"<([0-9A-Fa-f\s]+)>")
PDF_XMP = re.compile(
    rb"<((?:dc:(?:creator|contributor|subject|description|publisher)|pdf:(?:Author|Keywords|Producer)"
    rb"|xmp:CreatorTool|photoshop:AuthorsPosition))\b[^>]*>(.*?)</\1>",
    re.DOTALL,
)


class CleanFile(ContentFile):
    """Content that passed the checks and was cleaned; the models store nothing else."""


def clean_image(file, name: str) -> CleanFile:
    """Return the image in `file` with its pixels alone, standing upright; raises ValidationError."""
    upload = Upload(file, name, file.size)
    check_image(upload)
    written = io.BytesIO()
    _redraw(upload, IMAGE_FORMATS[upload.extension], written)
    return CleanFile(written.getvalue(), name=name)


def _redraw(upload: Upload, image_format: str, written: io.BytesIO) -> None:
    try:
        upload.content.seek(0)
        with Image.open(upload.content, formats=[image_format]) as image:
            check_pixels(*image.size)
            _refuse_animation(image)
            image.load()
            check_pixels(*image.size)
            upright = _in_srgb(ImageOps.exif_transpose(image))
            upright.info = _kept(upright)
            upright.save(written, format=image_format, **WRITING[image_format])
    except ValidationError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ValidationError(
            _("Deze afbeelding heeft te veel beeldpunten. Maak de afbeelding kleiner.")
        ) from None
    except Exception:  # decoders raise many kinds for a file that was made to break them
        raise damaged() from None


def _kept(image: Image.Image) -> dict:
    """Return what a picture needs to look right; text, place and camera are not among it."""
    return {key: value for key, value in image.info.items() if key == "transparency"}


def _refuse_animation(image: Image.Image) -> None:
    if getattr(image, "is_animated", False):
        raise ValidationError(
            _("Bewegende afbeeldingen nemen wij niet aan: ze storen bij het lezen. Sla één beeld ervan op.")
        )


def _in_srgb(image: Image.Image) -> Image.Image:
    """Return `image` in the colours that screens expect; the profile, which can hold text, goes."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            image = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except ImageCms.PyCMSError:
            pass  # a broken profile: its colours are taken as they are
    return image.convert("RGB") if image.mode in ("CMYK", "YCbCr") else image


def clean_document(file, name: str) -> CleanFile:
    """Return the document in `file` without its property fields; raises ValidationError."""
    upload = Upload(file, name, file.size)
    check_document(upload)
    upload.content.seek(0)
    if upload.extension in ("csv", "txt"):
        return CleanFile(upload.content.read(), name=name)
    if upload.extension == "pdf":
        return CleanFile(_clean_pdf(upload.content.read()), name=name)
    return CleanFile(_clean_office(upload.content), name=name)


def _clean_pdf(content: bytes) -> bytes:
    """Blank author fields in place: offsets, which a PDF counts in bytes, stay right."""
    for pattern in (PDF_TEXTS, PDF_HEXES):
        content = pattern.sub(_blanked(1), content)
    return PDF_XMP.sub(_blanked(2), content)


def _blanked(group: int):
    def blank(match: re.Match) -> bytes:
        start, end = (place - match.start() for place in match.span(group))
        return match[0][:start] + b" " * (end - start) + match[0][end:]

    return blank


def _clean_office(content) -> bytes:
    written = io.BytesIO()
    try:
        with zipfile.ZipFile(content) as old, zipfile.ZipFile(written, "w") as new:
            for part in old.infolist():
                fresh = zipfile.ZipInfo(part.filename)
                fresh.compress_type = (
                    zipfile.ZIP_STORED if part.filename == "mimetype" else zipfile.ZIP_DEFLATED
                )
                new.writestr(fresh, EMPTY_PARTS.get(part.filename) or old.read(part))
    except Exception:  # zipfile raises many kinds for a file that was made to break it
        raise damaged() from None
    return written.getvalue()
