"""An analyser small enough to foresee: lower case, stop words, and compounds where a hyphen says so."""

import re
from typing import NamedTuple

STOP_WORDS = frozenset("bij de een en het in is op van zij".split())

_WORD = re.compile(r"[\w-]+")


class Token(NamedTuple):
    text: str
    position: int
    parts: tuple[str, ...] = ()
    weak: bool = False


def analyse(text: str) -> list[Token]:
    words = _WORD.findall(text.lower())
    return [
        Token(word, place, tuple(word.split("-")) if "-" in word else (), word in STOP_WORDS)
        for place, word in enumerate(words)
    ]
