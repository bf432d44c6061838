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
    frequencies(), _lemmas_of_marked_forms(), compound_parts(), no_parts()


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
    return _frequencies_and_rare_words()[0]


@cache
def _frequencies_and_rare_words() -> tuple[dict[str, int], array]:
    """Return the words of texts with their frequencies, and those that only stand in the dictionary.

    Of the latter, 300,000, only the hashes, in order: 2 MB where the words would take 40. Two of 64 bits that are
    equal are not met.
    """
    packed = resources.files("spellchecker").joinpath("resources/nl.json.gz").read_bytes()
    often: dict[str, int] = {}
    rare = array("q")
    for word, number in json.loads(gzip.decompress(packed)).items():
        word = fold(word)
        if number > FLOOR and word.isalpha():
            often[word] = max(number, often.get(word, 0))
        elif word.isalpha():
            rare.append(hash(word))
    return often, array("q", sorted(rare))


def frequency(word: str) -> int:
    """Return how often a folded word occurs in Dutch, FLOOR for what only stands in a dictionary, else 0."""
    return frequencies().get(word) or (FLOOR if is_known(word) else 0)


def is_known(word: str) -> bool:
    """Whether a folded word stands in the dictionary, or in our own list."""
    if word in _lemmas() or word in _lemmas_of_marked_forms() or word in compound_parts():
        return True
    often, rare = _frequencies_and_rare_words()
    if word in often:
        return True
    wanted = hash(word)
    at = bisect_left(rare, wanted)
    return at < len(rare) and rare[at] == wanted


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
