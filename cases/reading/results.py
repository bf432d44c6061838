"""A search answer as its template wants it: filters, chips, order and pages, each as an address to share."""

from django.core.paginator import Paginator
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cases.search.asking import MOST_DEPTH, Typed, without_value
from cases.search.facets import OFFERED, facet_title
from cases.search.queries import PER_PAGE, SearchAnswer

from .addresses import filters_in, number_in, query_string

SORTS = {"relevantie": "relevance", "datum": "date"}
SORT_TITLES = {"relevantie": _("relevantie"), "datum": _("datum")}

#: Of a long list of values the first ones stand open; the rest is folded.
OPEN_OPTIONS = 6

#: So many groups of filters stand open; in the others one sees at least what was chosen.
OPEN_GROUPS = 5


class Asked:
    """What an address asks for: words, filters, order, page."""

    def __init__(self, request, words: str, default_sort: str, filters=OFFERED):
        self.words, self.default_sort = words, default_sort
        self.filters = filters_in(request, filters)
        sort = request.GET.get("sorteer", "")
        self.sort = sort if sort in SORTS else default_sort
        self.page = number_in(request)

    @property
    def order(self) -> str:
        """The order as the search slice names it."""
        return SORTS[self.sort]

    def pairs(self, *, words=None, sort=None, without=None, filters=None) -> list[tuple[str, str]]:
        """Return the address as pairs; `without` leaves one (filter, value) out."""
        sort = self.sort if sort is None else sort
        chosen = self.filters if filters is None else filters
        return [
            ("q", self.words if words is None else words),
            *(
                (name, value)
                for name, values in chosen.items()
                for value in values
                if (name, value) != without
            ),
            ("sorteer", "" if sort == self.default_sort else sort),
        ]

    def url(self, **changes) -> str:
        """Return the address with `changes` (see pairs), from the question mark on."""
        return f"?{query_string(self.pairs(**changes))}"


def results_panels(asked: Asked, answer: SearchAnswer, question: Typed | None = None) -> dict:
    """Return what `reading/_results.html` shows; `question` is what was typed, for search alone."""
    shown = [facet for facet in answer.facets if facet.options]
    reachable = min(answer.total, MOST_DEPTH) if question and question.pieces else answer.total
    return {
        "answer": answer,
        "asked": asked,
        "facets": [_facet(facet, place < OPEN_GROUPS) for place, facet in enumerate(shown)],
        "hidden": [{"name": n, "value": v} for n, v in asked.pairs(filters={}) if v],
        "kept": [{"name": n, "value": v} for n, v in asked.pairs(words="") if v],
        "selected_count": sum(map(len, asked.filters.values())),
        "chips": [*_chips(asked, answer.facets), *_chips_of_left_out(asked, question)],
        "clear_url": asked.url(filters={}, words=_without_left_out(asked, question)),
        "suggestion_url": asked.url(words=answer.suggestion or ""),
        "alternatives": [
            {
                "text": other.text,
                "dropped": other.dropped,
                "total": other.total,
                "url": asked.url(words=other.text),
            }
            for other in getattr(answer, "alternatives", ())
        ],
        "sorts": [
            {"title": title, "url": asked.url(sort=name), "current": name == asked.sort}
            for name, title in SORT_TITLES.items()
        ],
        "page": Paginator(range(reachable), PER_PAGE).get_page(answer.page),
        "out_of_reach": answer.total > reachable,
        "page_query": _ending(query_string(asked.pairs())),
    }


def _ending(query: str) -> str:
    return f"{query}&" if query else ""


def _facet(facet, stands_open: bool) -> dict:
    options = [
        {"value": o.value, "label": capfirst(str(o.title)), "count": o.count, "selected": o.selected}
        for o in facet.options
    ]
    more = options[OPEN_OPTIONS:]
    chosen = sum(option["selected"] for option in options)
    return {
        "legend": facet.title,
        "name": facet.name,
        "options": options[:OPEN_OPTIONS],
        "open": stands_open or chosen > 0,
        "chosen": chosen,
        "more": more,
        "more_open": any(option["selected"] for option in more),
    }


def _chips(asked: Asked, facets) -> list[dict]:
    """Return one removable chip per chosen value; a value that does not exist is called as it was typed."""
    titles = {facet.name: facet.title for facet in facets}
    names = {(facet.name, o.value): o.title for facet in facets for o in facet.options}
    return [
        {
            "text": f"{titles.get(name, name)}: {names.get((name, value), value)}",
            "url": asked.url(without=(name, value)),
        }
        for name, values in asked.filters.items()
        for value in values
    ]


def _chips_of_left_out(asked: Asked, question: Typed | None) -> list[dict]:
    """Return one removable chip per value that was typed after a minus."""
    return [
        {
            "text": _("Zonder %(facet)s: %(value)s")
            % {"facet": str(facet_title(facet)).lower(), "value": value},
            "url": asked.url(words=without_value(question.text, facet, value)),
        }
        for facet, values in (question.left_out.items() if question else ())
        for value in values
    ]


def _without_left_out(asked: Asked, question: Typed | None) -> str:
    words = question.text if question else asked.words
    for facet, values in question.left_out.items() if question else ():
        for value in values:
            words = without_value(words, facet, value)
    return words
