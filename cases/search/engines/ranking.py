"""One BM25F for every engine, over arrays: one number per candidate document.

score = sum over words of best form: weight * idf * f * (k1 + 1) / (f + k1), times the share of the words that
were found to the power COORDINATION, times one plus each bonus. f is the pseudo-frequency of `document.py`.
Source: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
"""

from collections.abc import Callable, Mapping
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .question import Clause, Form, Need, Question, Word

#: k1 of BM25: how soon a word that stands there often stops counting more.
SATURATION = 1.2

#: How much it counts that more of the words are found.
COORDINATION = 1.0

#: The rarity of first letters, which stand for many words at once: of each we do not ask how rare it is.
RARITY_OF_PREFIX = 2.0

Numbers = NDArray[np.float32]
Truths = NDArray[np.bool_]


class Statistics(NamedTuple):
    """How many counted documents there are, and how many of them hold each token."""

    total: int
    holders: Mapping[str, int]

    def rarity(self, form: Form) -> float:
        """Return the inverse document frequency of a form: that of its rarest token."""
        if form.prefix:
            return RARITY_OF_PREFIX
        held = min(self.holders.get(token, 0) for token in form.tokens)
        return log(1 + (self.total - held + 0.5) / (held + 0.5))


#: Returns the pseudo-frequency of a form in each candidate, 0 where it does not hold the form.
FormReader = Callable[[Form], Numbers]


class Scores(NamedTuple):
    """For each candidate: the score, how many words were found, and whether it counts as found at all."""

    score: Numbers
    words: NDArray[np.int16]
    found: Truths


def score(question: Question, candidates: int, read: FormReader, statistics: Statistics) -> Scores:
    """Score `candidates` documents; `read` gives one number for each."""
    total = np.zeros(candidates, np.float32)
    words = np.zeros(candidates, np.int16)
    asked = 0
    found = np.zeros(candidates, np.bool_)
    refused = np.zeros(candidates, np.bool_)
    has_any = False
    for clause in question.clauses:
        value, count = _score_clause(clause, candidates, read, statistics)
        if clause.need is Need.NOT:
            refused |= count > 0
            continue
        if clause.need is Need.MUST:
            refused |= count < len(clause.words)
        total, words, asked = total + value, words + count, asked + len(clause.words)
        found |= count > 0
        has_any = True
    if not has_any:
        found[:] = True
    if asked > 1:
        total *= (words / np.float32(asked)) ** np.float32(COORDINATION)
    for form in question.bonuses:
        total *= 1 + np.float32(form.weight) * (read(form) > 0)
    return Scores(total, words, found & ~refused)


def _score_clause(
    clause: Clause, candidates: int, read: FormReader, statistics: Statistics
) -> tuple[Numbers, NDArray[np.int16]]:
    value = np.zeros(candidates, np.float32)
    count = np.zeros(candidates, np.int16)
    for word in clause.words:
        of_word = _score_word(word.forms, candidates, read, statistics)
        value, count = value + of_word, count + (of_word > 0)
    if clause.others:
        of_other = _score_word(clause.others, candidates, read, statistics)
        value = np.maximum(value, of_other)
        count = np.where(of_other > 0, np.int16(len(clause.words)), count)
    return value, count


def _score_word(
    forms: tuple[Form, ...], candidates: int, read: FormReader, statistics: Statistics
) -> Numbers:
    best = np.zeros(candidates, np.float32)
    for form in forms:
        frequency = read(form)
        factor = np.float32(form.weight * statistics.rarity(form) * (SATURATION + 1))
        best = np.maximum(best, factor * frequency / (frequency + np.float32(SATURATION)))
    return best


def tokens_of(question: Question) -> set[str]:
    """Return every token of which the statistics are wanted."""
    forms = [form for clause in question.clauses for form in (*clause.others, *_forms(clause.words))]
    return {token for form in forms if not form.prefix for token in form.tokens}


def _forms(words: tuple[Word, ...]) -> list[Form]:
    return [form for word in words for form in word.forms]
