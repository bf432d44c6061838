"""The classes of questions, as production understands them, so that both sides are asked the very same."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cases.search.documents import AUDIENCE
from cases.search.dutch import analyse
from cases.search.engines.document import OPENING, Document
from cases.search.engines.engine import EngineIndex
from cases.search.engines.question import Clause, Form, Need, Question, Word
from cases.search.meaning import understand, wanted
from cases.search.meant import phrase_of

from .corpus import FACETS, KINDS, READER, REGIONS, SEED

#: So many questions of each class, and so many hits of each.
OF_EACH, HITS = 5, 20

#: In which share of the documents a common word stands, and one in the middle.
COMMON, MIDDLING = (0.05, 0.25), (0.01, 0.03)

#: The letters that a reader typed before a star.
LETTERS = 4


@dataclass(frozen=True)
class Chosen:
    """Words to ask for, from the first documents; the same at every size."""

    rare: list[str]
    common: list[str]
    middling: list[str]
    phrases: list[str]
    titles: list[str]


def choose(documents: Sequence[Document]) -> Chosen:
    chance = random.Random(SEED)
    held = Counter(word for one in documents for word in _words(one))
    total = len(documents)

    def between(least: float, most: float) -> list[str]:
        found = sorted(word for word, number in held.items() if least <= number <= most)
        return chance.sample(found, OF_EACH * 3)

    return Chosen(
        rare=between(1, 1),
        common=between(*(share * total for share in COMMON)),
        middling=between(*(share * total for share in MIDDLING)),
        phrases=[_phrase(one) for one in chance.sample(documents, OF_EACH)],
        titles=[one.texts[0].text.split()[0] for one in chance.sample(documents, OF_EACH)],
    )


def _words(one: Document) -> set[str]:
    """Return the words of the body that tell something."""
    text = one.texts[-1].text
    return {
        text[token.start : token.end] for token in analyse(text) if not token.weak and len(token.text) > 3
    }


def _phrase(one: Document) -> str:
    """Return two neighbours of the body."""
    text = one.texts[-1].text
    tokens = [token for token in analyse(text) if not token.weak]
    near = [(a, b) for a, b in pairwise(tokens) if b.position - a.position == 1]
    first, last = near[len(near) // 2]
    return text[first.start : last.end]


def _mistyped(word: str) -> str:
    """Return the word without one of its letters, as one types in haste."""
    return word[:2] + word[3:]


def questions(index: EngineIndex, chosen: Chosen) -> dict[str, list[Question]]:
    """Return the questions of each class; `index` tells which words it knows."""
    ask = _Asking(index)
    rare, common, middling = chosen.rare, chosen.common, chosen.middling
    pairs = [f"{a} {b}" for a, b in zip(common, middling, strict=True)][:OF_EACH]
    threes = [f"{a} {b} {c}" for a, b, c in zip(common, middling, middling[::-1], strict=True)][:OF_EACH]
    long = [word for word in middling if len(word) > 5][:OF_EACH]
    return {
        "rare": list(map(ask.any, rare[:OF_EACH])),
        "common": list(map(ask.any, common[:OF_EACH])),
        "two any": list(map(ask.any, pairs)),
        "two all": list(map(ask.all, pairs)),
        "three any": list(map(ask.any, threes)),
        "three all": list(map(ask.all, threes)),
        "phrase": list(map(ask.phrase, chosen.phrases)),
        "prefix": list(map(ask.prefix, chosen.titles)),
        "typo": [ask.any(_mistyped(word)) for word in long],
        "filter": [replace(ask.any(text), filters=_filters(n)) for n, text in enumerate(pairs)],
        "facets": [replace(ask.any(text), facets=FACETS) for text in pairs],
    }


def _filters(number: int) -> dict[str, list[str]]:
    return {"soort": [KINDS[number]], "regio": REGIONS[number : number + 3]}


class _Asking:
    """Makes questions as `cases.search.meant` does, without the names of a vocabulary."""

    def __init__(self, index: EngineIndex):
        self._index = index

    def any(self, text: str) -> Question:
        meaning = understand(text, self._index.statistics)
        return _question(meaning.clauses, meaning.bonuses)

    def all(self, text: str) -> Question:
        asked = self.any(text)
        return replace(asked, clauses=tuple(replace(one, need=Need.MUST) for one in asked.clauses))

    def phrase(self, text: str) -> Question:
        return _question([Clause((Word((phrase_of(wanted(analyse(text))),)),), need=Need.MUST)])

    def prefix(self, word: str) -> Question:
        return _question([Clause((Word((Form((OPENING + word[:LETTERS].casefold(),), prefix=True),)),))])


def _question(clauses: Iterable[Clause], bonuses: tuple[Form, ...] = ()) -> Question:
    return Question(tuple(clauses), reach={AUDIENCE: sorted(READER)}, bonuses=bonuses, stop=HITS)


#: Asks one question of one side.
Ask = Callable[[Question], object]
