"""Cutting text into tokens."""

import re
from functools import lru_cache
from typing import NamedTuple

from .compounds import split_compound
from .folding import fold
from .lists import STOP_WORDS
from .stems import stem

#: Longer words are cut: nobody types them, and an index should not hold them.
LONGEST_WORD = 64

#: What is longer is no word that will be met again, and is not remembered.
REMEMBERED_LENGTH = 100

#: What may stand inside a letter: combining accents, soft hyphen, zero-width joiners.
_MARK = "\u0300-\u036f\u00ad\u200b-\u200d"
_LETTERS = rf"[^\W_][^\W_{_MARK}]*(?:[{_MARK}]+[^\W_]*)*"
_WORD = rf"{_LETTERS}(?:['\u2019\u02bc\-\u2010\u2011]{_LETTERS}|(?<=\d)[.,](?=\d){_LETTERS})*"
_LOOSE_SYMBOLS = r"(?<!\S)(?:[^\w\s]|_)+(?!\S)"
_TOKENS = re.compile(f"{_WORD}|{_LOOSE_SYMBOLS}")
_LETTER = re.compile(r"[^\W_]")
HYPHENS = "\\-\u2010\u2011"
_JOINTS = re.compile(r"['\u2019\u02bc\-\u2010\u2011.,]")
_DIGITS_OR_LETTERS = re.compile(r"\d+|\D+")
_PLURAL_OF_VOWEL = re.compile(r"['\u2019\u02bc]s$", re.IGNORECASE)


class Token(NamedTuple):
    """One word of a text: `start` and `end` are offsets in it, `position` counts words from 0."""

    text: str
    start: int
    end: int
    position: int
    parts: tuple[str, ...] = ()
    weak: bool = False


def analyse(text: str) -> list[Token]:
    """Cut `text` into tokens, in order; every piece between spaces yields at least one."""
    tokens: list[Token] = []
    for position, found in enumerate(_TOKENS.finditer(text)):
        word = found[0]
        token, parts, weak = (
            read_word(word) if len(word) <= REMEMBERED_LENGTH else read_word.__wrapped__(word)
        )
        tokens.append(Token(token, found.start(), found.end(), position, parts, weak))
    return tokens


@lru_cache(maxsize=200_000)
def read_word(word: str) -> tuple[str, tuple[str, ...], bool]:
    """Return the stem of one word, its parts, and whether it is weak."""
    pieces = [fold(piece)[:LONGEST_WORD] for piece in _JOINTS.split(word)]
    pieces = [piece for piece in pieces if piece]
    if not any(_LETTER.match(piece) for piece in pieces):
        return (fold(word) or word)[:LONGEST_WORD], (), True
    if len(pieces) == 1:
        return _read_single(pieces[0])
    whole = pieces[0] if _PLURAL_OF_VOWEL.search(word) else "".join(pieces)[:LONGEST_WORD]
    finest = [part for piece in pieces for part in (piece, *split_compound(piece))]
    return stem(whole), tuple(dict.fromkeys(map(stem, finest))), False


def _read_single(word: str) -> tuple[str, tuple[str, ...], bool]:
    if word in STOP_WORDS:
        return word, (), True
    if any(letter.isdigit() for letter in word) and not word.isdigit():
        return word, tuple(stem(piece) for piece in _DIGITS_OR_LETTERS.findall(word)), False
    return stem(word), tuple(stem(part) for part in split_compound(word)), False
