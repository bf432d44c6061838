"""Read counts: members only, once a day, without persons, and never at the reader's expense."""

import datetime

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.catalogue import reads
from cases.catalogue.reads import note_read, reads_of, write_reads
from cases.models import Entry, ReadCount
from cases.tlp import Label


@pytest.fixture(autouse=True)
def fresh_notes(monkeypatch):
    monkeypatch.setattr(reads, "_notes", reads._Notes())


@pytest.fixture
def day(monkeypatch):
    """Return a function that moves the clock of the counter to another day."""
    today = timezone.localdate()

    def _move(days):
        monkeypatch.setattr(reads.timezone, "localdate", lambda: today + datetime.timedelta(days=days))
        return today + datetime.timedelta(days=days)

    return _move


def counted(page) -> int:
    write_reads()
    return sum(ReadCount.objects.filter(entry=page.entry).values_list("count", flat=True))


def read(client, page, user=None):
    client.logout()
    if user:
        client.force_login(user)
    return client.get(page.entry.url)


def shown(response) -> bool:
    return "gelezen door leden: " in response.content.decode()


def test_members_count_once_a_day_and_visitors_never(client, cast, write_case):
    page = write_case(label=Label.CLEAR)
    for _visit in range(3):
        for reader in (cast.lies, cast.daan, None, cast.xander):
            assert read(client, page, reader).status_code == 200
    assert counted(page) == 2


def test_a_text_that_was_kept_counts_too(client, cast, write_case):
    page = write_case(label=Label.CLEAR)
    read(client, page, cast.lies)
    read(client, page, cast.lies)
    assert counted(page) == 1
    read(client, page, cast.daan)
    assert counted(page) == 2
    read(client, page, cast.nadia)
    assert counted(page) == 3


def test_the_next_day_counts_anew_and_adds_up(client, cast, write_case, day):
    page = write_case(label=Label.CLEAR)
    read(client, page, cast.lies)
    day(1)
    read(client, page, cast.lies)
    write_reads()
    read(client, page, cast.daan)
    write_reads()
    assert list(ReadCount.objects.order_by("day").values_list("count", flat=True)) == [1, 2]


def test_it_is_shown_from_five_up_and_through_yesterday(client, cast, write_case, day):
    page = write_case(label=Label.CLEAR)
    everybody = [cast.lies, cast.daan, cast.nadia, cast.dirk, cast.cor]
    for reader in everybody[:4]:
        read(client, page, reader)
    write_reads()
    day(1)
    assert reads_of(page.entry.pk) == 0
    day(0)
    read(client, page, everybody[4])
    write_reads()
    assert reads_of(page.entry.pk) == 0, "today is not over"
    assert not shown(read(client, page))
    day(1)
    assert reads_of(page.entry.pk) == 5
    cache.clear()
    assert "gelezen door leden: 5 keer" in read(client, page).content.decode()


def test_reading_writes_nothing_itself(client, cast, write_case):
    page = write_case(label=Label.CLEAR)
    client.force_login(cast.lies)
    with CaptureQueriesContext(connection) as asked:
        client.get(page.entry.url)
        client.get(page.entry.url)
    assert [q["sql"] for q in asked if q["sql"].split()[0] in ("INSERT", "UPDATE", "DELETE")] == []


def test_what_one_may_not_see_and_what_is_not_online_is_not_counted(client, cast, write_case):
    hidden = write_case("Besloten", label=Label.AMBER_STRICT)
    draft = write_case("Concept", by=cast.bram, publish=False)
    assert read(client, hidden, cast.daan).status_code == 404
    read(client, draft, cast.bram)
    assert (counted(hidden), counted(draft)) == (0, 0)
    read(client, hidden, cast.lies)
    assert counted(hidden) == 1


def test_a_database_that_cannot_write_now_loses_nothing_and_troubles_no_reader(
    client, cast, write_case, monkeypatch
):
    page = write_case(label=Label.CLEAR)
    read(client, page, cast.lies)
    with monkeypatch.context() as patch:
        patch.setattr(reads, "_add", _locked)
        write_reads()
        assert read(client, page, cast.daan).status_code == 200
    assert counted(page) == 2


def _locked(_counts):
    raise OperationalError("database is locked")


def test_what_was_deleted_meanwhile_is_forgotten(cast, write_case):
    page = write_case(label=Label.CLEAR)
    note_read("bestaatniet", cast.lies)
    note_read(page.entry.public_id, cast.lies)
    Entry.objects.filter(pk=page.entry_id).update(state="removed")
    assert counted(page) == 0


def test_nothing_that_is_stored_or_kept_in_memory_names_a_person(cast, write_case):
    page = write_case(label=Label.CLEAR)
    note_read(page.entry.public_id, cast.lies)
    assert {field.name for field in ReadCount._meta.get_fields()} == {"id", "entry", "day", "count"}
    assert [type(mark) for mark in reads._notes.seen] == [bytes]
    assert list(reads._notes.waiting) == [(page.entry.public_id, timezone.localdate())]
    first_key = reads._notes.key
    reads._notes.add(page.entry.public_id, cast.lies.pk, datetime.date(2030, 1, 1))
    assert reads._notes.key != first_key
    assert len(reads._notes.seen) == 1, "yesterday's marks are gone"


def test_the_memory_has_an_end(cast, write_case, monkeypatch):
    monkeypatch.setattr(reads, "MOST_SEEN", 2)
    for number in range(5):
        note_read(f"bladzijde{number}", cast.lies)
    assert len(reads._notes.seen) == 2


def test_one_thread_writes_after_a_while(cast, settings, monkeypatch):
    begun = []

    class Timer:
        def __init__(self, seconds, _function):
            self.seconds, self.daemon = seconds, False

        def start(self):
            begun.append((self.seconds, self.daemon))

        def is_alive(self):
            return True

    monkeypatch.setattr(reads.threading, "Timer", Timer)
    settings.READS_WRITTEN_AFTER = 30
    note_read("bladzijde1", cast.lies)
    note_read("bladzijde2", cast.lies)
    assert begun == [(30, True)]
