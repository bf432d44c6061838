"""The images of a Word file as attachments of the page that its draft becomes."""

from typing import Any

from django.utils.translation import gettext as _

from ..capture.models import Draft
from .models import DraftImage


def attachments_of(draft: Draft) -> list[tuple[str, dict[str, Any]]]:
    """Return the images of a draft as attachments of the page that it becomes."""
    return [
        ("image", {"image": row.image, "caption": _caption(row)})
        for row in draft.word_images.select_related("image")
    ]


def _caption(row: DraftImage) -> str:
    name = _("Afbeelding %(number)s") % {"number": row.number}
    return f"{name}: {row.image.description}"[:255] if row.image.description else name
