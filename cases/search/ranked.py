"""The order in which hits are shown: the engine's, with fresh and well-proven ones up by at most one place."""

from collections.abc import Sequence
from dataclasses import replace

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
    priors = _priors([hit.pk for hit in hits])
    exact = _exact([hit.pk for hit in hits[:MOST_EXACT]], question)
    ranked = [Ranked(hit.pk, hit.score, hit.pk in exact, priors.get(hit.pk, 0.0)) for hit in hits]
    by_pk = {hit.pk: hit for hit in hits}
    return [by_pk[one.pk] for one in lift(ranked)]


def _priors(pks: Sequence[int]) -> dict[int, float]:
    today = timezone.localdate()
    rows = Entry.objects.filter(pk__in=Ids(pks)).values_list(
        "pk", "evidence_level", "event_date", "published_at"
    )
    return {
        pk: prior_of(evidence=level, when=event or (published and published.date()), today=today)
        for pk, level, event, published in rows
    }


def _exact(pks: Sequence[int], question: Question) -> set[int]:
    """Return those whose title is what was asked for, word for word; their bonus has put them first."""
    wanted = {token for form in question.bonuses for token in form.tokens}
    titles = Entry.objects.filter(pk__in=Ids(pks)).values_list("pk", "title") if wanted else ()
    return {pk for pk, title in titles if exact_token(analyse(title)) in wanted}
