"""Keeping the index equal to the catalogue. The truth is `version > indexed_version`; all else nudges."""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.crypto import get_random_string

from cases.catalogue.models import Entry

from .documents import document_of, entries_to_index, entry_index
from .engines.engine import IndexBroken, IndexBusy, Stamp
from .engines.ids import Ids
from .engines.question import Question
from .models import IndexState
from .rare_words import remember_words
from .shelf import check_index

logger = logging.getLogger(__name__)

#: How long background work waits for its turn to write, in seconds.
PATIENCE = 30.0

BATCH = 200


def index_entries(pks: Iterable[int], *, timeout: float = PATIENCE) -> None:
    """Bring entries up to date in the index, in one commit; only live ones stand in it.

    They are read once it is our turn to write, so that an older state never overwrites a newer one.
    Raises IndexBusy after `timeout` seconds and IndexBroken when there is no sound index of ours.
    """
    pks, entries = list(pks), list[Entry]()
    index = entry_index()
    check_index(index)
    with index.writing(timeout, lambda stamp: _settle(stamp, entries)) as writer:
        entries += entries_to_index(pks)
        for pk in set(pks) - {entry.pk for entry in entries if entry.is_live}:
            writer.drop(pk)
        for entry in entries:
            if entry.is_live:
                writer.put(document_of(entry))


def index_entry(pk: int, *, timeout: float = PATIENCE) -> None:
    """Bring one entry up to date in the index, and its rare words. Raises IndexBusy or IndexBroken."""
    index_entries([pk], timeout=timeout)
    remember_words([pk])


def rebuild(*, timeout: float = PATIENCE, report: Callable[[int, int], None] = lambda done, of: None) -> int:
    """Build the index anew beside the old one and swap; return the number of entries in it. Raises IndexBusy.

    `report` hears after each batch how many were done, and of how many. What changes meanwhile is left to the
    sweep.
    """
    seen: list[Entry] = []
    number = 0
    state = IndexState.objects.filter(name=entry_index().get_key()).first()
    owner = state.owner if state else get_random_string(20)
    with entry_index().rebuilding(timeout, lambda stamp: _settle(stamp, seen), owner) as writer:
        pks = list(Entry.objects.order_by("pk").values_list("pk", flat=True))
        for batch in _batches(pks):
            for entry in entries_to_index(batch):
                if entry.is_live:
                    writer.put(document_of(entry))
                    number += 1
                seen.append(Entry(pk=entry.pk, version=entry.version, state=entry.state))
            report(len(seen), len(pks))
    remember_words((entry.pk for entry in seen), are_all=True)
    return number


def sweep_index() -> int:
    """Index what fell behind, and rebuild a broken index; return how many entries were behind.

    Called each minute: whatever a kill, a full disk or a busy writer lost, comes right here.
    """
    behind = list(Entry.objects.behind_in_index().order_by("pk").values_list("pk", flat=True))
    try:
        if not index_is_ours():
            rebuild()
            return len(behind)
        for pks in _batches(behind):
            _index_batch(pks)
        remember_words(behind)
    except IndexBusy:
        logger.info("somebody else is writing the index; the next sweep will do it")
    return len(behind)


def _batches(pks: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(list(pks))
    while batch := list(islice(rest, BATCH)):
        yield batch


def _index_batch(pks: list[int]) -> None:
    """Index a batch; when one entry spoils it, the others still get in."""
    try:
        index_entries(pks)
    except (IndexBusy, IndexBroken):
        raise
    except Exception:
        logger.exception("indexing %d entries failed", len(pks))
        if len(pks) > 1:
            for pk in pks:
                _index_batch([pk])


def index_is_ours() -> bool:
    """Whether there is a sound index, and the one that the database remembers."""
    try:
        check_index(entry_index())
    except IndexBroken:
        return False
    return True


def index_status() -> dict[str, Any]:
    """Return how the index stands: sound, what is wrong, its serial number, and how many entries it is behind."""
    behind = Entry.objects.behind_in_index().count()
    try:
        check_index(entry_index())
    except IndexBroken as error:
        return {"sound": False, "why": str(error), "behind": behind}
    stamp = entry_index().stamp()
    return {"sound": True, "serial": stamp.serial, "entries": _held(), "behind": behind}


def _held() -> int:
    return entry_index().ask(Question(stop=0)).total


def verify_index(*, report: Callable[[int, int], None] = lambda done, of: None) -> list[str]:
    """Read the whole index and return what is wrong with it, or differs from the catalogue, in words."""
    try:
        check_index(entry_index())
        wrong = entry_index().verify()
        held = {hit.pk for hit in entry_index().ask(Question()).hits}
    except IndexBroken as error:
        return [str(error)]
    live = set(Entry.objects.live().values_list("pk", flat=True))
    behind = set(Entry.objects.behind_in_index().values_list("pk", flat=True))
    report(len(live), len(live))
    wrong += [f"vermelding {pk} ontbreekt" for pk in sorted(live - held - behind)]
    return wrong + [f"vermelding {pk} staat er nog in" for pk in sorted(held - live - behind)]


@transaction.atomic
def _settle(stamp: Stamp, entries: Iterable[Entry]) -> None:
    """Note which versions the index has seen, and delete the rows that waited for it to forget them."""
    by_version: dict[int, list[int]] = defaultdict(list)
    for entry in entries:
        if entry.state == Entry.State.REMOVED:
            _delete(entry)
        else:
            by_version[entry.version].append(entry.pk)
    for version, pks in by_version.items():
        Entry.objects.filter(pk__in=Ids(pks)).exclude(indexed_version=version).update(indexed_version=version)
    said = {"owner": stamp.owner, "serial": stamp.serial}
    IndexState.objects.update_or_create(name=entry_index().get_key(), defaults=said)


def _delete(entry: Entry) -> None:
    try:
        entry.delete()
    except ProtectedError:
        logger.warning("entry %s is removed but something still points at it", entry.pk)
        Entry.objects.filter(pk=entry.pk).update(indexed_version=entry.version)
