"""The main job, as five people do it: read, write, approve, discuss, compare; and who may not see it."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from .editor import CaseEditor
from .visits import HAREN
from .windows import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

CASE = "Vechtfilmpje bij het station van Veenstroom"
#: Wagtail saves while one types; that save is refused when one's own click overtakes it, and nothing is lost.
OVERTAKEN_AUTOSAVE = re.compile(r"status of 400 .*/beheer/pages/(\d+/edit|add/cases/\w+/\d+)/")


def search(page: Page, words: str) -> None:
    """Search with the box on this page: the page's own, or the one in the header."""
    page.get_by_role("combobox").first.fill(words)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/zoeken/"))


def result(page: Page, title: str):
    return page.locator(".kb-results").get_by_role("link", name=title, exact=True)


def look_again_until(page: Page, thing) -> None:
    """Ask again until the worker has put a publication into the index."""
    deadline = time.monotonic() + 15
    while not thing.count() and time.monotonic() < deadline:
        page.reload()
    expect(thing).to_be_visible()


def test_a_civil_servant_finds_the_haren_case_and_the_playbook_that_fits(window):
    page = window(size=PHONE)
    page.goto("/")
    search(page, "Haren")
    result(page, "Project X Haren").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Project X Haren")
    expect(page.get_by_role("heading", name="Cijfers naast elkaar")).to_be_visible()
    page.get_by_role("link", name="Kennisbank").first.click()
    page.get_by_role("region", name="Speelt het nu?").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ongepland evenement via sociale media")
    page.get_by_role("region", name="Toon mijn rol").get_by_role("link", name="omgevingsanalist").click()
    expect(page.get_by_text("Noteer het signaal").first).to_be_visible()
    assert page.troubles.said == []


@pytest.fixture(scope="module")
def published_case(windows):
    """The address of a case that a contributor wrote and an editor published, all in the browser."""
    writer, editor = windows.open("bijdrager"), windows.open("redacteur")
    try:
        draft = write_a_case(writer)
        yield publish_it(editor, draft)
    finally:
        writer.context.close()
        editor.context.close()


def write_a_case(page: Page) -> str:
    """Capture a case, save it as a draft, submit it; return the address of its edit screen."""
    page.goto("/")
    page.get_by_role("link", name="Bijdragen").first.click()
    page.get_by_text("Liever meteen de volledige editor").click()
    page.get_by_role("link", name="Er is iets gebeurd").last.click()
    form = CaseEditor(page)
    form.fill(title=CASE, gist="Een filmpje ging rond; na één telefoontje was het rustig.")
    form.save_draft()
    form.fill(
        case_kind="incident",
        date_from="12-09-2026",
        place="Veenstroom",
        what_happened="Een filmpje van een vechtpartij ging rond op TikTok.",
        again="De wijkagent eerst bellen.",
        not_again="Te laat reageren op vragen van ouders.",
    )
    form.submit()
    assert [line for line in page.troubles.said if not OVERTAKEN_AUTOSAVE.search(line)] == []
    assert page.troubles.elsewhere == []
    return page.url


def publish_it(page: Page, draft: str) -> str:
    """Find what waits, read it, publish it; return the address of the page."""
    page.goto("/mijn/")
    waiting = page.get_by_role("region", name="Wacht op u")
    expect(waiting).to_contain_text("wacht op uw oordeel")
    waiting.get_by_role("link", name=CASE).click()
    page.get_by_role("button", name="Goedkeuren en publiceren").click()
    expect(page.locator(".kb-error-summary")).to_have_count(0)
    page.goto("/mijn/")
    expect(page.get_by_role("main")).not_to_contain_text(CASE)
    search(page, "vechtfilmpje")
    look_again_until(page, result(page, CASE))
    result(page, CASE).click()
    assert page.troubles.elsewhere == []
    return page.url


def test_a_colleague_finds_the_new_case_by_searching(window, published_case):
    page = window("lezer")
    page.goto("/")
    search(page, "station veenstroom")
    result(page, CASE).click()
    expect(page).to_have_url(published_case)
    expect(page.get_by_text("De wijkagent eerst bellen.")).to_be_visible()


def test_somebody_without_an_account_does_not_see_it(window, published_case):
    page = window()
    response = page.goto(published_case)
    assert response.status == 404
    expect(page.get_by_role("main")).not_to_contain_text(CASE)
    search(page, "vechtfilmpje station veenstroom")
    expect(result(page, CASE)).to_have_count(0)


def test_a_region_discusses_it(window, published_case):
    page = window("coordinator")
    page.goto(published_case)
    page.get_by_role("main").get_by_role("link", name="Bespreek dit").click()
    page.get_by_label("Titel").fill("Wie belt bij jullie de wijkagent?")
    page.get_by_role("main").get_by_role("textbox").nth(1).fill("In Veenstroom hielp **één telefoontje**.")
    page.get_by_role("button", name="Plaats gesprek").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie belt bij jullie de wijkagent?")
    expect(page.get_by_role("main")).to_contain_text(CASE)
    colleague = window("lezer")
    colleague.goto(page.url)
    colleague.get_by_label("Uw reactie").fill("De piketambtenaar, dag en nacht.")
    colleague.get_by_role("button", name="Plaats reactie").click()
    expect(colleague.get_by_role("listitem").filter(has_text="De piketambtenaar")).to_contain_text("#1")
    colleague.goto(published_case)
    expect(colleague.get_by_role("link", name="Wie belt bij jullie de wijkagent?")).to_be_visible()
    assert colleague.troubles.said == []


def test_two_regions_are_compared_by_clicking_from_home(window):
    page = window("coordinator")
    page.goto("/")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Vergelijken").click()
    page.get_by_label("Regio 1").select_option(label="Groningen")
    page.get_by_label("Regio 2").select_option(label="Drenthe")
    page.get_by_role("button", name="Vergelijk regio’s").click()
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader", name=re.compile("Groningen"))).to_be_visible()
    expect(table.get_by_role("columnheader", name=re.compile("Drenthe"))).to_be_visible()
    expect(table).to_contain_text("niet gevraagd")
    page.get_by_role("link", name="Toon alleen verschillen").click()
    expect(page.get_by_role("table")).to_contain_text("(wijkt af)")


@pytest.mark.parametrize("role", ["buitenstaander", "lezer"])
def test_who_is_outside_the_label_sees_a_page_that_is_not_there(window, role):
    """An AMBER+STRICT exercise of Veiligheidsregio Wadrand, and a page that never was, look the same."""
    page = window(role)
    hidden = page.goto("/organisaties/veiligheidsregio-wadrand/vb-oefening-2026/")
    first = page.get_by_role("main").inner_text()
    missing = page.goto("/organisaties/veiligheidsregio-wadrand/nooit-geweest/")
    assert (hidden.status, missing.status) == (404, 404)
    assert page.get_by_role("main").inner_text() == first


def test_the_contact_of_a_case_can_be_reached_from_its_page(window):
    page = window()
    page.goto(HAREN)
    expect(page.get_by_role("main").locator("a[href^='mailto:'], a[href^='tel:']").first).to_be_visible()
