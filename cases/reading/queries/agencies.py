"""Agencies: the list, and one agency with what it wrote."""

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.catalogue.models import Entry
from cases.pages.models import AgencyPage

from .regions import agencies_today, group_by_kind

PER_PAGE = 20


def agency_groups(words: str = "") -> list[dict]:
    """Return the agencies of today whose name holds `words`, in groups of one kind."""
    agencies = agencies_today()
    if words:
        agencies = agencies.filter(name__icontains=words)
    return group_by_kind(agencies)


def agency_page_at(slug: str):
    """Return the live page of the agency at `/organisaties/<slug>/`, or None."""
    return AgencyPage.objects.live().select_related("agency").filter(slug=slug).first()


def agency_panels(page, user, number: int = 1) -> dict:
    """Return what an agency's page shows to `user`; `number` is the page of its list."""
    agency = page.agency
    written = Entry.objects.visible_to(user).live().filter(owner_agency=agency)
    written = written.recently_changed_first().for_cards()
    return {
        "page": page,
        "agency": agency,
        "regions": list(agency.regions.all()),
        "entries": Paginator(written, PER_PAGE).get_page(number),
        "nav_current": "region-list",
        "breadcrumbs": [{"title": _("Organisaties"), "url": reverse("agency-list")}],
    }
