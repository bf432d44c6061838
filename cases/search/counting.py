"""Finding and counting without an index: every row that the reader may see is read.

For the time that the index is broken or behind; slow with many entries, and always right. Tests compare the
index with it.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import islice
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from cases.catalogue.models import Entry
from cases.regions.models import Agency, Region
from cases.vocabulary.models import Term

from .engines.ids import Ids
from .engines.question import Answer, Hit
from .pointing import POINTING, pointing_entries

#: Beyond this number of rows every relation is read, which is then quicker than naming the rows.
MANY = 2_000

Chosen = Mapping[str, frozenset[str]]

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
        return pointing_entries(self._user, name) & self.rows.keys()

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


def count_rows(rows: Rows, chosen: Chosen, names: Iterable[str], *, start: int, stop: int | None) -> Answer:
    """Answer as an engine would, in the order of the rows."""
    total, without = narrow(rows, chosen, names)
    in_order = (Hit(pk) for pk in rows.rows if pk in total)
    counts = {name: dict(rows.count(name, pks)) for name, pks in without.items()}
    return Answer(list(islice(in_order, start, stop)), len(total), len(total), counts)
