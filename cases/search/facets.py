"""Filters with counts, over what the reader may see and nothing else.

Within one facet the chosen values widen (or), between facets they narrow (and). The counts beside the values
of a facet leave that facet's own choice out: they say what choosing a value would bring.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.catalogue.facets import KNOWN
from cases.catalogue.models import Entry
from cases.regions.models import Agency, Region
from cases.tlp import Label
from cases.vocabulary.models import Term

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

#: Enumerations too long to read in their own order.
MOST_FIRST = ("organisatiesoort", "incident")

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


def facet_title(name: str) -> str | Promise:
    """Return what the facet is called on the screen."""
    return TITLES[name] if name in TITLES else KNOWN[name].title


def build_facets(counts: Mapping[str, Mapping[str, int]], chosen: Chosen) -> list[Facet]:
    """Return the facets in the order of `counts`, each with its options."""
    return [
        Facet(name, facet_title(name), _options(name, counted, chosen.get(name, frozenset())))
        for name, counted in counts.items()
    ]


def _options(name: str, counts: Mapping[str, int], selected: frozenset[str]) -> list[FacetOption]:
    values = _shown(name, counts, selected)
    titles = _titles(name, values, counts)
    options = [
        FacetOption(value, titles.get(value, value), counts.get(value, 0), value in selected)
        for value in values
    ]
    return sorted(options, key=_order(name))


def _shown(name: str, counts: Mapping[str, int], selected: frozenset[str]) -> list[str]:
    if name not in FREE:
        return list({*counts, *selected})
    common = sorted(counts, key=lambda value: (-counts[value], value))[:MOST_FREE]
    return list({*common, *selected})


def _titles(name: str, values: list[str], counts: Mapping[str, int]) -> Mapping[str, Any]:
    """Return what to call the values; a name is never told of what the reader cannot see anyway."""
    if name == "regio":
        return dict(Region.objects.values_list("slug", "name"))
    if name == "begrip":
        terms = Term.objects.filter(slug__in=values).values_list("slug", "name", "official")
        return {slug: title for slug, title, official in terms if official or counts.get(slug)}
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
