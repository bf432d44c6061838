"""Writing an entry's audience."""

from typing import Any

from .models import EntryAudience
from .policy import tokens_of_entry


def write_audience(entry: Any) -> bool:
    """Make the stored audience of `entry` equal to the rule; return whether it was another. In the caller's transaction."""
    wanted = tokens_of_entry(entry)
    stored = set(EntryAudience.objects.filter(entry=entry).values_list("token", flat=True))
    EntryAudience.objects.filter(entry=entry, token__in=stored - wanted).delete()
    EntryAudience.objects.bulk_create(
        EntryAudience(entry=entry, token=token) for token in sorted(wanted - stored)
    )
    return wanted != stored
