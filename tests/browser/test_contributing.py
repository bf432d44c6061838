"""The whole life of a contribution: from somebody without an account to a page that was withdrawn."""

import re
from types import SimpleNamespace

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from .test_story import look_again_until, result, search
from .windows import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PASSWORD = "het-regent-zelden-op-dinsdag"
IRIS = "iris.hoekstra@meldkamer-wadrand.example"
QUICK = "Oproep tot een feest bij de molen van Veenstroom"
CASE = "Fakkeltocht door de winkelstraat van Veenstroom"
HANDLE = "@fakkelkoning2026"
PHONE_NUMBER = "06-12345678"


@pytest.fixture(scope="module")
def life(windows, mailbox, tmp_path_factory):
    """Play it once; the tests below each look at a part of what was seen on the way."""
    seen = SimpleNamespace()
    iris = windows.open(size=PHONE)
    opened = [iris]
    try:
        join(iris, mailbox(IRIS))
        opened.append(coordinator := windows.open("coordinator"))
        let_in(coordinator)
        seen.quick = capture_on_a_phone(iris)
        iris.set_viewport_size({"width": 1280, "height": 900})
        seen.losses = drop_in_word(iris, tmp_path_factory.mktemp("word"))
        seen.refused = send_too_early(iris)
        take_out_personal_data(iris)
        seen.sent = fill_in_and_send(iris)
        opened.append(editor := windows.open("redacteur"))
        seen.before = cases_of_groningen(editor)
        seen.difference = review_and_publish(editor)
        opened.append(reader := windows.open("lezer"))
        seen.address, seen.text = find(reader)
        seen.after = cases_of_groningen(editor)
        seen.gone = withdraw(editor, reader, seen.address)
        seen.troubles = {
            name: [line for line in page.troubles.said if "status of 410" not in line]
            for name, page in {"iris": iris, "reader": reader, "coordinator": coordinator}.items()
        }
        yield seen
    finally:
        for page in opened:
            page.context.close()


def join(page: Page, mailbox) -> None:
    """Ask with a work address of a domain that two agencies share: it proves nothing."""
    page.goto("/account/login/")
    page.get_by_role("main").get_by_role("link", name="Lid worden").click()
    page.get_by_label("Uw e-mailadres op het werk").fill(IRIS)
    page.get_by_role("main").get_by_role("button").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("mailbox")
    page.goto(mailbox.link("/lid-worden/bevestigen/"))
    page.get_by_role("main").get_by_role("button").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Maak uw account")
    for label, value in {
        "Voornaam": "Iris",
        "Achternaam": "Hoekstra",
        "Wachtwoord": PASSWORD,
        "Nog een keer uw wachtwoord": PASSWORD,
        "Functie": "centralist",
        "Uw organisatie": "Gemeente Veenstroom",
        "Waarom wilt u meedoen?": "Ik schrijf op wat wij aan de meldkamer zien.",
    }.items():
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="Verstuur aanvraag").click()
    expect(page.get_by_role("main")).to_contain_text("wacht op de organisatie")


def let_in(page: Page) -> None:
    page.goto("/mijn/")
    page.get_by_role("main").get_by_role("link", name="Iris Hoekstra").first.click()
    expect(page.get_by_role("main")).to_contain_text("Dit domein gebruiken meer organisaties")
    page.get_by_label(re.compile("^Bijdrager")).check()
    page.get_by_role("button", name="Laat toe").click()
    expect(page.get_by_role("main")).to_contain_text("Iris Hoekstra")


def capture_on_a_phone(page: Page) -> str:
    """Begin a report at the spot, with one hand; return what the list of drafts then says."""
    page.goto("/bijdragen/")
    page.get_by_role("link", name="Schrijf een korte melding").click()
    page.get_by_label("Titel").fill(QUICK)
    page.get_by_label("Samenvatting in één zin").fill("Na een oproep kwamen dertig jongeren naar de molen.")
    page.get_by_label("Wat gebeurde er, op volgorde?").fill("Om acht uur stonden er dertig jongeren.")
    expect(page.get_by_role("status").filter(has_text="Bewaard om")).to_be_visible()
    page.get_by_role("button", name="Bewaren en later verder").click()
    page.goto("/bijdragen/")
    return page.get_by_role("region", name="Verder waar u was").inner_text()


