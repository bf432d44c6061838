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

from cases.access.policy import (
    EDITING_ROLES,
    is_active_member,
    posts_of,
    tokens_of_user,
    user_can_contribute,
)
from cases.catalogue.models import Entry

from .links import rows_both_ways
from .playbooks import entries_of_family
from .prepared import Prepared
from .related import RELATED, SAME_AUTHOR, alike_entries, by_same_author

#: Names of agencies and terms, the frame of the page and what newly resembles it may lag this long.
KEPT_SECONDS = 5 * 60


def _page_at(user, url):
    found = Entry.objects.few_visible_to(user).filter(url=url)
    revision = F("knowledgepage__live_revision_id")
    return found.values_list("pk", "public_id", "state", "version", "kind", "author_id", revision)


PAGE_AT = Prepared(_page_at, "/organisaties/hier/")
LINKS = Prepared(rows_both_ways, -1)
RELATIVES = Prepared(lambda user, pk: entries_of_family(user, pk).values_list("pk", "version"), -1)


ALIKE = Prepared(lambda user, pk: alike_entries(user, pk).values_list("pk", "version"), -1)
BY_AUTHOR = Prepared(lambda user, pk: by_same_author(user, pk).values_list("pk", "version"), -1)

#: What takes longer to weigh the more there is: its name, its query, and how many it gives when there are enough.
WEIGHED = (("alike", ALIKE, RELATED), ("author", BY_AUTHOR, SAME_AUTHOR + RELATED))
MOST_WEIGHED = sum(most for _name, _query, most in WEIGHED)
STILL = Prepared(
    lambda user, *pks: (
        Entry.objects.few_visible_to(user).live().filter(pk__in=pks).values_list("pk", "version")
    ),
    *(-number for number in range(1, MOST_WEIGHED + 1)),
)


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
    if kind == Entry.Kind.TOOL and user_can_contribute(user):  # the card leads to that person's own forms
        return None
    around = [sorted(LINKS.rows(user, pk)), *_weighed(user, pk, version)]
    if kind == Entry.Kind.PLAYBOOK:
        around.append(RELATIVES.rows(user, pk))
    where = (user.is_authenticated, get_language(), timezone.localdate())
    parts = repr((version, revision, around, where))
    return f"page:{public_id}:{sha256(parts.encode()).hexdigest()}"


def _weighed(user, pk: int, version: int) -> list[list[tuple]]:
    """Return pk and version of what resembles the page and of what its writer made, for this reader.

    The answers are kept per set of rights; whether each of them may still be seen, unchanged, is asked at every
    visit. With fewer than there may be, a new one must show at once, and there is little to weigh.
    """
    rights = sha256(repr(sorted(tokens_of_user(user))).encode()).hexdigest()
    asked = [row for row in WEIGHED if row[0] != "author" or is_active_member(user)]
    keys = {name: f"{name}:{pk}:{version}:{rights}" for name, _query, _most in asked}
    known = cache.get_many(keys.values())
    still = _still(user, [row for rows in known.values() for row in rows])
    answers = []
    for name, query, most in asked:
        rows = known.get(keys[name])
        if rows is None or not still.issuperset(rows):
            rows = query.rows(user, pk)
            if len(rows) == most:
                cache.set(keys[name], rows, KEPT_SECONDS)
        answers.append(rows)
    return answers


def _still(user, rows: list[tuple]) -> set[tuple]:
    """Return which of `rows` are as they were; no entry has the number 0."""
    if not rows:
        return set()
    pks = [row[0] for row in rows]
    return set(STILL.rows(user, *pks, *[0] * (MOST_WEIGHED - len(pks))))


def public_id_in(name: str) -> str:
    """Return the public id of the entry whose text has this name."""
    return name.split(":")[1]


def kept_text(name: str | None) -> bytes | None:
    """Return the text with this name, if it was kept."""
    return cache.get(name) if name else None


def keep_text(name: str | None, user, url: str, text: bytes) -> None:
    """Keep `text` under `name`, unless something changed while it was made."""
    if name and name == name_of(user, url):
        cache.set(name, text, KEPT_SECONDS)
