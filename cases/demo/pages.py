"""Saving the pages of the demonstration content, whatever their kind: references by key become pages."""

import datetime
import json
import uuid

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page

from cases.catalogue.actions import record, recording_once
from cases.pages.models import AgencyPage, KnowledgePage, ToolIndexPage, ToolPage
from cases.regions.models import Agency, Region
from cases.vocabulary.models import Term

from .people import person

NAMESPACE = uuid.UUID("7d7d7b1e-2012-4921-8f2e-0d0a4b1e5c11")
NOT_FIELDS = {
    "key", "agency", "author", "label", "shared_with", "named", "regions", "tags", "publish",
    "municipality", "support", "against", "days_ago",
}  # fmt: skip
BLOCK_NAMES = {
    "sources": "source",
    "timeline": "event",
    "figures": "figure",
    "participants": "participants",
    "tools_used": "tool",
    "roles": "role",
    "triggers": "trigger",
    "phases": "phase",
    "lawful_checks": "check",
    "metrics": "metric",
    "exercises": "exercise",
    "scores": "score",
    "legal_bases": "basis",
    "sections": "section",
    "rules": "rule",
    "guides": "guide",
}
#: What tells one block from the next; elsewhere its place does.
IDENTITY = {"phases": "number", "steps": "number", "triggers": "signal"}
#: Streams with the names inside whose value is the key of a page, or a list of keys.
REFERENCES = {("cases", "case"), ("tools_used", "tool"), ("phases", "tool_page"), ("phases", "lessons")}


def load_page(model, row, *, days: int) -> bool:
    """Save a row of content as a page that was published `days` ago, unless it stands there already."""
    parent = _parent_of(model, row)
    if model.objects.child_of(parent).filter(slug=row["key"]).exists():
        return False
    with recording_once():
        _save(model, row, parent, days)
    return True


def _save(model, row, parent, days: int) -> None:
    author = person(row["author"])
    page = model(owner=author, slug=row["key"], live=False, **_field_values(model, row))
    page.first_label = {
        "label": row["label"],
        "regions": Region.objects.filter(code__in=row["regions"]),
        "shared_with": Agency.objects.filter(code__in=row["shared_with"]),
        "named": [person(key) for key in row["named"]],
    }
    page.first_published_at = timezone.now() - datetime.timedelta(days=days) if row["publish"] else None
    parent.add_child(instance=page)
    page.tags.set(Term.objects.filter(thesaurus_id__in=row["tags"]))
    revision = page.save_revision(user=author)
    if row["publish"]:
        revision.publish()
        # Publishing says "changed today"; the content has an order of its own.
        Page.objects.filter(pk=page.pk).update(last_published_at=page.first_published_at)
        record(page)


def _parent_of(model, row) -> Page:
    if model is ToolPage:
        return ToolIndexPage.objects.get()
    return AgencyPage.objects.get(agency__code=row["agency"])


def _field_values(model, row) -> dict:
    values = {name: value for name, value in row.items() if name not in NOT_FIELDS}
    streams = Streams(origin=row.get("derived_from") or row["key"])
    for name in BLOCK_NAMES.keys() & values.keys():
        rows = [(BLOCK_NAMES[name], value) for value in values[name]]
        values[name] = streams.build(model._meta.get_field(name), rows)
    if "support" in row:
        rows = [(part, value) for part in ("support", "against") for value in row[part]]
        values["cases"] = streams.build(model._meta.get_field("cases"), rows)
    if row.get("municipality"):
        values["municipality"] = Agency.objects.get(code=row["municipality"])
    for name in model.link_fields.keys() & values.keys():
        key = values.pop(name)
        values[f"{name}_id"] = _page_id(key) if key else None
    return values


def _page_id(key: str) -> int:
    """Return the primary key of the page of the content with this key; raises LookupError without one."""
    found = KnowledgePage.objects.filter(slug=key).order_by("pk").values_list("pk", flat=True).first()
    if found is None:
        raise LookupError(key)
    return found


class Streams:
    """Rows of content as Wagtail stores them: lists with ids of their own, references as primary keys.

    Block ids follow from `origin`, the key of the page that first had the block: derived versions share them.
    """

    def __init__(self, *, origin: str):
        self.origin = origin

    def build(self, field: StreamField, rows: list[tuple[str, dict]]):
        """Return the value of `field` for rows of (name of the block, its parts)."""
        raw = [
            {"type": block, "id": self._id(field.name, n, row), "value": self._struct(field.name, row)}
            for n, (block, row) in enumerate(rows)
        ]
        return field.to_python(json.dumps(raw, cls=DjangoJSONEncoder))

    def _id(self, name: str, position: int, row) -> str:
        told_by = row.get(IDENTITY[name], position) if name in IDENTITY else position
        return str(uuid.uuid5(NAMESPACE, f"{self.origin}/{name}/{told_by}"))

    def _struct(self, stream: str, value: dict) -> dict:
        return {name: self._part(stream, name, part) for name, part in value.items()}

    def _part(self, stream: str, name: str, part):
        refers = (stream, name) in REFERENCES
        if not isinstance(part, list):
            return _page_id(part) if refers and part else part
        items = [_page_id(item) if refers else self._struct(stream, item) for item in part]
        return [
            {"type": "item", "id": self._id(name, number, row), "value": item}
            for number, (row, item) in enumerate(zip(part, items, strict=True))
        ]