def drop_in_word(page: Page, folder) -> str:
    """Hand in a report from Word; return what the draft says it lost."""
    document = Document()
    document.add_heading(CASE, level=0)
    document.add_heading("Wat gebeurde er", level=1)
    document.add_paragraph(f"Een oproep van {HANDLE} ging rond. Een ondernemer belde ons op {PHONE_NUMBER}.")
    document.add_paragraph("Om negen uur liepen tachtig mensen mee.", style="List Bullet")
    document.add_heading("Wat ging goed", level=1)
    document.add_paragraph("De straat was vrij voordat de stoet kwam.")
    document.add_heading("Wat ging niet goed", level=1)
    document.add_paragraph("De winkeliers wisten van niets.")
    table = document.add_table(rows=2, cols=2)
    for place, text in enumerate(("uur", "mensen", "21.00", "tachtig")):
        table.cell(place // 2, place % 2).text = text
    path = folder / "fakkeltocht.docx"
    document.save(str(path))
    page.goto("/bijdragen/")
    page.get_by_label("Kies een Word-bestand of sleep het hierheen").set_input_files(path)
    page.get_by_role("button", name="Maak er een concept van").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(CASE)
    return page.get_by_role("main").inner_text()


def send_too_early(page: Page) -> str:
    page.get_by_role("complementary").get_by_role("link", name="Controleer en verstuur").click()
    return page.get_by_role("main").inner_text()


def take_out_personal_data(page: Page) -> None:
    page.get_by_role("link", name="Kijk na en beslis").click()
    expect(page.locator("mark", has_text=HANDLE).first).to_be_visible()
    answer_findings(page)


def answer_findings(page: Page) -> None:
    """Take out the account and the telephone number, and go back to the answers."""
    for _n in range(2):
        page.get_by_role("button", name=re.compile("^Haal weg")).first.click()
    expect(page.get_by_role("main")).to_contain_text("Er staat niets meer open")
    page.get_by_role("main").locator(".nl-button--primary").click()


def fill_in_and_send(page: Page) -> str:
    """Answer what is still asked, one group after another, check everything and send it."""
    page.get_by_role("complementary").get_by_role("link", name="Wat gebeurde er?").click()
    answer_the_rest(page)
    onwards(page)
    return send(page)


def answer_the_rest(page: Page) -> None:
    """Go from the first group to the last, the label, and answer that too."""
    page.get_by_label("Samenvatting in één zin").fill(
        "Een tocht met fakkels ging door een volle winkelstraat."
    )
    page.get_by_label("incident", exact=True).check()
    onwards(page)
    page.get_by_label("Plaats").fill("Veenstroom")
    page.get_by_label("Wanneer begon het?").fill("7-11-2025")
    onwards(page)
    expect(page.get_by_label("Wat zouden jullie weer doen?")).to_have_value(re.compile("De straat was vrij"))
    expect(page.get_by_label("Wat zouden jullie niet meer doen?")).to_have_value(re.compile("winkeliers"))
    onwards(page)
    onwards(page)
    page.get_by_label("Nee. Niemand krijgt last als dit rondgaat.").check()
    page.get_by_label("Elk lid van Kennisbank").check()
    expect(page.get_by_role("radio", name=re.compile("TLP:GREEN"))).to_be_checked()
    expect(page.get_by_role("region", name="Dit is te zien voor").first).to_contain_text("zonder account")


def send(page: Page) -> str:
    expect(page.get_by_role("heading", level=1)).to_have_text("Controleer uw antwoorden")
    page.get_by_role("button", name="Verstuur naar de redactie").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Verstuurd. Dank u wel.")
    return page.get_by_role("main").inner_text()


def onwards(page: Page) -> None:
    page.get_by_role("button", name="Opslaan en verder").click()
    expect(page.locator(".kb-error-summary")).to_have_count(0)


def review_and_publish(page: Page) -> str:
    """Read what waits as its editor does, and put it online; return what was read."""
    page.goto("/mijn/")
    page.get_by_role("region", name="Wacht op u").get_by_role("link", name=CASE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("[Kk]ijk dit na|Nakijken"))
    read = page.get_by_role("article").inner_text()
    page.get_by_role("button", name="Goedkeuren en publiceren").click()
    expect(page.locator(".kb-error-summary")).to_have_count(0)
    page.goto("/mijn/")
    expect(page.get_by_role("main")).not_to_contain_text(CASE)
    return read


def find(page: Page) -> tuple[str, str]:
    page.goto("/")
    search(page, "fakkels winkelstraat")
    look_again_until(page, result(page, CASE))
    result(page, CASE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(CASE)
    return page.url, page.get_by_role("main").inner_text()


def cases_of_groningen(page: Page) -> str:
    page.goto("/vergelijken/regios/?regios=groningen,drenthe")
    return page.get_by_role("row", name=re.compile("^Alle")).first.inner_text()


def withdraw(editor: Page, reader: Page, address: str) -> SimpleNamespace:
    """Take it back with a reason; return what its reader then finds."""
    editor.goto(address)
    editor.get_by_role("main").get_by_role("link", name=re.compile("[Ii]ntrekken|Trek")).first.click()
    editor.get_by_label("Waarom trekt u dit in?").fill("De tocht was in een andere straat.")
    editor.get_by_role("main").get_by_role("button").first.click()
    response = reader.goto(address)
    return SimpleNamespace(status=response.status, text=reader.get_by_role("main").inner_text())


def test_a_first_version_on_a_phone_waits_where_one_left_it(life):
    assert QUICK in life.quick


def test_a_word_file_becomes_a_draft_that_says_what_it_lost(life):
    assert "verloren" in life.losses and "abel" in life.losses


def test_personal_data_is_shown_before_sending(life):
    assert "Dit lijkt op persoonsgegevens" in life.refused
    assert HANDLE in life.refused and PHONE_NUMBER in life.refused


def test_the_sender_hears_who_reads_along(life):
    assert "Wietske Postma" in life.sent


def test_the_editor_reads_the_words_and_nothing_that_was_taken_out(life):
    assert "Om negen uur liepen tachtig mensen mee." in life.difference
    assert "winkeliers" in life.difference
    assert HANDLE not in life.difference and PHONE_NUMBER not in life.difference


def test_a_colleague_finds_it_and_it_counts_in_the_comparison(life):
    assert "De straat was vrij voordat de stoet kwam." in life.text
    assert life.before != life.after, life.after


def test_withdrawn_it_says_why_at_the_same_address(life):
    assert life.gone.status == 410
    assert "andere straat" in life.gone.text


def test_nothing_went_wrong_in_the_browser_on_the_way(life):
    assert not any(life.troubles.values()), life.troubles
