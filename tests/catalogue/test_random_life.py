"""Whatever happens to pages, their ancestors and what they point at, the catalogue agrees afterwards."""

import random
from contextlib import suppress
from types import SimpleNamespace

import pytest
from django.db import transaction

from cases.catalogue.actions import open_entry, record, relabel, withdraw
from cases.catalogue.consistency import find_differences
from cases.models import (
    AgencyPage,
    CaseStudyPage,
    EntryLink,
    GuidePage,
    KnowledgePage,
    LessonPage,
    PlaybookPage,
    Thread,
    ToolIndexPage,
    ToolPage,
    ToolReviewPage,
)
from cases.pages.publishing import IncompleteToPublish
from cases.tlp import Label


def publish(page, cast, rng):
    page.title = f"{page.title[:20]} {rng.randrange(100)}"
    page.save_revision(user=cast.eva).publish()


def save_draft(page, cast, rng):
    page.gist = f"Zin {rng.randrange(100)}"
    page.save_revision(user=cast.bram)


def unpublish(page, cast, rng):
    page.unpublish()


def revert(page, cast, rng):
    rng.choice(list(page.revisions.all())).publish()


def rename(page, cast, rng):
    page.slug = f"adres-{page.pk}-{rng.randrange(10**6)}"
    page.save_revision().publish()


def narrow(page, cast, rng):
    if page.entry.label == Label.GREEN and page.entry.owner_agency.code == "VB-VEEN":
        relabel(page.entry, label=Label.AMBER, by=cast.eva, reason="Proef")


def take_back(page, cast, rng):
    page.entry.refresh_from_db()
    if page.entry.is_live and page.entry.owner_agency.code == "VB-VEEN":
        withdraw(page.entry, by=cast.eva, reason="Proef")


def move(page, cast, rng):
    if not isinstance(page, ToolPage):
        page.move(rng.choice(list(AgencyPage.objects.all())), "last-child")


def rename_ancestor(page, cast, rng):
    parent = page.get_parent().specific
    parent.slug = f"organisatie-{parent.pk}-{rng.randrange(10**6)}"
    parent.save_revision().publish()


def delete(page, cast, rng):
    if type(page).objects.count() > 1:
        page.delete()


def one_of(model, rng):
    return rng.choice(list(model.objects.order_by("pk")))


def point(page, rng):
    """Let the page point at things of the right kinds, whichever they are."""
    link = f'<p><a linktype="page" id="{one_of(KnowledgePage, rng).pk}">zie</a></p>'
    tool = one_of(ToolPage, rng)
    if isinstance(page, LessonPage):
        page.cases = [(rng.choice(["support", "against"]), {"case": one_of(CaseStudyPage, rng)})]
        page.analysis = link
    elif isinstance(page, CaseStudyPage):
        page.tools_used, page.again = [("tool", {"tool": tool})], link
    elif isinstance(page, PlaybookPage):
        lessons = [one_of(LessonPage, rng) for _n in range(rng.randrange(3))]
        step = {"number": 1, "instruction": "Doe dit", "role": "analist", "kind": "task"}
        steps = [{**step, "lessons": lessons, "tool_page": tool}]
        page.phases = [("phase", {"number": 1, "name": "Duiden", "steps": steps})]
        page.legal_guide = one_of(GuidePage, rng)
    elif isinstance(page, ToolReviewPage):
        page.tool, page.limitations = tool, link
    elif isinstance(page, GuidePage):
        page.sections = [("section", {"heading": "Lees ook", "text": link})]


def point_and_publish(page, cast, rng):
    point(page, rng)
    page.save_revision(user=cast.eva).publish()


def point_in_a_draft(page, cast, rng):
    point(page, rng)
    page.save_revision(user=cast.bram)


def succeed(page, cast, rng):
    """A tool goes on as another one, or as itself, which is refused when it is published."""
    if isinstance(page, ToolPage):
        page.succeeded_by = one_of(ToolPage, rng)
        if not page.wrong_to_publish():
            page.save_revision(user=cast.pien).publish()


def talk_about(page, cast, rng):
    region = page.entry.regions.first()
    if region is None:
        return
    thread = Thread(region=region, title="Klopt dit?", slug="klopt-dit", body="Vraag", author=cast.bram)
    thread.about = page.entry
    thread.entry = open_entry(
        source=thread, agency=page.entry.owner_agency, author=cast.bram, regions=[region]
    )
    thread.save()
    record(thread)


ACTIONS = [
    publish, save_draft, unpublish, revert, rename, narrow, take_back, move, rename_ancestor, delete,
    point_and_publish, point_and_publish, point_in_a_draft, succeed, talk_about,
]  # fmt: skip


@pytest.fixture
def village(agencies, write_case, write_lesson, write_playbook, write_tool, write_review, write_guide):
    """Two pages of every kind at two agencies, and the cards of two tools."""
    writers = [write_case, write_lesson, write_playbook, write_review, write_guide]
    tools = [write_tool("Peilstok"), write_tool("Golfmeter")]
    for agency in (agencies.veenstroom, agencies.duinkust):
        for write in writers:
            fields = {"tool": tools[0]} if write is write_review else {}
            write(f"Van {agency.slug}", agency=agency, **fields)
    return SimpleNamespace(kinds=len(writers) + 1, index=ToolIndexPage.objects.get())


@pytest.mark.parametrize(
    "seed", [2012, pytest.param(921, marks=pytest.mark.long), pytest.param(7, marks=pytest.mark.long)]
)
def test_a_random_life_of_pages_and_their_links_leaves_no_difference(seed, cast, village):
    rng = random.Random(seed)
    seen_kinds, seen_links = set(), set()
    for step in range(45):
        page = one_of(KnowledgePage, rng).specific
        action = rng.choice(ACTIONS)
        # A review whose tool is gone may not go live: the request is refused and rolled back.
        with suppress(IncompleteToPublish), transaction.atomic():
            action(page, cast, rng)
        found = [(finding.entry.title, finding.wrong) for finding in find_differences()]
        assert found == [], f"seed {seed}, step {step}: {action.__name__} of a {page.kind}"
        seen_kinds.add(page.kind)
        seen_links |= set(EntryLink.objects.values_list("kind", flat=True))
    assert len(seen_kinds) == village.kinds
    assert len(seen_links) > 3


def test_deleting_what_everything_points_at_leaves_nothing_that_points(cast, village):
    rng = random.Random(2012)
    for page in list(KnowledgePage.objects.specific()):
        point_and_publish(page, cast, rng)
    assert EntryLink.objects.count() >= 10
    for model in (ToolPage, CaseStudyPage, LessonPage, GuidePage):
        for page in list(model.objects.all()):
            model.objects.get(pk=page.pk).delete()
            assert [finding.wrong for finding in find_differences()] == []
    assert not EntryLink.objects.filter(target__state="removed").exists()
