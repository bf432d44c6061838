"""What was once written under a narrower label: whoever may widen it reads first what widening reveals."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cases.audit.models import AuditEvent
from cases.catalogue.models import Entry
from cases.pages.models import KnowledgePage
from cases.tlp import Label, is_narrower

from .difference import words_gone

#: So many earlier versions are looked through, the newest first.
VERSIONS = 60


@dataclass(frozen=True)
class EarlierVersion:
    """A version written while fewer people could read it; by field, the lines whose words are gone by now."""

    at: datetime
    by: Any
    label: str
    fields: list[tuple[str, list[str]]]


def written_while_narrower(entry: Entry, label: str, reader: Any) -> list[EarlierVersion]:
    """Return the versions of `entry` from when it reached fewer people than `label`, with what they alone say."""
    page = KnowledgePage.objects.filter(entry=entry).first()
    if page is None:
        return []
    current = page.get_latest_revision_as_object()
    found: list[EarlierVersion] = []
    told: set[str] = set()
    revisions = page.revisions.exclude(pk=page.latest_revision_id).select_related("user").order_by("-pk")
    for revision in revisions[:VERSIONS]:
        then = _label_at(entry, revision.created_at)
        if then is not None and not is_narrower(then, label):
            continue
        fields = list(_untold(words_gone(revision.as_object(), current, reader), told))
        if fields:
            found.append(EarlierVersion(revision.created_at, revision.user, then or "", fields))
    return found


def _label_at(entry: Entry, moment: datetime) -> str | None:
    """Return the label of that moment; None when the log does not reach back so far."""
    changes = AuditEvent.objects.filter(action="relabelled", object_id=entry.public_id).order_by("at", "pk")
    labels = list(changes.values_list("at", "detail"))
    if not labels:
        return entry.label
    before = [detail.get("label") for at, detail in labels if at <= moment]
    return Label(before[-1]) if before else None


def _untold(fields: list[tuple[str, list[str]]], told: set[str]) -> Iterator[tuple[str, list[str]]]:
    """The same line in ten versions is read once."""
    for name, lines in fields:
        new = [line for line in lines if line not in told]
        told.update(new)
        if new:
            yield name, new
