"""Titles and snippets: safe as HTML, with the right words marked."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.search.dutch import analyse
from cases.search.highlight import mark, phrase_to_mark, snippet, texts_to_mark


def wanted(text):
    return texts_to_mark(analyse(text))


def test_inflected_words_and_parts_of_compounds_are_marked():
    marked = mark("De rellen en de webmonitoring", wanted("rel monitoren"))
    assert marked == "De <mark>rellen</mark> en de <mark>webmonitoring</mark>"


def test_everything_else_is_escaped():
    marked = mark("<script>alert('rel')</script> & \"rel\"", wanted("rel"))
    assert "<script>" not in marked
    assert marked.count("<mark>rel</mark>") == 2
    assert "&amp;" in marked and "&lt;script&gt;" in marked


@given(st.text(max_size=80), st.text(max_size=20))
def test_taking_the_marks_away_gives_the_escaped_text(text, words):
    from django.utils.html import escape

    assert re.sub("</?mark>", "", mark(text, wanted(words))) == escape(text)


def test_the_gist_is_the_snippet_when_it_holds_a_word():
    assert snippet("Rellen in de stad.", "lange tekst met rel", wanted("rel")).startswith("<mark>Rellen")


def test_else_the_best_place_of_the_text_is_shown():
    text = (
        "Niets hier. " * 40
        + "Dan komt monitoring. "
        + "Leeg. " * 80
        + "Hier staat monitoring van rellen. "
        + "Na. " * 90
    )
    shown = snippet("Een zin.", text, wanted("monitoren rel"))
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "<mark>monitoring</mark> van <mark>rellen</mark>" in shown


@pytest.mark.parametrize("text", ["", "Andere woorden."])
def test_without_a_word_the_gist_stands_as_it_is(text):
    assert snippet("Een <b>zin</b>.", text, wanted("rel")) == "Een &lt;b&gt;zin&lt;/b&gt;."


def test_accents_do_not_hide_a_place():
    assert "<mark>Reünie</mark>" in snippet("", "Een Reünie in de stad.", wanted("reunie"))


def test_fields_that_stand_side_by_side_in_a_snippet_are_kept_apart():
    text = "besluitnotitie\n\nDe rel  begon\nvooraf"
    assert snippet("", text, wanted("rel")) == "besluitnotitie · De <mark>rel</mark> begon · vooraf"


ORDE = phrase_to_mark(analyse("openbare orde"))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("De openbare orde kwam", "De <mark>openbare orde</mark> kwam"),
        ("Openbare,  orde <i>", "<mark>Openbare,  orde</mark> &lt;i&gt;"),
        ("Orde in een openbaar debat", "Orde in een openbaar debat"),
        ("openbare orde en openbare orde", "<mark>openbare orde</mark> en <mark>openbare orde</mark>"),
        ("openbare", "openbare"),
    ],
)
def test_a_phrase_is_marked_as_a_whole_and_its_words_alone_are_not(text, marked):
    assert mark(text, ORDE) == marked


def test_a_word_within_a_phrase_has_no_mark_of_its_own():
    assert mark("de openbare orde", ORDE | wanted("orde")) == "de <mark>openbare orde</mark>"
    assert (
        mark("openbare orde handhaven", ORDE | phrase_to_mark(analyse("orde handhaven"))).count("<mark>") == 1
    )


def test_a_snippet_is_taken_from_where_a_phrase_stands():
    text = "Openbaar vervoer. " * 60 + "Dan kwam de openbare orde in gevaar. " + "Leeg. " * 90
    assert "<mark>openbare orde</mark>" in snippet("Een zin.", text, ORDE)


@given(st.text(alphabet="openbar d<&", max_size=80))
def test_taking_the_mark_of_a_phrase_away_gives_the_escaped_text(text):
    from django.utils.html import escape

    assert re.sub("</?mark>", "", mark(text, ORDE)) == escape(text)
