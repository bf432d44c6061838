"""Who reaches what, what a reader chooses, and what is counted."""

import pytest

from cases.search.engines.question import Need, Question

from .shelf import PUBLIC, ask, clause, counts, page, pks, put

SETS = {"naar": {"mij": [1, 2, 99], "ons": [3], "niemand": []}}


@pytest.fixture
def feasts(index):
    put(
        index,
        page(1, "Feest", region=["utrecht", "groningen"], kind=["case"]),
        page(2, "Feest", audience=["agency:1", "region:VR01"], region=["groningen"], kind=["case"]),
        page(3, "Feest", audience=["agency:2"], region=["utrecht"], kind=["tool"]),
        page(4, "Feest", audience=[], kind=["tool"]),
        page(5, "Markt", region=["utrecht"], kind=["tool"]),
    )
    return index


def found(index, *clauses, **more):
    return set(pks(index, *clauses, **more))


def test_a_document_must_hold_one_token_of_the_reader(feasts):
    assert found(feasts, "feest", reach=PUBLIC) == {1}
    assert found(feasts, "feest", reach={"audience": ["clear", "region:VR01", "agency:9"]}) == {1, 2}
    assert found(feasts, "feest", reach={"audience": []}) == set()
    assert found(feasts, "feest", reach={"other": ["clear"]}) == set()
    assert found(feasts, reach=PUBLIC) == {1, 5}
    assert found(feasts, reach={"audience": ["clear", "agency:2"], "kind": ["tool"]}) == {3, 5}


def test_filters_narrow_by_one_value_of_each_key(feasts):
    assert found(feasts, "feest", filters={"region": ["groningen"]}) == {1, 2}
    assert found(feasts, "feest", filters={"region": ["groningen", "utrecht"], "kind": ["tool"]}) == {3}
    assert found(feasts, "feest", filters={"region": []}) == set()
    assert found(feasts, "feest", filters={"region": ["nergens"]}) == set()
    assert found(feasts, filters={"kind": ["tool"]}, reach=PUBLIC) == {5}


def test_the_counts_of_a_facet_leave_its_own_choice_out_and_no_other(feasts):
    answer = ask(
        feasts, "feest", filters={"region": ["groningen"], "kind": ["case"]}, facets=["region", "kind"]
    )
    assert [hit.pk for hit in answer.hits] == [2, 1]
    assert counts(answer) == {"region": {"groningen": 2, "utrecht": 1}, "kind": {"case": 2}}
    assert (answer.total, answer.complete) == (2, 2)


def test_nobody_counts_what_he_does_not_reach(feasts):
    answer = ask(feasts, "feest", reach=PUBLIC, facets=["region", "kind", "audience", "nothing"])
    assert counts(answer) == {
        "region": {"utrecht": 1, "groningen": 1},
        "kind": {"case": 1},
        "audience": {"clear": 1},
        "nothing": {},
    }


def test_without_also_and_among(feasts):
    assert found(feasts, "feest", without=[1, 2, 77]) == {3, 4}
    assert found(feasts, "feest", reach=PUBLIC, also=[4, 5, 77]) == {1, 4}
    assert found(feasts, "feest", reach=PUBLIC, also=[4], without=[4]) == {1}
    assert found(feasts, "feest", reach=PUBLIC, also=[4], filters={"kind": ["case"]}) == {1}
    assert found(feasts, "feest", among=[2, 3, 5, 77]) == {2, 3}
    assert found(feasts, "feest", among=[]) == set()
    assert found(feasts, reach=PUBLIC, among=[2, 5]) == {5}
    assert found(feasts, reach=PUBLIC, among=[2, 5], also=[2, 3]) == {2, 5}
    answer = ask(feasts, "feest", reach=PUBLIC, also=[3], without=[1], facets=["kind"])
    assert (answer.total, answer.complete, counts(answer)) == (1, 1, {"kind": {"tool": 1}})


