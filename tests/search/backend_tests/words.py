"""The plain analyser that modelsearch's tests expect: words in lower case, not stemmed."""

import re
from typing import NamedTuple

_WORD = re.compile(r"\w+")


class Token(NamedTuple):
    text: str
    position: int
    parts: tuple[str, ...] = ()
    weak: bool = False


def analyse(text: str) -> list[Token]:
    return [Token(word, place) for place, word in enumerate(_WORD.findall(text.lower()))]
