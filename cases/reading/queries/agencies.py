"""Agencies: the list, and one agency with whom to ring, what it wrote and what it exercised."""

from django.core.paginator import Paginator
from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.catalogue.models import Entry
from cases.pages.models import AgencyPage

from .flight_hours import flight_hours
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


def agency_panels(page, user, number: int = 1, kind: str = "") -> dict:
    """Return what an agency's page shows to `user`; `number` is the page of its list, `kind` narrows the list."""
    agency = page.agency
    written = Entry.objects.few_visible_to(user).live().filter(owner_agency=agency)
    kinds = kinds_written(written, kind)
    shown = written.of_kind(kind) if kind in Entry.Kind.values else written
    return {
        "page": page,
        "agency": agency,
        "regions": list(agency.regions.all()),
        "kinds": kinds,
        "kind": kind if kind in Entry.Kind.values else "",
        "entries": Paginator(shown.recently_changed_first().for_cards(), PER_PAGE).get_page(number),
        "flight_hours": flight_hours(user, f"agency:{agency.pk}", Entry.objects.filter(owner_agency=agency)),
        "nav_current": "region-list",
        "breadcrumbs": [{"title": _("Organisaties"), "url": reverse("agency-list")}],
    }


def kinds_written(written, current: str) -> list[dict]:
    """Return a link for each kind of which there is something, with its number; the first shows everything."""
    counted = dict(written.order_by().values_list("kind").annotate(n=Count("pk")))
    found = [
        {
            "title": label,
            "count": counted[kind],
            "url": f"?soort={kind}#bijdragen",
            "current": kind == current,
        }
        for kind, label in Entry.Kind.choices
        if kind in counted
    ]
    if len(found) < 2:
        return []
    everything = not any(link["current"] for link in found)
    return [
        {"title": _("alles"), "count": sum(counted.values()), "url": "?#bijdragen", "current": everything},
        *found,
    ]
