"""Which text a reviewer saw, and whether another one has taken its place."""

from typing import Any


class Overtaken(Exception):
    """An approval of a text that is no longer the newest; `entry` is what it is about."""

    def __init__(self, entry: Any):
        super().__init__("the text was changed after it was shown")
        self.entry = entry


class AlreadyDecided(Exception):
    """A decision about what does not wait any more; `entry` is what it is about."""

    def __init__(self, entry: Any):
        super().__init__("nothing waits for this decision")
        self.entry = entry


def mark_of(revision: Any) -> str:
    """Return what tells this text from every other: saving while typing writes a revision anew."""
    return f"{revision.pk}-{int(revision.created_at.timestamp() * 1_000_000)}"


def revision_of(mark: str) -> int | None:
    """Return the number of the revision that a mark is of, or None for a text that is no mark."""
    number = mark.split("-")[0]
    return int(number) if number.isascii() and number.isdecimal() and len(number) < 19 else None


def is_overtaken(page: Any, task_state: Any, user: Any, seen: str) -> bool:
    """Whether `page` says something else than what `user` saw.

    Without a mark what was handed in is meant; what the reviewer wrote since, the reviewer has seen.
    """
    newest = page.get_latest_revision()
    if seen:
        return seen != mark_of(newest)
    handed_in = task_state.revision
    since = page.revisions.filter(pk__gt=handed_in.pk if handed_in else 0).exclude(user=user)
    if since.exists() or handed_in is None:
        return True
    return handed_in.created_at > task_state.started_at and handed_in.user_id != user.pk
