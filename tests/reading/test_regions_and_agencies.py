"""Regions and agencies: the map that counts any kind, what stands on each page, and whom to ring."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Entry
from cases.pages.actions import ensure_agency_page
from cases.tlp import Label

LONG = "Veiligheidsregio Brabant-Zuidoost en omgeving"


def text_of(response) -> str:
    return response.content.decode()


@pytest.fixture
def tiles(regions):
    """Groningen and Utrecht get their places on the map."""
    for region, row, column in ((regions.groningen, 0, 4), (regions.utrecht, 3, 2)):
        region.tile_row, region.tile_column, region.tile_abbreviation = row, column, region.name[:2].upper()
        region.save()


def tile(page: str, name: str) -> tuple[str, str]:
    """Return the number that the tile names, and its step."""
    found = re.search(rf'data-step="(\d)"[^>]*aria-label="{name}: ([^"]+)"', page)
    return found[2], found[1]


def test_the_map_counts_the_kind_one_chooses(client, tiles, write_case, write_lesson):
    write_case(label=Label.CLEAR)
    for number in range(5):
        write_lesson(f"Les {number}", label=Label.CLEAR)
    page = text_of(client.get("/regios/"))
    assert tile(page, "Groningen") == ("1 praktijkcasus", "1")
    page = text_of(client.get("/regios/?soort=lesson"))
    assert tile(page, "Groningen") == ("5 lessen", "4")
    assert tile(page, "Utrecht") == ("0 lessen", "0")
    assert 'href="?soort=lesson" aria-current="true"' in page


def test_a_tile_has_a_pattern_and_words_besides_its_colour(client, tiles, write_case):
    write_case(label=Label.CLEAR)
    page = text_of(client.get("/regios/"))
    assert 'fill="url(#kaart-1)"' in page and 'id="kaart-1"' in page
    link = re.search(r'<a href="/regios/groningen/"[^>]*>.*?</a>', page, re.DOTALL)[0]
    assert "<text" in link and "Groningen: 1" in link


def test_the_same_numbers_stand_in_a_table(client, tiles, write_case, write_lesson):
    write_case(label=Label.CLEAR)
    write_lesson(label=Label.CLEAR)
    page = text_of(client.get("/regios/?soort=lesson"))
    row = re.search(r'<tr><th scope="row"><a href="/regios/groningen/">.*?</tr>', page)[0]
    assert re.findall(r'kb-num">(\d+)<', row) == ["1", "2"]


def test_the_numbers_are_those_of_this_reader_and_follow_at_once(client, cast, tiles, write_lesson):
    address = "/regios/?soort=lesson"
    assert tile(text_of(client.get(address)), "Groningen")[0] == "0 lessen"
    write_lesson(label=Label.AMBER_STRICT)
    assert tile(text_of(client.get(address)), "Groningen")[0] == "0 lessen"
    client.force_login(cast.lies)
    assert tile(text_of(client.get(address)), "Groningen")[0] == "1 les"
    write_lesson("Nog een les", label=Label.GREEN)
    assert tile(text_of(client.get(address)), "Groningen")[0] == "2 lessen"


@pytest.mark.parametrize("kind", ["bestaatniet", "\x00", "a" * 5000, "LESSON", "'", "²"])
def test_an_unknown_kind_shows_the_cases(client, tiles, kind):
    response = client.get("/regios/", {"soort": kind})
    assert response.status_code == 200
    assert tile(text_of(response), "Groningen")[0] == "0 praktijkcasussen"


def test_a_region_shows_what_it_wrote_used_and_lacks(
    client, agencies, write_case, write_lesson, write_playbook, write_tool
):
    tool = write_tool("Peilstok", label=Label.CLEAR)
    write_case("Strandfeest", label=Label.CLEAR, tools_used=[("tool", {"tool": tool, "note": ""})])
    write_lesson("Kondig niet groot aan", label=Label.CLEAR)
    page = text_of(client.get("/regios/groningen/"))
    for part in ("Strandfeest", "Kondig niet groot aan", "Peilstok", "Vlieguren", "Wat nog ontbreekt"):
        assert part in page
    assert "Welk draaiboek gebruikt deze regio?" in page
    assert "Wat leerde deze regio?" not in page
    assert "Peilstok" not in text_of(client.get("/regios/kennemerland/"))


def test_a_tool_named_in_a_hidden_case_only_is_not_named(client, cast, write_case, write_tool):
    tool = write_tool("Peilstok", label=Label.CLEAR)
    write_case("Besloten", label=Label.AMBER_STRICT, tools_used=[("tool", {"tool": tool, "note": ""})])
    assert "Peilstok" not in text_of(client.get("/regios/groningen/"))
    client.force_login(cast.lies)
    assert "Peilstok" in text_of(client.get("/regios/groningen/"))


def test_an_agency_that_says_whom_to_ring_stands_on_its_regions_page(client, agencies):
    agencies.veenstroom.contact_role, agencies.veenstroom.contact_phone = "Piket OOV", "0598 12 34 56"
    agencies.veenstroom.save()
    page = text_of(client.get("/regios/groningen/"))
    assert "Piket OOV" in page and 'href="tel:0598123456"' in page
    ensure_agency_page(agencies.veenstroom)
    page = text_of(client.get("/organisaties/veenstroom/"))
    assert "Piket OOV" in page and 'href="tel:0598123456"' in page


def test_what_was_kept_of_a_region_shows_no_entry_that_is_hidden_by_now(client, write_case):
    page = write_case("Strandfeest", label=Label.CLEAR)
    assert "Strandfeest" in text_of(client.get("/regios/groningen/"))
    Entry.objects.filter(pk=page.entry_id).update(state="withdrawn")
    assert "Strandfeest" not in text_of(client.get("/regios/groningen/"))


def test_an_agencys_list_narrows_to_a_kind(client, write_case, write_lesson):
    write_case("Strandfeest", label=Label.CLEAR)
    write_lesson("Kondig niet groot aan", label=Label.CLEAR)
    write_lesson("Besloten les", label=Label.AMBER_STRICT)
    page = text_of(client.get("/organisaties/veenstroom/"))
    assert "Alles (2)" in page and "Les (1)" in page
    page = text_of(client.get("/organisaties/veenstroom/?soort=lesson"))
    assert "Kondig niet groot aan" in page and "Strandfeest" not in page
    for strange in ("playbook", "bestaatniet", "\x00", "a" * 5000):
        assert client.get("/organisaties/veenstroom/", {"soort": strange}).status_code == 200


def test_the_pages_of_a_kind_keep_the_kind(client, write_lesson, write_case):
    write_case(label=Label.CLEAR)
    for number in range(21):
        write_lesson(f"Les {number}", label=Label.CLEAR)
    page = text_of(client.get("/organisaties/veenstroom/?soort=lesson"))
    assert (
        'href="?soort=lesson&amp;page=2#bijdragen"' in page or 'href="?soort=lesson&page=2#bijdragen"' in page
    )
    assert "Les 0" in text_of(client.get("/organisaties/veenstroom/?soort=lesson&page=2"))


def test_long_and_odd_names_are_shown_whole(client, agencies, regions):
    regions.groningen.name, agencies.veenstroom.name = LONG, "Gemeente 's-Hertogenbosch"
    regions.groningen.save()
    agencies.veenstroom.save()
    ensure_agency_page(agencies.veenstroom)
    page = text_of(client.get("/organisaties/veenstroom/"))
    assert "Gemeente &#x27;s-Hertogenbosch" in page and LONG in page


def test_a_lesson_in_a_list_tells_its_state_its_urgency_and_its_counter_case(
    client, write_case, write_lesson
):
    case = write_case(label=Label.CLEAR)
    write_lesson("Met", label=Label.CLEAR, cases=[("against", {"case": case, "note": ""})])
    write_lesson("Zonder", label=Label.CLEAR, lesson_state="proven", urgency="low")
    page = text_of(client.get("/lessen/?tegencasus=ja"))
    for part in ("Met", "vastgesteld", "urgentie: hoog", "met tegencasus", "Tegencasus: met tegencasus"):
        assert part in page
    assert "Zonder</a>" not in page
    page = text_of(client.get("/organisaties/veenstroom/"))
    assert "werkt aantoonbaar" in page and "urgentie: laag" in page


@pytest.mark.parametrize(
    "address", ["/regios/groningen/", "/organisaties/veenstroom/", "/regios/", "/lessen/"]
)
def test_more_entries_of_all_kinds_ask_no_more_of_the_database(
    sign_in, cast, address, write_case, write_lesson, write_playbook, write_tool
):
    client = sign_in(cast.lies)

    def write(number):
        tool = write_tool(f"Tool {number}")
        write_case(f"Casus {number}", tools_used=[("tool", {"tool": tool, "note": ""})])
        write_lesson(f"Les {number}")
        write_playbook(f"Draaiboek {number}")

    write(0)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for number in range(1, 4):
        write(number)
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) <= len(few)
