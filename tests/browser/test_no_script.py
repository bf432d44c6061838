"""Without JavaScript: search, filter, read, compare, start a conversation and reply."""

import re

import pytest
from playwright.sync_api import expect

from .visits import HAREN, PLAYBOOK, THREAD
from .windows import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture
def plain(window):
    """Return a function that opens a window whose browser runs no script."""
    return lambda role="", **wishes: window(role, java_script_enabled=False, **wishes)


def test_one_searches_and_filters(plain):
    page = plain(size=PHONE)
    page.goto("/")
    page.get_by_role("main").or_(page.locator(".kb-hero")).get_by_role("searchbox").fill("haren")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Project X Haren").first).to_be_visible()
    filters = page.get_by_role("form", name="Filters")
    filters.locator("summary").first.click()
    filters.get_by_role("group", name="Soort", exact=True).get_by_label("Draaiboek").check()
    filters.get_by_role("button", name="Toon resultaten").click()
    expect(page.get_by_role("link", name="Ongepland evenement via sociale media")).to_be_visible()
    expect(page.get_by_role("link", name="Project X Haren", exact=True)).to_have_count(0)


def test_one_reads_a_case_without_buttons_that_do_nothing(plain):
    page = plain()
    page.goto(HAREN)
    expect(page.get_by_role("heading", name="Tijdlijn")).to_be_visible()
    expect(page.get_by_role("button", name="Print of pdf")).to_be_hidden()


def test_one_filters_a_playbook_by_role(plain):
    page = plain(size=PHONE)
    page.goto(PLAYBOOK)
    page.get_by_role("region", name="Toon mijn rol").get_by_role("link", name="omgevingsanalist").click()
    expect(page.locator(".kb-step--other").first).to_be_visible()


def test_one_compares_two_regions(plain):
    page = plain()
    page.goto("/vergelijken/")
    page.get_by_label("Regio 1").select_option(label="Groningen")
    page.get_by_label("Regio 2").select_option(label="Kennemerland")
    page.get_by_role("button", name="Vergelijk regio’s").click()
    expect(page.get_by_role("columnheader", name=re.compile("Kennemerland"))).to_be_visible()


def test_one_starts_a_conversation_and_replies(plain):
    page = plain("bijdrager")
    page.goto("/regios/groningen/gesprekken/nieuw/")
    page.get_by_label("Titel").fill("Wie belt de scholen zonder script?")
    page.get_by_role("main").get_by_role("textbox").nth(1).fill("Wij willen weten wie dat doet.")
    page.get_by_role("button", name="Plaats gesprek").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie belt de scholen zonder script?")
    page.get_by_label("Uw reactie").fill("De adviseur openbare orde.")
    page.get_by_role("button", name="Plaats reactie").click()
    expect(page.get_by_role("listitem").filter(has_text="De adviseur openbare orde.")).to_be_visible()


def test_one_signs_in(plain):
    page = plain()
    page.goto("/gesprekken/")
    expect(page.get_by_role("link", name=THREAD)).to_have_count(0)
    page.get_by_role("link", name="Inloggen").first.click()
    page.get_by_label("E-mail").fill("lezer@veenstroom.example")
    page.get_by_label("Wachtwoord").fill("vlieguren-maken-we-samen")
    page.get_by_role("main").get_by_role("button", name="Inloggen").click()
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Gesprekken").click()
    expect(page.get_by_role("link", name=THREAD)).to_be_visible()
