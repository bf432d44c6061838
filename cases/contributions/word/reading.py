"""A Word file turned into answers: a title, Markdown by question, images, and a report of every loss."""

import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from typing import IO

import mammoth
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..capture.questions import MOST, Question, Sort, questions_of
from .images import Images, WordImage
from .losses import losses_of
from .markdown import Part, parts_of, plain_of
from .opening import damaged, open_word
from .questions import REST, question_for
from .refusing import Unreadable

__all__ = ["Unreadable", "Word", "read_word"]

#: Styles that Word has and we know a place for, beside mammoth's own list.
STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Titel'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Ondertitel'] => p:fresh
p[style-name='Quote'] => p:fresh
p[style-name='Intense Quote'] => p:fresh
p[style-name='Caption'] => p:fresh
p[style-name='No Spacing'] => p:fresh
p[style-name='List Paragraph'] => p:fresh
p[style-name='toc 1'] =>
p[style-name='toc 2'] =>
p[style-name='toc 3'] =>
p[style-name='TOC Heading'] =>
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
"""
MAX_TITLE = 160
#: So many unknown styles are named; the rest is counted.
NAMED_STYLES = 5

_UNKNOWN_STYLE = re.compile(r"Unrecognised (?:paragraph|run) style: '?(.*?)'? \(Style ID")
_NOTE_MARK = re.compile(r'<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">\[(\d+)\]</a></sup>')
_NOTES = re.compile(r'<ol><li id="(?:foot|end)note-.*\Z', re.DOTALL)
_BACK = re.compile(r'<a href="#(?:foot|end)note-ref-[^"]*">↑</a>')


@dataclass(frozen=True)
class Word:
    """What a file became: `answers` by the name of the question of its kind, `losses` a sentence each."""

    title: str
    answers: dict[str, str]
    parts: list[Part]
    images: list[WordImage] = field(default_factory=list)
    losses: list[str] = field(default_factory=list)


def read_word(content: IO[bytes], *, size: int, kind: str = "report", name: str = "") -> Word:
    """Read the .docx in `content` for a quick form of `kind`. `name` of the file serves when it has no title.

    Raises Unreadable, with a sentence; nothing is kept then.
    """
    archive = open_word(content, size)
    try:
        losses = losses_of(archive)
        images = Images()
        html, messages = _html(content, images)
        parts, counts = parts_of(html)
    except Unreadable:
        raise
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        RecursionError,
    ):
        raise damaged() from None
    title, parts = _title(kind, parts, name)
    answers, cut = _answers(kind, parts)
    if not answers and not images.kept:
        raise Unreadable(_("In dit document staat geen tekst. Kijk of u het goede bestand koos."))
    if title:
        answers["title"] = title
    losses += [*_table_losses(counts), *_style_losses(messages), *_image_losses(images), *cut]
    return Word(title, answers, parts, images.kept, losses)


def _html(content: IO[bytes], images: Images) -> tuple[str, list[str]]:
    content.seek(0)
    result = mammoth.convert_to_html(
        content,
        style_map=STYLES,
        include_embedded_style_map=False,
        external_file_access=False,
        convert_image=mammoth.images.img_element(images.take),
    )
    return _with_notes(result.value), [message.message for message in result.messages]


def _with_notes(html: str) -> str:
    """Give the notes at the end a heading of their own, and each its number in the text."""
    notes = _NOTES.search(html)
    if not notes:
        return html
    text = _NOTE_MARK.sub(lambda mark: f" ({_('noot')} {mark[1]})", html[: notes.start()])
    return f"{text}<h2>{_('Voetnoten')}</h2>{_BACK.sub('', notes.group())}"


def _title(kind: str, parts: list[Part], name: str) -> tuple[str, list[Part]]:
    """Return the title and the parts without it.

    That is a paragraph in Word's style for titles; else a heading of the first size at the start that is the only one
    or answers no question; else the name of the file.
    """
    first = next((part for part in parts if part.is_title), parts[0] if parts else None)
    if first is not None and (first.is_title or _begins_as_title(kind, first, parts)):
        if len(first.heading) <= MAX_TITLE:
            rest = [Part("", 0, part.blocks) if part is first else part for part in parts]
            return first.heading, [part for part in rest if part.heading or part.blocks]
    stem = re.sub(r"[_\s]+", " ", re.sub(r"\.docx$", "", name, flags=re.IGNORECASE)).strip()
    return "".join(letter for letter in stem if letter.isprintable())[:MAX_TITLE], parts


def _begins_as_title(kind: str, first: Part, parts: list[Part]) -> bool:
    if first.level != 1:
        return False
    is_only_one = len(parts) > 1 and all(part.level != 1 for part in parts if part is not first)
    return is_only_one or not question_for(kind, first.heading)


def _answers(kind: str, parts: list[Part]) -> tuple[dict[str, str], list[str]]:
    """Return the answers, and a sentence for each of which the end did not fit."""
    questions = {question.name: question for question in questions_of(kind)}
    found: dict[str, list[str]] = {}
    above: list[tuple[int, str]] = []
    for part in parts:
        above = [one for one in above if one[0] < part.level]
        name = question_for(kind, part.heading) if part.heading else ""
        goes_to = name or next((one[1] for one in reversed(above)), REST[kind])
        if name:
            above.append((part.level, name))
        goes_to, keeps_heading = _place(questions, goes_to, name, part, kind)
        blocks = found.setdefault(goes_to, [])
        if part.heading and keeps_heading:
            blocks.append(f"### {part.heading}")
        blocks += part.blocks
    told: list[str] = []
    answers = {name: _fitted(questions[name], blocks, told) for name, blocks in found.items() if blocks}
    return {name: text for name, text in answers.items() if text}, told


def _place(questions, goes_to: str, name: str, part: Part, kind: str) -> tuple[str, bool]:
    """Return where a part goes and whether its heading stays: what does not fit a short question goes to the rest."""
    question = questions.get(goes_to)
    if question is None:
        return REST[kind], True
    text = plain_of(" ".join(part.blocks))
    if question.kind != Sort.TEXT and (len(text) > question.most or not text):
        return REST[kind], True
    if question.kind == Sort.DATE and not re.fullmatch(r"[\d\w ./-]{6,30}", text):
        return REST[kind], True
    return goes_to, not name


def _fitted(question: Question, blocks: list[str], told: list[str]) -> str:
    text = "\n\n".join(blocks)
    if question.kind != Sort.TEXT:
        text = plain_of(text)
    if question.kind in (Sort.LINE, Sort.DATE):
        text = " ".join(text.split())
    if len(text) <= MOST:
        return text
    cut = text.rfind("\n\n", 0, MOST)
    cut = cut if cut > 0 else text.rfind(" ", 0, MOST)
    cut = cut if cut > 0 else MOST
    begin = " ".join(plain_of(text[cut : cut + 200]).split())[:60]
    told.append(
        _("Bij “%(question)s” passen 20.000 tekens. De tekst vanaf “%(begin)s…” is niet overgenomen.")
        % {"question": question.label, "begin": begin}
    )
    return text[:cut].rstrip()


def _table_losses(counts: dict[str, int]) -> list[str]:
    told = []
    if counts["tables"]:
        told.append(
            ngettext(
                "%(count)s tabel is een lijst geworden: elke rij is een punt, met de kop voor elke waarde.",
                "%(count)s tabellen zijn lijsten geworden: elke rij is een punt, met de kop voor elke waarde.",
                counts["tables"],
            )
            % {"count": counts["tables"]}
        )
    if counts["nested tables"]:
        told.append(
            ngettext(
                "%(count)s tabel in een tabel is één regel tekst geworden.",
                "%(count)s tabellen in een tabel zijn elk één regel tekst geworden.",
                counts["nested tables"],
            )
            % {"count": counts["nested tables"]}
        )
    if counts["deep lists"]:
        told.append(_("Lijsten van meer dan zes lagen diep zijn minder diep geworden."))
    return told


def _style_losses(messages: list[str]) -> list[str]:
    styles = Counter(match[1] for match in map(_UNKNOWN_STYLE.match, messages) if match)
    named = [
        _("De opmaak “%(style)s” is gewone tekst geworden.") % {"style": style[:60]}
        for style in list(styles)[:NAMED_STYLES]
    ]
    if len(styles) > NAMED_STYLES:
        more = len(styles) - NAMED_STYLES
        named.append(
            ngettext(
                "Nog %(count)s andere opmaak is gewone tekst geworden.",
                "Nog %(count)s andere soorten opmaak zijn gewone tekst geworden.",
                more,
            )
            % {"count": more}
        )
    return named


def _image_losses(images: Images) -> list[str]:
    if not images.kept:
        return images.losses
    told = ngettext(
        "%(count)s afbeelding staat niet meer in de tekst: zij wordt een bijlage bij de pagina.",
        "%(count)s afbeeldingen staan niet meer in de tekst: zij worden bijlagen bij de pagina.",
        len(images.kept),
    ) % {"count": len(images.kept)}
    return [told, *images.losses]
