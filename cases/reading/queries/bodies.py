"""The body of a knowledge page as data: rendered once per revision, then kept in the cache.

Holds nothing that depends on the reader: links, files, related things are gathered for each reader apart.
"""

from django.core.cache import cache
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.struct_block import StructValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from cases.pages.rich_text import render

#: Long enough that a much read page is rendered once; a new revision has a key of its own.
KEPT_SECONDS = 24 * 60 * 60


def body_of(page) -> dict:
    """Return the rendered body of the live `page`, from the cache when it stands there."""
    if page.live_revision_id is None:
        return render_body(page)
    version = page.entry.version
    key = f"body:2:{page.entry.public_id}:{page.live_revision_id}:{version}"
    return cache.get_or_set(key, lambda: render_body(page), KEPT_SECONDS)


def render_body(page) -> dict:
    """Return each rich text field of `page` as safe HTML and each stream, save the files, as plain data."""
    body = {}
    for field in page._meta.get_fields():
        if isinstance(field, RichTextField):
            body[field.name] = render(getattr(page, field.name))
        elif isinstance(field, StreamField) and field.name != "attachments":
            body[field.name] = [placed(child) for child in getattr(page, field.name)]
    return body


def placed(child):
    """Return the value of a block in a stream or list, with its `block_id` and `block_type` if it has parts."""
    value = plain(child.value)
    if isinstance(value, dict):
        return {**value, "block_id": child.id or "", "block_type": getattr(child, "block_type", "")}
    return value


def plain(value):
    """Return a block's value as dicts, lists and simple values; of a page its primary key, for who looks it up."""
    if isinstance(value, Page):
        return value.pk
    if isinstance(value, RichText):
        return render(value.source)
    if isinstance(value, StructValue):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, ListValue):
        return [placed(part) for part in value.bound_blocks]
    return value
