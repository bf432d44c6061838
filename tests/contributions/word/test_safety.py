"""A .docx that was made to hurt is refused in less than two seconds, with a sentence, in little memory."""

import io
import subprocess
import sys
import time
import tracemalloc

import pytest

from cases.contributions.word.opening import MAX_BYTES
from cases.contributions.word.reading import Unreadable, read_word

from . import files


@pytest.fixture(autouse=True, scope="module")
def ready():
    """What is read once, such as the styles and translations, is not part of the time of a refusal."""
    read(files.plain())


def read(content: bytes):
    return read_word(io.BytesIO(content), size=len(content))


@pytest.mark.parametrize("kind", files.BROKEN)
def test_it_is_refused_in_time_with_a_sentence(kind):
    content, word = files.made_once(kind), files.BROKEN[kind][1]
    start = time.process_time()
    with pytest.raises(Unreadable) as refusal:
        read(content)
    assert time.process_time() - start < 2
    sentence = refusal.value.sentence
    assert word in sentence
    assert sentence.endswith(".")


def test_a_file_over_twenty_megabytes_is_not_even_opened():
    with pytest.raises(Unreadable, match="20 MB") as refusal:
        read_word(io.BytesIO(b"PK\x03\x04"), size=MAX_BYTES + 1)
    assert refusal.value.is_too_big


def test_what_is_an_archive_inside_is_never_unpacked():
    assert read(files.nested()).answers["what_happened"] == "Een gewone zin."


def test_nothing_is_fetched_from_elsewhere(monkeypatch):
    """An image that stands at an address, a template that does: no connection, no file is opened for them."""
    opened = []
    monkeypatch.setattr("socket.socket.connect", lambda *args: opened.append(args))
    monkeypatch.setattr("urllib.request.urlopen", lambda *args: opened.append(args))
    relation = (
        b'<Relationship Id="rId99" TargetMode="External" Target="http://127.0.0.1:9/a.png" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
    )
    rels = files.parts_of_zip(files.plain())["word/_rels/document.xml.rels"].replace(
        b"</Relationships>", relation
    )
    blip = (
        b'<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        b'<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
        b'<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
        b'<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId99"/>'
        b"</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        b"<w:p><w:r><w:t>Tekst</w:t></w:r></w:p>"
    )
    word = read(files.changed(document=files.OPEN + blip + files.CLOSE, rels=rels))
    assert opened == []
    assert word.images == []
    assert any("ander adres" in loss for loss in word.losses)


@pytest.mark.parametrize(
    "kind", ["bomb", "lying bomb", "bomb in xml", "huge", "deep", "laughs", "many parts"]
)
def test_memory_stays_flat(kind):
    content = files.made_once(kind)
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable):
            read(content)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 8 * 1024 * 1024


def test_a_bomb_is_refused_by_a_process_that_has_little_memory(tmp_path):
    """The whole process may take 100 MB more than it has when the file comes in."""
    path = tmp_path / "bomb.docx"
    path.write_bytes(files.bomb(300))
    program = (
        "import django, io, os, resource, sys; django.setup()\n"
        "from cases.contributions.word.reading import Unreadable, read_word\n"
        "now = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (now + 100 * 1024**2,) * 2)\n"
        "try: read_word(open(sys.argv[1], 'rb'), size=os.path.getsize(sys.argv[1]))\n"
        "except Unreadable as refusal: print('refused', refusal.is_too_big)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.strip() == "refused True", done.stderr[-500:]
