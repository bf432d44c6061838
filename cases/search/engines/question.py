"""What an engine is asked, and what it answers. The same for every engine; no text of a reader comes further.

A question is a list of clauses. A clause is what the reader typed as one thing: a word, a phrase, or the words
of a name that is also called otherwise. A word has forms: itself, its parts, a spelling that was meant. Of the
forms of a word the best counts, of a clause either its words together or one of its other names.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

Filters = Mapping[str, Collection[str]]


class Need(Enum):
    """What a clause does: more is better, without it nothing is found, with it nothing is found."""

    ANY = "any"
    MUST = "must"
    NOT = "not"


@dataclass(frozen=True)
class Form:
    """One way in which a word can stand in a document.

    All `tokens` must be there. With `distances` (of each token from the first, in words) they must stand so: a
    phrase. With `prefix` the one token is the beginning of a token. `weight` is what it counts for, 1 for the
    word itself.
    """

    tokens: tuple[str, ...]
    weight: float = 1.0
    distances: tuple[int, ...] = ()
    prefix: bool = False


@dataclass(frozen=True)
class Word:
    forms: tuple[Form, ...]


@dataclass(frozen=True)
class Clause:
    """`words` counts as found as far as its words are; `others` are forms that stand for all of them together."""

    words: tuple[Word, ...]
    others: tuple[Form, ...] = ()
    need: Need = Need.ANY


@dataclass(frozen=True)
class Question:
    """`clauses` empty: everything. `reach` and `filters` both ask for at least one value of each key; only
    `filters` are a reader's choice, which the counts of that same facet leave out.

    `without` are documents that do not count at all, `also` those that count whatever `reach` says, and `among`
    the only ones that do. `bonuses` raise the score of what holds them by weight (0.5: half as much again), and
    find nothing by themselves. `facets` are the keys of which to count the values, `sets` ready-made ones: for
    each name its values and the documents that have it; `filters` may name these too.
    """

    clauses: tuple[Clause, ...] = ()
    reach: Filters = field(default_factory=dict)
    filters: Filters = field(default_factory=dict)
    without: Collection[int] = ()
    also: Collection[int] = ()
    among: Collection[int] | None = None
    bonuses: tuple[Form, ...] = ()
    facets: Sequence[str] = ()
    sets: Mapping[str, Mapping[str, Collection[int]]] = field(default_factory=dict)
    newest_first: bool = False
    start: int = 0
    stop: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """`words`: how many words of the question were found in it."""

    pk: int
    score: float = 0.0
    words: int = 0


@dataclass(frozen=True)
class Answer:
    """`hits` from `start` to `stop`, best first; `total` and `counts` are over everything that was found.

    `complete`: how many of those hold every word (a clause that was found by another name holds all its words).
    """

    hits: list[Hit]
    total: int
    complete: int
    counts: dict[str, dict[str, int]]
