"""Small files of every kind, made in memory."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Picture
from PIL.PngImagePlugin import PngInfo

CONTENT_TYPES = {
    "docx": "wordprocessingml.document",
    "xlsx": "spreadsheetml.sheet",
    "pptx": "presentationml.presentation",
}
SECRET = "Geheimkade"


def picture(image_format="PNG", size=(40, 20), mode="RGB", **options) -> bytes:
    """Return an image whose left half is red."""
    image = Picture.new(mode, size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    written = io.BytesIO()
    image.save(written, image_format, **options)
    return written.getvalue()


def photo_with_secrets(orientation=1) -> bytes:
    """Return a JPEG with place, camera, XMP, IPTC and a comment that all hold SECRET."""
    exif = Picture.Exif()
    exif[0x010F] = SECRET
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[0x1D] = SECRET
    content = picture("JPEG", exif=exif, comment=SECRET.encode(), xmp=f"<x>{SECRET}</x>".encode())
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + SECRET.encode()
    return content[:2] + b"\xff\xed" + (len(iptc) + 2).to_bytes(2, "big") + iptc + content[2:]


def png_with_secrets() -> bytes:
    text = PngInfo()
    text.add_text("Author", SECRET)
    text.add_itxt("XML:com.adobe.xmp", SECRET)
    return picture("PNG", pnginfo=text)


def office(extension="docx", parts=(), declared=None) -> bytes:
    """Return an office document with its author's name; `parts` are extra (name, content)."""
    kind = declared or CONTENT_TYPES[extension]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Override ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/>',
        )
        archive.writestr("docProps/core.xml", f"<creator>{SECRET}</creator>")
        archive.writestr("word/document.xml", "<body>inhoud</body>")
        for name, content in parts:
            archive.writestr(name, content)
    return written.getvalue()


def open_document() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("meta.xml", f"<creator>{SECRET}</creator>")
    return written.getvalue()


def pdf() -> bytes:
    xmp = f"<dc:creator><rdf:li>{SECRET}</rdf:li></dc:creator><pdfuaid:part>1</pdfuaid:part>"
    body = f"%PDF-1.7\n1 0 obj <</Author ({SECRET}) /Title (Draaiboek)>> endobj\n{xmp}\n%%EOF\n"
    return body.encode()


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)
