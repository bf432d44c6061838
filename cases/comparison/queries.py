"""What regions and tools share, read from what the reader may see, in a fixed number of queries."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Max, Q
from django.db.models.functions import Coalesce

from cases.catalogue.models import Entry
from cases.discussions.models import Thread
from cases.discussions.queries import PUBLIC_ID
from cases.pages.models import KnowledgePage, PlaybookPage, ToolPage, ToolReviewPage
from cases.pages.reviews import Spread, reviews_by_tool, spreads_of
from cases.regions.models import Agency, Region

#: A cell lists so many things; behind it stands the region's own page.
MOST_IN_A_CELL = 8
MOST_CHOICES = 300


@dataclass(frozen=True)
class PlaybookFact:
    """A playbook of a region, and what it was made from if the reader may see that."""

    title: str
    url: str
    agency: str
    is_example: bool
    from_title: str = ""
    from_url: str = ""
    from_agency: str = ""


@dataclass(frozen=True)
class ContactFact:
    role: str
    phone: str
    agency: str


@dataclass
class RegionFacts:
    """Everything that one column of the comparison says."""

    region: Region
    municipalities: int = 0
    safety_region: Agency | None = None
    to_ring: Agency | None = None
    police_units: list[str] = field(default_factory=list)
    cases_by_kind: Counter = field(default_factory=Counter)
    cases_by_year: Counter = field(default_factory=Counter)
    playbooks: list[PlaybookFact] = field(default_factory=list)
    contacts: list[ContactFact] = field(default_factory=list)
    threads: int = 0
    threads_answered: int = 0
    last_activity: datetime | None = None
    last_publication: datetime | None = None
    overdue_reviews: int = 0
    asked: dict[str, Thread] = field(default_factory=dict)


def read_region_facts(
    *, user: Any, regions: Sequence[Region], today: date, questions: Sequence[str] = ()
) -> list[RegionFacts]:
    """Return the facts of `regions` in order, from what `user` may see.

    Args: today, the day on which agencies are valid and reviews overdue; questions, titles of threads that
    ask for what is missing: an open thread with such a title means that it was asked.
    """
    facts = {region.pk: RegionFacts(region) for region in regions}
    entries = Entry.objects.visible_to(user).live().filter(regions__in=regions)
    _read_agencies(facts, today)
    _read_cases(facts, entries)
    _read_freshness(facts, entries, today)
    _read_playbooks(facts, user)
    _read_contacts(facts, user)
    _read_threads(facts, user)
    _read_questions(facts, user, questions)
    return list(facts.values())


def _read_agencies(facts: dict[int, RegionFacts], today: date) -> None:
    """Invented agencies count nowhere; they are shown only where a region has no real one, or none to ring."""
    rows = Agency.objects.valid_on(today).filter(regions__in=facts).order_by("is_example", "name", "pk")
    for agency in rows.distinct().prefetch_related("regions"):
        for region in agency.regions.all():
            if region.pk in facts:
                _place_agency(facts[region.pk], agency)


def _place_agency(fact: RegionFacts, agency: Agency) -> None:
    if agency.kind == Agency.Kind.MUNICIPALITY and not agency.is_example:
        fact.municipalities += 1
    elif agency.kind == Agency.Kind.POLICE_UNIT and not agency.is_example:
        fact.police_units.append(agency.name)
    elif agency.kind == Agency.Kind.SAFETY_REGION:
        fact.safety_region = fact.safety_region or agency
        fact.to_ring = fact.to_ring or (agency if agency.contact_role else None)


def _read_cases(facts: dict[int, RegionFacts], entries) -> None:
    kind = "knowledgepage__casestudypage__case_kind"
    cases = entries.of_kind(Entry.Kind.CASE_STUDY)
    for row in cases.values("regions", kind, "year").order_by().annotate(count=Count("pk", distinct=True)):
        fact = facts[row["regions"]]
        fact.cases_by_kind[row[kind] or ""] += row["count"]
        if row["year"]:
            fact.cases_by_year[row["year"]] += row["count"]


def _read_freshness(facts: dict[int, RegionFacts], entries, today: date) -> None:
    overdue = Count("pk", filter=Q(review_by__lt=today), distinct=True)
    pages = entries.exclude(kind=Entry.Kind.THREAD)
    for row in pages.values("regions").order_by().annotate(last=Max("published_at"), overdue=overdue):
        fact = facts[row["regions"]]
        fact.last_publication, fact.overdue_reviews = row["last"], row["overdue"]


def _read_playbooks(facts: dict[int, RegionFacts], user: Any) -> None:
    visible = Entry.objects.visible_to(user).live()
    pages = (
        PlaybookPage.objects.filter(entry__in=visible.filter(regions__in=facts))
        .select_related("entry__owner_agency", "derived_from__entry__owner_agency")
        .prefetch_related("entry__regions")
        .order_by("entry__title", "pk")
        .distinct()
    )
    origins = {page.derived_from.entry_id for page in pages if page.derived_from}
    shown = set(visible.filter(pk__in=origins).values_list("pk", flat=True))
    for page in pages:
        for region in page.entry.regions.all():
            if region.pk in facts:
                facts[region.pk].playbooks.append(_playbook_fact(page, shown))


def _playbook_fact(page: PlaybookPage, shown: set[int]) -> PlaybookFact:
    entry = page.entry
    own = (entry.title, entry.url, entry.owner_agency.name, entry.is_example)
    if not page.derived_from or page.derived_from.entry_id not in shown:
        return PlaybookFact(*own)
    origin = page.derived_from.entry
    return PlaybookFact(*own, origin.title, origin.url, origin.owner_agency.name)


def _read_contacts(facts: dict[int, RegionFacts], user: Any) -> None:
    visible = Entry.objects.visible_to(user).live()
    rows = (
        KnowledgePage.objects.filter(entry__in=visible, entry__regions__in=facts)
        .exclude(contact_role="")
        .values_list("entry__regions", "contact_role", "contact_phone", "entry__owner_agency__name")
        .order_by("entry__owner_agency__name", "contact_role", "contact_phone")
        .distinct()
    )
    for region_pk, role, phone, agency in rows:
        facts[region_pk].contacts.append(ContactFact(role, phone, agency))


def _read_threads(facts: dict[int, RegionFacts], user: Any) -> None:
    rows = (
        Thread.objects.visible_to(user)
        .filter(region__in=facts)
        .values("region")
        .order_by()
        .annotate(
            count=Count("pk"),
            answered=Count("pk", filter=~Q(state=Thread.State.OPEN)),
            last=Max(Coalesce("last_reply_at", "created_at")),
        )
    )
    for row in rows:
        fact = facts[row["region"]]
        fact.threads, fact.threads_answered, fact.last_activity = row["count"], row["answered"], row["last"]


def _read_questions(facts: dict[int, RegionFacts], user: Any, questions: Sequence[str]) -> None:
    asked = (
        Thread.objects.visible_to(user)
        .filter(region__in=facts, title__in=questions)
        .select_related("entry", "region")
    )
    for thread in asked.order_by("created_at"):
        facts[thread.region_id].asked[thread.title] = thread


def list_choices(user: Any, kind: str) -> list[Entry]:
    """Return the playbooks or tools that `user` may choose from, by title."""
    found = Entry.objects.visible_to(user).live().of_kind(kind)
    return list(found.select_related("owner_agency").order_by("title", "pk")[:MOST_CHOICES])


def find_playbook(*, user: Any, entry: Entry | None) -> PlaybookPage | None:
    """Return the published page behind `entry`, or None when it is no playbook."""
    if entry is None or entry.kind != Entry.Kind.PLAYBOOK:
        return None
    pages = PlaybookPage.objects.live().select_related("entry__owner_agency", "derived_from")
    return pages.prefetch_related("entry__regions").filter(entry=entry).first()


def visible_origin(*, user: Any, page: PlaybookPage) -> Entry | None:
    """Return the entry of what `page` was made from, if `user` may see that."""
    if page.derived_from is None:
        return None
    return Entry.objects.visible_to(user).live().filter(pk=page.derived_from.entry_id).first()


def years_of(facts: Sequence[RegionFacts]) -> list[int]:
    """Return the years in which any of the regions has a case, the newest first."""
    years: dict[int, int] = defaultdict(int)
    for fact in facts:
        for year, count in fact.cases_by_year.items():
            years[year] += count
    return sorted(years, reverse=True)


@dataclass
class ToolFacts:
    """Everything that one column of the comparison of tools says."""

    entry: Entry
    page: ToolPage
    reviews: list[ToolReviewPage] = field(default_factory=list)
    spreads: dict[str, Spread] = field(default_factory=dict)
    asked: dict[str, Thread] = field(default_factory=dict)


def find_tools(*, user: Any, public_ids: Sequence[str]) -> list[Entry]:
    """Return the tools with these ids that `user` may see, in the order asked; any text may be asked for."""
    wanted = [public_id for public_id in public_ids if PUBLIC_ID.fullmatch(public_id)]
    seen = Entry.objects.visible_to(user).live().of_kind(Entry.Kind.TOOL).for_cards()
    found = {entry.public_id: entry for entry in seen.filter(public_id__in=wanted)}
    return [found[public_id] for public_id in wanted if public_id in found]


def read_tool_facts(*, user: Any, tools: Sequence[Entry], questions: Sequence[str] = ()) -> list[ToolFacts]:
    """Return the facts of `tools` in order, with the reviews that `user` may read.

    Args: tools, entries that `user` may see; questions, titles of threads that ask for what is missing.
    """
    pages = {page.entry_id: page for page in ToolPage.objects.live().filter(entry__in=tools)}
    reviews = reviews_by_tool([page.pk for page in pages.values()], user)
    facts = {
        entry.pk: ToolFacts(entry, pages[entry.pk], reviews[pages[entry.pk].pk])
        for entry in tools
        if entry.pk in pages
    }
    for fact in facts.values():
        fact.spreads = {spread.criterion: spread for spread in spreads_of(fact.reviews)}
    asked = Thread.objects.visible_to(user).filter(about__in=facts, title__in=questions)
    for thread in asked.select_related("entry", "region").order_by("created_at"):
        facts[thread.about_id].asked[thread.title] = thread
    return list(facts.values())
