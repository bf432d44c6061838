"""Two people wrote at one page: both texts, field by field, for who saves second."""

from dataclasses import dataclass
from typing import Any

from .words import parts_of

TEMPLATE = "contributions/review/conflict.html"


@dataclass(frozen=True)
class Both:
    """What one field says in the version of the other, and in one's own."""

    label: str
    theirs: str
    yours: str


def both_texts(theirs: Any, yours: Any, reader: Any) -> list[Both]:
    """Return the fields in which two versions of a page differ."""
    said: dict[str, list[list[str]]] = {}
    labels: dict[str, str] = {}
    for side, version in enumerate((theirs, yours)):
        for part in parts_of(version, reader):
            words = f"{part.label}: {part.text}" if part.label else part.text
            said.setdefault(part.field, [[], []])[side].append(words)
            labels[part.field] = part.field_label
    return [
        Both(labels[name], "\n".join(left), "\n".join(right))
        for name, (left, right) in said.items()
        if left != right
    ]


def show_both_texts(request: Any, response: Any, form: Any) -> None:
    """Make the answer to a form that somebody was ahead of say 409, with both texts above the form."""
    theirs = form.overtaken_by
    response.status_code = 409
    response.template_name = TEMPLATE
    # Saving while typing would make the choice for the writer.
    response.context_data["autosave_enabled"] = False
    response.context_data["both"] = both_texts(theirs.as_object(), form.instance, request.user)
    response.context_data["theirs"] = theirs


def saves_over_another(response: Any) -> bool:
    """Whether Wagtail refused to save while typing because there is a newer version."""
    kind = response.headers.get("Content-Type", "")
    return (
        response.status_code == 400
        and kind == "application/json"
        and b'"invalid_revision"' in response.content
    )
