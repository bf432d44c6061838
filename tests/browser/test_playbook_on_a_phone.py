"""The duty officer at 22.00 h: whom to ring first, then the triggers, then one's own steps."""

import re

import pytest
from playwright.sync_api import expect

from . import measures
from .windows import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture
def page(window):
    page = window(size=PHONE)
    page.goto("/")
    page.locator(".kb-hero").get_by_role("link", name="Ongepland evenement via sociale media").click()
    return page


def top(page, selector: str) -> float:
    return page.locator(selector).first.bounding_box()["y"]


def test_the_number_to_ring_stands_on_the_first_screen(page):
    number = page.locator("a[href^='tel:']").first
    expect(number).to_be_in_viewport(ratio=1)
    assert number.bounding_box()["height"] >= 44


def test_triggers_come_before_the_steps_and_the_steps_before_the_background(page):
    assert top(page, "#om") < top(page, "#rol") < top(page, ".kb-phase") < top(page, "#doel")


def test_a_trigger_leads_to_its_phase(page):
    page.get_by_role("link", name="fase 3 Adviseren en opschalen").first.click()
    expect(page.get_by_role("heading", name="Adviseren en opschalen")).to_be_in_viewport()


def test_my_role_leaves_my_steps_open_and_shrinks_those_of_others(page):
    before = page.evaluate("document.documentElement.scrollHeight")
    roles = page.get_by_role("region", name="Toon mijn rol")
    roles.get_by_role("link", name="woordvoerder").click()
    expect(roles.get_by_role("link", name="woordvoerder")).to_have_attribute("aria-current", "true")
    expect(page.get_by_text("Zeg wat een maatregel betekent").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollHeight") < before


def test_whom_to_ring_stays_on_paper(page):
    page.emulate_media(media="print")
    expect(page.locator("a[href^='tel:']").first).to_be_visible()
    expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_hidden()
    assert page.evaluate(measures.WIDER_THAN_SCREEN) == []


def test_a_playbook_prints_my_steps_on_one_page_and_all_steps_on_one_sheet(page):
    """Two sides of one sheet for all roles; the background begins on a page of its own."""
    page.get_by_role("region", name="Toon mijn rol").get_by_role("link", name="omgevingsanalist").click()
    assert pages_until_background(page) == 1
    page.get_by_role("region", name="Toon mijn rol").get_by_role("link", name="alle rollen").click()
    assert pages_until_background(page) <= 2


def pages_until_background(page) -> int:
    """Return how many pages of A4 come before the background, which is left out here."""
    page.locator(".kb-background").evaluate("background => background.remove()")
    page.locator("body > footer").evaluate("footer => footer.remove()")
    paper = page.pdf(format="A4")
    return len(re.findall(rb"/Type\s*/Page\b", paper))
