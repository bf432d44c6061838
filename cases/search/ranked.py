"""The order in which hits are shown: the engine's, with fresh and well-proven ones up by at most one place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils import timezone

from cases.catalogue.models import Entry

from .dutch import analyse
from .engines.document import exact_token
from .engines.ids import Ids
from .engines.question import Answer, Hit, Question
from .prior import Ranked, lift, prior_of
from .shelf import Shelf

#: So many of the first hits may be exact titles.
MOST_EXACT = 10


def ranked_hits(shelf: Shelf, question: Question) -> Answer:
    """Return the answer with its hits in the order of the screen; from the first one on, as places may change.

    Raises IndexBroken.
    """
    if question.newest_first:
        return shelf.ask(question)
    start, stop = question.start, question.stop
    answer = shelf.ask(replace(question, start=0, stop=None if stop is None else stop + 1))
    return replace(answer, hits=lifted(answer.hits, question)[start:stop])


def lifted(hits: Sequence[Hit], question: Question) -> list[Hit]:
    """Return `hits`, best first, with neighbours changed as `prior.lift` says."""
    if len(hits) < 2:
        return list(hits)
    columns = ("title", "evidence_level", "event_date", "published_at")
    rows = Entry.objects.filter(pk__in=Ids(hit.pk for hit in hits)).values_list("pk", *columns)
    said = {pk: row for pk, *row in rows}
    wanted = {token for form in question.bonuses for token in form.tokens}
    today = timezone.localdate()
    ranked = [
        _ranked(hit, said.get(hit.pk), today, wanted if place < MOST_EXACT else set())
        for place, hit in enumerate(hits)
    ]
    by_pk = {hit.pk: hit for hit in hits}
    return [by_pk[one.pk] for one in lift(ranked)]


def _ranked(hit: Hit, row: Sequence[Any] | None, today: date, wanted: set[str]) -> Ranked:
    """`wanted`: the tokens of titles that are what was asked for, word for word; their bonus has put them first."""
    if row is None:
        return Ranked(hit.pk, hit.score)
    title, evidence, event, published = row
    prior = prior_of(evidence=evidence, when=event or (published and published.date()), today=today)
    exact = bool(wanted) and exact_token(analyse(title)) in wanted
    return Ranked(hit.pk, hit.score, exact, prior)
