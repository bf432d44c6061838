"""Word files made for tests: good ones with known contents, and ones that are broken in a named way."""

import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image

WORDS = (
    "oproep park jongeren bericht school wijk plein signaal overleg besluit kanaal duiding rust drukte "
    "ouders vuurwerk "
    "handhaving jongerenwerk woordvoering beeldvorming scenario maatregel nazorg evaluatie café coördinatie ruïne"
).split()
HEADINGS = [
    "Aanleiding",
    "Verloop",
    "Wat ging goed",
    "Wat ging niet goed",
    "Overig",
    "3. Lessen",
    "Details & meer",
]
TYPES = "[Content_Types].xml"
DOCUMENT = "word/document.xml"


@dataclass
class Made:
    """A good file with what must arrive: words, and (text, address) of links."""

    content: bytes
    texts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    images: int = 0


def blank():
    """Return an empty document without the hundred styles of tables that nobody uses here: they take long to read."""
    document = docx.Document()
    styles = document.styles.element
    for style in [one for one in styles if one.get(qn("w:type")) == "table" and not one.get(qn("w:default"))]:
        styles.remove(style)
    for latent in styles.findall(qn("w:latentStyles")):
        styles.remove(latent)
    return document


def saved(document) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def picture(colour="red", size=(24, 16)) -> io.BytesIO:
    drawn = io.BytesIO()
    Image.new("RGB", size, colour).save(drawn, "PNG")
    drawn.seek(0)
    return drawn


def add_link(paragraph, text: str, address: str) -> None:
    number = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), number)
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = text
    run.append(words)
    link.append(run)
    paragraph._p.append(link)


def good_file(seed: int) -> Made:
    """Return a file of a few headings, paragraphs, lists, links, tables and images, all told by `seed`."""
    chance = random.Random(seed)
    document, made = blank(), Made(b"")
    if chance.random() < 0.6:
        document.add_heading(_words(chance, made, 3), 0)
    for _part in range(chance.randint(1, 4)):
        document.add_heading(chance.choice(HEADINGS), chance.randint(1, 3))
        for _block in range(chance.randint(1, 5)):
            chance.choice([_paragraph, _paragraph, _list, _link, _table, _picture])(document, chance, made)
    made.texts.append("slotzin van dit document")
    document.add_paragraph(made.texts[-1])
    made.content = saved(document)
    return made


def _words(chance, made: Made, most: int) -> str:
    signs = ["", "", "", ".", "!", " & zo", " < 5", " *", " _x_", " 1.", " #", " [a]"]
    text = " ".join(chance.choices(WORDS, k=chance.randint(1, most))) + f" w{chance.randint(0, 10**9)}"
    made.texts.append(text)
    return text + chance.choice(signs)


def _paragraph(document, chance, made):
    paragraph = document.add_paragraph()
    for _run in range(chance.randint(1, 4)):
        run = paragraph.add_run(_words(chance, made, 8) + " ")
        run.bold, run.italic = chance.random() < 0.2, chance.random() < 0.2


def _list(document, chance, made):
    style = chance.choice(["List Bullet", "List Number", "List Bullet 2"])
    for _item in range(chance.randint(1, 4)):
        document.add_paragraph(_words(chance, made, 5), style=style)


def _link(document, chance, made):
    made.links.append(f"https://voorbeeld.example/{chance.randint(0, 10**9)}?a=(b)")
    add_link(document.add_paragraph("Zie "), _words(chance, made, 2), made.links[-1])


def _table(document, chance, made):
    rows, columns = chance.randint(1, 4), chance.randint(1, 3)
    table = document.add_table(rows, columns)
    for row in table.rows:
        for cell in row.cells:
            cell.text = _words(chance, made, 3)


def _picture(document, chance, made):
    document.add_picture(picture(chance.choice(["red", "blue", "green"])))
    made.images += 1


def parts_of_zip(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes] | list[tuple[str, bytes]], method=zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in parts.items() if isinstance(parts, dict) else parts:
            archive.writestr(name, content)
    return written.getvalue()


