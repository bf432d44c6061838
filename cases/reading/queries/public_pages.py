"""The text of a knowledge page for who is not signed in: the same for everybody, until something changes.

Whether the page may be seen, and what stands around it, is asked of the database at every visit; only the
text that follows from the answers is kept, under a name made of them. So nothing has to be told to forget.
"""

from hashlib import sha256

from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.db.models import F
from django.utils import timezone
from django.utils.translation import get_language

from cases.catalogue.models import Entry

from .knowledge import alike_entries, entries_of_threads_about
from .playbooks import entries_of_family
from .prepared import Prepared

#: Names of agencies and terms, and the frame of the page, are not in the name: they may lag this long.
KEPT_SECONDS = 5 * 60

ANYBODY = AnonymousUser()


def _page_at(url):
    live = Entry.objects.visible_to(ANYBODY).live().filter(url=url)
    revision = F("knowledgepage__live_revision_id")
    return live.values_list("pk", "public_id", "version", "kind", revision)


PAGE_AT = Prepared(_page_at, "/organisaties/hier/")
ALIKE = Prepared(lambda pk: alike_entries(ANYBODY, pk).values_list("pk", "version"), -1)
THREADS = Prepared(lambda pk: entries_of_threads_about(ANYBODY, pk).values_list("pk", "version"), -1)
RELATIVES = Prepared(lambda pk: entries_of_family(ANYBODY, pk).values_list("pk", "version"), -1)


def name_of(url: str) -> str | None:
    """Return the name of the text that everybody may read at `url` now, or None when there is none."""
    rows = PAGE_AT.rows(url)
    if not rows:
        return None
    pk, public_id, version, kind, revision = rows[0]
    around = [ALIKE.rows(pk), THREADS.rows(pk)]
    if kind == Entry.Kind.PLAYBOOK:
        around.append(RELATIVES.rows(pk))
    parts = repr((version, revision, around, get_language(), timezone.localdate()))
    return f"page:{public_id}:{sha256(parts.encode()).hexdigest()}"


def kept_text(name: str | None) -> bytes | None:
    """Return the text with this name, if it was kept."""
    return cache.get(name) if name else None


def keep_text(name: str | None, url: str, text: bytes) -> None:
    """Keep `text` under `name`, unless something changed while it was made."""
    if name and name == name_of(url):
        cache.set(name, text, KEPT_SECONDS)
