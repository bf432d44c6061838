"""Fills every field of a page, whatever its kind: a new field or block joins by its type alone."""

import datetime
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

DAY = datetime.date(2025, 6, 21)
#: What is said where nothing needs a word of its own.
AGAIN = "zie hierboven"
#: Addresses and Wagtail's own bookkeeping: no prose of a writer.
NOT_PROSE = {"attachments", "slug", "url_path", "draft_title", "seo_title", "search_description"}
#: Choices without which another field is not shown.
CHOSEN = {"evidence_level": 2, "interest": "declared"}


def pages_chosen_by(model) -> set[type]:
    """Return the other models at which pages of `model` can point by a field or a block."""
    fields = [field for field in model._meta.get_fields() if field.concrete]
    found = {field.related_model for field in fields if field.name in model.link_fields}
    for field in fields:
        if isinstance(field, StreamField):
            found |= {block.target_model for block in _choosers_in(field.stream_block)}
    return found - {model}


def _choosers_in(block) -> Iterator[blocks.PageChooserBlock]:
    if isinstance(block, blocks.PageChooserBlock):
        yield block
    if isinstance(block, blocks.ListBlock):
        yield from _choosers_in(block.child_block)
    for child in getattr(block, "child_blocks", {}).values():
        yield from _choosers_in(child)


def _own_chooser(block):
    """Return the chooser that stands in `block` itself, not in a list inside it; or None."""
    children = getattr(block, "child_blocks", {}).values()
    return next((child for child in children if isinstance(child, blocks.PageChooserBlock)), None)


@dataclass(frozen=True)
class Turn:
    """One of the repetitions of a struct, with what its chooser points at."""

    page: Any = None
    is_first: bool = True
    is_last: bool = True


ONCE = Turn()


def _counted(turns: list[Turn]) -> list[Turn]:
    last = len(turns) - 1
    return [Turn(turn.page, number == 0, number == last) for number, turn in enumerate(turns)]


class Values:
    """Makes the values of one page. `word(name)` returns a new word for a field, `targets(model)` what it points at.

    A struct with a chooser is repeated for each target, so that one page points at things under every label;
    its words stand in the first one, whose target whoever reads the page may see, and lists of pages in the last.
    """

    def __init__(self, *, word: Callable[[str], str], targets: Callable[[type], list], rng: random.Random):
        self.word, self.targets, self.random = word, targets, rng

    def of_page(self, model) -> dict[str, Any]:
        """Return a value for each field of `model` that a writer fills in."""
        bookkeeping = {field.name for field in Page._meta.get_fields()} | NOT_PROSE
        fields = [f for f in model._meta.get_fields() if f.concrete and f.name not in bookkeeping]
        values = {field.name: self._of_field(model, field) for field in fields}
        return {name: value for name, value in values.items() if value is not None}

    def _of_field(self, model, field):
        name = field.name
        if name in CHOSEN:
            return CHOSEN[name]
        if name in model.link_fields:
            return next(reversed(self.targets(field.related_model)), None)
        if isinstance(field, StreamField):
            return self._stream(field)
        if getattr(field, "choices", None):
            return self.random.choice(field.choices)[0]
        if isinstance(field, models.DateField):
            return DAY if name in model.required_to_publish else None
        return self._text(field)

    def _text(self, field):
        """Return a word as this field holds text; None for what holds no text."""
        name = field.name
        if isinstance(field, RichTextField):
            return f"<p>Tekst {self.word(name)}.{self._links()}</p>"
        if isinstance(field, models.EmailField):
            return f"{self.word(name)}@kanarie.example"
        if isinstance(field, models.URLField):
            return f"https://{self.word(name)}.example/"
        if isinstance(field, models.JSONField):
            return [self.word(name)]
        return self.word(name) if isinstance(field, (models.CharField, models.TextField)) else None

    def _links(self) -> str:
        """Return links to what stands ready so far, without a word of it."""
        links = [f'<a linktype="page" id="{page.pk}">kijk daar</a>' for page in self.targets(Page)]
        return " " + " ".join(links) if links else ""

    def _stream(self, field) -> list:
        parts = list(field.stream_block.child_blocks.items())
        made = []
        for number, (name, block) in enumerate(parts):
            # Two kinds of block share the targets: a case stands for a lesson or against it, not both.
            turns = self._turns(block)[number :: len(parts)] if _own_chooser(block) else [ONCE]
            made += [(name, self._block(block, field.name, turn)) for turn in _counted(turns)]
        return made

    def _turns(self, block) -> list[Turn]:
        """Return one turn for each target of the chooser in `block`; one alone when it has none."""
        chooser = _own_chooser(block)
        return [Turn(page) for page in self.targets(chooser.target_model)] if chooser else [ONCE]

    def _block(self, block, path: str, turn: Turn):
        """Return a value for `block`, in this turn of the struct that it stands in."""
        if isinstance(block, blocks.StructBlock):
            children = block.child_blocks.items()
            return {name: self._block(child, f"{path}.{name}", turn) for name, child in children}
        if isinstance(block, blocks.PageChooserBlock):
            return turn.page
        if isinstance(block, blocks.ListBlock) and isinstance(block.child_block, blocks.PageChooserBlock):
            return self.targets(block.child_block.target_model) if turn.is_last else []
        if isinstance(block, blocks.ListBlock):
            turns = _counted(self._turns(block.child_block))
            return [self._block(block.child_block, path, turn) for turn in turns]
        return self._simple(block, path, first=turn.is_first)

    def _simple(self, block, path: str, *, first: bool):
        if isinstance(block, blocks.ChoiceBlock):
            return block.get_default() or next(value for value, _name in block.field.choices if value)
        if isinstance(block, blocks.DateBlock):
            return DAY
        if isinstance(block, blocks.DecimalBlock):
            return Decimal("2.5")
        if isinstance(block, blocks.IntegerBlock):
            return 1
        if isinstance(block, (blocks.RichTextBlock, blocks.URLBlock, blocks.CharBlock, blocks.TextBlock)):
            return self._said(block, self.word(path) if first else AGAIN)
        return None

    def _said(self, block, word: str):
        if isinstance(block, blocks.RichTextBlock):
            return RichText(f"<p>{word}</p>")
        if isinstance(block, blocks.URLBlock):
            return f"https://{word.replace(' ', '-')}.example/"
        return word
