"""Regions side by side, from what the reader may see and nothing else."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.comparison.queries import read_region_facts
from cases.comparison.regions import build_region_table, questions_for
from cases.discussions.actions import open_thread, reply
from cases.models import Agency, Region
from cases.tlp import Label

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 11, 23)
DOOR = "/vergelijken/regios/"


def table_for(user, *regions):
    questions = [question for region in regions for question in questions_for(region).values()]
    return build_region_table(read_region_facts(user=user, regions=regions, today=TODAY, questions=questions))


def row(table, group, title):
    """The texts of one row."""
    found = next(
        item for part in table.groups if part.title == group for item in part.rows if item.title == title
    )
    return [
        cell.missing or cell.absent or " / ".join(line.text for line in cell.lines) for cell in found.cells
    ]


def test_two_regions_say_what_they_have(cast, agencies, regions, write_case, write_playbook):
    write_case("Strandfeest")
    write_case("Kermis", case_kind="event", date_from=datetime.date(2019, 7, 1))
    mother = write_playbook("Ongepland evenement", review_by=datetime.date(2026, 1, 1))
    write_playbook("Ongepland evenement aan zee", agency=agencies.duinkust, by=cast.dirk, derived_from=mother)
    open_thread(by=cast.daan, region=regions.kennemerland, title="Wie oefent er mee?", body="Graag.")
    table = table_for(cast.lies, regions.groningen, regions.kennemerland)
    assert row(table, "Praktijkcasussen", "Alle") == ["2", "unasked"]
    assert row(table, "Praktijkcasussen", "Incident") == ["1", "0"]
    assert row(table, "Praktijkcasussen", "In 2025") == ["1", "0"]
    assert row(table, "Draaiboeken", "Welke") == ["Ongepland evenement", "Ongepland evenement aan zee"]
    assert row(table, "Draaiboeken", "Gemaakt naar") == ["niet vermeld", "Ongepland evenement"]
    assert row(table, "Gesprekken", "Aantal") == ["0", "1"]
    assert row(table, "Hoe actueel", "Controle te laat") == ["1", "0"]


def test_municipalities_are_counted_as_they_are_today(cast, regions):
    rows = [
        ("A", None, None),
        ("B", datetime.date(2027, 1, 1), None),
        ("C", None, datetime.date(2026, 11, 23)),
    ]
    for code, begins, ends in rows:
        agency = Agency.objects.create(
            code=code, name=code, slug=code, kind="municipality", valid_from=begins, valid_until=ends
        )
        agency.regions.add(regions.utrecht)
    invented = Agency.objects.create(code="D", name="D", slug="d", kind="municipality", is_example=True)
    invented.regions.add(regions.utrecht)
    assert row(table_for(cast.lies, regions.utrecht, regions.national), "Regio", "Gemeenten") == [
        "1",
        "niet van toepassing",
    ]


def test_an_empty_cell_is_a_question_asked_or_not(cast, regions, sign_in):
    utrecht = regions.utrecht
    client, url = sign_in(cast.lies), DOOR + "?regios=utrecht,groningen"
    page = client.get(url).text
    assert "/regios/utrecht/gesprekken/nieuw/?titel=Welk+draaiboek" in page
    question = questions_for(utrecht)["playbooks"]
    assert question in client.get("/regios/utrecht/gesprekken/nieuw/?titel=" + question).text
    thread = open_thread(by=cast.lies, region=utrecht, title=question, body="Wie weet het?")
    assert row(table_for(cast.lies, utrecht, regions.groningen), "Draaiboeken", "Welke")[0] == "unanswered"
    assert "Vraag opnieuw" in client.get(url).text
    reply(by=cast.daan, thread=thread, body="Dat van Groningen.")
    assert (
        row(table_for(cast.lies, utrecht, regions.groningen), "Draaiboeken", "Welke")[0] == "zie het gesprek"
    )


def test_contacts_can_be_rung(cast, agencies, sign_in, write_case):
    write_case(contact_role="Piket OOV", contact_phone="050 - 123 45 67")
    page = sign_in(cast.lies).get(DOOR + "?regios=groningen,kennemerland").text
    assert 'href="tel:0501234567"' in page and "Piket OOV, Gemeente Veenstroom" in page


def test_an_invented_agency_that_can_be_rung_says_so_where_the_real_one_cannot(client, regions):
    for name, phone in (("Veiligheidsregio Groningen", ""), ("Veiligheidsregio Wad", "088 000 01 01")):
        invented = {"is_example": True, "contact_role": "Piket", "contact_phone": phone} if phone else {}
        agency = Agency.objects.create(
            code=name, name=name, slug=name.split()[-1].lower(), kind=Agency.Kind.SAFETY_REGION, **invented
        )
        agency.regions.add(regions.groningen)
    page = client.get(DOOR + "?regios=groningen,kennemerland").text
    assert "Piket, Veiligheidsregio Wad, voorbeeld" in page


@pytest.mark.parametrize("label", [Label.AMBER, Label.AMBER_STRICT, Label.RED])
def test_an_outsider_learns_no_title_and_no_count(
    cast, agencies, regions, client, write_case, write_playbook, label
):
    """Daan's page is the same, byte for byte, with and without what is hidden from him."""

    def see(url):
        client.force_login(cast.daan)
        return client.get(url).text

    shown = write_playbook("Zichtbaar", agency=agencies.duinkust, by=cast.dirk)
    urls = [
        DOOR + "?regios=groningen,kennemerland",
        DOOR + "?regios=groningen,kennemerland&verschil=1",
        "/vergelijken/",
    ]
    before = [see(url) for url in urls]
    named = [cast.eva, cast.lies]
    write_case(
        "Geheim", label=label, named=named, contact_role="Stille lijn", review_by=datetime.date(2020, 1, 1)
    )
    hidden = write_playbook("Verborgen", label=label, named=named)
    shown.derived_from = hidden
    shown.save()
    question = questions_for(regions.groningen)["playbooks"]
    open_thread(by=cast.bram, region=regions.groningen, title=question, body="x", label=label, named=named)
    assert [see(url) for url in urls] == before
    client.force_login(cast.eva)
    assert "Verborgen" in client.get(urls[0]).text


