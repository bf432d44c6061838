"""Dutch words, cut the same way for the index, the query and the highlighter. Plain Python.

A word becomes one token at one place in the text. Its `text` is folded (no capitals, no diacritics) and
stemmed; its `parts` are what it consists of: the halves of a compound (webmonitoring: web, monitoring), of a
hyphenated word (e-mail: e, mail) or of letters and digits (grip3: grip, 3). Stop words and loose symbols are
kept, marked `weak`: a title of nothing but stop words must still be found.

Source of the stems: the Snowball algorithm "dutch_porter" (snowballstemmer), which leaves "gemeente" and
"mogelijkheid" recognisable where the newer "dutch" does not; what it misses is mended in `_stem`.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import snowballstemmer

DATA = Path(__file__).parent / "data"

#: Longer words are cut: nobody types them, and an index should not hold them.
LONGEST_WORD = 64

#: What is longer is no word that will be met again, and is not remembered.
REMEMBERED_LENGTH = 100

#: What may stand inside a letter: combining accents, soft hyphen, zero-width joiners.
_MARK = "\u0300-\u036f\u00ad\u200b-\u200d"
_LETTERS = rf"[^\W_][^\W_{_MARK}]*(?:[{_MARK}]+[^\W_]*)*"
_WORD = re.compile(rf"{_LETTERS}(?:['\u2019\u02bc\-\u2010\u2011]{_LETTERS}|(?<=\d)[.,](?=\d){_LETTERS})*")
_CHUNK = re.compile(r"\S+")
_JOINTS = re.compile(r"['\u2019\u02bc\-\u2010\u2011.,]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d]")
_DIGITS_OR_LETTERS = re.compile(r"\d+|\D+")
_PLURAL_OF_VOWEL = re.compile(r"['\u2019\u02bc]s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
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
    for chunk in _CHUNK.finditer(text):
        words = list(_WORD.finditer(text, chunk.start(), chunk.end())) or [chunk]
        for word in words:
            read = read_word if word.end() - word.start() <= REMEMBERED_LENGTH else read_word.__wrapped__
            stem, parts, weak = read(word.group())
            tokens.append(Token(stem, word.start(), word.end(), len(tokens), parts, weak))
    return tokens


@lru_cache(maxsize=200_000)
def read_word(word: str) -> tuple[str, tuple[str, ...], bool]:
    """Return the stem of one word, its parts, and whether it is weak."""
    pieces = [fold(piece)[:LONGEST_WORD] for piece in _JOINTS.split(word)]
    pieces = [piece for piece in pieces if piece]
    if not any(_WORD.match(piece) for piece in pieces):
        return (fold(word) or word)[:LONGEST_WORD], (), True
    if len(pieces) > 1:
        whole = pieces[0] if _PLURAL_OF_VOWEL.search(word) else "".join(pieces)[:LONGEST_WORD]
        finest = [part for piece in pieces for part in split_compound(piece) or (piece,)]
        return _stem(whole), tuple(dict.fromkeys(map(_stem, finest))), False
    return _read_single(pieces[0])


def _read_single(word: str) -> tuple[str, tuple[str, ...], bool]:
    if word in STOP_WORDS:
        return word, (), True
    if any(letter.isdigit() for letter in word) and not word.isdigit():
        return word, tuple(_stem(piece) for piece in _DIGITS_OR_LETTERS.findall(word)), False
    return _stem(word), tuple(_stem(part) for part in split_compound(word)), False


def fold(text: str) -> str:
    """Return `text` without capitals, diacritics and invisible letters; its length may change."""
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKD", text))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


_snowball = snowballstemmer.stemmer("dutch_porter")


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    """Stem one folded word.

    Adds to Snowball: plural -ies and -ues (evaluaties, evaluatie), one consonant at the end where Dutch
    doubles it before -en (rellen, rel; casussen, casus), s and f for z and v (huizen, huis; brieven, brief).
    """
    if len(word) < 4 or not word.isalpha():
        return word
    if word.endswith(("ies", "ues", "mas", "tas")) and len(word) > 5:
        word = word[:-1]
    stem = _snowball.stemWord(word)
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        stem = stem[:-1]
    if len(stem) > 2 and stem[-1] in "zv":
        stem = stem[:-1] + {"z": "s", "v": "f"}[stem[-1]]
    return stem


@cache
def compound_parts() -> frozenset[str]:
    """Return the words that may be part of a compound; our own list, so the same for every reader."""
    lines = (DATA / "woorddelen.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def split_compound(word: str) -> tuple[str, ...]:
    """Return the known words that `word` consists of, longest first part first, or () when it is none.

    Between two parts Dutch may put -s-, -e-, -en- or -er-; an inflection may follow the last.
    """
    if len(word) < 6 or word in compound_parts():
        return ()
    parts = _split(word)
    return parts if len(parts) > 1 else ()


def _split(word: str) -> tuple[str, ...]:
    if _is_part(word):
        return (word,)
    for cut in range(len(word) - 3, 2, -1):
        if word[:cut] not in compound_parts():
            continue
        for link in ("", "s", "en", "e", "er"):
            if word.startswith(link, cut) and (rest := _split(word[cut + len(link) :])):
                return (word[:cut], *rest)
    return ()


@cache
def _stems_of_parts() -> frozenset[str]:
    return frozenset(_stem(part) for part in compound_parts())


def _is_part(word: str) -> bool:
    return len(word) > 2 and (word in compound_parts() or _stem(word) in _stems_of_parts())


STOP_WORDS = frozenset(
    """
    aan al alle als altijd andere ben bij d dan dat de der deze die dit doch doen door dus een eens en er ge
    geen haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me
    meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch
    toen tot u uit uw van veel voor want waren was wat we wel werd wezen wie wij wil worden wordt ze zelf zich
    zij zijn zo zonder zou
    """.split()
)
