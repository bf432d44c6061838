"""The lists of words that the analyser knows, each loaded once, when first asked for.

Sources: the lemmas of simplemma (MIT; 370,000 Dutch word forms with what the dictionary writes), the word
frequencies of pyspellchecker (MIT; from the subtitles of OpenSubtitles) and our own data/woorddelen.txt.
"""

import gzip
import json
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path

import numpy as np
from simplemma.strategies import DefaultDictionaryFactory

from .folding import fold

DATA = Path(__file__).parent.parent / "data"

#: pyspellchecker gives every word of the dictionary at least this frequency, also what its texts never hold.
FLOOR = 50

STOP_WORDS = frozenset(
    """
    aan al alle als altijd andere ben bij d dan dat de der deze die dit doch doen door dus een eens en er ge
    geen haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me
    meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch
    toen tot u uit uw van veel voor want waren was wat we wel werd wezen wie wij wil worden wordt ze zelf zich
    zij zijn zo zonder zou
    """.split()
)


def preload() -> None:
    """Load every list, so that processes that a server forks off later share them."""
    frequencies(), _known_words(), no_parts()


def dictionary_form(word: str) -> str | None:
    """Return what the dictionary writes for a folded word form, folded; None when it does not know the form."""
    written = _lemmas().get(word) or _lemmas_of_marked_forms().get(word)
    return fold(written).replace("_", "") if written else None


@cache
def _lemmas() -> Mapping[str, str]:
    return DefaultDictionaryFactory().get_dictionary("nl")


@cache
def _lemmas_of_marked_forms() -> Mapping[str, str]:
    """Return the lemmas of what is written with diacritics, by what is left without them."""
    return {fold(word): lemma for word, lemma in _lemmas().items() if not word.isascii()}


@cache
def frequencies() -> Mapping[str, int]:
    """Return how often each folded word occurs, of those that occur more than FLOOR times."""
    found: dict[str, int] = {}
    for word, number in _counted_words().items():
        if number > FLOOR and word.isalpha():
            word = fold(word)
            found[word] = max(number, found.get(word, 0))
    return found


def _counted_words() -> dict[str, int]:
    packed = resources.files("spellchecker").joinpath("resources/nl.json.gz").read_bytes()
    return json.loads(gzip.decompress(packed))


@cache
def _known_words() -> array:
    """Return the hashes of all words of all lists, in order: 5 MB where the words themselves would take 90.

    Two words of which the hashes of 64 bits are equal are not met.
    """
    hashes = array("q", (hash(fold(word)) for word in _counted_words()))
    for words in (_lemmas, _lemmas_of_marked_forms, compound_parts):
        hashes.extend(map(hash, words()))
    return array("q", np.sort(np.frombuffer(hashes, np.int64)).tobytes())


def is_known(word: str) -> bool:
    """Whether a folded word stands in one of the lists."""
    hashes, wanted = _known_words(), hash(word)
    at = bisect_left(hashes, wanted)
    return at < len(hashes) and hashes[at] == wanted


def frequency(word: str) -> int:
    """Return how often a folded word occurs in Dutch, FLOOR for what only stands in a dictionary, else 0."""
    return frequencies().get(word) or (FLOOR if is_known(word) else 0)


@cache
def compound_parts() -> frozenset[str]:
    """Return the words of our own that may be part of a compound; the same for every reader."""
    return _read("woorddelen.txt")


@cache
def no_parts() -> frozenset[str]:
    """Return what is in the dictionary, yet no part of a compound: mostly endings."""
    return _read("geen_woorddelen.txt") | STOP_WORDS


def _read(name: str) -> frozenset[str]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
