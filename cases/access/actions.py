"""Writing an entry's audience."""

from typing import Any

from django.db.models import F

from .models import EntryAudience
from .policy import tokens_of_entry


def write_audience(entry: Any) -> bool:
    """Make the stored audience of `entry` equal to the rule; return whether it was another.

    Runs in the caller's transaction. An index that knew the old audience is behind from then on.
    """
    wanted = tokens_of_entry(entry)
    stored = set(EntryAudience.objects.filter(entry=entry).values_list("token", flat=True))
    EntryAudience.objects.filter(entry=entry, token__in=stored - wanted).delete()
    EntryAudience.objects.bulk_create(
        EntryAudience(entry=entry, token=token) for token in sorted(wanted - stored)
    )
    if wanted != stored:
        type(entry).objects.filter(pk=entry.pk).update(version=F("version") + 1)
        entry.version += 1
    return wanted != stored