def test_anonymous_readers_compare_what_is_clear(client, write_case, regions, cast):
    write_case("Open verhaal", label=Label.CLEAR)
    write_case("Van leden")
    page = client.get(DOOR + "?regios=groningen,kennemerland")
    assert page.status_code == 200
    assert (
        row(
            table_for(page.wsgi_request.user, regions.groningen, regions.utrecht), "Praktijkcasussen", "Alle"
        )[0]
        == "1"
    )


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "Kies twee tot vijf regio’s"),
        ("?regios=groningen", "U koos één regio"),
        ("?regios=groningen,groningen", "U koos één regio"),
        ("?regios=groningen,utrecht,atlantis", "kennen wij niet"),
        ("?regios=groningen&regios=utrecht", "regio’s op"),
        ("?regios=utrecht&regios=groningen,kennemerland&regios=", "regio’s op"),
        ("?regios=" + ",".join(["x"] * 10_000), "kennen wij niet"),
        ("?" + "&".join(["regios=y%00'"] * 500), "kennen wij niet"),
        ("?regios=%ED%A0%80,%00", "kennen wij niet"),
    ],
)
def test_every_address_gets_an_answer_about_a_regio(client, regions, query, said):
    page = client.get(DOOR + query)
    assert page.status_code == 200 and said in page.text and "regio" in page.text


def test_six_regions_are_too_many(client, regions):
    for number in range(5):
        Region.objects.create(code=f"X{number}", name=f"X{number}", slug=f"x{number}", official_name="X")
    page = client.get(DOOR + "?regios=groningen,x0,x1,x2,x3,x4")
    assert "U koos 6 regio’s" in page.text and page.text.count(" selected") == 5


def test_regions_are_added_and_removed_by_links(client, regions):
    page = client.get(DOOR + "?regios=groningen,utrecht,kennemerland&verschil=1").text
    assert 'href="/vergelijken/regios/?regios=groningen,kennemerland&amp;verschil=1"' in page
    assert '<option value="landelijk">' in page and '<option value="utrecht">' not in page


def test_the_number_of_queries_does_not_grow(cast, agencies, client, regions, write_case, write_playbook):
    def count(url):
        client.force_login(cast.lies)
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        return len(queries)

    mother = write_playbook()
    write_playbook("Afgeleid", derived_from=mother)
    write_case()
    urls = [
        DOOR + "?regios=groningen,kennemerland",
        DOOR + "?regios=groningen,kennemerland,utrecht,landelijk",
    ]
    few = [count(url) for url in urls]
    assert few[0] == few[1]
    for number in range(4):
        write_case(f"Casus {number}", contact_role=f"Rol {number}")
        write_playbook(f"Draaiboek {number}", derived_from=mother)
        open_thread(by=cast.bram, region=regions.groningen, title=f"Vraag {number}", body="x")
    assert [count(url) for url in urls] == few


def test_only_reading(client):
    for door in ("/vergelijken/", DOOR, "/vergelijken/draaiboeken/"):
        assert client.post(door).status_code == 405
