"""The template context of a Wagtail page, the same for readers and for the preview in the admin."""

from django.urls import reverse

from cases.pages.models import AgencyPage, KnowledgePage

from .kinds import KINDS
from .queries.agencies import agency_panels
from .queries.knowledge import knowledge_panels


def context_of(page, user, *, role: str = "") -> dict:
    """Return the context for the template of `page`, as `user` may see it."""
    if isinstance(page, AgencyPage):
        return agency_panels(page, user)
    if isinstance(page, KnowledgePage):
        return knowledge_context(page, user, role=role)
    return {}


def knowledge_context(page, user, *, role: str = "") -> dict:
    """Return the context of a knowledge page; a page never saved has no entry yet."""
    kind = KINDS[page.kind]
    panels = knowledge_panels(page, user, entry=page.entry if page.entry_id else None)
    above = {"title": kind.title, "url": reverse(kind.list_name)}
    panels |= {"nav_current": kind.list_name, "breadcrumbs": [above, *panels["breadcrumbs"]]}
    return panels | kind.panels(page, user, panels, role=role)
