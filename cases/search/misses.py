"""What members looked for and did not find: counted without person, told to platform editors.

A search without result is noted in the memory of the process; a while later a thread of its own writes the
notes, so searching waits for no writer. Only questions that nobody is known by: without e-mail addresses, of few
words; only those of members; and only what at least three of them typed is ever shown. See models.SearchMiss.
"""

import atexit
import logging
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import Error, connection
from django.db.models import Count, Max
from django.utils import timezone
from django.utils.crypto import salted_hmac

from cases.access.policy import is_active_member
from cases.vocabulary.words import folded

from .models import SearchMiss

logger = logging.getLogger(__name__)

KEPT = timedelta(days=30)

#: Fewer members than this could point at somebody.
SHOWN_FROM = 3

MOST_WORDS = 6
MOST_LETTERS = 60

#: So many notes wait in memory at most; what comes after is not counted.
MOST_WAITING = 10_000

Note = tuple[str, date, str]


@dataclass(frozen=True)
class Miss:
    """`members`: how many typed it; `last`: the last day on which one did."""

    words: str
    members: int
    last: date


class _Notes:
    def __init__(self):
        self.lock = threading.Lock()
        self.waiting: set[Note] = set()
        self.timer: threading.Timer | None = None

    def add(self, note: Note) -> None:
        with self.lock:
            if len(self.waiting) < MOST_WAITING:
                self.waiting.add(note)

    def take(self) -> set[Note]:
        with self.lock:
            taken, self.waiting, self.timer = self.waiting, set(), None
            return taken

    def begin_timer(self, seconds: float) -> None:
        """Write after `seconds`, if nobody waits to do so yet; the thread does not keep the process alive."""
        with self.lock:
            if self.timer is not None and self.timer.is_alive():
                return
            self.timer = threading.Timer(seconds, _write_in_thread)
            self.timer.daemon = True
            self.timer.start()


_notes = _Notes()


def note_miss(user: Any, text: str) -> None:
    """Note that `user` found nothing for `text`; visitors are not counted. Asks the database nothing."""
    words = words_to_count(text)
    if not words or not is_active_member(user):
        return
    _notes.add((words, timezone.localdate(), _who(user.pk, words)))
    if settings.READS_WRITTEN_AFTER:
        _notes.begin_timer(settings.READS_WRITTEN_AFTER)


def words_to_count(text: str) -> str:
    """Return `text` as it is counted, or nothing: what is long or holds an address may say who asks, or about whom."""
    words = folded(text)
    if "@" in words or len(words) > MOST_LETTERS or len(words.split()) > MOST_WORDS:
        return ""
    return words


def _who(person: int, words: str) -> str:
    """Return a mark that is the same for one member and these words alone; without our key it says nothing."""
    return salted_hmac("cases.search.misses", f"{person} {words}", algorithm="sha256").hexdigest()


def write_misses() -> None:
    """Write what was noted; what cannot be written now is noted again."""
    notes = _notes.take()
    if not notes:
        return
    try:
        _write(notes)
    except Error:
        logger.warning("searches without result could not be written and wait", exc_info=True)
        for note in notes:
            _notes.add(note)


def _write(notes: Iterable[Note]) -> None:
    rows = [SearchMiss(words=words, day=day, who=who) for words, day, who in sorted(notes)]
    SearchMiss.objects.bulk_create(rows, ignore_conflicts=True)


def _write_in_thread() -> None:
    try:
        write_misses()
    except Exception:  # a thread has nobody to tell
        logger.exception("searches without result were lost")
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


def misses(*, most: int = 200) -> list[Miss]:
    """Return what at least three members looked for in vain in the last thirty days, most members first."""
    counted = SearchMiss.objects.filter(day__gt=_oldest()).values("words").order_by("words")
    rows = counted.annotate(members=Count("who", distinct=True), last=Max("day"))
    shown = rows.filter(members__gte=SHOWN_FROM).order_by("-members", "-last", "words")[:most]
    return [Miss(row["words"], row["members"], row["last"]) for row in shown]


def forget_misses() -> int:
    """Remove what is older than thirty days; return how many rows."""
    return SearchMiss.objects.filter(day__lte=_oldest()).delete()[0]


def _oldest() -> date:
    """Return the last day that is too long ago."""
    return timezone.localdate() - KEPT
