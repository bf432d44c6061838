"""What a page says, as words at places: the same for a field, a paragraph of it, or a part of a block."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bs4 import BeautifulSoup
from django.db.models import ForeignKey, Model
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from cases.access.wagtail_policies import user_can_see_page

#: Elements of rich text that stand on a line of their own.
LINES = ("p", "li", "h2", "h3", "h4", "h5", "blockquote")


@dataclass(frozen=True)
class Part:
    """Words at one place. `field` and `place` are names that stay the same over versions; labels are read."""

    field: str
    place: str
    field_label: str
    label: str
    text: str


def parts_of(page: Any, reader: Any) -> list[Part]:
    """Return what a version of a page says, in the order of its form; other pages only as `reader` knows them."""
    found: list[Part] = []
    for name in field_names(page):
        field = page._meta.get_field(name)
        title = _("Adres") if name == "slug" else capfirst(str(getattr(field, "verbose_name", name)))
        for place, label, text in _said(page, field, reader):
            if text:
                found.append(Part(name, f"{name}{place}", title, label, text))
    return found


def field_names(page: Any) -> list[str]:
    """Return the fields of the page that its form shows, in that order, each once."""
    own = {field.name for field in page._meta.get_fields()}
    return [name for name in dict.fromkeys(_names_in(page.get_edit_handler())) if name in own]


def _names_in(panel: Any) -> Iterator[str]:
    if getattr(panel, "field_name", None):
        yield panel.field_name
    for child in getattr(panel, "children", ()):
        yield from _names_in(child)


def _said(page: Any, field: Any, reader: Any) -> Iterator[tuple[str, str, str]]:
    if isinstance(field, StreamField):
        yield from _stream(getattr(page, field.name), reader)
    elif isinstance(field, RichTextField):
        yield "", "", text_of_html(getattr(page, field.name), reader)
    elif isinstance(field, ForeignKey):
        yield "", "", text_of(getattr(page, field.name), reader)
    elif field.many_to_many or not hasattr(field, "value_from_object"):
        yield "", "", ", ".join(sorted(str(item) for item in getattr(page, field.name).all()))
    else:
        display = getattr(page, f"get_{field.name}_display", None)
        yield "", "", text_of(display() if display else getattr(page, field.name), reader)


def _stream(stream: Any, reader: Any) -> Iterator[tuple[str, str, str]]:
    for number, child in enumerate(stream, start=1):
        name = f"{capfirst(str(child.block.label))} {number}"
        yield from _block(f"/{child.id or number}", name, child.block, child.value, reader)


def _block(place: str, label: str, block: Any, value: Any, reader: Any) -> Iterator[tuple[str, str, str]]:
    if isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _block(f"{place}/{name}", f"{label}, {child.label}", child, value.get(name), reader)
    elif isinstance(block, blocks.ListBlock):
        for number, item in enumerate(value.bound_blocks, start=1):
            here = f"{place}/{item.id or number}"
            yield from _block(here, f"{label} {number}", block.child_block, item.value, reader)
    elif isinstance(block, blocks.StreamBlock):
        for here, inner, text in _stream(value, reader):
            yield f"{place}{here}", f"{label}, {inner}", text
    elif isinstance(block, blocks.ChoiceBlock):
        yield place, label, str(dict(_flat(block.field.choices)).get(value, value or ""))
    else:
        yield place, label, text_of(value, reader)


def _flat(choices: Any) -> Iterator[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, (list, tuple)):
            yield from label
        else:
            yield value, label


def text_of(value: Any, reader: Any) -> str:
    """Return the words of one value; nothing for what is empty."""
    if isinstance(value, RichText):
        return text_of_html(value.source, reader)
    if isinstance(value, bool):
        return _("ja") if value else ""
    if isinstance(value, datetime):
        return date_format(localtime(value), "j F Y, G.i")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    if isinstance(value, Page):
        return value.title if user_can_see_page(reader, value) else _("een pagina die u niet mag zien")
    if isinstance(value, Model):
        seen = value.is_visible_to(reader) if hasattr(value, "is_visible_to") else True
        return str(value) if seen else _("een bestand dat u niet mag zien")
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return "" if value is None else str(value).strip()


def text_of_html(html: str | None, reader: Any) -> str:
    """Return rich text as lines, with where its links lead."""
    soup = BeautifulSoup(html or "", "html.parser")
    for link in soup.find_all("a"):
        link.append(f" ({_target(link, reader)})")
    for item in soup.find_all("li"):
        item.insert(0, "• ")
    for name in LINES:
        for element in soup.find_all(name):
            element.append("\n")
    for pause in soup.find_all("br"):
        pause.replace_with("\n")
    lines = (" ".join(line.split()) for line in soup.get_text().split("\n"))
    return "\n".join(line for line in lines if line)


def _target(link: Any, reader: Any) -> str:
    number = str(link.get("id") or "")
    if link.get("linktype") == "page" and number.isdecimal() and len(number) < 19:
        page = Page.objects.filter(pk=int(number)).first()
        return text_of(page, reader) or _("een pagina die niet meer bestaat")
    return str(link.get("href") or _("een bestand"))
