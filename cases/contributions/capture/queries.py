"""Drafts of one person, and what the quick forms offer to choose from."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from cases.access.policy import ADDING_ROLES, user_can_write_draft
from cases.members.models import Membership
from cases.pages.models import ToolPage
from cases.regions.models import Agency
from cases.tlp import Label

from .models import Draft
from .questions import questions_of


def drafts_of(user: Any) -> list[Draft]:
    """Return the drafts that `user` may go on with, the last changed first; what was sent is not among them."""
    rows = Draft.objects.filter(author=user, sent_at=None).select_related("agency")
    return [draft for draft in rows if user_can_write_draft(user, draft)]


def draft_for(user: Any, public_id: str) -> Draft | None:
    """Return the draft at that address, also when it was sent; None for everybody but its writer."""
    draft = (
        Draft.objects.filter(public_id=public_id, author=user.pk)
        .select_related("agency", "author", "page")
        .first()
    )
    return draft if draft is not None and user_can_write_draft(user, draft) else None


def text_answers(draft: Draft) -> dict[str, str]:
    """Return all that was written in free words, by the name of the question."""
    written = (question.name for question in questions_of(draft.kind) if question.is_written)
    return {name: draft.answers[name] for name in written if draft.answers.get(name)}


def agencies_to_write_for(user: Any) -> dict[str, Agency]:
    """Return the agencies for which `user` may add something, by code; the one that fills in forms first."""
    rows = Membership.objects.current().filter(user=user, role__in=ADDING_ROLES)
    return {row.agency.code: row.agency for row in rows.select_related("agency").order_by("-is_active", "pk")}


def tools_seen_by(user: Any) -> list[ToolPage]:
    """Return the tool cards that `user` may see, by name."""
    pages = ToolPage.objects.visible_to(user).live().select_related("entry").order_by("title")
    return list(pages)


def agencies_to_share_with() -> QuerySet[Agency]:
    """Return the agencies of today."""
    return Agency.objects.valid_on(timezone.localdate()).order_by("name")


def agencies_chosen(draft: Draft) -> list[Agency]:
    """Return the agencies with which its writer shares an AMBER draft."""
    if draft.answers.get("label") != Label.AMBER:
        return []
    return list(agencies_to_share_with().filter(code__in=draft.answers.get("shared_with") or []))