def plain() -> bytes:
    document = blank()
    document.add_paragraph("Een gewone zin.")
    return saved(document)


def changed(**parts: bytes) -> bytes:
    """Return the plain file with other contents for some parts, by their key in SHORT."""
    return zipped({**parts_of_zip(plain()), **{SHORT[key]: content for key, content in parts.items()}})


SHORT = {
    "document": DOCUMENT,
    "types": TYPES,
    "styles": "word/styles.xml",
    "rels": "word/_rels/document.xml.rels",
}
OPEN = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
CLOSE = b"</w:body></w:document>"


def without(name: str) -> bytes:
    parts = parts_of_zip(plain())
    del parts[name]
    return zipped(parts)


def renamed(name: str) -> bytes:
    """Return the plain file with one part more, of that name; of the same length in both lists, so that it "
    "is whole."""
    return zipped({**parts_of_zip(plain()), name: b"x"})


def with_raw_name(name: bytes) -> bytes:
    """Return the plain file with a part whose name no library writes."""
    stands_in = b"q" * len(name)
    return renamed(stands_in.decode()).replace(stands_in, name)


def with_flag(bit: int) -> bytes:
    """Return the plain file in which every part says that it is encrypted."""
    content = bytearray(plain())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            flags = struct.unpack_from("<H", content, at + place)[0]
            struct.pack_into("<H", content, at + place, flags | bit)
            at = content.find(mark, at + 4)
    return bytes(content)


def twice() -> bytes:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return zipped([*parts_of_zip(plain()).items(), (DOCUMENT, OPEN + CLOSE)])


def bomb(megabytes: int, name: str = "word/media/image1.png") -> bytes:
    return zipped({**parts_of_zip(plain()), name: b"\0" * (megabytes * 1024 * 1024)})


def lying_bomb() -> bytes:
    """A bomb whose lists of parts say that it unpacks to ten bytes."""
    content = bytearray(bomb(60))
    true = struct.pack("<L", 60 * 1024 * 1024)
    return bytes(content).replace(true, struct.pack("<L", 10))


def nested() -> bytes:
    """A bomb inside an archive inside: nobody opens it, so the file is read as it is."""
    return zipped({**parts_of_zip(plain()), "word/embeddings/a.docx": bomb(40)})


def xml_text(text: str, before: str = "") -> bytes:
    head = f'<?xml version="1.0" encoding="UTF-8"?>{before}'.encode()
    paragraph = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>".encode()
    return head + OPEN + paragraph + CLOSE


def laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return changed(document=xml_text("&l9;", f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]>'))


def outside_entity() -> bytes:
    return changed(document=xml_text("&x;", '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>'))


def dtd_in_styles() -> bytes:
    return changed(styles=b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>')


def utf16_dtd() -> bytes:
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    return changed(document=text.encode("utf-16"))


def deep() -> bytes:
    return changed(
        document=OPEN + b"<w:tbl><w:tr><w:tc>" * 50_000 + b"</w:tc></w:tr></w:tbl>" * 50_000 + CLOSE
    )


def huge() -> bytes:
    """Three million small elements that differ a little, so that they do not shrink away."""
    return changed(document=OPEN + b"".join(b"<w:p>%d</w:p>" % n for n in range(400_000)) + CLOSE)


def many_parts(count: int = 2_100) -> bytes:
    return zipped({**parts_of_zip(plain()), **{f"word/media/{n}": b"" for n in range(count)}})


def old_word() -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4000 + "WordDocument".encode("utf-16-le") + b"\0" * 400
    )


def with_password() -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 4000
        + "EncryptedPackage".encode("utf-16-le")
        + b"\0" * 400
    )


def flipped() -> bytes:
    content = bytearray(plain())
    at = content.find(b"word/document.xml") + 60
    content[at : at + 40] = bytes(255 - octet for octet in content[at : at + 40])
    return bytes(content)


