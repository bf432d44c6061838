"""The index of another day or another site is not believed, and the database speaks for what changed."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import CommandError, call_command

from cases.access.actions import write_audience
from cases.models import Entry, IndexState
from cases.search.index import rebuild, sweep_index, verify_index
from cases.search.queries import list_entries, search_entries

from .conftest import counts, titles

ANYBODY = AnonymousUser()


@pytest.fixture
def shelf(shelve):
    made = [shelve("Feest een"), shelve("Feest twee"), shelve("Feest achter de deur", label="amber-strict")]
    rebuild()
    return made


def narrow(entry):
    entry.label = "amber-strict"
    entry.save(update_fields=["label"])
    write_audience(entry)


def test_what_was_narrowed_since_is_counted_nowhere(shelf):
    """The index still counts it as CLEAR; it is not even on the page that is shown."""
    narrow(shelf[0])
    for text in ("feest", "een", ""):
        answer = search_entries(user=ANYBODY, text=text, per_page=1)
        assert "Feest een" not in titles(answer)
        assert answer.total == (0 if text == "een" else 1)
        assert sum(counts(answer, "label").values()) == answer.total
    assert list_entries(user=ANYBODY, kind="case_study").total == 1


def test_what_was_opened_since_is_found_at_once(shelf):
    shelf[2].label = "clear"
    shelf[2].save(update_fields=["label"])
    write_audience(shelf[2])
    assert search_entries(user=ANYBODY, text="deur").total == 1
    assert list_entries(user=ANYBODY, kind="case_study").total == 3


def test_what_the_index_has_not_seen_yet_stands_in_the_lists(shelf, shelve):
    shelve("Vers van de pers")
    assert titles(list_entries(user=ANYBODY, kind="case_study"))[0] == "Vers van de pers"


@pytest.mark.parametrize(
    "change",
    [{"owner": "somebody else"}, {"serial": 1_000}],
    ids=["the index of another site", "an index that was put back from a copy"],
)
def test_an_index_that_the_database_does_not_remember_is_built_anew(shelf, change):
    IndexState.objects.update(**change)
    answer = search_entries(user=ANYBODY, text="feest")
    assert (answer.degraded, answer.total) == (True, 2)
    sweep_index()
    answer = search_entries(user=ANYBODY, text="feest")
    assert (answer.degraded, answer.total) == (False, 2)


def test_an_index_that_offers_what_is_hidden_is_not_believed(shelf):
    """The database was put back: what the index knows as CLEAR is AMBER+STRICT there, at the same version."""
    version = Entry.objects.get(pk=shelf[0].pk).version
    narrow(shelf[0])
    Entry.objects.filter(pk=shelf[0].pk).update(version=version)
    answer = search_entries(user=ANYBODY, text="feest")
    assert (answer.degraded, titles(answer)) == (True, ["Feest twee"])


def test_verifying_compares_the_index_with_the_catalogue(shelf, capsys):
    assert verify_index() == []
    call_command("search_index", "verify")
    Entry.objects.filter(pk=shelf[0].pk).update(state="withdrawn")
    (sentence,) = verify_index()
    assert str(shelf[0].pk) in sentence
    with pytest.raises(CommandError, match="rebuild"):
        call_command("search_index", "verify")


def test_the_status_is_one_line_for_a_machine(shelf, capsys):
    import json

    call_command("search_index", "status")
    status = json.loads(capsys.readouterr().out)
    assert status["sound"] and status["entries"] == 3 and status["behind"] == 0
    IndexState.objects.all().delete()
    with pytest.raises(CommandError):
        call_command("search_index", "status")
