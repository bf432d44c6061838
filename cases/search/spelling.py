"""What was meant by a word that nothing holds: the words within one slip of it that something does hold.

A slip is a letter too many, too few, another or in the wrong place (Damerau 1964), or a space too few. Which
words are held is for the caller to say; he counts among what everybody may see. Plain Python.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import log

from .dutch import HYPHENS, cost_of_part, frequency, guess_stem, is_known, stem
from .engines.document import OPENING

#: Returns for tokens how many counted documents hold each; what nobody holds may be left out.
Known = Callable[[Iterable[str]], Mapping[str, int]]

#: Shorter words are within one slip of too many others.
SHORTEST = 4

SHORTEST_PART = 3

#: Of longer words no corrections are sought: nobody types them.
LONGEST = 30

MOST = 3

LETTERS = "abcdefghijklmnopqrstuvwxyz"

#: What is written otherwise and sounds the same, or nearly so.
SOUNDS_ALIKE = (
    ("ei", "ij"), ("au", "ou"), ("d", "t"), ("dt", "t"), ("dt", "d"), ("c", "k"), ("c", "s"), ("ie", "i"), ("f", "v"),
    ("s", "z"), ("g", "ch"), ("x", "ks"), ("y", "ie"), ("y", "i"), ("th", "t"), ("ph", "f"), ("qu", "kw"), ("sj", "ch"),
)  # fmt: skip

#: What a slip costs. Lower is likelier.
ALIKE, SWAPPED, DOUBLED, DROPPED, ADDED, REPLACED, SPACE = 0.6, 0.7, 0.7, 0.9, 1.0, 1.1, 1.2
FIRST_LETTER = 0.6

#: How much a word gains by each doubling of its frequency in Dutch, and of the documents that hold it.
COMMON, HELD = 0.03, 0.1


def corrections(word: str, known: Known) -> list[str]:
    """Return what folded `word` may have been meant to be, best first, of what is known; two words have a space.

    Of a word with a hyphen its pieces are corrected. Of a word with digits, a very short or a very long one:
    nothing.
    """
    pieces = re.split(f"[{HYPHENS}]", word)
    if len(pieces) > 1:
        return _with_pieces(pieces, known)
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return []
    return _known_ones(word, known) or _known_compounds(word, known)


def _with_pieces(pieces: list[str], known: Known) -> list[str]:
    """Return the word with each piece that nothing holds as it was probably meant; [] when there is none."""
    held = known(stem(piece) for piece in pieces)
    meant = [
        piece if held.get(stem(piece)) else next(iter(corrections(piece, known)), piece) for piece in pieces
    ]
    return ["-".join(meant)] if meant != pieces else []


def _known_ones(word: str, known: Known) -> list[str]:
    slips = slips_of(word)
    tokens = {slip: _tokens_of(slip) for slip in slips}
    held = known({token for group in tokens.values() for token in group})
    numbers = {slip: [held.get(token, 0) for token in group] for slip, group in tokens.items()}
    rows = ((cost, slip, (min if " " in slip else max)(numbers[slip])) for slip, cost in slips.items())
    return _best(rows)


def _best(rows: Iterable[tuple[float, str, int]]) -> list[str]:
    """Return the likeliest of spellings with their cost and the number of documents that hold each."""
    costs = (
        (cost - COMMON * log(1 + frequency(slip)) - HELD * log(1 + number), slip)
        for cost, slip, number in rows
        if number
    )
    return list(dict.fromkeys(slip for _cost, slip in sorted(costs)))[:MOST]


def _tokens_of(slip: str) -> tuple[str, ...]:
    """Return by which tokens a document shows that it holds a word; of two words both are asked.

    A word of a title is known as it is written; to cut every slip into parts would take too long.
    """
    if " " in slip:
        return tuple(stem(word) for word in slip.split())
    if is_known(slip):
        return OPENING + slip, stem(slip)
    return OPENING + slip, guess_stem(slip)


def slips_of(word: str) -> dict[str, float]:
    """Return every word within one slip of `word` with what the slip costs."""
    found: dict[str, float] = {}
    for slip, cost in _slips(word):
        if slip != word and cost < found.get(slip, 9.0):
            found[slip] = cost
    return found


def _slips(word: str) -> Iterator[tuple[str, float]]:
    yield from _sounding_alike(word)
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        extra = 0.0 if at else FIRST_LETTER
        if after:
            is_double = at and after[0] == before[-1]
            yield before + after[1:], (DOUBLED if is_double else ADDED) + extra
            for letter in LETTERS:
                yield before + letter + after[1:], REPLACED + extra
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:], SWAPPED + extra
        for letter in LETTERS:
            is_double = letter in (before[-1:], after[:1])
            yield before + letter + after, (DOUBLED if is_double else DROPPED) + extra
        if at > 2 and len(after) > 2 and is_known(before) and is_known(after):
            yield f"{before} {after}", SPACE


def _sounding_alike(word: str) -> Iterator[tuple[str, float]]:
    for one, other in SOUNDS_ALIKE:
        for old, new in ((one, other), (other, one)):
            at = word.find(old)
            while at >= 0:
                yield word[:at] + new + word[at + len(old) :], ALIKE
                at = word.find(old, at + 1)


def _known_compounds(word: str, known: Known) -> list[str]:
    """Return what a compound was meant to be that no title and no dictionary has: one of its parts is misspelt."""
    found = list(_compounds(word))
    held = known({stem(piece) for head, tail, _cost in found for piece in (head, tail, head + tail)})

    def number(head: str, tail: str) -> int:
        return held.get(stem(head + tail), 0) or min(held.get(stem(head), 0), held.get(stem(tail), 0))

    return _best((cost, head + tail, number(head, tail)) for head, tail, cost in found)


def _compounds(word: str) -> Iterator[tuple[str, str, float]]:
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        head, tail = word[:cut], word[cut:]
        if _is_part(head):
            yield from ((head, slip, cost) for slip, cost in slips_of(tail).items() if _is_part(slip))
        if _is_part(tail):
            yield from ((slip, tail, cost) for slip, cost in slips_of(head).items() if _is_part(slip))


def _is_part(word: str) -> bool:
    return len(word) >= SHORTEST_PART and cost_of_part(word) is not None
