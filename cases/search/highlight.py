"""Showing why something was found: titles and snippets with the words marked, safe as HTML."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .dutch import Token, analyse, fold

#: Words that count only when they stand together: of each its stem, and how far behind the first it stands.
Phrase = tuple[tuple[str, int], ...]
Mark = str | Phrase

SNIPPET_LENGTH = 220

#: How far into a text, and at how many places, the best snippet is looked for.
SEARCHED_LENGTH = 50_000
MOST_PLACES = 8

#: What may stand between the first letters of two words of a phrase.
BETWEEN = ".{0,40}?"


def texts_to_mark(tokens: Iterable[Token]) -> frozenset[Mark]:
    """Return the stems that count as found: of the words themselves and of their longer parts."""
    tokens = list(tokens)
    parts = {part for token in tokens for part in token.parts if len(part) > 2}
    return frozenset({token.text for token in tokens} | parts)


def phrase_to_mark(tokens: Sequence[Token]) -> frozenset[Mark]:
    """Return the words as what counts only when they stand so; one word as `texts_to_mark` does."""
    if len(tokens) == 1:
        return texts_to_mark(tokens)
    return frozenset({tuple((token.text, token.position - tokens[0].position) for token in tokens)})


def mark(text: str, wanted: Collection[Mark]) -> SafeString:
    """Escape `text` and put <mark> around each word whose stem, or a part of it, is wanted, and each phrase."""
    pieces, at = [], 0
    for start, end in _stretches(analyse(text), wanted) if wanted else ():
        pieces += [escape(text[at:start]), "<mark>", escape(text[start:end]), "</mark>"]
        at = end
    return mark_safe("".join([*pieces, escape(text[at:])]))


def _stretches(tokens: Sequence[Token], wanted: Collection[Mark]) -> list[tuple[int, int]]:
    """Return in order where the marks begin and end; a word within a phrase has none of its own."""
    found = [(tokens[0].start, tokens[-1].end) for tokens in _found(tokens, wanted)]
    stretches: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if stretches and start < stretches[-1][1]:
            start, end = stretches[-1][0], max(end, stretches.pop()[1])
        stretches.append((start, end))
    return stretches


def _found(tokens: Sequence[Token], wanted: Collection[Mark]) -> Iterator[list[Token]]:
    """Yield each word that is wanted, and the words of each phrase."""
    yield from ([token] for token in tokens if is_wanted(token, wanted))
    if phrases := [one for one in wanted if not isinstance(one, str)]:
        at = {token.position: token for token in tokens}
        for token in tokens:
            for phrase in phrases:
                words = [(at.get(token.position + distance), stem) for stem, distance in phrase]
                standing = [word for word, stem in words if word and word.text == stem]
                if len(standing) == len(phrase):
                    yield standing


def is_wanted(token: Token, wanted: Collection[Mark]) -> bool:
    return token.text in wanted or any(part in wanted for part in token.parts)


def snippet(gist: str, text: str, wanted: Collection[Mark]) -> SafeString:
    """Return the gist when it holds a wanted word, else the best place of the text, else the bare gist."""
    marked = mark(gist, wanted)
    if "<mark>" in marked:
        return marked
    window = best_window(text, wanted)
    if window:
        return mark(window, wanted)
    return marked or mark(shorten(text, 0), ())


def best_window(text: str, wanted: Collection[Mark]) -> str:
    """Return the stretch of `text` with the most different wanted words, or "" when none is found.

    Looks for the first letters of each stem, which is quick, and analyses only what stands around them.
    """
    searched = text[:SEARCHED_LENGTH]
    best, most = "", 0
    for place in _places(searched, wanted):
        window = shorten(searched, max(0, place - SNIPPET_LENGTH // 3))
        number = len({token.text for words in _found(analyse(window), wanted) for token in words})
        if number > most:
            best, most = window, number
    return best


def _places(text: str, wanted: Collection[Mark]) -> list[int]:
    beginnings = {_beginning(one) for one in wanted}
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


def _beginning(one: Mark) -> str:
    """Return a pattern of the first letters, of a phrase those of each word."""
    stems = [one] if isinstance(one, str) else [stem for stem, _distance in one]
    return BETWEEN.join(re.escape(stem[: max(3, len(stem) - 2)]) for stem in stems)


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
