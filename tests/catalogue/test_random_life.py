"""Whatever happens to pages and their ancestors, the catalogue agrees afterwards."""

import random

import pytest

from cases.catalogue.actions import relabel
from cases.catalogue.consistency import find_differences
from cases.models import AgencyPage, CaseStudyPage
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


def move(page, cast, rng):
    page.move(rng.choice(list(AgencyPage.objects.all())), "last-child")


def rename_ancestor(page, cast, rng):
    parent = page.get_parent().specific
    parent.slug = f"organisatie-{parent.pk}-{rng.randrange(10**6)}"
    parent.save_revision().publish()


def delete(page, cast, rng):
    if CaseStudyPage.objects.count() > 2:
        page.delete()


ACTIONS = [
    publish,
    save_draft,
    unpublish,
    revert,
    rename,
    narrow,
    move,
    rename_ancestor,
    delete,
]


@pytest.mark.parametrize("seed", [2012, 921, 7])
def test_random_publishing_moving_and_deleting_leaves_no_difference(seed, cast, agencies, write_case):
    rng = random.Random(seed)
    for number in range(4):
        write_case(
            f"Casus {number}",
            agency=rng.choice([agencies.veenstroom, agencies.duinkust]),
        )
    for step in range(30):
        page = rng.choice(list(CaseStudyPage.objects.all()))
        action = rng.choice(ACTIONS)
        action(page, cast, rng)
        found = [(finding.entry.title, finding.wrong) for finding in find_differences()]
        assert found == [], f"seed {seed}, step {step}: {action.__name__}"
