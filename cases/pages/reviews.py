"""What agencies found of tools: the reviews that somebody may read, and how far their scores lie apart.

Read by the card of a tool and by tools side by side. Nothing here is averaged: two opinions do not make one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cases.catalogue.models import Entry

from .choices import ChooseAgain, Criterion
from .models import ToolReviewPage

UNIT_OF_INHABITANTS = 100_000


@dataclass(frozen=True)
class Score:
    """One score, 1 to 5, with the sentence that proves it and the review in which it stands."""

    value: int
    proof: str
    review: ToolReviewPage


@dataclass(frozen=True)
class Spread:
    """All scores on one criterion, the highest first; one score alone is no spread."""

    criterion: str
    title: str
    scores: tuple[Score, ...]

    @property
    def lowest(self) -> int:
        return self.scores[-1].value

    @property
    def highest(self) -> int:
        return self.scores[0].value

    @property
    def is_spread(self) -> bool:
        return len(self.scores) > 1


def reviews_by_tool(tool_ids: Iterable[int], user: Any) -> dict[int, list[ToolReviewPage]]:
    """Return the published reviews of each tool that `user` may read, the newest first, in one query."""
    seen = Entry.objects.visible_to(user).live()
    pages = ToolReviewPage.objects.live().filter(tool__in=list(tool_ids)).of_entries(seen)
    found: dict[int, list[ToolReviewPage]] = defaultdict(list)
    for page in pages.select_related("entry__owner_agency").order_by("-reviewed_on", "pk"):
        found[page.tool_id].append(page)
    return found


def spreads_of(reviews: Iterable[ToolReviewPage]) -> list[Spread]:
    """Return what was scored, in the order of the list of criteria; what nobody scored is left out."""
    found: dict[str, list[Score]] = defaultdict(list)
    for review in reviews:
        for block in review.scores:
            if block.value["score"]:
                score = Score(int(block.value["score"]), block.value["proof"] or "", review)
                found[block.value["criterion"]].append(score)
    return [
        Spread(value, str(title), tuple(sorted(found[value], key=lambda score: -score.value)))
        for value, title in Criterion.choices
        if found[value]
    ]


def unscored_in(spreads: Iterable[Spread]) -> list[str]:
    """Return the titles of the criteria on which nobody gave a score."""
    scored = {spread.criterion for spread in spreads}
    return [str(title) for value, title in Criterion.choices if value not in scored]


def tally_words(reviews: Sequence[ToolReviewPage]) -> str:
    """Return in words who would choose the tool again: "2 keer ja, 1 keer op voorwaarden"."""
    counted = Counter(review.choose_again for review in reviews)
    said = [(counted[value], title) for value, title in ChooseAgain.choices if counted[value]]
    if len(reviews) == 1:
        return str(said[0][1]) if said else ""
    return ", ".join(_("%(n)s keer %(word)s") % {"n": n, "word": title} for n, title in said)


def cost_per_unit(review: ToolReviewPage) -> Decimal | None:
    """Return the euros per year and per 100,000 inhabitants, or None when one of both is not known."""
    if review.cost_per_year is None or not review.inhabitants:
        return None
    return (review.cost_per_year * UNIT_OF_INHABITANTS / review.inhabitants).quantize(Decimal(1))


def euros(amount) -> str:
    """Return an amount as one writes it: "€ 1.640"; cents only when there are any."""
    if amount is None:
        return ""
    places = 0 if amount == amount.to_integral_value() else 2
    return f"€\u00a0{number_format(amount, places, use_l10n=True, force_grouping=True)}"
