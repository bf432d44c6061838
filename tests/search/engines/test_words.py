"""What words, phrases and first letters find, in which order."""

import pytest

from cases.search.engines.document import OPENING, Document, Text, exact_token, of_field
from cases.search.engines.question import Clause, Form, Hit, Need, Question, Word

from .shelf import ask, clause, counts, of, opening, page, phrase, pks, put, word
from .words import analyse

RIOTS = [
    page(1, "Rellen in de binnenstad", "De gemeente bespreekt de inzet van politie"),
    page(2, "Web-monitoring bij onrust", "Jongeren spreken af op sociale media"),
    page(3, "Evaluaties van evenementen", "Monitoring van het web leverde weinig op", gist="rellen"),
    page(4, "Hoe is het", "de tekst van een gesprek over rellen"),
]


@pytest.fixture
def riots(index):
    put(index, *RIOTS)
    return index


def test_an_empty_index_finds_nothing(index):
    answer = ask(index, "rellen", facets=["region"], sets={"kind": {"a": [1]}})
    assert (answer.hits, answer.total, answer.complete) == ([], 0, 0)
    assert counts(answer) == {"region": {}, "kind": {}}
    assert ask(index).hits == []
    assert index.statistics(["rellen"]).total == 0
    assert index.holders(["rellen"], most=5) in ({}, {"rellen": set()})
    assert index.verify() == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("rellen", {1, 3, 4}),
        ("evaluaties", {3}),
        ("monitoring", {2, 3}),
        ("web", {2, 3}),
        ("web-monitoring", {2, 3}),
        ("het", {4}),
        ("van", {3}),
        ("fietsen", set()),
    ],
)
def test_words_parts_of_compounds_and_split_compounds_are_found(riots, asked, found):
    assert set(pks(riots, asked)) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("rel", {1, 3, 4}),
        ("evaluatie", {3}),
        ("monitoren", {2, 3}),
        ("webmonitoring", {2, 3}),
        ("jongere", {2}),
        ("gesprekken", {4}),
        ("fiets", set()),
    ],
)
def test_the_words_are_those_of_the_given_analyser(engine, asked, found):
    from cases.search.dutch import analyse as dutch

    index = engine(ANALYSER="cases.search.dutch.analyse")
    index.reset()
    put(index, *RIOTS)
    assert set(pks(index, clause(asked, reads=dutch))) == found


def test_more_words_are_better_and_complete_counts_who_has_all(riots):
    answer = ask(riots, "rellen evaluaties jongeren")
    assert [(hit.pk, hit.words) for hit in answer.hits][0] == (3, 2)
    assert (answer.total, answer.complete) == (4, 0)
    assert ask(riots, "rellen evaluaties").complete == 1
    assert ask(riots).complete == 4


def test_a_title_weighs_more_than_a_gist_and_that_more_than_a_body(index):
    put(
        index,
        page(1, "Anders", "feest feest"),
        page(2, "Feest"),
        page(3, "Anders", gist="feest"),
        page(4, "x"),
    )
    assert pks(index, "feest") == [2, 3, 1]


def test_a_rare_word_weighs_more_than_a_common_one(index):
    put(index, *(page(pk, "Feest") for pk in range(1, 9)), page(9, "Zeldzaam"))
    assert pks(index, "feest zeldzaam")[0] == 9


def test_a_short_title_beats_a_long_one(index):
    put(index, page(1, "Feest op een plein in de stad met muziek"), page(2, "Feest op plein"))
    assert pks(index, "feest") == [2, 1]


def test_what_is_equally_good_stands_newest_first(index):
    put(
        index,
        page(1, "Feest", order=1_700_000_000_002),
        page(2, "Feest", order=1_700_000_000_001),
        page(3, "Feest", order=1_700_000_000_001),
    )
    assert pks(index, "feest") == [1, 3, 2]
    assert pks(index) == [1, 3, 2]


def test_phrases_stand_in_order_and_within_one_field(index):
    put(
        index,
        page(1, "Sociale media monitoren"),
        page(2, "Media sociale"),
        page(3, "Over sociale", "media"),
        page(4, "x", "zij letten op sociale media in de stad"),
        page(5, "Sociale en andere media"),
    )
    assert pks(index, of(phrase("sociale media"))) == [1, 4]
    assert pks(index, of(phrase("op sociale media"))) == []
    assert pks(index, of(Form(("media", "stad"), distances=(0, 3)))) == [4]
    assert set(pks(index, of(Form(("media", "sociale"))))) == {1, 2, 3, 4, 5}
    assert pks(index, of(phrase("sociale en"))) == [5], "stop words of a title are found"


def test_one_word_as_a_phrase_is_no_part_of_another(index):
    put(index, page(1, "Web-monitoring"), page(2, "Web"))
    assert pks(index, of(phrase("web"))) == [2]


def test_a_word_said_twice_makes_a_phrase(index):
    put(index, page(1, "Rellen"), page(2, "Rellen rellen"))
    assert pks(index, of(phrase("rellen rellen"))) == [2]


