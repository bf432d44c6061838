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

from cases.access.policy import EDITING_ROLES, posts_of
from cases.catalogue.models import Entry

from .knowledge import alike_entries, entries_of_threads_about
from .playbooks import entries_of_family
from .prepared import Prepared

#: Names of agencies and terms, and the frame of the page, are not in the name: they may lag this long.
KEPT_SECONDS = 5 * 60


def _page_at(user, url):
    live = Entry.objects.visible_to(user).live().filter(url=url)
    revision = F("knowledgepage__live_revision_id")
    return live.values_list("pk", "public_id", "version", "kind", "author_id", revision)


PAGE_AT = Prepared(_page_at, "/organisaties/hier/")
ALIKE = Prepared(lambda user, pk: alike_entries(user, pk).values_list("pk", "version"), -1)
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
    pk, public_id, version, kind, author_id, revision = rows[0]
    if user.is_authenticated and author_id == user.pk:
        return None
    around = [ALIKE.rows(user, pk), THREADS.rows(user, pk)]
    if kind == Entry.Kind.PLAYBOOK:
        around.append(RELATIVES.rows(user, pk))
    where = (user.is_authenticated, get_language(), timezone.localdate())
    parts = repr((version, revision, around, where))
    return f"page:{public_id}:{sha256(parts.encode()).hexdigest()}"


def kept_text(name: str | None) -> bytes | None:
    """Return the text with this name, if it was kept."""
    return cache.get(name) if name else None


def keep_text(name: str | None, user, url: str, text: bytes) -> None:
    """Keep `text` under `name`, unless something changed while it was made."""
    if name and name == name_of(user, url):
        cache.set(name, text, KEPT_SECONDS)
