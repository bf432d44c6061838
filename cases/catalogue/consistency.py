"""Comparing the catalogue with its sources, and mending it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from cases.access.models import EntryAudience
from cases.access.policy import tokens_of_entry

from .actions import differences, record, remove_entry
from .models import Entry
from .sources import EntrySource, source_models


@dataclass(frozen=True)
class Finding:
    """One entry that does not say what its source says; `wrong` names the copies that differ."""

    entry: Entry
    wrong: tuple[str, ...]
    source: EntrySource | None = None


def find_differences() -> Iterator[Finding]:
    """Yield a Finding for each entry that differs from its source, its rule of access, or has no source."""
    with_source = set()
    for model in source_models():
        for source in model._default_manager.select_related("entry").iterator(chunk_size=500):
            source = getattr(source, "specific", source)
            with_source.add(source.entry_id)
            wrong = differences(source.entry, source.entry_facts())
            if _stored_tokens(source.entry) != tokens_of_entry(source.entry):
                wrong.append("audience")
            if wrong:
                yield Finding(source.entry, tuple(wrong), source)
    for entry in Entry.objects.exclude(state=Entry.State.REMOVED).exclude(pk__in=with_source):
        yield Finding(entry, ("source",))


def _stored_tokens(entry: Entry) -> frozenset[str]:
    return frozenset(EntryAudience.objects.filter(entry=entry).values_list("token", flat=True))


def repair() -> int:
    """Mend every difference; return how many entries were mended."""
    mended = 0
    for finding in list(find_differences()):
        with transaction.atomic():
            if finding.source is None:
                remove_entry(finding.entry)
            else:
                record(finding.source)
        mended += 1
    return mended