def test_a_phrase_is_found_however_often_its_words_stand_elsewhere(index):
    put(index, page(1, "Lang", "feest " * 120 + "markt " * 120 + "strand"), page(2, "Markt", "strand"))
    assert pks(index, of(phrase("feest markt"))) == [1]
    assert pks(index, of(phrase("markt strand"))) == [1]
    assert pks(index, of(phrase("feest strand"))) == []


def test_first_letters_find_words_of_title_and_gist_as_typed(index):
    put(
        index,
        page(1, "Monitoring"),
        page(2, "x", "monitoring"),
        page(3, "Één monnik"),
        page(4, "x", gist="mo"),
    )
    assert set(pks(index, of(opening("mon")))) == {1, 3}
    assert pks(index, of(opening("monitoring"))) == [1]
    assert pks(index, of(opening("een"))) == [3]
    assert pks(index, of(opening("onit"))) == []
    assert set(pks(index, of(opening("mo")))) == {1, 3, 4}
    assert pks(index, of(opening("mo")))[-1] == 4, "a title weighs more"


def test_the_last_word_may_be_unfinished(riots):
    words = Clause((word("evaluaties"), Word((opening("ev"),))), need=Need.MUST)
    assert pks(riots, words) == [3]


def test_a_spelling_that_was_meant_counts_for_less(index):
    put(index, page(1, "Monitor"), page(2, "Monitoor"))
    both = of(Form(("monitoor",)), Form(("monitor",), 0.4))
    assert pks(index, both) == [2, 1]
    assert ask(index, both).complete == 2


def test_the_best_form_of_a_word_counts(index):
    put(index, page(1, "Rel"), page(2, "Opstoot"), page(3, "Rel opstoot"))
    answer = ask(index, of(Form(("rel",)), Form(("opstoot",), 0.5)))
    assert answer.total == answer.complete == 3
    assert {hit.words for hit in answer.hits} == {1}
    assert answer.hits[-1].pk == 2


def test_another_name_stands_for_all_words_together(index):
    put(index, page(1, "Openbare orde"), page(2, "OOV"), page(3, "Openbare werken"))
    answer = ask(index, clause("openbare orde", others=[Form(("oov",), 0.9)]))
    assert set(hit.pk for hit in answer.hits) == {1, 2, 3}
    assert (answer.complete, answer.hits[-1].pk, answer.hits[-1].words) == (2, 3, 1)
    must = ask(index, clause("openbare orde", Need.MUST, [Form(("oov",), 0.9)]))
    assert set(hit.pk for hit in must.hits) == {1, 2}


def test_must_and_not(riots):
    assert set(pks(riots, clause("rellen"), clause("evaluaties", Need.MUST))) == {3}
    assert set(pks(riots, clause("rellen"), clause("politie", Need.NOT))) == {3, 4}
    assert set(pks(riots, clause("rellen politie", Need.MUST))) == {1}
    assert set(pks(riots, clause("rellen", Need.NOT))) == {2}
    assert pks(riots, clause("rellen"), clause("rellen", Need.NOT)) == []
    refused = of(phrase("sociale media"), need=Need.NOT)
    assert set(pks(riots, clause("jongeren gesprek"), refused)) == {4}
    assert ask(riots, clause("rellen", Need.NOT)).hits[0].score == 0


def test_must_alone_narrows_any_that_is_not_found(riots):
    """A clause that must be found is enough to be found by."""
    assert set(pks(riots, clause("fietsen"), clause("rellen", Need.MUST))) == {1, 3, 4}


def test_a_bonus_raises_and_finds_nothing_by_itself(index):
    put(index, page(1, "Feest op straat"), page(2, "Feest"), page(3, "Straat"))
    assert pks(index, "feest") == [2, 1]
    bonus = Form(("straat",), 9.0)
    assert pks(index, "feest", bonuses=(bonus,)) == [1, 2]
    whole = Form((exact_token(analyse("Feest op straat")),), 9.0)
    assert pks(index, "feest", bonuses=(whole,)) == [1, 2]
    assert pks(index, "feest", bonuses=(Form((exact_token(analyse("feest op")),), 9.0),)) == [2, 1]


def test_without_words_everything_is_found_and_nothing_ranked(riots):
    assert riots.ask(Question()).hits == [Hit(pk) for pk in (4, 3, 2, 1)]


def test_newest_first_sorts_by_order(index):
    put(
        index,
        page(1, "Feest feest", order=5),
        page(2, "Feest", order=9),
        page(3, "Feest", order=5),
        page(4, "x"),
    )
    answer = ask(index, "feest", newest_first=True)
    assert [hit.pk for hit in answer.hits] == [2, 3, 1]
    assert {hit.score for hit in answer.hits} == {0}


def test_a_field_alone_is_found_by_tokens_of_its_own(index):
    texts = [
        Text("title", "Oude molen", opens=True),
        Text("body", "bij het kanaal"),
        Text("code", "x9", words=False, opens=True),
    ]
    put(index, Document(1, texts, apart=True), page(2, "Molen"))
    assert pks(index, of(Form((of_field("title", "molen"),)))) == [1]
    assert pks(index, of(Form((of_field("body", "molen"),)))) == []
    assert pks(index, of(Form((of_field("title", OPENING + "mo"),), prefix=True))) == [1]
    assert pks(index, of(opening("x"))) == [1]
    assert pks(index, clause("x9")) == []