def test_sets_are_counted_and_chosen_like_keys(feasts):
    answer = ask(feasts, "feest", sets=SETS, facets=["kind"])
    assert counts(answer) == {"naar": {"mij": 2, "ons": 1}, "kind": {"case": 2, "tool": 2}}
    chosen = ask(feasts, "feest", sets=SETS, filters={"naar": ["mij"], "kind": ["case"]}, facets=["kind"])
    assert {hit.pk for hit in chosen.hits} == {1, 2}
    assert counts(chosen) == {"naar": {"mij": 2}, "kind": {"case": 2}}
    assert found(feasts, "feest", sets=SETS, filters={"naar": ["mij", "ons"]}) == {1, 2, 3}
    assert found(feasts, "feest", sets=SETS, filters={"naar": ["niemand"]}) == set()
    assert counts(ask(feasts, reach=PUBLIC, sets=SETS)) == {"naar": {"mij": 1}}


def test_thousands_of_documents_left_out_or_let_in_are_no_trouble(feasts):
    many = range(1000, 31_000)
    assert found(feasts, "feest", without=[1, *many]) == {2, 3, 4}
    assert found(feasts, "feest", reach=PUBLIC, also=[3, *many]) == {1, 3}
    assert found(feasts, "feest", among=[3, *many]) == {3}
    assert counts(ask(feasts, "feest", sets={"s": {"v": [2, *many]}})) == {"s": {"v": 1}}


def test_slices_tell_the_whole_total(index):
    put(index, *(page(pk, "Feest", order=pk, kind=["a" if pk % 2 else "b"]) for pk in range(1, 31)))
    expected = list(range(30, 0, -1))
    for start, stop in [(0, None), (0, 10), (10, 20), (25, 40), (30, 40), (100, 110), (3, 3), (5, None)]:
        for clauses in (["feest"], []):
            answer = ask(index, *clauses, start=start, stop=stop, facets=["kind"])
            assert [hit.pk for hit in answer.hits] == expected[start:stop], (start, stop)
            assert (answer.total, answer.complete) == (30, 30)
            assert counts(answer) == {"kind": {"a": 15, "b": 15}}


def test_deep_slices_show_every_document_once(index):
    """Far beyond the best two hundred: documents with one word and with both, in long and short titles."""
    words = ["feest", "markt", "feest markt", "feest feest op het plein"]
    put(index, *(page(pk, words[pk % 4] + " x" * (pk % 7), order=pk) for pk in range(1, 601)))
    seen = [
        pk for start in range(0, 600, 50) for pk in pks(index, "feest markt", start=start, stop=start + 50)
    ]
    assert sorted(seen) == list(range(1, 601))
    assert {pk % 4 for pk in seen[:150]} == {2}
    newest = [
        pk
        for start in range(0, 600, 100)
        for pk in pks(index, "feest", newest_first=True, start=start, stop=start + 100)
    ]
    assert newest == [pk for pk in range(600, 0, -1) if pk % 4 != 1]
    answer = ask(index, clause("feest markt", Need.MUST), stop=10)
    assert (answer.total, answer.complete) == (150, 150)
    assert ask(index, "feest markt", stop=5).complete == 150


def test_keys_are_any_text(index):
    odd = ["o'brien", 'a"b', "a\\b", "{x,y}", "NULL", "é ü", "a:b", "a=b", "%", "_", "(1)", "*", "x" * 200]
    put(index, *(page(pk, "Feest", region=[value]) for pk, value in enumerate(odd, 1)))
    assert counts(ask(index, facets=["region"])) == {"region": dict.fromkeys(odd, 1)}
    for pk, value in enumerate(odd, 1):
        assert found(index, filters={"region": [value]}) == {pk}
        assert found(index, "feest", reach={"region": [value]}) == {pk}
    assert found(index, filters={"region": ["nul\0"]}) == set()


def test_two_keys_with_one_value_are_not_mixed_up(index):
    put(index, page(1, "Feest", one=["x"], two=["y"]), page(2, "Feest", one=["y"], two=["x"]))
    assert found(index, filters={"one": ["x"]}) == {1}
    assert counts(ask(index, facets=["one", "two"])) == {"one": {"x": 1, "y": 1}, "two": {"x": 1, "y": 1}}
    assert found(index, "x") == set(), "a key is no word"


def test_an_index_of_one_question_answers_the_next_as_if_it_was_the_first(feasts):
    questions = [
        Question(reach=PUBLIC),
        Question(),
        Question(reach={"audience": ["agency:2"]}, filters={"kind": ["tool"]}, facets=("kind",)),
    ]
    first = [feasts.ask(question) for question in questions]
    assert [feasts.ask(question) for question in reversed(questions)] == first[::-1]
