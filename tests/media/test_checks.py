"""What may be uploaded, and what is taken out of it."""

import io
import time
import tracemalloc
import warnings
import zipfile
import zlib

import pytest
from django.core.exceptions import ValidationError
from PIL import Image as Picture

from cases.media import checks
from cases.media.cleaning import clean_document, clean_image

from .files import (
    SECRET,
    office,
    open_document,
    pdf,
    photo_with_secrets,
    picture,
    png_with_secrets,
    upload,
)

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def cleaned(content, name, clean=clean_image) -> bytes:
    return clean(upload(name, content), name).read()


def opened(content, name) -> Picture.Image:
    return Picture.open(io.BytesIO(cleaned(content, name)))


def png_header(width, height) -> bytes:
    """Return a PNG of a few bytes that says it is huge."""
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\x00\x00\x00"
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\x00" * 1000)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
        for kind, data in chunks
    )


def webp_header(width, height) -> bytes:
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF\x40\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00" + size + b"\x00" * 40


@pytest.mark.parametrize(
    ("image_format", "name"),
    [("PNG", "a.png"), ("JPEG", "a.jpg"), ("JPEG", "A.JPEG"), ("WEBP", "a.webp"), ("GIF", "a.gif")],
)
def test_pictures_of_the_list_are_taken_and_keep_their_kind_and_size(image_format, name):
    image = opened(picture(image_format), name)
    assert (image.format, image.size) == (image_format, (40, 20))


def test_a_photo_keeps_nothing_of_place_camera_comments_or_profile():
    content = photo_with_secrets()
    assert content.count(SECRET.encode()) >= 5
    assert SECRET.encode() not in cleaned(content, "foto.jpg")
    assert not opened(content, "foto.jpg").getexif()


def test_a_png_keeps_no_text():
    assert SECRET.encode() in png_with_secrets()
    assert SECRET.encode() not in cleaned(png_with_secrets(), "a.png")


def test_what_hangs_behind_a_picture_is_cut_off():
    assert SECRET.encode() not in cleaned(picture("JPEG") + SECRET.encode(), "a.jpg")


def test_a_photo_taken_on_its_side_stands_upright():
    image = opened(photo_with_secrets(orientation=6), "foto.jpg")
    assert image.size == (20, 40)
    red, _green, blue = image.convert("RGB").getpixel((10, 4))
    assert red > 200 > blue


def test_a_transparent_png_stays_transparent():
    assert opened(picture(mode="RGBA"), "a.png").mode == "RGBA"


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (SVG, "a.svg", "nemen wij niet aan"),
        (SVG, "a.png", "inhoud is iets anders"),
        (picture("JPEG"), "a.png", "inhoud is iets anders"),
        (picture("PNG"), "a.pdf", "nemen wij niet aan"),
        (picture("PNG"), "zonder", "nemen wij niet aan"),
        (b"", "a.png", "leeg"),
        (picture("PNG")[:60], "a.png", "beschadigd"),
        (picture("JPEG", size=(400, 400))[:900], "a.jpg", "beschadigd"),
        (picture("GIF", save_all=True, append_images=[Picture.new("RGB", (40, 20))]), "a.gif", "Bewegende"),
        (b"GIF89a" + b"\xff" * 200, "a.gif", "eschadigd"),
        (png_header(10_000, 10_000), "a.png", "beeldpunten"),
        (png_header(60_000, 60_000), "a.png", "beeldpunten"),
        (webp_header(16_000, 16_000), "a.webp", "beeldpunten"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_pictures_are_refused_with_a_reason(content, name, says):
    with pytest.raises(ValidationError) as refused:
        cleaned(content, name)
    assert says in refused.value.messages[0]


@pytest.mark.parametrize(
    "flood",
    [(png_header(60_000, 60_000), "a.png"), (webp_header(16_000, 16_000), "a.webp")],
    ids=["png", "webp"],
)
def test_a_flood_of_pixels_is_refused_quickly_and_without_memory(flood):
    tracemalloc.start()
    began = time.perf_counter()
    with warnings.catch_warnings(), pytest.raises(ValidationError):
        warnings.simplefilter("ignore")
        cleaned(*flood)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert time.perf_counter() - began < 1
    assert peak < 5_000_000


def test_a_file_over_the_limit_is_refused(settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 50
    with pytest.raises(ValidationError, match="niet groter"):
        cleaned(picture(), "a.png")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (office("docx"), "a.docx"),
        (office("xlsx"), "a.XLSX"),
        (office("pptx"), "a.pptx"),
        (open_document(), "a.odt"),
        (pdf(), "a.pdf"),
        ("naam;waarde\nÉén;1\n".encode(), "a.csv"),
        (b"\xef\xbb\xbfregel\r\n", "a.txt"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_documents_of_the_list_are_taken_without_their_authors_name(content, name):
    assert SECRET.encode() not in _unpacked(cleaned(content, name, clean_document))


def _unpacked(content: bytes) -> bytes:
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"".join(archive.read(part) for part in archive.namelist())


def test_an_office_document_keeps_its_other_parts():
    assert b"<body>inhoud</body>" in _unpacked(cleaned(office(), "a.docx", clean_document))


def test_a_pdf_keeps_its_length_title_and_accessibility_mark():
    content = cleaned(pdf(), "a.pdf", clean_document)
    assert len(content) == len(pdf())
    assert b"/Title (Draaiboek)" in content
    assert b"pdfuaid:part>1<" in content


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"MZ\x90\x00" + b"\x00" * 100, "a.pdf", "inhoud is iets anders"),
        (b"%PDF-1.7 afgebroken", "a.pdf", "beschadigd"),
        (office("xlsx"), "a.docx", "inhoud is iets anders"),
        (office("docx")[:200], "a.docx", "beschadigd"),
        (office(declared="spreadsheetml.template"), "a.xlsx", "inhoud is iets anders"),
        (office(parts=[("word/vbaProject.bin", b"x")]), "a.docx", "macro"),
        (office(parts=[(f"word/{n}", b"") for n in range(5_001)]), "a.docx", "te groot"),
        (open_document(), "a.docx", "beschadigd"),
        ("café".encode("latin-1"), "a.txt", "UTF-8"),
        (b"kop\x00staart", "a.csv", "inhoud is iets anders"),
        (b"<html>", "a.html", "nemen wij niet aan"),
        (SVG, "a.svg", "nemen wij niet aan"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_documents_are_refused_with_a_reason(content, name, says):
    with pytest.raises(ValidationError) as refused:
        cleaned(content, name, clean_document)
    assert says in refused.value.messages[0]


def test_a_zip_bomb_is_refused_without_unpacking_it(monkeypatch):
    content = office(parts=[("word/bom.xml", b"0" * 20_000_000)])
    monkeypatch.setattr(checks, "MAX_UNPACKED_BYTES", 10_000_000)
    monkeypatch.setattr(zipfile.ZipFile, "open", None)
    with pytest.raises(ValidationError, match="te groot"):
        cleaned(content, "a.docx", clean_document)
