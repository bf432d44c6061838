"""What a good Word file becomes: answers at their question, Markdown, images, and a report of every loss."""

import io
import random
import re
from html import unescape

import docx
import pytest

from cases.contributions.word.markdown import parts_of, plain_of
from cases.contributions.word.questions import REST, question_for
from cases.contributions.word.reading import read_word
from cases.pages.markdown import as_rich_text

from . import files

SEED, GOOD = 41, 30


def read(document, kind="report", name="") -> object:
    content = document if isinstance(document, bytes) else files.saved(document)
    return read_word(io.BytesIO(content), size=len(content), kind=kind, name=name)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def shown(word) -> str:
    """Return all answers as readers would see them, without tags."""
    html = " ".join(as_rich_text(text) for text in word.answers.values())
    text = re.sub(r"<[^>]+>", " ", html)
    return squeezed(unescape(text)).strip()


def test_good_files_arrive_complete():
    """Every paragraph, item, cell, link and image; the seed says which. A hundred more come in through the door."""
    words = links = images = 0
    for number in range(GOOD):
        made = files.good_file(SEED * 1000 + number)
        word = read(made.content)
        seen, everything = shown(word), "".join(as_rich_text(text) for text in word.answers.values())
        for text in made.texts:
            assert squeezed(text) in seen, (number, text)
        for link in made.links:
            assert link.replace("(", "%28").replace(")", "%29") in everything, (number, link)
        assert len(word.images) == made.images
        words, links, images = words + len(made.texts), links + len(made.links), images + made.images
    print(f"{GOOD} files, seed {SEED}: {words} texts, {links} links, {images} images")


def test_each_heading_leads_to_its_question():
    document = files.blank()
    document.add_heading("Feest in het park", 0)
    for heading, text in [
        ("Samenvatting", "Tachtig jongeren kwamen naar het park."),
        ("1. Aanleiding", "Een oproep."),
        ("Verloop van de avond", "Het werd druk."),
        ("Wat ging goed?", "Vroeg bellen."),
        ("Wat ging niet goed", "Te laat een bericht."),
        ("Bijlagen en dank", "Met dank aan de wijk."),
    ]:
        document.add_heading(heading, 1)
        document.add_paragraph(text)
    answers = read(document).answers
    assert answers == {
        "title": "Feest in het park",
        "gist": "Tachtig jongeren kwamen naar het park.",
        "what_happened": "Een oproep.\n\nHet werd druk.\n\n### Bijlagen en dank\n\nMet dank aan de wijk.",
        "again": "Vroeg bellen.",
        "not_again": "Te laat een bericht.",
    }


@pytest.mark.parametrize(
    ("kind", "heading", "question"),
    [
        ("report", "Verbeterpunten", "not_again"),
        ("report", "Geleerde lessen", "again"),
        ("report", "Wat zouden we weer doen", "again"),
        ("report", "Wat zouden we niet meer doen", "not_again"),
        ("lesson", "Observatie", "observation"),
        ("lesson", "ANALYSE:", "analysis"),
        ("lesson", "4.2 Conclusies", "conclusion"),
        ("lesson", "Aanbevelingen", "recommendation"),
        ("lesson", "Colofon", ""),
    ],
)
def test_headings_are_understood(kind, heading, question):
    assert question_for(kind, heading) == question
    assert REST[kind]


def test_a_lesson_takes_its_four_steps():
    document = files.blank()
    for heading in ("Observatie", "Analyse", "Conclusie", "Aanbeveling"):
        document.add_heading(heading, 1)
        document.add_paragraph(f"Tekst bij {heading} met **sterren**.")
    answers = read(document, "lesson", "raad_voor later.docx").answers
    assert answers["title"] == "raad voor later"
    assert answers["analysis"] == "Tekst bij Analyse met \\*\\*sterren\\*\\*."
    assert answers["recommendation"] == "Tekst bij Aanbeveling met **sterren**."


@pytest.mark.parametrize(
    ("made", "title", "question"),
    [
        (
            [("Evaluatie incident strandfeest", 0), ("Verloop", 1)],
            "Evaluatie incident strandfeest",
            "what_happened",
        ),
        ([("Lessen van het strandfeest", 1), ("Wat ging goed", 2)], "Lessen van het strandfeest", "again"),
        ([("Wat ging goed", 1), ("Wat ging niet goed", 1)], "verslag", "not_again"),
    ],
)
def test_the_title_is_the_title_of_the_document_or_else_its_name(made, title, question):
    document = files.blank()
    for heading, level in made:
        document.add_heading(heading, level)
    document.add_paragraph("De tekst.")
    answers = read(document, name="verslag.docx").answers
    assert answers == {"title": title, question: "De tekst."}


