"""Keeping the index equal to the catalogue. The truth is `version > indexed_version`; all else nudges."""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from django.db.models import ProtectedError

from cases.catalogue.models import Entry

from .documents import document_of, entries_to_index, entry_index
from .engines.ids import Ids
from .engines.whoosh import IndexBroken, IndexBusy
from .rare_words import remember_words

logger = logging.getLogger(__name__)

#: How long background work waits for its turn to write, in seconds.
PATIENCE = 30.0

BATCH = 200


def index_entries(pks: Iterable[int], *, timeout: float = PATIENCE) -> None:
    """Bring entries up to date in the index, in one commit; only live ones stand in it.

    They are read once it is our turn to write, so that an older state never overwrites a newer one.
    Raises IndexBusy after `timeout` seconds and IndexBroken when there is no sound index.
    """
    pks = list(pks)
    with entry_index().writing(timeout) as writer:
        entries = list(entries_to_index(pks))
        for pk in set(pks) - {entry.pk for entry in entries if entry.is_live}:
            writer.drop(pk)
        for entry in entries:
            if entry.is_live:
                writer.put(document_of(entry))
    _settle(entries)


def index_entry(pk: int, *, timeout: float = PATIENCE) -> None:
    """Bring one entry up to date in the index, and its rare words. Raises IndexBusy or IndexBroken."""
    index_entries([pk], timeout=timeout)
    remember_words([pk])


def rebuild(*, timeout: float = PATIENCE, report: Callable[[int], None] = lambda done: None) -> int:
    """Build the index anew beside the old one and swap; return the number of entries in it. Raises IndexBusy.

    `report` hears how many were done after each batch. What changes meanwhile is left to the sweep.
    """
    seen: list[Entry] = []
    number = 0
    with entry_index().rebuilding(timeout) as writer:
        for pks in _batches(Entry.objects.order_by("pk").values_list("pk", flat=True)):
            for entry in entries_to_index(pks):
                if entry.is_live:
                    writer.put(document_of(entry))
                    number += 1
                seen.append(Entry(pk=entry.pk, version=entry.version, state=entry.state))
            report(len(seen))
    _settle(seen)
    remember_words((entry.pk for entry in seen), are_all=True)
    return number


def sweep_index() -> int:
    """Index what fell behind, and rebuild a broken index; return how many entries were behind.

    Called each minute: whatever a kill, a full disk or a busy writer lost, comes right here.
    """
    behind = list(Entry.objects.behind_in_index().order_by("pk").values_list("pk", flat=True))
    try:
        if not entry_index().is_sound():
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


def _settle(entries: Iterable[Entry]) -> None:
    """Note which versions the index has seen, and delete the rows that waited for it to forget them."""
    by_version: dict[int, list[int]] = defaultdict(list)
    for entry in entries:
        if entry.state == Entry.State.REMOVED:
            _delete(entry)
        else:
            by_version[entry.version].append(entry.pk)
    for version, pks in by_version.items():
        Entry.objects.filter(pk__in=Ids(pks)).exclude(indexed_version=version).update(indexed_version=version)


def _delete(entry: Entry) -> None:
    try:
        entry.delete()
    except ProtectedError:
        logger.warning("entry %s is removed but something still points at it", entry.pk)
        Entry.objects.filter(pk=entry.pk).update(indexed_version=entry.version)
