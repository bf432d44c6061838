"""The files that a page shows: whose they become, and who gets to see them on it.

A page never shows a file that reaches fewer people than the page, also not after either was relabelled.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.access.policy import tokens_of_entry
from cases.media.actions import claim_files, release_files
from cases.media.models import Document, Image
from cases.tlp import Label, is_narrower

MODELS = {"image": Image, "document": Document}


@dataclass(frozen=True)
class AttachedFile:
    """A file on a page: `kind` is "image" or "document"."""

    kind: str
    file: Any
    caption: str


def files_of(page) -> Iterator[AttachedFile]:
    """Yield what the attachments of `page`, as it is in memory, name; without files that were removed."""
    for block in page.attachments:
        found = block.value.get(block.block_type)
        if found is not None:
            yield AttachedFile(block.block_type, found, block.value.get("caption") or "")


def _by_kind(attached) -> dict[str, list]:
    return {
        "images": [item.file for item in attached if item.kind == "image"],
        "documents": [item.file for item in attached if item.kind == "document"],
    }


def claim_page_files(page, *, by=None) -> None:
    """Make free files on `page` the entry's; on a page that readers see they wait for its publication."""
    claim_files(entry=page.entry, by=by, in_draft=page.live, **_by_kind(list(files_of(page))))


def release_page_files(page) -> None:
    """`page` is published as it is in memory: its own files go to its readers."""
    release_files(entry=page.entry, **_by_kind(list(files_of(page))))


def files_visible_on(page, user) -> list[AttachedFile]:
    """Return the files that `page` may show to `user`, in the page's order; one query for each kind."""
    attached = list(files_of(page))
    visible = {kind: _visible_files(kind, attached, user) for kind in MODELS}
    kept = []
    for item in attached:
        found = visible[item.kind].get(item.file.pk)
        if found is not None and reaches_as_far(found, page.entry):
            kept.append(AttachedFile(item.kind, found, item.caption))
    return kept


def _visible_files(kind: str, attached, user) -> dict[int, Any]:
    keys = [item.file.pk for item in attached if item.kind == kind]
    if not keys:
        return {}
    rows = MODELS[kind].objects.visible_to(user).filter(pk__in=keys).select_related("entry")
    return {row.pk: row for row in rows}


def reaches_as_far(file, entry) -> bool:
    """Whether a page of `entry` may show `file`: its own, or that of a live entry that is as wide."""
    if file.entry_id == entry.pk:
        return True
    if file.entry_id is None or file.entry.state != "live" or file.in_draft:
        return False
    return not is_narrower(file.entry.label, entry.label)


def check_files(page, *, by=None) -> None:
    """Refuse a page that attaches a file which reaches fewer people than the page; for the publish form.

    Raises ValidationError. `by` is who publishes: what he may not see is told as not existing.
    """
    for item in files_of(page):
        if not _is_known_to(item.file, by):
            raise ValidationError(_("Een bijlage bestaat niet meer. Haal haar weg of kies een andere."))
        if not _may_stand_on(item.file, page.entry if page.entry_id else None, page):
            raise ValidationError(
                _(
                    "De bijlage ‘%(title)s’ heeft een strenger label dan deze pagina. "
                    "Haal de bijlage weg, of plaats haar opnieuw bij deze pagina."
                )
                % {"title": item.file.title}
            )


def _is_known_to(file, by) -> bool:
    return by is None or file.is_visible_to(by)


def _may_stand_on(file, entry, page) -> bool:
    if file.entry_id is None or (entry is not None and file.entry_id == entry.pk):
        return True
    label = entry.label if entry else (page.first_label or {}).get("label", Label.GREEN)
    if file.entry.state != "live" or file.in_draft or is_narrower(file.entry.label, label):
        return False
    return Label(file.entry.label) in (Label.CLEAR, Label.GREEN) or _reaches_all_of(file.entry, entry)


def _reaches_all_of(file_entry, entry) -> bool:
    """Whether everybody whom `entry` reaches once it is live is also reached by `file_entry`."""
    if entry is None:
        return False
    state, entry.state = entry.state, "live"
    try:
        return tokens_of_entry(entry) <= tokens_of_entry(file_entry)
    finally:
        entry.state = state
