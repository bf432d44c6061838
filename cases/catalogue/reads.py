"""How often members read an entry: counted per day, without persons, and never at the reader's expense.

A visit is noted in the memory of the process; a while later a thread of its own adds the notes to the database. So
reading waits for no writer, and what goes wrong while writing reaches no reader. A member counts once a day for an
entry (in each process): that is known by a hash with a key that is drawn anew each day and never leaves the memory.
"""

import atexit
import logging
import secrets
import threading
from collections import Counter
from datetime import date
from hashlib import blake2b
from typing import Any

from django.conf import settings
from django.db import Error, connection, transaction
from django.db.models import F, QuerySet, Sum
from django.utils import timezone

from cases.access.policy import is_active_member

from .models import Entry, ReadCount

logger = logging.getLogger(__name__)

#: From this number on it is shown; fewer could point at somebody.
SHOWN_FROM = 5

#: More visitors than this are not told apart on one day, and not counted: the memory has an end.
MOST_SEEN = 200_000
MOST_WAITING = 50_000


class _Notes:
    """What this process noted and did not write yet."""

    def __init__(self):
        self.lock = threading.Lock()
        self.waiting: Counter[tuple[str, date]] = Counter()
        self.timer: threading.Timer | None = None
        self.day, self.key, self.seen = date.min, b"", set[bytes]()

    def add(self, public_id: str, person: int, day: date) -> bool:
        """Note a visit; return whether it is the first of this person, for this entry, today."""
        with self.lock:
            if day != self.day:
                self.day, self.key, self.seen = day, secrets.token_bytes(32), set()
            mark = blake2b(f"{person} {public_id}".encode(), key=self.key, digest_size=12).digest()
            if mark in self.seen or len(self.seen) >= MOST_SEEN or len(self.waiting) >= MOST_WAITING:
                return False
            self.seen.add(mark)
            self.waiting[public_id, day] += 1
            return True

    def take(self) -> Counter[tuple[str, date]]:
        """Return what waits, and let the next timer begin."""
        with self.lock:
            taken, self.waiting, self.timer = self.waiting, Counter(), None
            return taken

    def give_back(self, counts: Counter[tuple[str, date]]) -> None:
        with self.lock:
            self.waiting.update(counts)

    def begin_timer(self, seconds: float) -> None:
        """Write after `seconds`, if nobody waits to do so yet; the thread does not keep the process alive."""
        with self.lock:
            if self.timer is not None and self.timer.is_alive():
                return
            self.timer = threading.Timer(seconds, _write_in_thread)
            self.timer.daemon = True
            self.timer.start()


_notes = _Notes()


def note_read(public_id: str, user: Any) -> None:
    """Note that `user` read the live entry with this id; visitors are not counted. Asks the database nothing."""
    if not is_active_member(user):
        return
    if _notes.add(public_id, user.pk, timezone.localdate()) and settings.READS_WRITTEN_AFTER:
        _notes.begin_timer(settings.READS_WRITTEN_AFTER)


def write_reads() -> None:
    """Add what was noted to the database, in one short transaction; what cannot be written now waits on."""
    counts = _notes.take()
    if not counts:
        return
    try:
        _add(counts)
    except Error:
        logger.warning("read counts could not be written and wait", exc_info=True)
        _notes.give_back(counts)


def _add(counts: Counter[tuple[str, date]]) -> None:
    keys = dict(
        Entry.objects.filter(public_id__in={public_id for public_id, _day in counts})
        .exclude(state=Entry.State.REMOVED)
        .values_list("public_id", "pk")
    )
    rows = sorted((keys[public_id], day, n) for (public_id, day), n in counts.items() if public_id in keys)
    with transaction.atomic():
        for pk, day, number in rows:
            row, made = ReadCount.objects.get_or_create(entry_id=pk, day=day, defaults={"count": number})
            if not made:
                ReadCount.objects.filter(pk=row.pk).update(count=F("count") + number)


def _write_in_thread() -> None:
    try:
        write_reads()
    except Exception:  # a thread has nobody to tell
        logger.exception("read counts were lost")
    finally:
        connection.close()


def _write_at_the_end() -> None:
    """The process ends: what waits is written now, if the database takes it within two seconds."""
    if not (settings.READS_WRITTEN_AFTER and _notes.waiting):
        return
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 2000")
    _write_in_thread()


atexit.register(_write_at_the_end)


def reads_before(entry_id: int, day: date) -> QuerySet[ReadCount]:
    """Return as a query the counts of an entry up to `day`, which itself is not over yet."""
    return ReadCount.objects.filter(entry=entry_id, day__lt=day)


def reads_of(entry_id: int) -> int:
    """Return how often members read the entry through yesterday, or 0 while that is too few to show."""
    total = reads_before(entry_id, timezone.localdate()).aggregate(total=Sum("count"))["total"] or 0
    return total if total >= SHOWN_FROM else 0
