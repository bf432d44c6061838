"""Fresh and well-proven hits a little higher: by at most one place, and never past a title that was asked for.

The prior of an entry lies between 0 and 1: half of it says how well it is proven, half how fresh it is. Proof is
the evidence level (1 to 4) by its rank: nothing said 0, experience 1/4, seen more than once 2/4, exercised 3/4,
independently assessed 1. Freshness halves every three years: 0.5 ** (age in years / 3), by the date of the
event, or else of publication; without a date it is 0, and what is still to come is fresh.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

#: Freshness halves in so many years.
HALF_LIFE = 3

#: A neighbour is passed only when its score is less than this share above one's own.
NEAR = 0.10

BEST_EVIDENCE = 4
DAYS_IN_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Ranked:
    """A hit with its score; `exact`: its title is what was asked for, word for word."""

    pk: int
    score: float
    exact: bool = False
    prior: float = 0.0


def prior_of(*, evidence: int | None, when: date | None, today: date) -> float:
    """Return how much an entry deserves to stand a place higher, from 0 to 1; see above."""
    age = max((today - when).days, 0) / DAYS_IN_A_YEAR if when else None
    fresh = 0.5 ** (age / HALF_LIFE) if age is not None else 0.0
    return ((evidence or 0) / BEST_EVIDENCE + fresh) / 2


def lift(hits: Sequence[Ranked]) -> list[Ranked]:
    """Return `hits` (best first) with neighbours changed where the lower one has the higher prior.

    From the top down; who has moved, up or down, moves no more. A hit passes only a neighbour that is no exact
    title and whose score is at most NEAR above its own; an exact title passes nobody: it stands where it stands.
    Give it all that was ranked, not one page: a hit may cross the border of a page.
    """
    lifted = list(hits)
    place = 1
    while place < len(lifted):
        upper, lower = lifted[place - 1], lifted[place]
        if _may_pass(lower, upper):
            lifted[place - 1], lifted[place] = lower, upper
            place += 1
        place += 1
    return lifted


def _may_pass(lower: Ranked, upper: Ranked) -> bool:
    near = 0 < upper.score <= lower.score * (1 + NEAR)
    return near and not upper.exact and not lower.exact and lower.prior > upper.prior
