"""A region: who is there, whom to ring, what it wrote, and what nobody has told yet."""

from itertools import groupby
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.catalogue.models import Entry
from cases.members.models import Membership, Role
from cases.pages.models import AgencyPage
from cases.regions.models import Agency, Region

from .maps import LEGEND, count_per_region, map_tiles

SHOWN = 6
MOST_COMPARED = 5

#: In this order the kinds of agency stand on a region's page.
KIND_ORDER = [
    Agency.Kind.SAFETY_REGION,
    Agency.Kind.POLICE_UNIT,
    Agency.Kind.MUNICIPALITY,
    Agency.Kind.NATIONAL,
    Agency.Kind.INSTITUTE,
]


def region_rows(user) -> list[dict]:
    """Return all regions with the numbers of cases, playbooks and conversations that `user` may see."""
    counts = {kind: count_per_region(user, kind) for kind in Entry.Kind.values}
    return [
        {
            "region": region,
            **{kind: counts[kind].get(region.pk, 0) for kind in Entry.Kind.values},
        }
        for region in Region.objects.all()
    ]


def region_panels(user, region: Region) -> dict:
    """Return what stands on the page of `region`."""
    visible = Entry.objects.visible_to(user).live().in_region(region)
    agencies = agencies_of(region)
    shown = {
        kind: list(visible.of_kind(kind).recently_changed_first().for_cards()[: SHOWN + 1])
        for kind in Entry.Kind.values
    }
    neighbours, groups = list(region.neighbours.all()), group_by_kind(agencies)
    return {
        "coordination": coordination_of(region),
        "neighbours": neighbours,
        "agency_groups": groups,
        "facts": region_facts(region, groups),
        "compare_url": compare_url(region, neighbours),
        "missing": missing_in(region, shown),
        "cases": shown[Entry.Kind.CASE_STUDY][:SHOWN],
        "playbooks": shown[Entry.Kind.PLAYBOOK][:SHOWN],
        "threads": shown[Entry.Kind.THREAD][:SHOWN],
        "more": {kind: len(found) > SHOWN for kind, found in shown.items()},
        "tiles": map_tiles(user, current=region),
        "legend": LEGEND,
    }


def agencies_of(region: Region):
    """Return the agencies that exist in `region` today; `has_page` says whether one can be visited."""
    return agencies_today().in_region(region)


def agencies_today():
    """Return all agencies that exist today, each with `has_page`."""
    pages = AgencyPage.objects.live().filter(agency=OuterRef("pk"))
    today = timezone.localdate()
    return Agency.objects.valid_on(today).annotate(has_page=Exists(pages))


def group_by_kind(agencies) -> list[dict]:
    """Return `agencies` in groups of one kind, in KIND_ORDER, each sorted by name."""
    ordered = sorted(agencies, key=lambda a: (KIND_ORDER.index(a.kind), a.name))
    return [
        {"kind": kind, "title": Agency.Kind(kind).label, "agencies": list(group)}
        for kind, group in groupby(ordered, key=lambda agency: agency.kind)
    ]


def coordination_of(region: Region) -> list[dict]:
    """Return whom to ring: each safety-region agency here with a coordinator, by role and never by name."""
    coordinators = Membership.objects.current().with_role(Role.COORDINATOR)
    agencies = agencies_of(region).filter(kind=Agency.Kind.SAFETY_REGION)
    agencies = agencies.filter(pk__in=coordinators.values("agency"))
    return [
        {
            "agency": agency.name,
            "role": agency.contact_role,
            "phone": agency.contact_phone,
            "email": agency.contact_email,
            "is_example": agency.is_example,
        }
        for agency in agencies
    ]


def region_facts(region: Region, groups: list[dict]) -> list[dict]:
    """Return the facts of the register; empty ones are left out by the component."""
    real = [agency for group in groups for agency in group["agencies"] if not agency.is_example]
    municipalities = sum(agency.kind == Agency.Kind.MUNICIPALITY for agency in real)
    return [
        {"term": _("Veiligheidsregio"), "text": "" if region.is_national else region.official_name},
        {"term": _("Politie-eenheid"), "text": region.police_unit_name},
        {"term": _("Provincie"), "text": region.province},
        {"term": _("Gemeenten"), "text": str(municipalities) if municipalities else ""},
    ]


def compare_url(region: Region, neighbours: list[Region]) -> str:
    """Return the address where this region stands beside its neighbours; nothing without any."""
    if not neighbours:
        return ""
    side_by_side = [region, *neighbours][:MOST_COMPARED]
    slugs = ",".join(one.slug for one in side_by_side)
    return f"{reverse('compare-regions')}?regios={slugs}"


def missing_in(region: Region, shown: dict) -> list[dict]:
    """Return what this reader finds nothing about here, each with where to ask; silence is no answer."""
    questions = {
        Entry.Kind.CASE_STUDY: _("Wat gebeurde hier waar anderen van kunnen leren?"),
        Entry.Kind.PLAYBOOK: _("Welk draaiboek gebruikt deze regio?"),
    }
    asked = [text for kind, text in questions.items() if not shown[kind]]
    asked.append(_("Wie heeft hier piket voor omgevingsanalyse?"))
    ask = reverse("thread-new", args=[region.slug])
    return [{"text": text, "url": f"{ask}?{urlencode({'titel': text})}"} for text in asked]
