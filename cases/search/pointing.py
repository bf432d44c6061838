"""Facets that ask whether an entry points at something: what the reader may not see does not count.

They are not in the index: what an entry points at is the same for everybody, who sees it is not.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from cases.catalogue.models import Entry, EntryLink

POINTING = {"tegencasus": EntryLink.Kind.AGAINST}


def pointing_entries(user: Any, name: str) -> set[int]:
    """Return the entries with a link of that kind to something that `user` may see."""
    seen = Entry.objects.visible_to(user).live()
    links = EntryLink.objects.filter(kind=POINTING[name], target__in=seen)
    return set(links.values_list("entry_id", flat=True))


def pointing_sets(
    user: Any, names: Iterable[str], kind: str, chosen: Collection[str]
) -> dict[str, dict[str, Collection[int]]]:
    """Return for each such facet in `names` the entries of one kind by its value.

    Those that do not point are many: they are read only for a facet in `chosen`; see `add_rest`.
    """
    sets: dict[str, dict[str, Collection[int]]] = {}
    for name in names:
        if name in POINTING:
            pks = pointing_entries(user, name)
            sets[name] = {"ja": pks}
            if name in chosen:
                of_kind = Entry.objects.visible_to(user).live().of_kind(kind)
                sets[name]["nee"] = set(of_kind.values_list("pk", flat=True)) - pks
    return sets


def add_rest(counts: Mapping[str, dict[str, int]], sets: Mapping[str, Mapping[str, Any]], total: int) -> None:
    """Count what does not point as what is left of `total`, where it was not counted."""
    for name, values in sets.items():
        if "nee" not in values and total > counts[name].get("ja", 0):
            counts[name]["nee"] = total - counts[name].get("ja", 0)
