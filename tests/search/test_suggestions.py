"""What is offered while somebody types: what begins so, of what everybody may see."""

import time

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.search.asking import BadQuery
from cases.search.engines.engine import IndexBroken
from cases.search.suggestions import mark_beginnings, suggest

VISITOR = AnonymousUser()


@pytest.fixture
def offered(db):
    """Return a function that brings the index up to date and returns (kind, text) of what is offered."""
    from cases.search.index import sweep_index

    def _offered(text, user=VISITOR, **more):
        sweep_index()
        return [(found.kind, found.text) for found in suggest(user=user, text=text, **more)]

    return _offered


def test_a_title_is_offered_by_the_beginning_of_any_word(shelve, offered):
    shelve("Webmonitoring bij de Réünie")
    for text in ("web", "WEB", "reu", "réü", "de reu", "reunie web", "bij"):
        assert offered(text) == [("case_study", "Webmonitoring bij de Réünie")], text
    for text in ("monitoring", "reu web", "reunies", "anders web", "w", "", "  ", "!!", "*"):
        assert offered(text) == [], text


def test_titles_that_begin_so_come_first(shelve, offered):
    shelve("Haren na tien jaar")
    shelve("Project X Haren")
    shelve("Strandfeest", gist="Haren leek ver weg")
    assert offered("har") == [("case_study", "Haren na tien jaar"), ("case_study", "Project X Haren")]


def test_terms_agencies_and_regions_are_offered_too(shelve, offered, make_term, write_case):
    make_term("groninger museum")
    write_case("Gronings ontzet", label="clear")
    assert offered("gron") == [
        ("case_study", "Gronings ontzet"),
        ("term", "groninger museum"),
        ("region", "Groningen"),
    ]
    assert offered("gemeente ve") == [("agency", "Gemeente Veenstroom")]


def test_a_term_is_offered_by_its_other_names_and_says_so(db, make_term):
    make_term("openbare orde", abbreviation="OOV", synonyms=["rust op straat"])
    (by_abbreviation,) = suggest(user=VISITOR, text="oov")
    assert (by_abbreviation.text, by_abbreviation.note) == ("openbare orde", "begrip, ook: OOV")
    assert by_abbreviation.url == "/begrippen/openbare-orde/"
    (by_name,) = suggest(user=VISITOR, text="openb")
    assert by_name.note == "begrip"


def test_of_titles_that_are_the_same_one_is_offered(shelve, offered):
    shelve("Feest")
    shelve("Feest")
    shelve("Feest", kind="lesson")
    assert sorted(offered("feest")) == [("case_study", "Feest"), ("lesson", "Feest")]


MARKED = {
    ("Webmonitoring bij rellen", "web"): "<b>Web</b>monitoring bij rellen",
    ("Webmonitoring bij rellen", "bij re"): "Webmonitoring <b>bij</b> <b>re</b>llen",
    ("De Réünie", "reun"): "De <b>Réün</b>ie",
    ("De Re\u0301u\u0308nie", "reun"): None,
    ("<i>Vet</i> & web", "we"): "&lt;i&gt;Vet&lt;/i&gt; &amp; <b>we</b>b",
    ("Iets", "!!"): "Iets",
    ("Iets", "<b>"): "Iets",
}


@pytest.mark.parametrize(("text", "typed"), MARKED)
def test_the_letters_that_were_typed_are_marked(text, typed):
    marked = mark_beginnings(text, typed)
    assert "<i>" not in marked
    assert MARKED[text, typed] in (marked, None)


def test_what_not_everybody_may_see_is_offered_to_nobody(shelve, offered, cast, make_term):
    shelve("Feest", label="clear")
    term = make_term("feestbeest", official=False)
    for label in ("green", "amber", "amber-strict", "red"):
        shelve(f"Feest {label}", label=label, terms=[term], named=[cast.lies])
    shelve("Feestconcept", state="draft")
    shelve("Feestelijk weg", state="withdrawn")
    for user in (VISITOR, cast.lies, cast.bram, cast.eva, cast.pien):
        assert offered("feest", user) == [("case_study", "Feest")]


def test_an_entry_that_was_narrowed_is_gone_before_the_index_knows(shelve, offered):
    from cases.access.actions import write_audience

    entry = shelve("Feest")
    assert offered("feest")
    entry.label = "red"
    entry.save()
    write_audience(entry)
    assert suggest(user=VISITOR, text="feest") == []


def test_there_are_never_more_than_the_limit_and_others_keep_a_place(shelve, offered, make_term):
    for number in range(20):
        shelve(f"Groningen {number}")
    for number in range(5):
        make_term(f"gronings woord {number}")
    found = offered("gron", limit=8)
    assert len(found) == 8
    assert [kind for kind, _text in found].count("term") == 2
    assert ("region", "Groningen") in found
    assert len(offered("gron", limit=3)) == 3


def test_a_broken_index_offers_the_rest(db, regions, monkeypatch):
    class Broken:
        def ask(self, question):
            raise IndexBroken

    monkeypatch.setattr("cases.search.suggestions.entry_index", lambda: Broken())
    assert [found.text for found in suggest(user=VISITOR, text="gron")] == ["Groningen"]


@pytest.mark.parametrize("text", ["a" * 201, "een " * 17, "\x00", "\ud800"], ids=range(4))
def test_the_limits_are_those_of_a_search(db, text):
    with pytest.raises(BadQuery):
        suggest(user=VISITOR, text=text)


@pytest.mark.parametrize(
    "text", ["(" * 200, '"', "'; --", "%", "_", "\u202eabc", "🎉", "a*b*", "\x1eab", "-x"]
)
def test_hostile_texts_are_only_texts(db, shelve, offered, text):
    shelve("Feest 🎉")
    try:
        assert offered(text) in ([], [("case_study", "Feest 🎉")])
    except BadQuery:
        assert "\x1e" in text


def test_more_rows_ask_no_more_queries(shelve, offered, make_term, write_case):
    write_case("Gronings feest", label="clear")
    make_term("gronings")
    offered("gron")
    with CaptureQueriesContext(connection) as few:
        suggest(user=VISITOR, text="gron")
    for number in range(10):
        shelve(f"Gronings feest {number}")
        make_term(f"gronings {number}")
    offered("gron")
    with CaptureQueriesContext(connection) as many:
        suggest(user=VISITOR, text="gron")
    # Four of ours; an engine in the database asks some of its own.
    assert len(many) == len(few) <= 12


def test_it_is_quick(shelve, offered):
    """A rough guard; the bench measures at 10,000 entries."""
    for number in range(30):
        shelve(f"Groningen {number}")
    offered("gron")
    begin = time.perf_counter()
    for _time in range(10):
        suggest(user=VISITOR, text="gron")
    assert (time.perf_counter() - begin) / 10 < 0.1
