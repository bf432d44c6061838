"""A knowledge page with everything around it, as ready objects for its template."""

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.access.policy import user_can_edit, user_can_relabel, user_can_withdraw
from cases.catalogue.models import Entry
from cases.catalogue.terms import terms_visible_to
from cases.pages.files import files_visible_on
from cases.pages.models import KnowledgePage
from cases.tlp import Label

from .badges import completeness_of, evidence_of
from .bodies import body_of, render_body
from .doors import edit_url
from .links import links_to, pages_pointed_at, users_of
from .overview import as_tags
from .related import more_by_author, related_to

THREADS = 5


def page_of(entry):
    """Return the page of `entry` as readers see it now: the live one, or of a draft its newest version."""
    page = KnowledgePage.objects.get(entry=entry).specific
    if entry.state == Entry.State.DRAFT and page.latest_revision_id:
        page = page.get_latest_revision_as_object()
    page.entry = entry
    return page


def knowledge_panels(page, user, *, entry=None) -> dict:
    """Return what every knowledge page shows; `entry` is None in the preview of a page not yet saved.

    `linked` is what the page points at, `incoming` what points at it; the panels of its kind place them.
    """
    agency = entry.owner_agency if entry else page.owner_agency()
    regions = list((entry or agency).regions.all())
    is_shown_live = bool(entry and entry.is_live and page.live)
    incoming = links_to(entry, user)
    related = related_to(entry, user)
    return {
        "page": page,
        "entry": entry,
        "label": entry.label if entry else Label.GREEN,
        "is_draft": not is_shown_live,
        "edit_url": edit_url(entry) if entry else "",
        "agency": agency,
        "agency_url": reverse("agency", args=[agency.slug]),
        "regions": regions,
        "body": body_of(page) if is_shown_live else render_body(page),
        "tags": tags_of(page, user),
        "files": files_of(page, user),
        "may": rights_on(entry, user),
        "is_stale": bool(page.review_by and page.review_by < timezone.localdate()),
        "completeness": completeness_of(page),
        "evidence": evidence_of(page),
        "linked": pages_pointed_at(page, user),
        "incoming": incoming,
        "threads": [other for other in incoming if other.link_kind == "about"][:THREADS],
        "users": users_of(page.kind, incoming),
        "discuss_url": discuss_url(entry, regions),
        "report_url": f"{reverse('report-problem')}?over={entry.public_id}" if entry else "",
        "related": related,
        "by_author": more_by_author(entry, user, related),
        "breadcrumbs": breadcrumbs_of(agency),
    }


def breadcrumbs_of(agency) -> list[dict]:
    """Return the way from the list of the kind to the page: its agency."""
    return [{"title": agency.name, "url": reverse("agency", args=[agency.slug])}]


def rights_on(entry, user) -> dict:
    """Return what `user` may do with the page; the template shows the doors and asks nothing."""
    if entry is None:
        return {}
    return {
        "edit": user_can_edit(user, entry),
        "write": entry.author_id == user.pk,
        "withdraw": entry.is_live and user_can_withdraw(user, entry),
        "relabel": user_can_relabel(user, entry, entry.label),
    }


def tags_of(page, user) -> list[dict]:
    """Return the page's terms, in a preview also those that are not saved yet."""
    wanted = [item.tag_id for item in page.tagged_terms.all()]
    return as_tags(terms_visible_to(user).filter(pk__in=wanted))


def files_of(page, user) -> dict:
    """Return the attachments that the page may show to `user`, apart for documents and images."""
    shown = files_visible_on(page, user)
    return {
        "documents": [item for item in shown if item.kind == "document"],
        "images": [item for item in shown if item.kind == "image"],
    }


def discuss_url(entry, regions) -> str:
    """Return where to start a conversation about this page: at the table of its first region."""
    if entry is None or not regions:
        return ""
    return f"{reverse('thread-new', args=[regions[0].slug])}?over={entry.public_id}"


def around_sections(panels: dict) -> list[tuple]:
    """Return (anchor, title, whether it holds something) of what stands below every body, for its contents."""
    files = panels["files"]
    return [
        ("bijlagen", _("Bijlagen"), files["documents"] or files["images"]),
        ("bronnen", _("Bronnen"), panels["body"]["sources"]),
        ("gebruikt-door", _("Gebruikt in"), panels["users"]["rows"]),
        ("gesprekken", _("Gesprekken hierover"), panels["entry"]),
        ("lijkt-hierop", _("Lijkt hierop"), panels["related"]),
    ]


def contents_of(sections: list[tuple]) -> list[dict]:
    """Return the sections that hold something, for the list of contents."""
    return [{"id": anchor, "title": title} for anchor, title, shown in sections if shown]


def period_text(start, end) -> str:
    """Return a period as one says it: "6 september 2012", "6 tot en met 22 september 2012"."""
    if not start:
        return ""
    if not end or end == start:
        return date_format(start, "j F Y")
    same_month = (start.year, start.month) == (end.year, end.month)
    first = "j" if same_month else "j F" if start.year == end.year else "j F Y"
    return _("%(start)s tot en met %(end)s") % {
        "start": date_format(start, first),
        "end": date_format(end, "j F Y"),
    }


def common_facts(page, panels: dict) -> list[dict]:
    """Return the facts that all kinds of page share."""
    regions = panels["regions"]
    region = regions[0] if len(regions) == 1 else None
    return [
        {
            "term": _("Regio"),
            "text": ", ".join(r.name for r in regions),
            "url": region.get_absolute_url() if region else "",
        },
        {"term": _("Organisatie"), "text": panels["agency"].name, "url": panels["agency_url"]},
        {"term": _("Soort incident"), "text": page.get_incident_type_display()},
        {"term": _("Crisisproces"), "text": page.get_crisis_process_display()},
        {"term": _("Kanalen"), "text": ", ".join(map(str, page.channels or []))},
        {"term": _("Met hulp van"), "text": page.contributors},
        {"term": _("Controleren voor"), "text": _date(page.review_by)},
    ]


def _date(day) -> str:
    return date_format(day, "j F Y") if day else ""
