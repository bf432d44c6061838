"""The text of a knowledge page for a plain reader: the same for everybody, until something changes.

Whether this reader may see the page, and what stands around it for this reader, is asked of the database at
every visit; only the text that follows from the answers is kept, under a name made of them. So nothing has to
be told to forget. Who may do something with the page gets it made anew, with the doors to do it.
"""

from hashlib import sha256

from django.core.cache import cache
from django.db.models import F
from django.utils import timezone
from django.utils.translation import get_language

from cases.access.policy import EDITING_ROLES, posts_of, tokens_of_user
from cases.catalogue.models import Entry

from .knowledge import RELATED, alike_entries, entries_of_threads_about
from .playbooks import entries_of_family
from .prepared import Prepared

#: Names of agencies and terms, the frame of the page and what newly resembles it may lag this long.
KEPT_SECONDS = 5 * 60


def _page_at(user, url):
    found = Entry.objects.few_visible_to(user).filter(url=url)
    revision = F("knowledgepage__live_revision_id")
    return found.values_list("pk", "public_id", "state", "version", "kind", "author_id", revision)


PAGE_AT = Prepared(_page_at, "/organisaties/hier/")
ALIKE = Prepared(lambda user, pk: alike_entries(user, pk).values_list("pk", "version"), -1)
STILL = Prepared(
    lambda user, *pks: (
        Entry.objects.few_visible_to(user).live().filter(pk__in=pks).values_list("pk", "version")
    ),
    *(-number for number in range(1, RELATED + 1)),
)
THREADS = Prepared(lambda user, pk: entries_of_threads_about(user, pk).values_list("pk", "version"), -1)
RELATIVES = Prepared(lambda user, pk: entries_of_family(user, pk).values_list("pk", "version"), -1)


def is_plain_reader(user) -> bool:
    """Whether `user` may surely do nothing but read, save with own work; editors and moderators are not."""
    if getattr(user, "is_platform_editor", False):
        return False
    return not any(post.role in EDITING_ROLES for post in posts_of(user))


def name_of(user, url: str) -> str | None:
    """Return the name of the text that `user` may read at `url` now, or None when it is not a common one."""
    if not is_plain_reader(user):
        return None
    rows = PAGE_AT.rows(user, url)
    if not rows:
        return None
    pk, public_id, state, version, kind, author_id, revision = rows[0]
    if state != Entry.State.LIVE or (user.is_authenticated and author_id == user.pk):
        return None
    around = [_alike(user, pk, version), THREADS.rows(user, pk)]
    if kind == Entry.Kind.PLAYBOOK:
        around.append(RELATIVES.rows(user, pk))
    where = (user.is_authenticated, get_language(), timezone.localdate())
    parts = repr((version, revision, around, where))
    return f"page:{public_id}:{sha256(parts.encode()).hexdigest()}"


def _alike(user, pk: int, version: int) -> list[tuple]:
    """Return pk and version of what resembles the page for this reader.

    Weighing all pages that share a term takes longer the more there are, so the answer is kept per set of
    rights; whether each of them may still be seen, unchanged, is asked at every visit.
    """
    rights = sha256(repr(sorted(tokens_of_user(user))).encode()).hexdigest()
    key = f"alike:{pk}:{version}:{rights}"
    known = cache.get(key)
    if known is not None and set(STILL.rows(user, *(row[0] for row in known))) == set(known):
        return known
    found = ALIKE.rows(user, pk)
    if len(found) == RELATED:  # with fewer, a new one must show at once, and there is little to weigh
        cache.set(key, found, KEPT_SECONDS)
    return found


def kept_text(name: str | None) -> bytes | None:
    """Return the text with this name, if it was kept."""
    return cache.get(name) if name else None


def keep_text(name: str | None, user, url: str, text: bytes) -> None:
    """Keep `text` under `name`, unless something changed while it was made."""
    if name and name == name_of(user, url):
        cache.set(name, text, KEPT_SECONDS)
