"""The index follows the catalogue, survives damage and never stands in the way."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command

from cases.catalogue.actions import remove_entry
from cases.models import Entry
from cases.search import index as door
from cases.search.documents import document_of, entry_index
from cases.search.engines.question import Question
from cases.search.index import index_entry, index_soon, rebuild, sweep_index
from cases.search.queries import search_entries

from .conftest import titles
from .damage import DAMAGES, destroy

ANYBODY = AnonymousUser()


def pks():
    return {hit.pk for hit in entry_index().ask(Question()).hits}


def tasks(name):
    from django_tasks_db.models import DBTaskResult

    return DBTaskResult.objects.filter(task_path=f"cases.search.tasks.{name}").count()


@pytest.fixture
def shelf(shelve):
    """Three entries in an index that is up to date."""
    made = [shelve("Feest een"), shelve("Feest twee", label="red"), shelve("Feest drie", state="draft")]
    rebuild()
    return made


def test_a_document_says_who_may_find_it(shelve, cast, agencies, regions, make_term):
    entry = shelve(
        "Feest",
        label="amber",
        agency=agencies.wadrand,
        terms=[make_term("oproer", synonyms=["rel"])],
        year=2012,
    )
    document = document_of(entry)
    assert set(document.keys["audience"]) == {f"agency:{agencies.wadrand.pk}", "region:VR01"}
    assert document.keys["regio"] == ["groningen"]
    assert document.keys["jaar"] == ["2012"]
    texts = {text.name: text.text for text in document.texts}
    assert texts["terms"] == "oproer\nrel"
    assert "Wadrand" in texts["places"]


def test_a_rebuild_holds_live_entries_only_and_marks_all_as_seen(shelf):
    assert pks() == {shelf[0].pk, shelf[1].pk}
    assert not Entry.objects.behind_in_index().exists()


def test_the_sweep_indexes_what_fell_behind(shelf):
    Entry.objects.filter(pk=shelf[0].pk).update(title="Nieuwe naam", version=5)
    assert sweep_index() == 1
    assert titles(search_entries(user=ANYBODY, text="naam")) == ["Nieuwe naam"]
    assert Entry.objects.get(pk=shelf[0].pk).indexed_version == 5
    assert sweep_index() == 0


def test_the_sweep_makes_an_index_where_there_is_none(shelve):
    entry = shelve("Feest")
    sweep_index()
    assert pks() == {entry.pk}


def test_an_entry_that_goes_offline_leaves_the_index(shelf):
    Entry.objects.filter(pk=shelf[0].pk).update(state="withdrawn", version=9)
    index_entry(shelf[0].pk)
    assert shelf[0].pk not in pks()


def test_a_removed_entry_leaves_the_index_and_then_the_database(shelf):
    remove_entry(shelf[0])
    assert Entry.objects.filter(pk=shelf[0].pk).exists(), "kept until the index has forgotten it"
    sweep_index()
    assert shelf[0].pk not in pks()
    assert not Entry.objects.filter(pk=shelf[0].pk).exists()


def test_an_entry_that_does_not_exist_is_dropped(shelf):
    Entry.objects.filter(pk=shelf[0].pk).delete()
    index_entry(shelf[0].pk)
    assert shelf[0].pk not in pks()


def test_one_entry_that_cannot_be_indexed_does_not_keep_the_others_out(shelf, monkeypatch):
    from cases.search import writing

    def refuse(entry):
        if entry.pk == shelf[0].pk:
            raise ValueError("unreadable")
        return document_of(entry)

    monkeypatch.setattr(writing, "document_of", refuse)
    Entry.objects.update(version=7)
    sweep_index()
    assert list(Entry.objects.behind_in_index()) == [shelf[0]]


def test_a_change_is_findable_at_once(shelf):
    Entry.objects.filter(pk=shelf[0].pk).update(title="Verse titel", version=3)
    index_soon(shelf[0].pk)
    assert titles(search_entries(user=ANYBODY, text="verse")) == ["Verse titel"]
    assert tasks("index_entry_task") == 0


def test_a_busy_index_hands_the_work_over_in_half_a_second(shelf):
    import time

    with entry_index().writing():
        start = time.monotonic()
        index_soon(shelf[0].pk)
        assert 0.4 < time.monotonic() - start < 2
    assert tasks("index_entry_task") == 1


def test_a_broken_index_does_not_hurt_who_changes_something(shelf):
    destroy()
    index_soon(shelf[0].pk)
    index_soon(shelf[1].pk)
    assert tasks("rebuild_task") == 1


def test_an_unwritable_index_does_not_hurt_either(shelf, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise PermissionError("read-only file system")

    monkeypatch.setattr(door, "index_entry", refuse)
    index_soon(shelf[0].pk)
    assert tasks("index_entry_task") == 1


def test_publishing_and_finding_it_is_one_step(write_case, django_capture_on_commit_callbacks):
    from cases.catalogue import changes

    rebuild()
    changes.listen(index_soon)
    with django_capture_on_commit_callbacks(execute=True):
        write_case("Strandfeest zonder vergunning", label="clear")
    assert titles(search_entries(user=ANYBODY, text="strandfeest")) == ["Strandfeest zonder vergunning"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_index_leaves_the_answer_to_the_database_and_repairs_itself(shelf, damage):
    damage()
    for _search in range(3):
        answer = search_entries(user=ANYBODY, text="feest")
        assert answer.degraded
        assert titles(answer) == ["Feest een"]
    assert tasks("rebuild_task") == 1, "asked for once"
    sweep_index()
    answer = search_entries(user=ANYBODY, text="feest")
    assert (answer.degraded, titles(answer)) == (False, ["Feest een"])


def test_the_database_answers_within_the_same_limits(shelf, cast):
    destroy()
    assert titles(search_entries(user=cast.bram, text="TWEE feest")) == ["Feest twee"]
    assert search_entries(user=cast.daan, text="twee").total == 0
    assert search_entries(user=cast.daan, text="%").total == 0
    answer = search_entries(user=cast.daan, text="feest", filters={"label": ["clear"]})
    assert answer.total == 1


def test_the_command_rebuilds(shelf, capsys):
    destroy()
    call_command("search_index", "rebuild")
    assert "2 vermeldingen" in capsys.readouterr().out
    assert pks() == {shelf[0].pk, shelf[1].pk}


def test_a_rebuild_does_not_hide_changes_that_come_meanwhile(shelve):
    """The rebuild read one version; another came before it ended: the sweep must still see it."""
    entry = shelve("Oud")

    def change(_done, _of):
        Entry.objects.filter(pk=entry.pk).update(title="Nieuw", version=9)

    rebuild(report=change)
    assert list(Entry.objects.behind_in_index()) == [entry]
    sweep_index()
    assert titles(search_entries(user=ANYBODY, text="nieuw")) == ["Nieuw"]


def test_modelsearch_finds_filters_orders_slices_and_counts(shelf, shelve, settings):
    from modelsearch.backends import get_search_backend
    from modelsearch.query import MATCH_ALL, Boost, Phrase, PlainText

    shelve("Draaiboek voor een feest", kind="playbook", text="een lang verhaal")
    rebuild()
    backend = get_search_backend("entries")
    found = backend.search("feest", Entry)
    assert found.count() == len(found) == 3
    assert [entry.title for entry in backend.search("feest", Entry.objects.filter(kind="playbook"))] == [
        "Draaiboek voor een feest"
    ]
    ordered = backend.search("feest", Entry.objects.order_by("kind", "-label"), order_by_relevance=False)
    assert [e.title for e in ordered[1:]] == ["Feest een", "Draaiboek voor een feest"]
    assert backend.search("feest", Entry)[:2].count() == 2
    assert found.facet("kind") == {"case_study": 2, "playbook": 1}
    assert all(entry.score > 0 for entry in found.annotate_score("score"))
    assert backend.search("verhaal", Entry, fields=["title"]).count() == 0
    assert backend.search("feest verhaal", Entry, operator="and").count() == 1
    assert backend.search("feest verhaal", Entry, operator="or").count() == 3
    assert backend.search(Phrase("lang verhaal"), Entry).count() == 1
    assert backend.search(Phrase("verhaal lang"), Entry).count() == 0
    assert backend.search(MATCH_ALL, Entry).count() == 3
    assert backend.search(PlainText("feest") & ~PlainText("draaiboek"), Entry).count() == 2
    assert backend.search(Boost(PlainText("draaiboek"), 9) | PlainText("feest"), Entry)[0].kind == "playbook"
