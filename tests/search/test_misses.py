"""Searches without result: counted without person, and shown only when three members typed the same."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import OperationalError
from django.utils import timezone

from cases.models import SearchMiss
from cases.search import misses as module
from cases.search.misses import forget_misses, misses, note_miss, write_misses


@pytest.fixture(autouse=True)
def fresh_notes(monkeypatch):
    monkeypatch.setattr(module, "_notes", module._Notes())


@pytest.fixture
def miss(db):
    """Return a function that lets people find nothing for `text`."""

    def _miss(text, *people):
        for person in people:
            note_miss(person, text)
        write_misses()

    return _miss


def shown():
    return [(row.words, row.members) for row in misses()]


def test_what_three_members_did_not_find_is_told(cast, miss):
    miss("Drone boven  optócht", cast.lies, cast.daan)
    assert shown() == []
    miss("drone boven optocht", cast.eva)
    assert shown() == [("drone boven optocht", 3)]


def test_one_member_who_tries_often_counts_once(cast, miss, monkeypatch):
    today = timezone.localdate()
    for day in range(5):
        monkeypatch.setattr(module.timezone, "localdate", lambda day=day: today - timedelta(days=day))
        miss("drone", cast.lies, cast.lies)
    monkeypatch.undo()
    assert shown() == []
    assert SearchMiss.objects.count() == 5


def test_visitors_and_who_left_are_not_counted(cast, miss):
    miss("drone", AnonymousUser(), cast.xander)
    assert not SearchMiss.objects.exists()


NEVER_STORED = [
    "",
    "   ",
    "jan@gemeente.example",
    "wie is jan@gemeente.example",
    "een twee drie vier vijf zes zeven",
    "x" * 61,
]


@pytest.mark.parametrize("text", NEVER_STORED)
def test_what_may_point_at_somebody_is_never_stored(cast, miss, text):
    miss(text, cast.lies, cast.daan, cast.eva)
    assert not SearchMiss.objects.exists()


def test_a_row_says_nothing_about_who_it_was(cast, miss, settings):
    miss("drone", cast.lies, cast.daan)
    miss("optocht", cast.lies)
    marks = list(SearchMiss.objects.values_list("who", flat=True))
    assert len(set(marks)) == 3, "the rows of one member have nothing in common"
    settings.SECRET_KEY = "another-key-" + "x" * 50
    miss("drone", cast.lies)
    assert SearchMiss.objects.count() == 4, "without our key nobody computes a mark again"
    assert {field.name for field in SearchMiss._meta.fields} == {"id", "words", "day", "who"}


def test_after_thirty_days_it_is_not_shown_and_then_gone(cast, miss, monkeypatch):
    miss("drone", cast.lies, cast.daan, cast.eva)
    SearchMiss.objects.update(day=timezone.localdate() - timedelta(days=29))
    assert shown() == [("drone", 3)]
    assert forget_misses() == 0
    SearchMiss.objects.update(day=timezone.localdate() - timedelta(days=30))
    assert shown() == []
    assert forget_misses() == 3


def test_a_database_that_is_away_loses_nothing(cast, monkeypatch):
    note_miss(cast.lies, "drone")

    def refuse(_notes):
        raise OperationalError("locked")

    with monkeypatch.context() as away:
        away.setattr(module, "_write", refuse)
        write_misses()
    assert not SearchMiss.objects.exists()
    write_misses()
    assert SearchMiss.objects.count() == 1


def test_the_worker_sweeps_them(cast, miss):
    from cases.management.commands.worker import sweep

    miss("drone", cast.lies)
    SearchMiss.objects.update(day=timezone.localdate() - timedelta(days=90))
    sweep()
    assert not SearchMiss.objects.exists()
