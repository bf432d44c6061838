"""manage.py list_fields: what each kind of page asks, as docs/fields.csv keeps it."""

import csv
from collections.abc import Iterator

from django.core.management.base import BaseCommand
from django.db import models
from django.utils import translation
from taggit.managers import TaggableManager
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageChooserBlock

from cases.pages.models import KnowledgePage
from cases.reading.kinds import KINDS

COLUMNS = ["kind", "field", "type", "required", "help"]

#: By class, the first that fits: what a field or block holds.
TYPES = {
    RichTextField: "rich text",
    StreamField: "list",
    TaggableManager: "terms",
    models.URLField: "web address",
    models.EmailField: "e-mail address",
    models.CharField: "text",
    models.TextField: "text",
    models.JSONField: "words",
    models.BooleanField: "yes or no",
    models.DateField: "date",
    models.DecimalField: "decimal number",
    models.IntegerField: "whole number",
    blocks.RichTextBlock: "rich text",
    blocks.URLBlock: "web address",
    blocks.CharBlock: "text",
    blocks.TextBlock: "text",
    blocks.BooleanBlock: "yes or no",
    blocks.DateBlock: "date",
    blocks.DecimalBlock: "decimal number",
    blocks.IntegerBlock: "whole number",
    DocumentChooserBlock: "document",
    ImageChooserBlock: "image",
}


def rows() -> Iterator[list[str]]:
    """Yield a row for each field of each kind, in the order of its edit screen."""
    for kind in KINDS.values():
        for panel in _field_panels(kind.model.edit_handler):
            yield from _rows_of(kind.model, panel)


def _field_panels(panel) -> Iterator[FieldPanel]:
    """Yield the panels of fields; when a page goes live is asked of every kind by Wagtail itself."""
    if isinstance(panel, FieldPanel):
        yield panel
    for child in getattr(panel, "children", ()):
        if getattr(child, "field_name", "") not in ("go_live_at", "expire_at"):
            yield from _field_panels(child)


def _rows_of(model, panel) -> Iterator[list[str]]:
    name, kind = panel.field_name, str(model.kind)
    if name not in {field.name for field in model._meta.get_fields()}:
        field = model.edit_handler.base_form_class.base_fields[name]
        asked = "yes" if field.required else "no"
        yield [kind, name, _first_label_type(field), asked, str(panel.help_text or field.label)]
        return
    field = model._meta.get_field(name)
    said = str(panel.help_text or field.help_text or field.verbose_name)
    yield [kind, name, _type_of(field), _required(model, field), said]
    if isinstance(field, StreamField):
        yield from _blocks_in(kind, name, field.stream_block)


def _required(model, field) -> str:
    """Return "yes" (also for a draft), "to publish" or "no"; what fills itself in is not required."""
    if not (field.blank or field.has_default() or field.name == "slug"):
        return "yes"
    return "to publish" if field.name in model.required_to_publish else "no"


def _first_label_type(field) -> str:
    """What a new page is asked about its entry: a choice, other agencies, or persons."""
    if getattr(field, "queryset", None) is not None:
        return "agencies"
    return f"choice: {_values(field.choices)}" if getattr(field, "choices", None) else "persons"


def _blocks_in(kind: str, path: str, parent) -> Iterator[list[str]]:
    """Yield a row for each block below `parent`, at whatever depth; of a list the parts of its items."""
    parent = getattr(parent, "child_block", parent)
    for name, block in getattr(parent, "child_blocks", {}).items():
        said = (block.field.help_text if hasattr(block, "field") else "") or block.label
        in_stream = isinstance(parent, blocks.BaseStreamBlock)
        asked = "no" if in_stream or not block.required else "yes"
        yield [kind, f"{path}.{name}", _type_of(block), asked, str(said)]
        yield from _blocks_in(kind, f"{path}.{name}", block)


def _type_of(field) -> str:
    """Return what a model field or a block holds, in a few words."""
    if isinstance(field, blocks.ListBlock):
        return f"list of {_type_of(field.child_block)}"
    if isinstance(field, blocks.StructBlock):
        return "group"
    if isinstance(field, blocks.PageChooserBlock):
        return f"page: {field.target_model.kind}"
    if isinstance(field, models.ForeignKey):
        target = field.related_model
        return f"page: {target.kind}" if issubclass(target, KnowledgePage) else target._meta.model_name
    if choices := _choices_of(field):
        return f"choice: {_values(choices)}"
    word = next(word for holder, word in TYPES.items() if isinstance(field, holder))
    longest = getattr(field, "max_length", None) or getattr(getattr(field, "field", None), "max_length", None)
    return f"{word} ({longest})" if longest and word == "text" else word


def _choices_of(field):
    if isinstance(field, blocks.ChoiceBlock):
        return field.field.choices
    return getattr(field, "choices", None)


def _values(choices) -> str:
    return ", ".join(str(value) for value, _name in choices if value not in ("", None))


class Command(BaseCommand):
    help = (
        "Prints kind, field, type, whether it is required, and the help of every field, as docs/fields.csv."
    )

    def handle(self, *args, **options):
        with translation.override("nl"):
            table = csv.writer(self.stdout, delimiter=";", lineterminator="\n")
            table.writerow(COLUMNS)
            table.writerows(rows())
