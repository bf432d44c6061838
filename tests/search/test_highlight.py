"""Titles and snippets: safe as HTML, with the right words marked."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.search.dutch import analyse
from cases.search.highlight import mark, snippet, texts_to_mark


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
