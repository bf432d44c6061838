"""The text of the home page for a plain reader, as in plain_pages: kept under a name made of what it depends on.

The entries that it shows are asked for at every visit: each must be visible to this reader, in the version shown.
"""

from typing import Any

from django.core.cache import cache

from cases.access.policy import user_can_contribute
from cases.catalogue.models import Entry

from .kept import KEPT_SECONDS, name_for
from .overview import NEW_CARDS, OWN_CARDS, PLAYBOOK_LINKS
from .plain_pages import is_plain_reader
from .prepared import Prepared

MOST_SHOWN = NEW_CARDS + OWN_CARDS + PLAYBOOK_LINKS

SHOWN = Prepared(
    lambda user, *pks: (
        Entry.objects.few_visible_to(user).live().filter(pk__in=pks).values_list("pk", "version")
    ),
    *(-number for number in range(1, MOST_SHOWN + 1)),
)
DRAFTS = Prepared(
    lambda user, pk: (
        Entry.objects.few_visible_to(user)
        .filter(author=pk, state=Entry.State.DRAFT)
        .values_list("pk", "version")
    ),
    -1,
)


def home_name(user: Any) -> str | None:
    """Return the name of the home page that `user` may read now; None for who has more to do than read."""
    if not is_plain_reader(user):
        return None
    drafts = sorted(DRAFTS.rows(user, user.pk)) if user_can_contribute(user) else []
    return name_for(user, "home", user.pk, drafts)


def kept_home(name: str | None, user: Any) -> bytes | None:
    """Return the text with this name, if all that it shows is still so for `user`."""
    found = cache.get(name) if name else None
    if found is None:
        return None
    shown, text = found
    return text if _now(user, (pk for pk, _version in shown)) == set(shown) else None


def _now(user: Any, pks) -> set[tuple]:
    """Return the entries as they are; no entry has the number 0."""
    asked = list(pks)
    return set(SHOWN.rows(user, *asked, *[0] * (MOST_SHOWN - len(asked)))) if asked else set()


def keep_home(name: str | None, user: Any, panels: dict, text: bytes) -> None:
    """Keep `text`, made of `panels`, unless something changed while it was made."""
    if not name or name != home_name(user):
        return
    entries = [*panels["new_entries"], *panels["own_entries"], *panels["playbooks"]]
    shown = {(entry.pk, entry.version) for entry in entries}
    if _now(user, (pk for pk, _version in shown)) == shown:
        cache.set(name, (shown, text), KEPT_SECONDS)
