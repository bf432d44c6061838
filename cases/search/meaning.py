"""What the words of a question may mean: their parts, their neighbours, and what they were meant to be.

The one place of understanding, for production and for the quality tool; plain Python. What the vocabulary calls
otherwise comes on top, in `synonyms`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .dutch import STOP_WORDS, Token, analyse, fold
from .engines.document import OPENING, exact_token, words_of
from .engines.question import Clause, Form, Word
from .engines.ranking import Statistics
from .spelling import corrections

#: Tells how many counted documents there are and how many of them hold each token.
Statistician = Callable[[Iterable[str]], Statistics]

#: What a form counts for, where the word itself counts for 1: the parts of a compound next to each other or
#: anywhere, the compound that neighbours would form, and the spellings that were meant, the likeliest first.
PARTS_TOGETHER, PARTS_APART, JOINED, MEANT = 0.9, 0.7, 1.0, (1.0, 0.6, 0.5)

#: How much the score rises for a title that is exactly what was typed, and for each word that stands in a title, a
#: name or a gist just as it was typed, in that same number and tense; weak words count for less.
EXACT_TITLE, SAME_FORM, SAME_WEAK_FORM = 1.0, 0.15, 0.1

#: Of so many words of a question corrections are sought at most: each costs some milliseconds.
MOST_CORRECTED = 4

#: What may stand between the parts of a compound.
LINKS = ("", "s", "en", "e")


@dataclass(frozen=True)
class Meaning:
    """`clauses` have the words of the question in their order, one Word per token. `corrections` are the tokens
    that nobody holds, with how they were probably typed right."""

    clauses: tuple[Clause, ...] = ()
    bonuses: tuple[Form, ...] = ()
    corrections: tuple[tuple[Token, str], ...] = ()


def wanted(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens that a question stands for: each once, and weak ones only when there is nothing else."""
    each = {token.text: token for token in tokens}
    return [token for token in each.values() if not token.weak] or list(each.values())


@dataclass(frozen=True)
class _Joined:
    """Two neighbours and the compound that they would form, as it is written and as the index knows it."""

    pair: tuple[Token, Token]
    written: str
    text: str


def understand(text: str, statistics: Statistician) -> Meaning:
    """Return what the words of `text` mean; one clause for each of `wanted(analyse(text))`."""
    tokens = analyse(text)
    asked = wanted(tokens)
    compounds = list(_compounds_of_neighbours(text, tokens))
    held = statistics({token.text for token in asked} | {compound.text for compound in compounds}).holders
    compounds = [compound for compound in compounds if held.get(compound.text)]
    meant = _meant(text, asked, held, statistics)
    words = [Word(tuple(_forms(token, compounds, meant.get(token, ())))) for token in asked]
    best = tuple((token, found[0]) for token, found in meant.items())
    bonuses = tuple(_bonuses(text, best, compounds)) if tokens else ()
    return Meaning(tuple(Clause((word,)) for word in words), bonuses, best)


def _forms(token: Token, compounds: Iterable[_Joined], meant: Sequence[str]) -> Iterator[Form]:
    yield Form((token.text,))
    parts = tuple(part for part in token.parts if part not in STOP_WORDS)
    if parts:
        yield Form(parts, PARTS_APART)
    if len(parts) > 1:
        yield Form(parts, PARTS_TOGETHER, tuple(range(len(parts))))
    for text in dict.fromkeys(compound.text for compound in compounds if token in compound.pair):
        yield Form((text,), JOINED)
    for spelling, weight in zip(meant, MEANT, strict=False):
        yield Form(tuple(found.text for found in wanted(analyse(spelling))), weight)


def _compounds_of_neighbours(text: str, tokens: Sequence[Token]) -> Iterator[_Joined]:
    for pair in pairwise(tokens):
        first, last = (fold(text[token.start : token.end]) for token in pair)
        if first.isalpha() and last.isalpha():
            for link in LINKS:
                yield _Joined(pair, first + link + last, analyse(first + link + last)[0].text)


def _meant(
    text: str, tokens: Sequence[Token], held: Mapping[str, int], statistics: Statistician
) -> dict[Token, list[str]]:
    """Return how the tokens that nobody holds were probably meant, of the first few of them."""
    unknown = [token for token in tokens if not held.get(token.text) and not token.weak][:MOST_CORRECTED]

    def known(asked: Iterable[str]) -> Mapping[str, int]:
        return statistics(asked).holders

    found = {token: corrections(fold(text[token.start : token.end]), known) for token in unknown}
    return {token: spellings for token, spellings in found.items() if spellings}


def _bonuses(text: str, meant: Sequence[tuple[Token, str]], compounds: Sequence[_Joined]) -> Iterator[Form]:
    written = {text, corrected(text, meant), _with_compounds(text, compounds)}
    for exact in {exact_token(analyse(one)) for one in written}:
        yield Form((exact,), EXACT_TITLE)
    for word in sorted({word for one in written for word in words_of(one)}):
        yield Form((OPENING + word,), SAME_WEAK_FORM if word in STOP_WORDS else SAME_FORM)


def corrected(text: str, meant: Iterable[tuple[Token, str]]) -> str:
    """Return `text` with each of these tokens as it was meant."""
    for token, spelling in sorted(meant, key=lambda one: -one[0].start):
        text = text[: token.start] + spelling + text[token.end :]
    return text


def _with_compounds(text: str, compounds: Sequence[_Joined]) -> str:
    """Return `text` with neighbours written as one word, from the first; each word in one compound only."""
    pieces, at = [], 0
    for compound in compounds:
        first, last = compound.pair
        if first.start >= at:
            pieces += [text[at : first.start], compound.written]
            at = last.end
    return "".join([*pieces, text[at:]])
