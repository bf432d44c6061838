"""Showing why something was found: titles and snippets with the words marked, safe as HTML."""

import re
from collections.abc import Collection, Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .dutch import Token, analyse, fold

SNIPPET_LENGTH = 220

#: How far into a text, and at how many places, the best snippet is looked for.
SEARCHED_LENGTH = 50_000
MOST_PLACES = 8


def texts_to_mark(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the stems that count as found: of the words themselves and of their longer parts."""
    tokens = list(tokens)
    parts = {part for token in tokens for part in token.parts if len(part) > 2}
    return frozenset({token.text for token in tokens} | parts)


def mark(text: str, wanted: Collection[str]) -> SafeString:
    """Escape `text` and put <mark> around each word whose stem, or a part of it, is wanted."""
    pieces, at = [], 0
    for token in analyse(text) if wanted else ():
        if is_wanted(token, wanted):
            pieces += [
                escape(text[at : token.start]),
                "<mark>",
                escape(text[token.start : token.end]),
                "</mark>",
            ]
            at = token.end
    return mark_safe("".join([*pieces, escape(text[at:])]))


def is_wanted(token: Token, wanted: Collection[str]) -> bool:
    return token.text in wanted or any(part in wanted for part in token.parts)


def snippet(gist: str, text: str, wanted: Collection[str]) -> SafeString:
    """Return the gist when it holds a wanted word, else the best place of the text, else the bare gist."""
    marked = mark(gist, wanted)
    if "<mark>" in marked:
        return marked
    window = best_window(text, wanted)
    if window:
        return mark(window, wanted)
    return marked or mark(shorten(text, 0), ())


def best_window(text: str, wanted: Collection[str]) -> str:
    """Return the stretch of `text` with the most different wanted words, or "" when none is found.

    Looks for the first letters of each stem, which is quick, and analyses only what stands around them.
    """
    searched = text[:SEARCHED_LENGTH]
    best, most = "", 0
    for place in _places(searched, wanted):
        window = shorten(searched, max(0, place - SNIPPET_LENGTH // 3))
        number = len({token.text for token in analyse(window) if is_wanted(token, wanted)})
        if number > most:
            best, most = window, number
    return best


def _places(text: str, wanted: Collection[str]) -> list[int]:
    beginnings = {re.escape(stem[: max(3, len(stem) - 2)]) for stem in wanted}
    if not beginnings:
        return []
    pattern = re.compile("|".join(sorted(beginnings)))
    places: list[int] = []
    for match in pattern.finditer(_fold_letters(text)):
        if not places or match.start() - places[-1] > SNIPPET_LENGTH // 2:
            places.append(match.start())
        if len(places) == MOST_PLACES:
            break
    return places


class _Folding(dict):
    """Folds letter by letter, each to one letter, so that places stay where they are."""

    def __missing__(self, code: int) -> str:
        folded = fold(chr(code))
        self[code] = folded if len(folded) == 1 else chr(code)
        return self[code]


_folding = _Folding()


def _fold_letters(text: str) -> str:
    return text.translate(_folding)


def shorten(text: str, start: int) -> str:
    """Return about SNIPPET_LENGTH letters of `text` from `start`, cut between words, dots at each cut.

    Each field of an entry is a line of its text; a raised dot keeps them apart.
    """
    end = start + SNIPPET_LENGTH
    if start:
        space = text.find(" ", start, start + 40)
        start = space + 1 if space >= 0 else start
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = space if space > start else end
    lines = (" ".join(line.split()) for line in text[start:end].split("\n"))
    piece = " · ".join(filter(None, lines))
    return f"{'… ' if start else ''}{piece}{' …' if end < len(text) else ''}"
