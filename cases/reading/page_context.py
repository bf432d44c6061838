"""The template context of a Wagtail page, the same for readers and for the preview in the admin."""

from cases.pages.models import AgencyPage, KnowledgePage

from .queries.agencies import agency_panels
from .queries.cases import case_panels
from .queries.knowledge import knowledge_panels
from .queries.playbooks import playbook_panels


def context_of(page, user, *, role: str = "") -> dict:
    """Return the context for the template of `page`, as `user` may see it."""
    if isinstance(page, AgencyPage):
        return agency_panels(page, user)
    if isinstance(page, KnowledgePage):
        return knowledge_context(page, user, role=role)
    return {}


def knowledge_context(page, user, *, role: str = "") -> dict:
    """Return the context of a case study or playbook; a page never saved has no entry yet."""
    entry = page.entry if page.entry_id else None
    panels = knowledge_panels(page, user, entry=entry)
    if page.kind == "playbook":
        return panels | playbook_panels(page, user, panels, role=role)
    return panels | case_panels(page, panels)
