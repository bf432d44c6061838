"""The files that a page shows: whose they become, and who gets to see them on it.

A page never shows a file that reaches fewer people than the page, also not after either was relabelled.
"""

import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from cases.access.policy import tokens_under, user_can_view
from cases.media.actions import claim_files, release_files
from cases.media.models import Document, Image
from cases.tlp import Label, is_narrower

MODELS = {"image": Image, "document": Document}


@dataclass(frozen=True)
class AttachedFile:
    """A file on a page: `kind` is "image" or "document"; `label` the one to show beside it, or ""."""

    kind: str
    file: Any
    caption: str
    label: str = ""


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
    named = list(_named_files(page.attachments))
    label = label_of(page)
    found = {kind: _visible_files(kind, named, user) for kind in MODELS}
    kept = []
    for kind, key, caption in named:
        file = found[kind].get(key)
        if file is not None and reaches_as_far(file, page.entry_id, label):
            kept.append(AttachedFile(kind, file, caption, _label_beside(file, label)))
    return kept


def _named_files(attachments) -> Iterator[tuple[str, int, str]]:
    """Yield kind, primary key and caption of what a stream of attachments names, without reading the files."""
    for block in attachments.raw_data:
        value = block["value"] or {}
        if block["type"] in MODELS and value.get(block["type"]) is not None:
            yield block["type"], int(value[block["type"]]), value.get("caption") or ""


def _visible_files(kind: str, named, user) -> dict[int, Any]:
    keys = [key for of_kind, key, _caption in named if of_kind == kind]
    if not keys:
        return {}
    rows = MODELS[kind].objects.visible_to(user).filter(pk__in=keys).select_related("entry")
    return {row.pk: row for row in rows}


def _label_beside(file, label: str) -> str:
    """A label is told where it is the file's own, or another than the page's."""
    own = file.reach_label
    return own if file.label or own != label else ""


def label_of(page) -> str:
    """Return the label of `page`; of a page that was never saved the one that its form chose."""
    if page.entry_id:
        return page.entry.label
    return (page.first_label or {}).get("label") or Label.GREEN


def reaches_as_far(file, entry_id: int | None, label: str) -> bool:
    """Whether the page of that entry may show `file` under `label`: a file of its own, or of a live entry."""
    if file.entry_id is not None and file.entry_id != entry_id:
        if file.entry.state != "live" or file.in_draft:
            return False
        return not is_narrower(file.reach_label, label)
    return not (file.label and is_narrower(file.label, label))


def check_files(page, *, by=None) -> None:
    """Refuse a page that attaches a file which reaches fewer people than the page; for the publish form.

    Raises ValidationError. `by` is who publishes: what he may not see is told as not existing.
    """
    for item in files_of(page):
        if not _is_known_to(item.file, by):
            raise ValidationError(_("Een bijlage bestaat niet meer. Haal haar weg of kies een andere."))
        if not _may_stand_on(item.file, page):
            raise ValidationError(_too_narrow_to_publish(item.file, page) % {"title": item.file.title})


def _too_narrow_to_publish(file, page) -> str:
    if file.entry_id in (None, page.entry_id):
        return _(
            "De bijlage ‘%(title)s’ heeft zelf een strenger label dan deze pagina. "
            "Haal de bijlage weg, of kies bij dat bestand “zoals de pagina”."
        )
    return _(
        "De bijlage ‘%(title)s’ heeft een strenger label dan deze pagina. "
        "Haal de bijlage weg, of plaats haar opnieuw bij deze pagina."
    )


def _is_known_to(file, by) -> bool:
    return by is None or file.is_visible_to(by)


def _may_stand_on(file, page) -> bool:
    if not reaches_as_far(file, page.entry_id, label_of(page)):
        return False
    if file.entry_id in (None, page.entry_id) or file.reach_label in (Label.CLEAR, Label.GREEN):
        return True
    return bool(page.entry_id) and _reaches_all_of(file, page.entry)


def _reaches_all_of(file, entry) -> bool:
    """Whether everybody whom `entry` reaches once it is live is also reached by `file`, of another entry."""
    return tokens_under(entry, entry.label) <= tokens_under(file.entry, file.reach_label)


def check_relabel(page, label: str, *, by=None) -> None:
    """Refuse to show `page` to more people than a file that it shows, live or in its newest draft.

    Raises ValidationError, which names the files; those that `by` may not see without their title.
    """
    held_back = [
        file
        for file in _files_shown_by(page)
        if reaches_as_far(file, page.entry_id, page.entry.label)
        and not reaches_as_far(file, page.entry_id, label)
    ]
    if held_back:
        raise ValidationError(
            _(
                "Een bijlage heeft een strenger label dan %(label)s: %(titles)s. Haal de bijlage weg, of kies bij "
                "dat bestand eerst “zoals de pagina” of een ruimer label."
            )
            % {"label": Label(label).display, "titles": _titles(held_back, by)}
        )


def _files_shown_by(page) -> Iterator[Any]:
    versions = [page]
    if page.latest_revision_id and page.latest_revision_id != page.live_revision_id:
        versions.append(page.get_latest_revision_as_object())
    named = [item for version in versions for item in _named_files(version.attachments)]
    for kind, model in MODELS.items():
        keys = {key for of_kind, key, _caption in named if of_kind == kind}
        yield from model.objects.filter(pk__in=keys, entry__isnull=False).select_related("entry")


def _titles(files: Iterable, by) -> str:
    return ", ".join(
        f"‘{file.title}’" if _is_known_to(file, by) else _("een bestand dat u niet mag zien")
        for file in files
    )


def check_file_label(file, label: str, *, by=None) -> None:
    """Refuse a label of `file` for which a live page that shows it now would have to hide it.

    Raises ValidationError, which names the pages; those that `by` may not see without their title.
    """
    relabelled = copy.copy(file)
    relabelled.label = label
    held_back = [
        page
        for page in _live_pages_that_name(file)
        if reaches_as_far(file, page.entry_id, page.entry.label)
        and not reaches_as_far(relabelled, page.entry_id, page.entry.label)
    ]
    if held_back:
        raise ValidationError(
            _(
                "Dit bestand staat op een pagina die voor meer mensen is: %(titles)s. Haal het daar eerst weg, of "
                "kies een ruimer label."
            )
            % {"titles": _page_titles(held_back, by)}
        )


def _live_pages_that_name(file) -> list:
    """Return the live pages that show `file`. Attachments are text to the database: the rest is read here."""
    kind = "image" if isinstance(file, Image) else "document"
    pages = apps.get_model("cases", "KnowledgePage").objects.filter(live=True).select_related("entry")
    written = pages.annotate(written=Cast("attachments", TextField()))
    likely = written.filter(written__contains=f'"{kind}": {file.pk}')
    return [
        page for page in likely if (kind, file.pk) in [item[:2] for item in _named_files(page.attachments)]
    ]


def _page_titles(pages: Iterable, by) -> str:
    return ", ".join(
        f"‘{page.title}’"
        if by is None or user_can_view(by, page.entry)
        else _("een pagina die u niet mag zien")
        for page in pages
    )
