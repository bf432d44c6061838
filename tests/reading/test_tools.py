"""The cards of tools, their reviews, and the list: what each reader may see of them, and never an average."""

import datetime
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.catalogue.actions import relabel
from cases.tlp import Label

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def text_of(response) -> str:
    """The page as one line of words."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def scores(**given):
    """Scores by criterion: (score, proof)."""
    return [
        ("score", {"criterion": name, "score": score, "proof": proof})
        for name, (score, proof) in given.items()
    ]


@pytest.fixture
def reviewed(cast, agencies, write_tool, write_review):
    """Peilstok, with a review of Veenstroom for everybody and one of Duinkust for its region."""
    tool = write_tool(label=Label.CLEAR)
    write_review(
        tool=tool,
        label=Label.CLEAR,
        scores=scores(language=("4", "Herkent straattaal."), speed=("3", "Traag.")),
    )
    write_review(
        "Peilstok in Duinkust",
        tool=tool,
        by=cast.dirk,
        agency=agencies.duinkust,
        label=Label.AMBER,
        choose_again="no",
        interest="declared",
        interest_note="Een collega werkte bij de maker.",
        scores=scores(language=("2", "Mist Fries.")),
    )
    return tool


def test_daan_sees_both_reviews_with_spread_proof_tally_and_interest(sign_in, cast, reviewed):
    said = text_of(sign_in(cast.daan).get(reviewed.entry.url))
    assert "U mag 2 reviews lezen." in said
    assert "1 keer op voorwaarden, 1 keer nee." in said
    assert "2 tot 4 van 5 2 scores" in said
    assert "Mist Fries. ( Gemeente Duinkust" in said and "Herkent straattaal. ( Gemeente Veenstroom" in said
    assert "1 beoordelaar meldt een belang." in said
    assert "Een collega werkte bij de maker." in said


def test_lies_sees_one_review_and_so_no_spread(sign_in, cast, reviewed):
    said = text_of(sign_in(cast.lies).get(reviewed.entry.url))
    assert "U mag 1 review lezen." in said and "Op voorwaarden." in said
    assert "2 tot 4" not in said and "1 score" in said
    assert "Duinkust" not in said and "Fries" not in said and "belang" not in said


def test_no_page_ever_tells_an_average(sign_in, cast, reviewed):
    """Of 4 and 2 the average would be 3; on language that number stands nowhere."""
    for address in (reviewed.entry.url, "/tools/"):
        said = text_of(sign_in(cast.daan).get(address))
        assert "3,0" not in said and "gemiddeld " not in said
    assert "maakt geen gemiddelde" in text_of(sign_in(cast.daan).get(reviewed.entry.url))


@pytest.mark.parametrize(
    "address", ["/tools/", "/tools/?kanaal=Telegram", "/toolreviews/", "/tools/peilstok/"]
)
def test_an_outsider_meets_no_trace_of_a_hidden_review(
    client, cast, agencies, write_tool, write_review, address
):
    tool = write_tool(label=Label.CLEAR)
    write_review(tool=tool, label=Label.CLEAR)
    before = client.get(address).content
    hidden = {"by": cast.dirk, "agency": agencies.duinkust, "label": Label.AMBER_STRICT}
    write_review("Geheim oordeel", tool=tool, **hidden)
    assert client.get(address).content == before
    client.force_login(cast.daan)
    assert "Duinkust" in client.get(address).content.decode()


def test_a_hidden_tool_is_the_very_page_of_what_does_not_exist(client, cast, write_tool):
    card = write_tool(label=Label.AMBER_STRICT)
    client.force_login(cast.daan)
    hidden, missing = client.get(card.entry.url), client.get("/tools/bestaat-niet/")
    assert hidden.status_code == missing.status_code == 404
    assert hidden.content.replace(b"peilstok", b"") == missing.content.replace(b"bestaat-niet", b"")
    assert "Peilstok" not in text_of(client.get("/tools/"))


def test_a_review_stays_readable_when_its_tool_is_hidden(client, cast, write_tool, write_review):
    tool = write_tool("Stille tool", label=Label.AMBER_STRICT)
    review = write_review("Ons oordeel", tool=tool, label=Label.CLEAR)
    answer = client.get(review.entry.url)
    assert answer.status_code == 200
    assert "Stille tool" not in answer.text and tool.entry.url not in answer.text


def test_what_is_kept_for_plain_readers_follows_the_reviews(client, cast, reviewed, write_review):
    assert "U mag 1 review lezen." in text_of(client.get(reviewed.entry.url))
    second = write_review("Nog een", tool=reviewed, label=Label.CLEAR)
    assert "U mag 2 reviews lezen." in text_of(client.get(reviewed.entry.url))
    relabel(second.entry, label=Label.AMBER, by=cast.eva, reason="toch liever niet")
    assert "U mag 1 review lezen." in text_of(client.get(reviewed.entry.url))


def test_only_who_may_write_is_led_to_the_form_also_on_a_page_that_was_kept(
    client, cast, agencies, write_tool
):
    tool = write_tool(label=Label.CLEAR)
    form = f"/beheer/pages/add/cases/toolreviewpage/{agencies.veenstroom.page.pk}/"
    for _visit in range(2):
        for writer, led in ((cast.lies, False), (cast.bram, True), (cast.daan, False)):
            client.force_login(writer)
            assert (form in client.get(tool.entry.url).text) is led
    client.force_login(cast.bram)
    said = text_of(client.get(tool.entry.url))
    assert "Nog geen review die u mag lezen." in said and "Vraag wie deze tool kent" in said


def test_the_card_says_its_facts(client, cast, write_tool):
    old = write_tool("Peilschaal", label=Label.CLEAR, status="ended", channels=[])
    new = write_tool(
        label=Label.CLEAR,
        maker="Peilstok B.V.",
        former_names=["Waterstok"],
        hosting_country="Nederland",
        website="https://www.peilstok.example/over",
        known_use="<p>Gemeente X zegt het zelf.</p>",
    )
    old.succeeded_by = new
    old.save_revision().publish()
    said = text_of(client.get(new.entry.url))
    for fact in ("Peilstok B.V.", "Waterstok", "Nederland", "peilstok.example", "Gemeente X zegt het zelf."):
        assert fact in said
    assert "Opvolger van Peilschaal" in said and "De maker biedt deze tool nog aan." in said
    assert 'href="/tools/?kanaal=Telegram"' in client.get(new.entry.url).text
    ended = text_of(client.get(old.entry.url))
    assert (
        "Deze tool is er niet meer. De opvolger is Peilstok" in ended and "Opgevolgd door Peilstok" in ended
    )


@pytest.mark.parametrize(("days", "old"), [(300, False), (400, True)])
def test_a_card_checked_long_ago_says_so(client, write_tool, days, old):
    tool = write_tool(label=Label.CLEAR, checked_on=TODAY - datetime.timedelta(days=days))
    assert ("langer dan een jaar geleden gecontroleerd" in text_of(client.get(tool.entry.url))) is old
    assert ("langer dan een jaar geleden" in text_of(client.get("/tools/"))) is old


def test_the_card_names_cases_and_steps_that_this_reader_may_see(
    client, cast, write_tool, write_case, write_playbook
):
    tool = write_tool(label=Label.CLEAR)
    step = {
        "number": 7,
        "instruction": "Kijk in de tool",
        "role": "analist",
        "kind": "task",
        "tool_page": tool,
    }
    write_playbook(label=Label.CLEAR, phases=[("phase", {"number": 1, "name": "Zien", "steps": [step]})])
    write_case("Open casus", label=Label.CLEAR, tools_used=[("tool", {"tool": tool})])
    write_case("Besloten casus", label=Label.AMBER_STRICT, tools_used=[("tool", {"tool": tool})])
    said = text_of(client.get(tool.entry.url))
    assert "Stap 7 : Kijk in de tool" in said and "Open casus" in said and "Besloten casus" not in said
    client.force_login(cast.lies)
    assert "Besloten casus" in text_of(client.get(tool.entry.url))


FULL = {
    "scores": scores(language=("4", "Herkent straattaal."), speed=("", "")),
    "person_search": "off",
    "dpia": "advised",
    "dpia_date": datetime.date(2025, 2, 10),
    "dpia_note": "Versie 1.2",
    "outside_eea": "no",
    "supplier_role": "processor",
    "cost_per_year": 1640,
    "inhabitants": 40_000,
    "contract_until": datetime.date(2027, 3, 1),
    "limitations": "<p>Geen Snapchat.</p>",
    "users": 8,
}


def test_a_review_says_what_was_judged_and_what_was_not(client, write_tool, write_review):
    tool = write_tool(label=Label.CLEAR)
    review = write_review(tool=tool, label=Label.CLEAR, **FULL)
    said = text_of(client.get(review.entry.url))
    assert "Nederlands en toon 4 van 5 Herkent straattaal." in said
    assert said.count("niet beoordeeld") == 12 + 1, "twelve criteria, and closed groups"
    assert "gedaan, met advies van de FG 10 februari 2025, Versie 1.2" in said
    assert "artikel 172 Gemeentewet algemeen beeld" in said and "uit te zetten" in said
    assert "€\u00a01.640" in client.get(review.entry.url).text
    assert "€\u00a04.100" in client.get(review.entry.url).text, "per 100,000 inhabitants"
    assert "meldt geen belang" in said and "Geen Snapchat." in said
    assert f'href="{tool.entry.url}"' in client.get(review.entry.url).text


def test_a_declared_interest_stands_above_the_judgment(client, write_tool, write_review):
    declared = {"interest": "declared", "interest_note": "De maker betaalde de cursus."}
    review = write_review(tool=write_tool(label=Label.CLEAR), label=Label.CLEAR, **declared)
    said = text_of(client.get(review.entry.url))
    assert said.index("De maker betaalde de cursus.") < said.index("Zouden we het weer kiezen")


def test_without_inhabitants_there_is_no_price_in_equal_units(client, write_tool, write_review):
    review = write_review(tool=write_tool(label=Label.CLEAR), label=Label.CLEAR, cost_per_year=1640)
    said = text_of(client.get(review.entry.url))
    assert "1.640" in said and "100.000 inwoners" not in said


def test_the_list_answers_which_tools_cover_telegram_and_who_reviewed_them(
    client, cast, reviewed, write_tool
):
    write_tool("Kustkijker", label=Label.CLEAR, channels=["Instagram"])
    said = text_of(client.get("/tools/?kanaal=Telegram"))
    assert "1 resultaat" in said and "Kustkijker" not in said
    assert "Telegram, TikTok" in said and "1 review : Gemeente Veenstroom" in said.replace(
        "review:", "review :"
    )
    assert "voorbeeld" in said and "in gebruik te nemen" in said and "gecontroleerd november 2026" in said
    client.force_login(cast.daan)
    assert "2 reviews: " in text_of(client.get("/tools/?kanaal=Telegram"))


def test_the_draft_of_a_card_shows_itself_to_its_writers_alone(client, cast, write_tool):
    card = write_tool("Nieuwe tool", publish=False)
    for reader, sees in ((cast.pien, 200), (cast.dirk, 404), (cast.lies, 404)):
        client.force_login(reader)
        assert client.get(card.entry.url).status_code == sees


@pytest.mark.parametrize("address", ["/tools/", "/toolreviews/", "/tools/peilstok/", "/vergelijken/"])
def test_more_reviews_ask_no_more_of_the_database(
    client, cast, reviewed, write_tool, write_review, write_case, write_playbook, address
):
    client.force_login(cast.eva)  # an editor gets every page made anew

    def count():
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    uses = {"tools_used": [("tool", {"tool": reviewed})]}
    step = {"number": 1, "instruction": "Kijk", "role": "analist", "kind": "task", "tool_page": reviewed}
    phases = [("phase", {"number": 1, "name": "Zien", "steps": [step]})]
    write_case(**uses)
    write_playbook(phases=phases)
    few = count()
    for number in range(3):
        write_review(f"Review {number}", tool=reviewed)
        write_tool(f"Tool {number}")
        write_case(f"Casus {number}", **uses)
        write_playbook(f"Draaiboek {number}", phases=phases)
    assert count() <= few
