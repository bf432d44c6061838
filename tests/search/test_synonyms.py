"""What the vocabulary calls otherwise is found under every name, and a hidden name does nothing."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.catalogue.merging import merge_terms
from cases.search.engines.engine import IndexBroken
from cases.search.index import rebuild, sweep_index
from cases.search.queries import search_entries
from cases.tlp import Label
from cases.vocabulary.actions import import_thesaurus

from .conftest import titles


@pytest.fixture
def thesaurus(db):
    return import_thesaurus()


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("OOV", "De openbare orde kwam in gevaar."),
        ("GDPR", "Wij vroegen de FG naar de AVG."),
        ("algemene verordening gegevensbescherming", "Wij vroegen de FG naar de AVG."),
        ("betoging", "Een demonstratie op het plein."),
        ("demonstraties", "Een betoging op het plein."),
        ("Facebookfeest", "Het werd een ongepland evenement."),
        ("mobiele eenheid", "De mobiele eenheid stond klaar."),
    ],
)
def test_what_is_written_otherwise_is_found(shelve, search, thesaurus, typed, written):
    shelve("Zaterdag op het plein", text=written)
    shelve("Iets anders", text="Een rustige dag.")
    assert titles(search(typed)) == ["Zaterdag op het plein"]


def test_another_platforms_old_name_finds_what_carries_or_writes_it(shelve, search, make_term):
    twitter = make_term("Twitter", synonyms=["X", "tweets"])
    shelve("Gemerkt", terms=[twitter])
    shelve("Geschreven", text="Op Twitter ging het snel.")
    shelve("Project X", text="Een feest.")
    assert set(titles(search("X"))) == {"Gemerkt", "Geschreven", "Project X"}
    assert set(titles(search("tweets"))) == {"Gemerkt", "Geschreven"}, "a lone letter is no synonym in a text"


def test_among_other_words_a_synonym_counts_as_the_words_it_stands_for(shelve, search, thesaurus):
    for number in range(5):
        shelve(f"Openbare orde in Haren {number}")
    shelve("Openbare orde elders")
    shelve("Haren zonder meer")
    answer = search("OOV haren")
    assert answer.total == 7
    assert all(title.startswith("Openbare orde in Haren") for title in titles(answer)[:5])
    assert "openbare orde" in answer.also


def test_a_synonym_of_several_words_is_marked_as_a_whole(shelve, search, thesaurus):
    shelve("De openbare orde", gist="Orde op zaken, en een openbaar debat.")
    (hit,) = search("OOV").hits
    assert hit.title_html == "De <mark>openbare orde</mark>"
    assert "<mark>" not in hit.snippet_html


def test_half_a_synonym_is_no_hit(shelve, search, thesaurus):
    shelve("De openbare verlichting")
    shelve("De openbare verlichting", text="Daarna was alles in orde.")
    assert search("OOV").total == 0


def test_what_holds_the_word_as_typed_comes_first(shelve, search, thesaurus):
    shelve("Betoging op het plein")
    shelve("Demonstratie op het plein")
    assert titles(search("demonstratie"))[0] == "Demonstratie op het plein"
    assert titles(search("betoging"))[0] == "Betoging op het plein"


def test_the_other_name_is_marked_in_what_was_found(shelve, search, thesaurus):
    shelve("Plein", gist="Een betoging op het plein.")
    assert "<mark>betoging</mark>" in search("demonstratie").hits[0].snippet_html


def test_abbreviations_that_are_common_words_stay_out_of_texts(shelve, search, thesaurus):
    shelve("Wat mij overkwam", text="Het was laat en men sprak me aan.")
    assert search("sirene").total == 0
    assert search("mobiele eenheid").total == 0


def test_free_words_have_no_synonyms_of_their_own(shelve, search, make_term):
    make_term("zeehond", official=False, synonyms=["rob"])
    shelve("Een rob op het strand")
    assert search("zeehond").total == 0


def test_a_changed_thesaurus_shows_at_once(shelve, search, make_term):
    shelve("Zeehond op het strand")
    term = make_term("rob")
    assert search("rob").total == 0
    term.synonyms = ["zeehond"]
    term.save()
    assert search("rob").total == 1


@pytest.mark.parametrize("typed", ["hotwash", "HOTWASH", "wat is een hotwash?", "directe nabespreking"])
def test_a_question_that_names_a_term_brings_the_term(search, thesaurus, typed):
    assert search(typed).term.name == "hotwash"


@pytest.mark.parametrize("typed", ["hotwash haren", "haren", "", "nabespreking"])
def test_a_question_that_names_more_or_less_brings_none(search, thesaurus, typed):
    assert search(typed).term is None


def test_the_term_comes_also_when_the_index_is_broken(search, thesaurus, monkeypatch):
    from cases.search import queries

    monkeypatch.setattr(queries, "open_shelf", _broken)
    answer = search("hotwash")
    assert answer.degraded and answer.term.name == "hotwash"


def _broken(_user):
    raise IndexBroken("no index")


def test_the_old_name_of_a_merged_term_acts_for_who_knew_the_term(shelve, search, make_term, cast):
    orde, zeewind = make_term("openbare orde"), make_term("operatie zeewind", official=False)
    shelve("Geheim", label=Label.AMBER_STRICT, terms=[zeewind])
    shelve("Openbare orde in de stad")
    cast.pien.refresh_from_db()
    merge_terms(zeewind, orde, by=cast.pien)
    assert "Openbare orde in de stad" in titles(search("operatie zeewind", user=cast.lies))
    assert search("operatie zeewind", user=cast.lies).term == orde
    for stranger in (cast.daan, AnonymousUser()):
        answer = search("operatie zeewind", user=stranger)
        assert (answer.total, answer.term) == (0, None)


def test_a_text_with_the_old_name_is_found_by_the_new_one(shelve, search, make_term):
    orde = make_term("openbare orde")
    old = make_term("pleinrust", merged_into=orde)
    shelve("Zaterdag", text="De pleinrust keerde terug.")
    assert old.official
    assert titles(search("openbare orde")) == ["Zaterdag"]


def test_a_hidden_merged_term_leaves_every_search_of_strangers_as_it_was(shelve, make_term, cast):
    """The twin world: once with a hidden term that was merged, once without it ever having been."""
    orde = make_term("openbare orde", synonyms=["OOV"])
    for number in range(6):
        shelve(f"Openbare orde {number}", text="Zeewind en strand.", terms=[orde] if number % 2 else [])
    asked = ["OOV", "zeewind", "operatie zeewind", "openbare orde", "strand orde"]
    sweep_index()
    before = [_shown(search_entries(user=cast.daan, text=text)) for text in asked]
    hidden = make_term("operatie zeewind", official=False)
    shelve("Geheim", label=Label.AMBER_STRICT, terms=[hidden], text="Zeewind OOV strand orde")
    merge_terms(hidden, orde, by=cast.pien)
    rebuild()
    assert [_shown(search_entries(user=cast.daan, text=text)) for text in asked] == before


def _shown(answer):
    facets = [(f.name, [(o.value, str(o.title), o.count) for o in f.options]) for f in answer.facets]
    return titles(answer), [h.snippet_html for h in answer.hits], answer.total, answer.term, facets


def test_synonyms_cost_as_many_questions_to_the_database_with_many_terms_as_with_few(shelve, make_term, cast):
    shelve("Openbare orde")
    sweep_index()

    def number():
        with CaptureQueriesContext(connection) as captured:
            search_entries(user=type(cast.lies).objects.get(pk=cast.lies.pk), text="OOV strand")
        return len(captured)

    make_term("openbare orde", synonyms=["OOV"])
    number()
    few = number()
    import_thesaurus_of(make_term, 60)
    number()  # words that are new to an engine it asks about once
    assert number() == few


def import_thesaurus_of(make_term, size):
    for number in range(size):
        make_term(f"woord {number}", synonyms=[f"strand{number}", "strand"])
