"""Which facets the kinds of entry bring, and what their values are called.

Title and values stand with the kinds, higher up; they are told here at the start (see cases.wiring), so that
search and lists can name them without knowing any kind.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class KnownFacet:
    """`names` by value, in the order in which they are shown; without names a value is shown as it is."""

    title: Any
    names: Mapping[str, Any]


#: Facets by their name in the address and in `Entry.facets`.
KNOWN: dict[str, KnownFacet] = {}


def know(name: str, title: Any, choices: Iterable[tuple[Any, Any]] = ()) -> None:
    """Make a facet known; `choices` are its values with what they are called."""
    KNOWN[name] = KnownFacet(title, {str(value): label for value, label in choices})


def names_of(facets: Mapping[str, Iterable[str]]) -> dict[str, list]:
    """Return the facets of one entry with each value as it is called; a facet that nobody told is left out."""
    return {
        name: [KNOWN[name].names.get(value, value) for value in values]
        for name, values in facets.items()
        if name in KNOWN
    }