def spreadsheet() -> bytes:
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = b'<Types><Override ContentType="' + kind + b'"/></Types>'
    return zipped({TYPES: types, "xl/workbook.xml": b"<workbook/>"})


def open_document() -> bytes:
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})


#: What is wrong -> how it is made, and a word of the sentence that says so.
BROKEN: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "leeg"),
    "no zip": (lambda: b"Beste lezer, dit is tekst.", "geen Word-bestand"),
    "pdf": (lambda: b"%PDF-1.7 ...", "PDF"),
    "rtf": (lambda: b"{\\rtf1 hallo}", "RTF"),
    "old word": (old_word, "oud Word-bestand"),
    "password": (with_password, "wachtwoord"),
    "encrypted parts": (lambda: with_flag(1), "wachtwoord"),
    "truncated": (lambda: plain()[:-300], "beschadigd"),
    "half": (lambda: plain()[: len(plain()) // 2], "beschadigd"),
    "only an end": (lambda: b"PK\x05\x06" + b"\0" * 18, "beschadigd"),
    "flipped bytes": (flipped, "beschadigd"),
    "spreadsheet": (spreadsheet, "Excel"),
    "open document": (open_document, "OpenDocument"),
    "other zip": (lambda: zipped({"a.txt": b"a"}), "geen Word-document"),
    "no document": (lambda: without(DOCUMENT), "ontbreekt"),
    "no types": (lambda: without(TYPES), "geen Word-document"),
    "no text": (lambda: changed(document=OPEN + CLOSE), "geen tekst"),
    "broken xml": (lambda: changed(document=OPEN + b"<w:p><w:r>"), "beschadigd"),
    "binary xml": (lambda: changed(document=b"\x00\xff\xfe\x01" * 50), "beschadigd"),
    "broken rels": (lambda: changed(rels=b"<Relationships><a></Relationships>"), "beschadigd"),
    "laughs": (laughs, "documenttype"),
    "outside entity": (outside_entity, "documenttype"),
    "dtd in styles": (dtd_in_styles, "documenttype"),
    "utf-16 dtd": (utf16_dtd, "documenttype"),
    "deep": (deep, "diep"),
    "huge": (huge, "te lang"),
    "bomb": (lambda: bomb(60), "te groot"),
    "lying bomb": (lying_bomb, ""),
    "bomb in xml": (lambda: changed(document=OPEN + b" " * 30_000_000 + CLOSE), "te groot"),
    "many parts": (many_parts, "2.000 delen"),
    "up": (lambda: renamed("../../etc/x.xml"), "buiten het bestand"),
    "absolute": (lambda: renamed("/etc/x.xml"), "buiten het bestand"),
    "drive": (lambda: renamed("C:/x.xml"), "buiten het bestand"),
    "backslash": (lambda: renamed("..\\x.xml"), "buiten het bestand"),
    "nul": (lambda: with_raw_name(b"word/a\x00b.xml"), "buiten het bestand"),
    "twice": (twice, "twee keer"),
    "other packing": (lambda: zipped(parts_of_zip(plain()), zipfile.ZIP_BZIP2), "ingepakt"),
}


def broken_file(seed: int) -> tuple[str, bytes]:
    """Return what is wrong and a file in which it is; every kind comes by, the quick ones more than once."""
    kinds = list(BROKEN)
    kind = kinds[seed % len(kinds)]
    return kind, made_once(kind)


@cache
def made_once(kind: str) -> bytes:
    """Return the broken file of that kind; some take long to make."""
    return BROKEN[kind][0]()


def two_hundred(seed: int) -> Iterator[tuple[str, Made | bytes]]:
    """Yield a hundred good files and a hundred broken ones, in an order told by `seed`."""
    order = [("good", n) for n in range(100)] + [("broken", n) for n in range(100)]
    random.Random(seed).shuffle(order)
    for kind, number in order:
        yield ("good", good_file(seed * 1000 + number)) if kind == "good" else broken_file(number)
