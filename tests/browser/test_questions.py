"""A stranger finds the answers: each within three clicks from "/" or with one search, in a real browser.

The page then says the answer in words. Nobody signs in.
"""

import re

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

MOST_CLICKS = 3


class Stranger:
    """Somebody who knows nothing of the site: clicks links by their words, and counts."""

    def __init__(self, page):
        self.page, self.clicks = page, 0
        page.goto("/")

    def click(self, locator) -> None:
        """Click something that can be seen."""
        self.clicks += 1
        assert self.clicks <= MOST_CLICKS
        locator.first.click()
        self.page.wait_for_load_state()

    def link(self, words, within="main"):
        """Return the link that says `words`, in the menu or in the page."""
        place = (
            self.page.get_by_role("navigation", name="Hoofdmenu")
            if within == "menu"
            else self.page.locator("main")
        )
        return place.get_by_role("link", name=words)

    def search(self, words) -> None:
        """Type words in the one box on the first page."""
        box = self.page.get_by_role("combobox").first
        box.fill(words)
        box.press("Enter")
        self.page.wait_for_load_state()

    def reads(self, words) -> None:
        """The page says so, in the main part, where it can be seen."""
        expect(self.page.locator("main").get_by_text(words).first).to_be_visible()


@pytest.fixture
def stranger(window):
    return Stranger(window(""))


def test_what_happened_in_haren_and_which_figures_conflict(stranger):
    stranger.search("haren")
    stranger.click(stranger.link(re.compile("^Project X Haren$")))
    stranger.reads(re.compile("Wat gebeurde er"))
    expect(stranger.page.get_by_role("heading", name="Cijfers naast elkaar")).to_be_visible()
    stranger.reads("Noem altijd de bron.")
    stranger.reads(re.compile("commissie-Cohen", re.IGNORECASE))
    table = stranger.page.get_by_role("table", name="Cijfers die per bron verschillen")
    conflicts = table.locator("tbody tr").filter(has=stranger.page.locator("li:nth-child(2) .kb-source"))
    assert conflicts.count() >= 3
    expect(conflicts.first).to_be_visible()


def test_what_to_do_in_the_first_hour_of_an_online_call_to_riot(stranger):
    stranger.click(stranger.link("Ongepland evenement via sociale media"))
    expect(stranger.page.get_by_role("heading", name="Omslagpunten")).to_be_visible()
    stranger.reads(re.compile("eerste (half )?uur", re.IGNORECASE))


def test_may_our_municipality_monitor_a_closed_group(stranger):
    stranger.search("mag gemeente meekijken besloten groep")
    stranger.click(stranger.link("Mag onze gemeente online meekijken?"))
    stranger.reads(re.compile("besloten groep", re.IGNORECASE))
    stranger.reads(re.compile(r"^\s*Nee\b"))


def test_which_tools_cover_telegram_and_who_reviewed_them(stranger):
    stranger.click(stranger.link("Tools", within="menu"))
    card = stranger.page.locator("main li, main article").filter(has_text="Telegram").first
    expect(card).to_be_visible()
    stranger.click(card.get_by_role("link"))
    stranger.reads(re.compile("Telegram"))
    stranger.reads(re.compile("Gemeente Veenstroom|Veiligheidsregio Duinrand"))


def test_what_groningen_learned(stranger):
    stranger.click(stranger.page.get_by_role("link", name=re.compile("^Groningen: ")))
    expect(stranger.page.get_by_role("heading", name=re.compile("Lessen"))).to_be_visible()
    stranger.reads(re.compile("Kijk waar het gesprek is"))


def test_whom_to_ring_in_twente(stranger):
    stranger.click(stranger.page.get_by_role("link", name=re.compile("^Twente: ")))
    expect(stranger.page.locator("main a[href^='tel:']").first).to_be_visible()


def test_what_a_hotwash_is(stranger):
    stranger.search("hotwash")
    stranger.reads(re.compile("direct na|meteen na|na afloop", re.IGNORECASE))


def test_which_lesson_has_a_counter_case(stranger):
    stranger.click(stranger.link("Lessen", within="menu"))
    stranger.click(stranger.page.get_by_label(re.compile("met tegencasus", re.IGNORECASE)))
    stranger.click(stranger.page.get_by_role("button", name=re.compile("Toon|Filter|Pas toe")))
    hits = stranger.page.locator("main .kb-result, main .kb-card")
    expect(hits.first).to_be_visible()
    assert "tegencasus" in stranger.page.url
