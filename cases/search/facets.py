"""Filters with counts, counted from the rows that the reader may see and from nothing else.

Within one facet the chosen values widen (or), between facets they narrow (and). The counts beside the values
of a facet leave that facet's own choice out: they say what choosing a value would bring.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.catalogue.facets import KNOWN
from cases.catalogue.models import Entry, EntryLink
from cases.regions.models import Agency, Region
from cases.tlp import Label
from cases.vocabulary.models import Term

from .engines.ids import Ids

#: What every entry has. The facets that kinds of page bring stand in cases.catalogue.facets.
TITLES: dict[str, str | Promise] = {
    "soort": _("Soort"),
    "regio": _("Regio"),
    "organisatiesoort": _("Soort organisatie"),
    "begrip": _("Trefwoord"),
    "jaar": _("Jaar"),
    "label": _("TLP-label"),
}

#: The facets of search, in the order of the screen; a list of one kind adds that kind's own.
OFFERED = ("soort", "regio", "organisatiesoort", "incident", "begrip", "kanaal", "jaar", "bewijs", "label")

#: Facets with values that people make up: of those only the commonest are shown.
FREE = ("begrip", "kanaal")
MOST_FREE = 12

#: Facets that ask whether an entry points at something; what the reader may not see does not count.
POINTING = {"tegencasus": EntryLink.Kind.AGAINST}

#: Enumerations too long to read in their own order.
MOST_FIRST = ("organisatiesoort", "incident")

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


#: What stands in a column that says nothing.
NOTHING = (None, "")


class Rows:
    """Entries as the facets need them, in the order of the queryset: a few queries, without joins.

    Reading thousands of rows is most of the work of a search, so they stay tuples, and `Entry.facets` stays
    text: many entries say the same, and each text is read once.
    """

    COLUMNS = ("pk", "kind", "owner_agency_id", "year", "label", "incident_type", "evidence_level", "said")
    SINGLE = {"soort": 1, "organisatiesoort": 2, "jaar": 3, "label": 4, "incident": 5, "bewijs": 6}
    SAID = 7

    def __init__(self, queryset: QuerySet[Entry], user: Any):
        self._user = user
        told = queryset.annotate(said=Cast("facets", TextField())).values_list(*self.COLUMNS)
        self.rows: dict[int, tuple[Any, ...]] = {row[0]: row for row in told}
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
        if name in POINTING:
            pointing = self._pointing(name)
            return {pk for pk in self.rows if ("ja" if pk in pointing else "nee") in values}
        if name not in self.SINGLE:
            return self._saying(name, values)
        column, names = self.SINGLE[name], self._names(name)
        known = ((pk, row[column]) for pk, row in self.rows.items() if row[column] not in NOTHING)
        return {pk for pk, value in known if names(value) in values}

    def _pointing(self, name: str) -> set[int]:
        """Return the rows with a link of that kind to something that the reader may see."""
        seen = Entry.objects.visible_to(self._user).live()
        links = EntryLink.objects.filter(kind=POINTING[name], target__in=seen)
        return set(links.values_list("entry_id", flat=True)) & self.rows.keys()

    def _saying(self, name: str, values: Collection[str]) -> set[int]:
        texts = {row[self.SAID] for row in self.rows.values()}
        wanted = {text for text in texts if not values_said(text, name).isdisjoint(values)}
        return {pk for pk, row in self.rows.items() if row[self.SAID] in wanted}

    def count(self, name: str, pks: Collection[int]) -> Counter[str]:
        """Count the values of the facet `name` over the rows `pks`."""
        if name == "begrip":
            return self._count_terms(pks)
        if name == "regio":
            counted = self._count_pairs(self._regions, pks)
            return Counter({self._region_slugs[region]: number for region, number in counted.items()})
        if name in POINTING:
            pointing = self._pointing(name)
            return Counter("ja" if pk in pointing else "nee" for pk in pks)
        names: Counter[str] = Counter()
        column = itemgetter(self.SINGLE.get(name, self.SAID))
        for value, number in Counter(map(column, map(self.rows.__getitem__, pks))).items():
            if name not in self.SINGLE:
                names.update(dict.fromkeys(values_said(value, name), number))
            elif value not in NOTHING:
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


def values_said(text: str, name: str) -> frozenset[str]:
    """Return the values of the facet `name` in the text of an `Entry.facets`."""
    return frozenset(json.loads(text).get(name, ()))


def facet_title(name: str) -> str | Promise:
    """Return what the facet is called on the screen."""
    return TITLES[name] if name in TITLES else KNOWN[name].title


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
        Facet(name, facet_title(name), _options(name, rows.count(name, pks), chosen.get(name, frozenset())))
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
    if name not in FREE:
        return list({*counts, *selected})
    common = sorted(counts, key=lambda value: (-counts[value], value))[:MOST_FREE]
    return list({*common, *selected})


def _titles(name: str, values: list[str], counts: Counter) -> Mapping[str, Any]:
    """Return what to call the values; a name is never told of what the reader cannot see anyway."""
    if name == "regio":
        return dict(Region.objects.values_list("slug", "name"))
    if name == "begrip":
        terms = Term.objects.filter(slug__in=values).values_list("slug", "name", "official")
        return {slug: title for slug, title, official in terms if official or counts[slug]}
    return _fixed(name)


def _fixed(name: str) -> Mapping[str, Any]:
    """Return the values of an enumeration with their names, in their order; nothing for other facets."""
    if name == "soort":
        return dict(Entry.Kind.choices)
    if name == "organisatiesoort":
        return dict(Agency.Kind.choices)
    if name == "label":
        return {label.value: label.display for label in Label}
    return KNOWN[name].names if name in KNOWN else {}


def _order(name: str) -> Callable[[FacetOption], Any]:
    """Return the key to sort by: the order of the enumeration, years back in time, or most first."""
    places = {value: place for place, value in enumerate(_fixed(name))}
    if places and name not in MOST_FIRST:
        return lambda option: places.get(option.value, len(places))
    if name == "jaar":
        return lambda option: -int(option.value) if option.value.isdecimal() else 0
    return lambda option: (-option.count, str(option.title).casefold(), option.value)
