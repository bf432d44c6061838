"""A region: who is there, whom to ring, what it wrote, and what nobody has told yet."""

from itertools import groupby
from urllib.parse import urlencode

from django.db.models import Exists, F, OuterRef, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.catalogue.models import Entry, EntryLink
from cases.members.models import Membership, Role
from cases.pages.models import AgencyPage
from cases.regions.models import Agency, Region

from .flight_hours import flight_hours
from .kept import entries_by_pk, kept
from .maps import LEGEND, counts_by_kind, map_tiles

SHOWN = 4
MOST_COMPARED = 5
MOST_TOOLS = 12
MOST_CONTACTS = 12

#: With these links an entry says that its region works with a tool.
USING_A_TOOL = (EntryLink.Kind.TOOL, EntryLink.Kind.REVIEW)

KIND_PLURALS = {
    Entry.Kind.CASE_STUDY: gettext_lazy("praktijkcasussen"),
    Entry.Kind.LESSON: gettext_lazy("lessen"),
    Entry.Kind.PLAYBOOK: gettext_lazy("draaiboeken"),
    Entry.Kind.TOOL: gettext_lazy("tools"),
    Entry.Kind.TOOL_REVIEW: gettext_lazy("toolreviews"),
    Entry.Kind.GUIDE: gettext_lazy("handreikingen"),
    Entry.Kind.THREAD: gettext_lazy("gesprekken"),
}

#: The lists of pages on a region's page: kind, anchor, name of the whole list, what to say of an empty one.
SECTIONS = (
    (
        Entry.Kind.CASE_STUDY,
        "casussen",
        "case-list",
        gettext_lazy("Er staat hier nog geen casus die u mag lezen."),
    ),
    (Entry.Kind.LESSON, "lessen", "lesson-list", gettext_lazy("Er staat hier nog geen les die u mag lezen.")),
    (
        Entry.Kind.PLAYBOOK,
        "draaiboeken",
        "playbook-list",
        gettext_lazy("Er staat hier nog geen draaiboek dat u mag lezen."),
    ),
    (Entry.Kind.TOOL_REVIEW, "toolreviews", "tool-review-list", ""),
    (Entry.Kind.GUIDE, "handreikingen", "guide-list", ""),
)

#: In this order the kinds of agency stand on a region's page.
KIND_ORDER = [
    Agency.Kind.SAFETY_REGION,
    Agency.Kind.POLICE_UNIT,
    Agency.Kind.MUNICIPALITY,
    Agency.Kind.NATIONAL,
    Agency.Kind.INSTITUTE,
]


def region_rows(user, kind: str) -> list[dict]:
    """Return all regions with the number of things of `kind` and of all kinds that `user` may see."""
    counts = counts_by_kind(user)
    return [
        {
            "region": region,
            "count": counts.get(kind, {}).get(region.pk, 0),
            "total": sum(numbers.get(region.pk, 0) for numbers in counts.values()),
        }
        for region in Region.objects.all()
    ]


def map_kinds(current: str) -> list[dict]:
    """Return a link for each kind that the map can count."""
    return [
        {"title": capfirst(KIND_PLURALS[kind]), "url": f"?soort={kind}", "current": kind == current}
        for kind in Entry.Kind.values
    ]


def region_panels(user, region: Region) -> dict:
    """Return what stands on the page of `region`."""
    agencies = agencies_of(region)
    shown = newest_per_kind(user, region)
    neighbours, groups = list(region.neighbours.all()), group_by_kind(agencies)
    return {
        "coordination": coordination_of(region),
        "neighbours": neighbours,
        "agency_groups": groups,
        "contacts": contacts_of(groups),
        "facts": region_facts(region, groups),
        "compare_url": compare_url(region, neighbours),
        "missing": missing_in(region, shown),
        "sections": sections_of(region, shown),
        "threads": shown[Entry.Kind.THREAD][:SHOWN],
        "tools": tools_used_in(user, region),
        "flight_hours": flight_hours(user, f"region:{region.pk}", Entry.objects.in_region(region)),
        "tiles": map_tiles(user, current=region),
        "legend": LEGEND,
    }


def newest_per_kind(user, region: Region) -> dict[str, list[Entry]]:
    """Return what changed last in `region`, SHOWN of each kind and one more; what is hidden by now is left out."""
    pks = kept(user, f"newest:{region.pk}", lambda: _newest_pks(user, region))
    found: dict[str, list[Entry]] = {kind: [] for kind in Entry.Kind.values}
    entries = entries_by_pk(user, pks)
    for pk in pks:
        if pk in entries:
            found[entries[pk].kind].append(entries[pk])
    return found


def _newest_pks(user, region: Region) -> list[int]:
    """One question for all kinds."""
    in_time = Window(
        RowNumber(), partition_by="kind", order_by=[F("changed_at").desc(nulls_last=True), F("pk").desc()]
    )
    visible = Entry.objects.few_visible_to(user).live().in_region(region).annotate(place=in_time)
    newest = visible.filter(place__lte=SHOWN + 1).order_by("place", "kind")
    return [pk for pk, _place in newest.values_list("pk", "place")]


def sections_of(region: Region, shown: dict[str, list[Entry]]) -> list[dict]:
    """Return the lists of pages, each with where the rest stands; a kind that one seldom needs only when filled."""
    return [
        {
            "anchor": anchor,
            "title": capfirst(KIND_PLURALS[kind]),
            "empty": empty,
            "entries": shown[kind][:SHOWN],
            "more_url": f"{reverse(list_name)}?regio={region.slug}" if len(shown[kind]) > SHOWN else "",
        }
        for kind, anchor, list_name, empty in SECTIONS
        if empty or shown[kind]
    ]


def tools_used_in(user, region: Region) -> list[Entry]:
    """Return the tools that cases, playbooks and reviews of `region` name, as far as `user` may see both."""
    pks = kept(user, f"tools:{region.pk}", lambda: _tool_pks(user, region))
    entries = entries_by_pk(user, pks) if pks else {}
    return [entries[pk] for pk in pks if pk in entries]


def _tool_pks(user, region: Region) -> list[int]:
    using = Entry.objects.few_visible_to(user).live().in_region(region).values("pk")
    links = EntryLink.objects.filter(kind__in=USING_A_TOOL, entry__in=using).values("target")
    tools = Entry.objects.few_visible_to(user).live().of_kind(Entry.Kind.TOOL).filter(pk__in=links)
    return list(tools.order_by("title", "pk").values_list("pk", flat=True)[:MOST_TOOLS])


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


def contacts_of(groups: list[dict]) -> list[dict]:
    """Return the agencies that say whom to ring, by role; the safety regions stand apart, see coordination_of."""
    agencies = [agency for group in groups for agency in group["agencies"]]
    return [
        agency
        for agency in agencies
        if agency.contact_role and agency.contact_phone and agency.kind != Agency.Kind.SAFETY_REGION
    ][:MOST_CONTACTS]


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
        Entry.Kind.LESSON: _("Wat leerde deze regio?"),
        Entry.Kind.PLAYBOOK: _("Welk draaiboek gebruikt deze regio?"),
    }
    asked = [text for kind, text in questions.items() if not shown[kind]]
    asked.append(_("Wie heeft hier piket voor omgevingsanalyse?"))
    ask = reverse("thread-new", args=[region.slug])
    return [{"text": text, "url": f"{ask}?{urlencode({'titel': text})}"} for text in asked]
