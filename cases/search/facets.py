"""Filters with counts, counted from the rows that the reader may see and from nothing else.

Within one facet the chosen values widen (or), between facets they narrow (and). The counts beside the values
of a facet leave that facet's own choice out: they say what choosing a value would bring.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.catalogue.models import Entry
from cases.regions.models import Agency, Region
from cases.tlp import Label
from cases.vocabulary.models import Term

from .engines.ids import Ids

TITLES: dict[str, str | Promise] = {
    "soort": _("Soort"),
    "regio": _("Regio"),
    "organisatiesoort": _("Soort organisatie"),
    "begrip": _("Trefwoord"),
    "jaar": _("Jaar"),
    "label": _("TLP-label"),
}

FIXED_ORDER = {
    "soort": {value: place for place, value in enumerate(Entry.Kind.values)},
    "label": {label.value: place for place, label in enumerate(Label)},
}

MOST_TERMS = 12

#: Beyond this number of rows every relation is read, which is then quicker than naming the rows.
MANY = 2_000

Chosen = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class FacetOption:
    value: str
    title: str | Promise
    count: int
    selected: bool


@dataclass(frozen=True)
class Facet:
    """`name` is the name in the address; `title` is for the screen."""

    name: str
    title: str | Promise
    options: list[FacetOption]


class Rows:
    """Entries as the facets need them, in the order of the queryset: a few queries, without joins.

    Reading thousands of rows is most of the work of a search, so they stay tuples.
    """

    COLUMNS = ("pk", "kind", "owner_agency_id", "year", "label")
    SINGLE = {"soort": 1, "organisatiesoort": 2, "jaar": 3, "label": 4}

    def __init__(self, queryset: QuerySet[Entry]):
        self.rows: dict[int, tuple[Any, ...]] = {row[0]: row for row in queryset.values_list(*self.COLUMNS)}
        self._regions = self._pairs(Entry.regions.through, "region_id")
        self._terms = self._pairs(Entry.terms.through, "term_id")
        self._region_slugs: dict[int, str] = dict(Region.objects.order_by().values_list("pk", "slug"))
        self._agency_kinds: dict[int, str] = dict(Agency.objects.order_by().values_list("pk", "kind"))

    def _pairs(self, through, column: str) -> list[tuple[int, int]]:
        pairs = through.objects.values_list("entry_id", column).order_by()
        if len(self.rows) < MANY:
            return list(pairs.filter(entry_id__in=Ids(self.rows)))
        rows = self.rows
        return [pair for pair in pairs if pair[0] in rows]

    def matching(self, name: str, values: Collection[str]) -> set[int]:
        """Return the rows that have one of `values` in the facet `name`."""
        if name == "regio":
            wanted = {pk for pk, slug in self._region_slugs.items() if slug in values}
            return {pk for pk, region in self._regions if region in wanted}
        if name == "begrip":
            wanted = set(Term.objects.filter(slug__in=values).values_list("pk", flat=True))
            return {pk for pk, term in self._terms if term in wanted}
        column, names = self.SINGLE[name], self._names(name)
        known = ((pk, row[column]) for pk, row in self.rows.items() if row[column] is not None)
        return {pk for pk, value in known if names(value) in values}

    def count(self, name: str, pks: Collection[int]) -> Counter[str]:
        """Count the values of the facet `name` over the rows `pks`."""
        if name == "begrip":
            return self._count_terms(pks)
        if name == "regio":
            counted = self._count_pairs(self._regions, pks)
            return Counter({self._region_slugs[region]: number for region, number in counted.items()})
        names: Counter[str] = Counter()
        column = itemgetter(self.SINGLE[name])
        for value, number in Counter(map(column, map(self.rows.__getitem__, pks))).items():
            if value is not None:
                names[self._names(name)(value)] += number
        return names

    def _count_pairs(self, pairs: list[tuple[int, int]], pks: Collection[int]) -> Counter[int]:
        if len(pks) == len(self.rows):
            return Counter(map(itemgetter(1), pairs))
        return Counter(value for pk, value in pairs if pk in pks)

    def _count_terms(self, pks: Collection[int]) -> Counter[str]:
        counted = self._count_pairs(self._terms, pks)
        slugs = Term.objects.filter(pk__in=Ids(counted)).order_by().values_list("pk", "slug")
        return Counter({slug: counted[pk] for pk, slug in slugs})

    def _names(self, name: str) -> Callable[[Any], str]:
        return self._agency_kinds.__getitem__ if name == "organisatiesoort" else str


def narrow(rows: Rows, chosen: Chosen, names: Iterable[str]) -> tuple[set[int], dict[str, set[int]]]:
    """Return the rows that pass every filter and, for each facet, those that pass all others."""
    everything = set(rows.rows)
    passing = {name: rows.matching(name, values) for name, values in chosen.items()}
    total = everything.intersection(*passing.values())
    without = {
        name: everything.intersection(*(found for other, found in passing.items() if other != name))
        if name in passing
        else total
        for name in names
    }
    return total, without


def build_facets(rows: Rows, chosen: Chosen, without: Mapping[str, set[int]]) -> list[Facet]:
    """Return the facets in their order, each with its options and counts."""
    return [
        Facet(name, TITLES[name], _options(name, rows.count(name, pks), chosen.get(name, frozenset())))
        for name, pks in without.items()
    ]


def _options(name: str, counts: Counter, selected: frozenset[str]) -> list[FacetOption]:
    values = _shown(name, counts, selected)
    titles = _titles(name, values, counts)
    options = [
        FacetOption(value, titles.get(value, value), counts[value], value in selected) for value in values
    ]
    return sorted(options, key=_order(name))


def _shown(name: str, counts: Counter, selected: frozenset[str]) -> list[str]:
    if name != "begrip":
        return list({*counts, *selected})
    common = sorted(counts, key=lambda value: (-counts[value], value))[:MOST_TERMS]
    return list({*common, *selected})


def _titles(name: str, values: list[str], counts: Counter) -> dict[str, Any]:
    """Return what to call the values; a name is never told of what the reader cannot see anyway."""
    if name == "soort":
        return dict(Entry.Kind.choices)
    if name == "organisatiesoort":
        return dict(Agency.Kind.choices)
    if name == "label":
        return {label.value: label.display for label in Label}
    if name == "regio":
        return dict(Region.objects.values_list("slug", "name"))
    if name == "begrip":
        terms = Term.objects.filter(slug__in=values).values_list("slug", "name", "official")
        return {slug: title for slug, title, official in terms if official or counts[slug]}
    return {}


def _order(name: str) -> Callable[[FacetOption], Any]:
    """Return the key to sort by: the order of the enumeration, years back in time, or most first."""
    if name in FIXED_ORDER:
        return lambda option: FIXED_ORDER[name].get(option.value, len(FIXED_ORDER[name]))
    if name == "jaar":
        return lambda option: -int(option.value) if option.value.isdecimal() else 0
    return lambda option: (-option.count, str(option.title).casefold(), option.value)
