"""Bringing a word back to its stem: first to what the dictionary writes, then to what its relatives share.

simplemma knows what no rule finds (gekozen, kiezen; casussen, casus); what it does not know is taken for a compound
of which the last part is inflected, or else loses its ending. A verb and its noun become one (wijzigen, wijziging;
opmaken, opmaak).
"""

import re
from functools import lru_cache

from .compounds import split_compound
from .lists import STOP_WORDS, dictionary_form

SHORTEST = 4

#: What can stand before the stressed syllable of a verb.
_PREFIXES = re.compile(
    "(?:be|ver|ge|her|ont|aan|af|bij|door|in|mee|mis|na|om|onder|op|over|samen|tegen|terug|toe|uit|voor|vast|weg)+"
    "(?=.*[aeiouy])"
)
_PARTICIPLE = re.compile("ge(.{4,}?)(?:de?|te?)")
_SYLLABLES = re.compile("[aeiouy]+")
_UNSTRESSED = re.compile("e[lmnr]$")
_OPEN = re.compile("(?:^|[^aeiouy])[aeou][^aeiouyx]$")
_NO_NOUN_OF_VERB = frozenset("koning honing haring penning paling woning leerling".split())


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of a folded word; never a stop word, which is found nowhere: the place Haren is no "haar"."""
    if len(word) < SHORTEST or not word.isalpha():
        return word
    ways = (_share(lemma_of(word)), _strip(word), word)
    return next((found for found in ways if found not in STOP_WORDS), word)


def guess_stem(word: str) -> str:
    """Return the likely stem of a folded word that no dictionary knows, without cutting it into parts: quickly."""
    return _share(_strip(word)) if len(word) >= SHORTEST else word


def lemma_of(word: str) -> str:
    """Return what the dictionary writes for a folded word; a guess when it does not know the word."""
    written = dictionary_form(word)
    if written:
        return written
    parts = split_compound(word)
    if parts:
        return word[: len(word) - len(parts[-1])] + stem(parts[-1])
    for bare in _without_ending(word):
        written = dictionary_form(bare)
        if written:
            return written
    return _verb_of(word) or _strip(word)


def _verb_of(participle: str) -> str | None:
    """Return the verb of a participle that no dictionary writes (gemonitord, monitoren), when that verb is known."""
    found = _PARTICIPLE.fullmatch(participle)
    return dictionary_form(found[1] + "en") if found else None


def _without_ending(word: str) -> list[str]:
    """Return what an inflected word may have been, the likeliest first."""
    if word.endswith(("es", "as", "os", "us", "is", "ys")) or not word.endswith(("s", "n", "e", "t", "d")):
        shorter = [word[:-1]] if word.endswith("s") else []
    else:
        shorter = [word[:-1]]
    if word.endswith("en"):
        shorter = [closed(word[:-2]), word[:-2], word[:-1]]
    if word.endswith("e"):
        shorter = [closed(word[:-1]), word[:-1]]
    return [bare for bare in shorter if len(bare) >= SHORTEST]


def _strip(word: str) -> str:
    """Take the endings off a word that no dictionary knows: names, English, new words."""
    for ending in ("en", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST and not word.endswith("ss"):
            word = word[: -len(ending)]
            return closed(word) if ending != "s" else _strip(word) if word.endswith("e") else word
    return word


def closed(base: str) -> str:
    """Return how a base that lost -en or -e is written by itself: rell, rel; tak, taak; huiz, huis."""
    if len(base) < 3:
        return base
    if base[-1] == base[-2] and base[-1] not in "aeiou":
        return base[:-1]
    base = base[:-1] + {"z": "s", "v": "f"}.get(base[-1], base[-1])
    rest = _PREFIXES.sub("", base, count=1) if _PREFIXES.match(base) else base
    rest = rest if _SYLLABLES.search(rest) else base
    if _OPEN.search(base) and not (_UNSTRESSED.search(base) and len(_SYLLABLES.findall(rest)) > 1):
        return base[:-1] + base[-2] + base[-1]
    return base


def _share(lemma: str) -> str:
    """Return what a verb shares with its noun."""
    if lemma.endswith("ing") and len(lemma) > 6 and lemma not in _NO_NOUN_OF_VERB:
        lemma = dictionary_form(lemma[:-3] + "en") or lemma
    if lemma.endswith("en") and len(lemma) > 4 and _SYLLABLES.search(lemma[:-2]):
        return closed(lemma[:-2])
    return lemma
