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


def pointing_sets(user: Any, names: Iterable[str], kind: str) -> Mapping[str, Mapping[str, Collection[int]]]:
    """Return for each such facet in `names` the entries of one kind by its value."""
    asked = [name for name in names if name in POINTING]
    if not asked:
        return {}
    all_of_kind = set(Entry.objects.visible_to(user).live().of_kind(kind).values_list("pk", flat=True))
    found = {name: pointing_entries(user, name) & all_of_kind for name in asked}
    return {name: {"ja": pks, "nee": all_of_kind - pks} for name, pks in found.items()}
