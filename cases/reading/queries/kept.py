"""Numbers and lists that follow from all that a reader may see, kept until something happens on the site.

Which rows they were counted from is not asked again; whether one may see an entry that is shown always is. The
name holds the reader's rights and the number of the last event in the log, which is written in the transaction of
each change: so nothing has to be told to forget. See docs/decisions/0012-kept-home-page.md.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.utils import timezone
from django.utils.translation import get_language

from cases.access.policy import tokens_of_user
from cases.audit.models import AuditEvent
from cases.catalogue.models import Entry

from .prepared import Prepared

#: What leaves no row in the log (names of agencies, a repair) may lag this long.
KEPT_SECONDS = 5 * 60

#: Events about anything else, such as somebody signing in, change nothing that a page shows to others.
CHANGES_PAGES = ("entry", "term")

LAST_EVENT = Prepared(
    lambda user: (
        AuditEvent.objects.filter(object_type__in=CHANGES_PAGES).order_by("-pk").values_list("pk")[:1]
    )
)


def last_event(user: Any) -> list[tuple]:
    """Return the number of the last event that can change a page."""
    return LAST_EVENT.rows(user)


def name_for(user: Any, what: str, *parts: Any) -> str:
    """Return the name under which `what` is kept for people with the rights of `user`, today."""
    known = (last_event(user), sorted(tokens_of_user(user)), get_language(), timezone.localdate(), parts)
    return f"{what}:{sha256(repr(known).encode()).hexdigest()}"


def kept(user: Any, what: str, make: Callable[[], Any]) -> Any:
    """Return what `make` gives for `user`: data without entries, for example numbers by region."""
    name = name_for(user, what)
    found = cache.get(name)
    if found is None:
        found = make()
        if name == name_for(user, what):
            cache.set(name, found, KEPT_SECONDS)
    return found


def entries_by_pk(user: Any, pks) -> dict[int, Entry]:
    """Return those of `pks` that `user` may see now, ready for cards."""
    return Entry.objects.few_visible_to(user).live().for_cards().in_bulk(pks)