def test_lists_links_and_tables_become_markdown():
    document = files.blank()
    document.add_paragraph("een", style="List Bullet")
    document.add_paragraph("dieper", style="List Bullet 2")
    document.add_paragraph("eerst", style="List Number")
    files.add_link(document.add_paragraph("Zie "), "de site", "https://voorbeeld.example/a")
    files.add_link(document.add_paragraph("En "), "niets", "javascript:alert(1)")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["Wie", "Wat", "De school", "Belde"], strict=True):
        cell.text = text
    text = read(document).answers["what_happened"]
    assert text == (
        "- een\n    - dieper\n\n1. eerst\n\nZie [de site](https://voorbeeld.example/a)\n\nEn niets\n\n"
        "- Wie: De school; Wat: Belde"
    )


def test_signs_that_mean_something_are_only_signs():
    lines = [
        "# geen kop",
        "- geen punt",
        "1. geen nummer",
        "*ster* _lijn_ [a](b)",
        "===",
        "---",
        "<b>x</b>",
        "<http://x>",
        "a\\b",
    ]
    document = files.blank()
    for line in lines:
        document.add_paragraph(line)
    html = as_rich_text(read(document).answers["what_happened"])
    assert re.findall(r"<(\w+)", html) == ["p"] * len(lines)
    assert shown(read(document)).startswith(" ".join(lines))
    assert plain_of("a \\*b\\* **c**") == "a *b* c"


def test_every_loss_is_told():
    document = files.blank()
    document.add_paragraph("Tekst")
    document.sections[0].header.paragraphs[0].text = "Vertrouwelijk"
    document.sections[0].footer.paragraphs[0].text = "bladzijde"
    document.add_table(2, 2).cell(0, 0).add_table(1, 1).cell(0, 0).text = "binnenin"
    document.add_picture(files.picture())
    document.styles.add_style("Eigen stijl", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("opgemaakt", style="Eigen stijl")
    parts = files.parts_of_zip(files.saved(document))
    more = (
        b'<w:p><w:r><w:commentReference w:id="1"/></w:r><w:ins w:id="1"><w:r><w:t>nieuw</w:t></w:r></w:ins>'
        b'<w:del w:id="2"><w:r><w:delText>oud</w:delText></w:r></w:del>'
        b'<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/>'
        b'<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r>'
        b'<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        b"<w:txbxContent><w:p><w:r><w:t>in een vak"
        b"</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p><w:sectPr"
    )
    parts[files.DOCUMENT] = parts[files.DOCUMENT].replace(b"<w:sectPr", more, 1)
    parts["word/vbaProject.bin"] = b"x"
    word = read(files.zipped(parts))
    told = "\n".join(word.losses)
    for loss in [
        "1 opmerking in de kantlijn", "2 bijgehouden wijzigingen", "2 kopteksten en voetteksten", "1 formule",
        "1 ingesloten bestand", "1 tekstvak staat nu", "macro’s", "1 tabel is", "1 tabel in een tabel", "Eigen stijl",
        "1 afbeelding staat niet meer in de tekst",
    ]:  # fmt: skip
        assert loss in told, loss
    text = word.answers["what_happened"]
    assert "nieuw" in text
    assert "in een vak" in text
    assert "binnenin" in text
    assert "oud" not in text.split()


def test_notes_go_to_the_end_under_a_heading():
    notes = (
        b'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b'<w:footnote w:id="2"><w:p><w:r>'
        b"<w:t>Bron: het verslag.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    text = b'<w:p><w:r><w:t>Er was rumoer</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    parts = files.parts_of_zip(files.plain())
    parts |= {files.DOCUMENT: files.OPEN + text + files.CLOSE, "word/footnotes.xml": notes}
    word = read(files.zipped(parts))
    assert word.answers["what_happened"] == "Er was rumoer (noot 1)\n\n### Voetnoten\n\n1. Bron: het verslag."
    assert "1 voetnoot" in word.losses[0]


def test_an_image_that_is_no_picture_is_told_by_its_number():
    document = files.blank()
    document.add_paragraph("Tekst")
    document.add_picture(files.picture())
    parts = files.parts_of_zip(files.saved(document))
    parts["word/media/image1.png"] = b"geen plaatje"
    word = read(files.zipped(parts))
    assert word.images == []
    assert any(loss.startswith("Afbeelding 1 is niet overgenomen") for loss in word.losses)


def test_a_text_that_does_not_fit_is_cut_between_paragraphs_and_told():
    document = files.blank()
    for number in range(400):
        document.add_paragraph(f"Alinea {number} " + "woord " * 12)
    word = read(document)
    assert len(word.answers["what_happened"]) <= 20_000
    assert "20.000 tekens" in word.losses[0]
    assert re.search(r"vanaf “Alinea \d+ woord", word.losses[0])


def test_any_html_is_read_without_a_fault():
    """Two thousand heaps of tags, closed or not: the seed says which."""
    chance = random.Random(SEED)
    tags = "p h1 h6 ul ol li table thead tr td th strong em a img br sup".split()
    for _heap in range(2_000):
        html = "".join(chance.choice([f"<{tag}>", f"</{tag}>", "w "]) for tag in chance.choices(tags, k=12))
        parts, _counts = parts_of(html)
        assert sum(block.count("w") for part in parts for block in part.blocks) >= 0
