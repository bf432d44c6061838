"""Finding: lists, search and home, and that nobody is told of what is not theirs."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.tlp import Label

SECRET = "Zeehondenopvang onder druk"

LISTING_PAGES = [
    "/",
    "/zoeken/",
    "/zoeken/?q=zeehondenopvang",
    "/praktijkcasussen/",
    "/regios/",
    "/regios/?soort=playbook",
    "/regios/groningen/",
    "/organisaties/",
    "/organisaties/veenstroom/",
    "/begrippen/",
]


FOLDED = r'<details class="kb-facet"( open)?><summary>([^<]+?) ?<'


def text_of(response) -> str:
    return response.content.decode()


def test_everybody_finds_a_clear_case_from_home(client, write_case):
    write_case("Oproep op het plein", label=Label.CLEAR)
    page = text_of(client.get("/"))
    assert "Oproep op het plein" in page
    assert "1 praktijkcasus, per regio" in page


@pytest.mark.parametrize("address", LISTING_PAGES)
def test_an_outsider_meets_no_trace_of_a_hidden_case(client, cast, write_case, address):
    before = text_of(client.get(address))
    write_case(SECRET, label=Label.AMBER_STRICT)
    assert text_of(client.get(address)) == before
    client.force_login(cast.daan)
    assert SECRET not in text_of(client.get(address))


@pytest.mark.parametrize("address", ["/", "/zoeken/", "/praktijkcasussen/", "/organisaties/veenstroom/"])
def test_a_colleague_finds_that_same_case(sign_in, cast, write_case, address):
    write_case(SECRET, label=Label.AMBER_STRICT)
    assert SECRET in text_of(sign_in(cast.lies).get(address))


def test_the_map_counts_what_this_reader_may_see(client, cast, write_case, regions):
    regions.groningen.tile_row, regions.groningen.tile_column = 0, 4
    regions.groningen.save()
    write_case(label=Label.AMBER)
    assert "Groningen: 0 casussen" in text_of(client.get("/"))
    client.force_login(cast.cor)
    assert "Groningen: 1 casus" in text_of(client.get("/"))


def test_a_draft_stands_in_no_list(sign_in, cast, write_case):
    write_case("Nog niet klaar", by=cast.bram, publish=False)
    client = sign_in(cast.eva)
    assert "Nog niet klaar" not in text_of(client.get("/praktijkcasussen/"))
    assert "Nog niet klaar" not in text_of(client.get("/organisaties/veenstroom/"))


def test_the_lessons_with_a_counter_case_are_one_filter_away(client, write_case, write_lesson):
    case = write_case(label=Label.CLEAR)
    write_lesson("Kondig aan", label=Label.CLEAR, cases=[("against", {"case": case, "note": ""})])
    write_lesson("Bel vroeg", label=Label.CLEAR)
    page = text_of(client.get("/lessen/"))
    assert '<input type="checkbox" name="tegencasus" value="ja">' in page
    assert "met tegencasus" in page
    page = text_of(client.get("/lessen/?tegencasus=ja"))
    assert "Kondig aan" in page and "Bel vroeg" not in page


def test_filters_fold_and_the_chosen_one_stands_open(client, write_lesson):
    write_lesson(label=Label.CLEAR)
    page = text_of(client.get("/lessen/?label=clear"))
    groups = {name: bool(is_open) for is_open, name in re.findall(FOLDED, page)}
    assert groups["Tegencasus"] and groups["TLP-label"]
    assert not groups["Jaar"]


def test_new_words_keep_the_filters_and_chips_take_them_away(client, write_case):
    write_case(label=Label.CLEAR)
    page = text_of(client.get("/zoeken/?q=strandfeest&regio=groningen&label=clear"))
    assert '<input type="hidden" name="regio" value="groningen">' in page
    assert 'href="?q=strandfeest&amp;label=clear"' in page
    assert 'href="?q=strandfeest"' in page


def test_a_filter_that_does_not_exist_can_be_taken_away(client, write_case):
    write_case(label=Label.CLEAR)
    page = text_of(client.get("/zoeken/?regio=atlantis"))
    assert "Geen resultaten" in page
    assert "Regio: atlantis" in page


def test_nothing_found_shows_the_way_on(client, cast):
    from cases.models import Term

    wide = Term.objects.create(name="openbare orde", slug="openbare-orde", official=True)
    Term.objects.create(name="noodbevel", slug="noodbevel", official=True, broader=wide)
    page = text_of(client.get("/zoeken/?q=noodbevel"))
    assert "Geen resultaten" in page
    assert "/begrippen/openbare-orde/" in page
    assert "/regios/landelijk/gesprekken/nieuw/?titel=noodbevel" in page


def test_a_page_beyond_the_last_is_the_last_page(client, write_case):
    write_case("Oproep op het plein", label=Label.CLEAR)
    for number in ("1000000000", "2", "-1", "abc", "", "1e9", "٣"):
        response = client.get("/zoeken/", {"page": number})
        assert response.status_code == 200
        assert "Oproep op het plein" in text_of(response)


def test_sorting_keeps_words_and_filters(client, write_case):
    write_case("Oproep een", label=Label.CLEAR)
    write_case("Oproep twee", label=Label.CLEAR)
    page = text_of(client.get("/zoeken/?q=oproep&soort=case_study"))
    assert 'href="?q=oproep&amp;soort=case_study&amp;sorteer=datum"' in page


def test_too_long_a_question_is_answered_with_a_sentence(client, db):
    response = client.get("/zoeken/", {"q": "a" * 5000})
    assert response.status_code == 400
    assert "te lang" in text_of(response)


BAD_VALUES = ["\x00", "(" * 10_000, "'\"<script>", "%", "\ud800", "a" * 100_000, "٣", "{{7*7}}"]


NAMES = """q regio soort jaar begrip label page sorteer rol organisatiesoort incident bewijs kanaal
    lessoort lesstand urgentie richting tegencasus toolstand weer over""".split()


@pytest.mark.parametrize("value", BAD_VALUES)
@pytest.mark.parametrize(
    "address", ["/zoeken/", "/praktijkcasussen/", "/lessen/", "/begrippen/", "/organisaties/"]
)
def test_no_value_in_an_address_breaks_a_page(client, db, address, value):
    for name in NAMES:
        response = client.get(address, {name: value.encode("utf-8", "surrogatepass")})
        assert response.status_code in (200, 400), name
        assert "<script>" not in text_of(response), name


@pytest.mark.parametrize("address", ["/", "/zoeken/", "/praktijkcasussen/", "/regios/groningen/"])
def test_more_entries_ask_no_more_of_the_database(client, cast, write_case, address):
    client.force_login(cast.lies)
    write_case("Eerste")
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for number in range(4):
        write_case(f"Volgende {number}")
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) <= len(few)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_a_wrong_method_is_refused_in_our_look(client, db, method):
    response = getattr(client, method)("/zoeken/")
    assert response.status_code == 405
    assert "Zo werkt dit adres niet" in text_of(response)
    assert "GET" in response["Allow"]
