"""The search page around its hits: what was typed, what was meant, and the way on when nothing is found."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import timezone

from cases.models import SearchMiss, Term
from cases.search import misses
from cases.search.index import sweep_index
from cases.search.misses import write_misses
from cases.search.queries import SearchAnswer
from cases.search.suggestions import Suggestion
from cases.tlp import Label

SECRET = "Zeehondenopvang onder druk"


def text_of(response) -> str:
    return response.content.decode()


@pytest.fixture(autouse=True)
def fresh_notes(monkeypatch):
    monkeypatch.setattr(misses, "_notes", misses._Notes())


@pytest.fixture
def answered(monkeypatch):
    """Return a function that lets search answer with these fields, whatever is asked."""

    def _answered(**fields):
        fields = {"text": "", "hits": [], "total": 0, "page": 1, "pages": 1, **fields}
        answer = SearchAnswer(**fields)
        monkeypatch.setattr("cases.reading.views.lists.search_entries", lambda **_asked: answer)

    return _answered


def target(response):
    """Return where an answer leads to: the path and what is asked there."""
    assert response.status_code == 302
    parts = urlsplit(response["Location"])
    return parts.path, parse_qs(parts.query)


def test_filters_that_are_typed_become_chips(client, write_case):
    write_case("Oproep op het plein", label=Label.CLEAR)
    answer = client.get("/zoeken/", {"q": "oproep soort:praktijkcasus Regio:GRONINGEN", "label": "clear"})
    path, asked = target(answer)
    assert path == "/zoeken/"
    assert asked == {"q": ["oproep"], "soort": ["case_study"], "regio": ["groningen"], "label": ["clear"]}
    page = text_of(client.get(answer["Location"]))
    assert "Oproep op het plein" in page.replace("<mark>", "").replace("</mark>", "")
    assert "Regio: Groningen" in page and 'value="oproep"' in page


def test_a_typed_filter_that_is_nothing_is_said_and_finds_nothing(client, write_case):
    write_case("Oproep op het plein", label=Label.CLEAR)
    answer = client.get("/zoeken/", {"q": "regio:atlantis"})
    page = text_of(client.get(answer["Location"]))
    assert "Geen resultaten" in page and "Regio: atlantis" in page


def test_what_is_left_out_is_a_chip_that_can_be_taken_away(client, write_case, answered):
    answered(total=0)
    page = text_of(client.get("/zoeken/", {"q": "oproep -regio:groningen -feest", "label": "clear"}))
    assert "Zonder regio: groningen" in page
    assert 'href="?q=oproep+-feest&amp;label=clear"' in page, "the chip"
    assert 'href="?q=oproep+-feest"' in page, "without filters"


def test_a_suggestion_keeps_the_filters(client, db, answered):
    answered(suggestion="uitnodiging", total=0)
    page = text_of(client.get("/zoeken/?q=uitnodigng&label=clear"))
    assert "Bedoelde u" in page
    assert 'href="?q=uitnodiging&amp;label=clear"' in page


def test_other_names_that_were_searched_are_said(client, db, answered):
    answered(also=("openbare orde", "OOV"), total=0)
    assert "Ook gezocht op: openbare orde, OOV." in text_of(client.get("/zoeken/?q=rust"))


def test_limited_search_is_said(client, db, answered):
    answered(degraded=True, total=0)
    assert "Beperkt zoeken" in text_of(client.get("/zoeken/?q=oproep"))


def test_nothing_found_offers_what_can_be_dropped(client, db, answered):
    from cases.search.queries import Alternative

    answered(alternatives=[Alternative("oproep", '"op zondag"', 3)])
    page = text_of(client.get("/zoeken/", {"q": 'oproep "op zondag"', "label": "clear"}))
    assert "Zonder <strong>&quot;op zondag&quot;</strong>:" in page
    assert '<a href="?q=oproep&amp;label=clear">oproep</a> (3 resultaten)' in page
    assert 'href="?q=oproep+%22op+zondag%22"' in page, "the same words without filters"


def test_nothing_found_without_filters_shows_no_empty_box_of_filters(client, db):
    assert "Toon resultaten" not in text_of(client.get("/zoeken/?q=xyzzy"))
    chosen = text_of(client.get("/zoeken/?q=xyzzy&regio=atlantis"))
    assert "Toon resultaten" in chosen and "1 gekozen" in chosen


def test_nothing_found_sends_a_member_to_the_own_table_and_a_visitor_to_sign_in(client, cast):
    page = text_of(client.get("/zoeken/?q=xyzzy"))
    assert "Vraag het de regio’s" in page and "(u logt eerst in)" in page
    assert "Vraag het in uw regio" not in page
    client.force_login(cast.lies)
    page = text_of(client.get("/zoeken/?q=xyzzy"))
    assert "Vraag het in uw regio: Groningen" in page
    assert "/regios/groningen/gesprekken/nieuw/?titel=xyzzy" in page
    assert "(u logt eerst in)" not in page


def test_one_cannot_leaf_deeper_than_a_thousand(client, db, answered):
    answered(total=5_000, page=50, pages=250, hits=[])
    page = text_of(client.get("/zoeken/?q=oproep&page=50"))
    assert "page=51" not in page and "Verder bladeren kan niet" in page
    page = text_of(client.get("/zoeken/?page=50"))
    assert "page=51" in page


@pytest.mark.parametrize("text", ["a*", "een " * 17, "x" * 201, "-b*"])
def test_what_cannot_be_asked_is_answered_with_a_sentence(client, db, text):
    response = client.get("/zoeken/", {"q": text})
    assert response.status_code == 400
    assert 'role="alert"' in text_of(response)


# Suggestions


def test_suggestions_are_options_of_a_listbox(client, db, monkeypatch):
    found = [
        Suggestion("case_study", "Reünie <b>", "/k/x/", "praktijkcasus"),
        Suggestion("term", "rel", "/b/", "begrip"),
    ]
    monkeypatch.setattr("cases.reading.views.lists.suggest", lambda **_asked: found)
    response = client.get("/zoeken/suggesties/?q=reu", headers={"HX-Request": "true"})
    page = text_of(response)
    assert page.count('role="option"') == 2 and "<b>Reü</b>nie &lt;b&gt;" in page
    assert "2 suggesties" in page
    assert response["Cache-Control"] == "private, max-age=60"
    assert "<html" not in page


def test_suggestions_hold_nothing_hidden(client, cast, write_case):
    address = "/zoeken/suggesties/?q=zeehonden"
    before = text_of(client.get(address))
    write_case(SECRET, label=Label.AMBER_STRICT)
    sweep_index()
    for user in (None, cast.lies, cast.bram, cast.pien):
        if user:
            client.force_login(user)
        assert text_of(client.get(address)) == before
    write_case("Zeehonden op het strand", label=Label.CLEAR)
    sweep_index()
    assert "<b>Zeehonden</b> op het strand" in text_of(client.get(address))


@pytest.mark.parametrize("text", ["x" * 201, "een " * 17, "\x00"], ids=range(3))
def test_suggestions_keep_the_limits_of_a_search(client, db, text):
    assert client.get("/zoeken/suggesties/", {"q": text}).status_code == 400


@pytest.mark.parametrize("text", ["", " ", "a", "((", '"', "<script>", "%", "\u202e"])
def test_short_and_strange_beginnings_are_no_error(client, db, text):
    response = client.get("/zoeken/suggesties/", {"q": text})
    assert response.status_code == 200 and "<script>" not in text_of(response)


@pytest.mark.parametrize("address", ["/", "/zoeken/", "/begrippen/", "/bestaat-niet/"])
def test_every_search_box_works_without_script(client, db, regions, address):
    page = text_of(client.get(address))
    assert 'action="/zoeken/"' in page and 'type="search"' in page
    assert 'hx-get="/zoeken/suggesties/"' in page
    assert 'role="combobox"' not in page, "only script makes it one"


# Searches without result


def look_for(client, text, *people):
    sweep_index()
    for person in people:
        client.force_login(person)
        client.get("/zoeken/", {"q": text})
    client.logout()
    write_misses()


def test_what_three_members_did_not_find_is_listed(client, cast):
    look_for(client, "Dronebeelden optocht", cast.lies, cast.daan, cast.eva)
    look_for(client, "Alleen Lies", cast.lies)
    client.get("/zoeken/?q=bezoeker")
    write_misses()
    client.force_login(cast.pien)
    page = text_of(client.get("/mijn/zoekvragen/"))
    assert "dronebeelden optocht" in page and ">3<" in page
    assert "alleen lies" not in page and "bezoeker" not in page
    assert "/mijn/zoekvragen/" in text_of(client.get("/begrippen/"))


def test_filters_make_no_miss_and_neither_does_a_limited_search(client, cast, answered):
    look_for(client, "feest regio:atlantis", cast.lies)
    client.force_login(cast.lies)
    client.get("/zoeken/?q=feest&regio=atlantis")
    client.get("/zoeken/?q=feest+-regio:groningen")
    client.get("/zoeken/")
    answered(degraded=True)
    client.get("/zoeken/?q=feest")
    write_misses()
    assert not SearchMiss.objects.exists()


def test_what_is_found_is_no_miss(client, cast, write_case):
    write_case("Oproep op het plein", label=Label.CLEAR)
    look_for(client, "oproep", cast.lies)
    assert not SearchMiss.objects.exists()


def test_only_platform_editors_read_what_was_not_found(client, cast):
    assert "/account/login/" in client.get("/mijn/zoekvragen/")["Location"]
    for person in (cast.lies, cast.bram, cast.eva, cast.cor, cast.xander):
        client.force_login(person)
        assert client.get("/mijn/zoekvragen/").status_code == 404
        assert "/mijn/zoekvragen/" not in text_of(client.get("/begrippen/"))


def test_old_searches_are_not_listed(client, cast):
    look_for(client, "drone", cast.lies, cast.daan, cast.eva)
    SearchMiss.objects.update(day=timezone.localdate() - timedelta(days=30))
    client.force_login(cast.pien)
    assert "Er is niets wat meer leden zochten" in text_of(client.get("/mijn/zoekvragen/"))


def test_the_broader_term_is_offered(client, db):
    wide = Term.objects.create(name="openbare orde", slug="openbare-orde", official=True)
    Term.objects.create(name="noodbevel", slug="noodbevel", official=True, broader=wide)
    assert "/begrippen/openbare-orde/" in text_of(client.get("/zoeken/?q=noodbevel"))
