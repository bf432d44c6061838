"""To which other pages a page points: by its choosers, its fields and the links in its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wagtail import blocks
from wagtail.fields import RichTextField, StreamField

from .choosers import SeenPageChooserBlock

LINK = re.compile(r'<a\b[^>]*\blinktype="page"[^>]*>')
LINKED_ID = re.compile(r'\bid="(\d{1,18})"')


@dataclass(frozen=True)
class PageLink:
    """`kind` as in EntryLink; `page_id` is the page pointed at; `anchor` the block id of the place, or empty."""

    kind: str
    page_id: int
    anchor: str = ""


def links_of(page) -> Iterator[PageLink]:
    """Yield each link of `page` as it is in memory, twins included."""
    for name, kind in page.link_fields.items():
        if (target := getattr(page, f"{name}_id")) is not None:
            yield PageLink(kind, target)
    for field in page._meta.get_fields():
        if isinstance(field, RichTextField):
            yield from _links_in_text(getattr(page, field.name))
        elif isinstance(field, StreamField):
            stream = getattr(page, field.name)
            for raw in stream.get_prep_value():
                block = stream.stream_block.child_blocks.get(raw["type"])
                if block is not None:
                    yield from _links_in(block, raw["value"], raw.get("id") or "")


def _links_in_text(html) -> Iterator[PageLink]:
    for tag in LINK.findall(html or ""):
        if found := LINKED_ID.search(tag):
            yield PageLink("mention", int(found[1]))


def _links_in(block, raw, anchor: str) -> Iterator[PageLink]:
    """Walk the stored form of a block; a list of pages keeps the anchor of what it stands in."""
    if isinstance(block, SeenPageChooserBlock):
        if raw:
            yield PageLink(block.link, int(raw), anchor)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _links_in(child, (raw or {}).get(name), anchor)
    elif isinstance(block, blocks.ListBlock):
        of_pages = isinstance(block.child_block, SeenPageChooserBlock)
        for item in raw or []:
            inside = anchor if of_pages else (item.get("id") or anchor)
            yield from _links_in(block.child_block, item["value"], inside)
    elif isinstance(block, blocks.RichTextBlock):
        yield from _links_in_text(raw)
