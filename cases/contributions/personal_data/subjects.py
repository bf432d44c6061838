"""What is looked through: a quick draft or a knowledge page, with its fields, its own contact and its answers."""

from collections.abc import Iterable, Mapping
from html import unescape
from typing import Any

from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cases.catalogue.models import Entry
from cases.pages.models import KnowledgePage

from ..capture.models import Draft
from ..capture.queries import text_answers
from ..capture.questions import GROUPS
from .finding import Kind
from .fingerprints import normalised
from .html_text import text_of_html

CONTACT = {"contact_phone": Kind.PHONE, "contact_email": Kind.EMAIL, "contact_name": Kind.PERSON}


def fields_of_draft(draft: Draft) -> dict[str, str]:
    """Return the free words of a quick draft, by the name of the question."""
    return text_answers(draft)


def fields_of_page(page: KnowledgePage) -> dict[str, str]:
    """Return the title and the text of all `text_fields` of `page`, as it is in memory. Its contact is not among it."""
    texts = {"title": page.title, **{name: _text_of(page, name) for name in page.text_fields}}
    return {name: text for name, text in texts.items() if text}


def _text_of(page: KnowledgePage, name: str) -> str:
    value, field = getattr(page, name), page._meta.get_field(name)
    if isinstance(field, StreamField):
        return "\n".join(_texts_of_blocks(value))
    if isinstance(field, RichTextField):
        return text_of_html(value or "")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value or "")


def _texts_of_blocks(value: Any) -> Iterable[str]:
    """Yield every text that a block holds, addresses too; choices and links to pages have none of their own."""
    if isinstance(value, blocks.StreamValue):
        for child in value:
            yield from _texts_of_blocks(child.value)
    elif isinstance(value, blocks.list_block.ListValue):
        for part in value:
            yield from _texts_of_blocks(part)
    elif isinstance(value, blocks.StructValue):
        for part in value.values():
            yield from _texts_of_blocks(part)
    elif isinstance(value, str) or hasattr(value, "source"):
        text = text_of_html(value.source) if hasattr(value, "source") else unescape(strip_tags(value))
        if text:
            yield text


def labels_of_draft(draft: Draft) -> dict[str, tuple[str, str]]:
    """Return what each question is called, and the address where its answer is changed."""
    return {
        question.name: (
            str(question.label),
            reverse("quick-group", args=[draft.public_id, group.name]) + f"#{question.name}",
        )
        for group in GROUPS[draft.kind]
        for question in group.questions
    }


def labels_of_page(page: KnowledgePage) -> dict[str, tuple[str, str]]:
    """The same for the fields of a page, in Wagtail's editor."""
    editor = reverse("wagtailadmin_pages:edit", args=[page.pk]) if page.pk else ""
    names = {
        "title": _("titel"),
        **{name: page._meta.get_field(name).verbose_name for name in page.text_fields},
    }
    return {
        name: (str(label), f"{editor}#panel-child-inhoud-child-{name}-content")
        for name, label in names.items()
    }


def own_contact(*, draft: Draft | None = None, entry: Entry | None = None) -> set[tuple[Kind, str]]:
    """Return what is meant to be public: how to reach the agency, and the contact that the page itself names."""
    agency = draft.agency if draft is not None else entry.owner_agency if entry is not None else None
    holders: list[Any] = [agency] if agency is not None else []
    if entry is not None:
        page = KnowledgePage.objects.filter(entry=entry).first()
        holders += [page, page.get_latest_revision_as_object()] if page else []
    said = [
        (kind, normalised(kind, getattr(holder, name, "") or ""))
        for holder in holders
        for name, kind in CONTACT.items()
    ]
    return {(kind, text) for kind, text in said if text}


def live_fields_of(page: KnowledgePage) -> Mapping[str, str]:
    """Return the fields of `page` as readers see them now; none when it is not online."""
    row = page.__class__.objects.filter(pk=page.pk, live=True).first() if page.pk else None
    return fields_of_page(row) if row is not None else {}


def newest_version(page: Page) -> KnowledgePage:
    """Return what was saved last of `page`, published or not."""
    return KnowledgePage.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
