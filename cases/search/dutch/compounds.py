"""Splitting compounds: which words a Dutch word consists of.

Of all ways to cut a word into known words, with -s-, -e-, -en- or -er- between them, the cheapest is taken; a word
costs more the rarer and the shorter it is, after Koehn and Knight, "Empirical Methods for Compound Splitting" (2003).
"""

from functools import lru_cache
from math import log

from .lists import FLOOR, compound_parts, frequencies, frequency, is_known, no_parts

SHORTEST_COMPOUND = 6
SHORTEST_PART = 3

#: What the letters between two parts cost.
LINKS = {"": 0.0, "s": 1.0, "e": 4.0, "en": 3.0, "er": 5.0}

#: What a cut costs, and a part by itself: of our own list, or before the logarithm of its frequency is taken off.
COST_OF_CUT = 4.0
COST_OF_OWN = 8.0
COST_OF_PART = 18.0
COST_OF_SHORT = {3: 5.0, 4: 1.5}

#: Endings that follow a doubled letter in an inflected word (knop-pen) and are then no part.
_ENDINGS = frozenset("en er ers eren erd erde erden ing ingen ig ige e el els elen eld end ende te".split())

Way = tuple[float, tuple[str, ...]]


@lru_cache(maxsize=50_000)
def split_compound(word: str) -> tuple[str, ...]:
    """Return the known words that folded `word` consists of, or () when it is no compound.

    A word that is more common than one of its parts is a word of its own: "beleid" is no "leid".
    """
    if len(word) < SHORTEST_COMPOUND or word in compound_parts() or not word.isalpha():
        return ()
    found = _cheapest(word, {}, whole=False)
    if found is None or _is_no_compound(word, found[1]):
        return ()
    return tuple(finest for part in found[1] for finest in split_compound(part) or (part,))


def _is_no_compound(word: str, parts: tuple[str, ...]) -> bool:
    common = frequencies().get(word, 0)
    strange = [part for part in parts if part not in compound_parts() or len(part) == SHORTEST_PART]
    if common and any(frequency(part) < common for part in strange):
        return True
    is_word = common or is_known(word)
    return bool(is_word) and any(frequency(part) <= FLOOR and len(part) < 6 for part in strange)


def _cheapest(word: str, known: dict[str, Way | None], *, whole: bool = True) -> Way | None:
    """Return the cheapest way to cut `word`, which with `whole` may also be no cut at all."""
    if whole and word in known:
        return known[word]
    price = cost_of_part(word) if whole else None
    best: Way | None = None if price is None else (price, (word,))
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        price = cost_of_part(word[:cut])
        if price is None:
            continue
        for link, cost_of_link in LINKS.items():
            rest = word[cut + len(link) :]
            if (
                not word.startswith(link, cut)
                or len(rest) < SHORTEST_PART
                or _is_ending(word[cut - 1], link, rest)
            ):
                continue
            way = _cheapest(rest, known)
            if way and (best is None or price + cost_of_link + way[0] + COST_OF_CUT < best[0]):
                best = (price + cost_of_link + way[0] + COST_OF_CUT, (word[:cut], *way[1]))
    if whole:
        known[word] = best
    return best


def _is_ending(before: str, link: str, rest: str) -> bool:
    return not link and rest[0] == before and rest[1:] in _ENDINGS


@lru_cache(maxsize=100_000)
def cost_of_part(word: str) -> float | None:
    """Return what a word costs as part of a compound, or None when it cannot be one."""
    short = COST_OF_SHORT.get(len(word), 0.0)
    if word in compound_parts():
        return COST_OF_OWN + short
    often = frequency(word) or _frequency_of_singular(word)
    if len(word) <= SHORTEST_PART or not often or word in no_parts():
        return None
    return COST_OF_PART - log(often) + short


def _frequency_of_singular(word: str) -> int:
    """Return how often the word is that a plural, which no list has, is of."""
    for ending in ("en", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_COMPOUND:
            return frequency(word[: -len(ending)])
    return 0
