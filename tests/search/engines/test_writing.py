"""Writing: all or nothing, one at a time, and known again by its stamp."""

import threading

import pytest

from cases.search.engines.engine import IndexBroken, IndexBusy, Stamp
from cases.search.engines.question import Question

from .shelf import ask, drop, of, opening, page, pks, put

#: For tests with threads, each of which has a database connection of its own.
OUTSIDE_TRANSACTIONS = pytest.mark.django_db(transaction=True)


def test_putting_again_replaces_and_dropping_removes(index):
    put(index, page(1, "Oud", "tekst", region=["a"]), page(2, "Blijft", region=["b"]))
    put(index, page(1, "Nieuw", region=["c"]))
    assert set(pks(index, "oud nieuw blijft")) == {1, 2}
    assert pks(index, "oud tekst") == []
    assert pks(index, of(opening("ou"))) == []
    assert pks(index, filters={"region": ["a"]}) == []
    drop(index, 1, 99)
    assert pks(index) == [2]


def test_putting_the_same_again_changes_nothing(index):
    pages = [page(pk, f"Feest {pk}", "markt", order=pk) for pk in range(1, 20)]
    put(index, *pages)
    before = ask(index, "feest markt")
    for one in pages:
        put(index, one)
    assert ask(index, "feest markt") == before


def test_a_document_can_be_put_once_per_commit(index):
    with pytest.raises(ValueError), index.writing() as writer:
        writer.put(page(1, "Een"))
        writer.put(page(1, "Twee"))
    assert pks(index) == []
    with pytest.raises(ValueError), index.rebuilding() as writer:
        writer.put(page(1, "Een"))
        writer.put(page(1, "Twee"))
    put(index, page(1, "Drie"))
    assert pks(index, "drie") == [1]


def test_dropped_and_put_in_one_commit_is_there(index):
    put(index, page(1, "Oud"), page(2, "Weg"))
    with index.writing() as writer:
        writer.drop(1)
        writer.drop(2)
        writer.put(page(1, "Nieuw"))
    assert pks(index) == [1]
    assert pks(index, "nieuw") == [1]


def test_a_document_without_words_or_keys_is_there(index):
    put(index, page(1, ""), page(2, "", audience=[]))
    assert pks(index) == [2, 1]


def test_primary_keys_are_as_large_as_the_database_has_them(index):
    largest = 2**63 - 1
    put(index, page(largest, "Feest", order=largest), page(1, "Feest", order=-5))
    assert pks(index, "feest") == [largest, 1]
    assert pks(index, among=[largest]) == [largest]


def test_a_failed_block_changes_nothing_and_frees_the_turn(index):
    put(index, page(1, "Eerst"))
    stamp, told = index.stamp(), []
    for block in (index.writing, index.rebuilding):
        with pytest.raises(RuntimeError), block(settle=told.append) as writer:
            writer.put(page(2, "Mislukt"))
            writer.drop(1)
            raise RuntimeError("halfway")
    assert pks(index) == [1]
    assert (index.stamp(), told) == (stamp, [])
    put(index, page(2, "Gelukt"))
    assert set(pks(index)) == {1, 2}


def test_a_rebuild_swaps_only_when_it_is_done(index):
    put(index, page(1, "Oud", region=["a"]))
    before = index.stamp()
    with index.rebuilding() as writer:
        writer.put(page(2, "Nieuw"))
    assert pks(index) == [2]
    assert pks(index, "oud") == []
    assert index.stamp() == Stamp(before.owner, before.serial + 1)
    index.reset()
    assert pks(index) == []
    assert index.stamp() == Stamp(before.owner, before.serial + 2)


def test_every_commit_raises_the_serial_and_settles_with_it(index):
    told = []
    start = index.stamp()
    assert start.owner
    for number in range(1, 4):
        with index.writing(settle=told.append) as writer:
            writer.put(page(number, "Feest"))
        assert index.stamp() == Stamp(start.owner, start.serial + number) == told[-1]
    with index.rebuilding(settle=told.append, owner="ons") as writer:
        writer.put(page(1, "Feest"))
    assert index.stamp() == Stamp("ons", start.serial + 4) == told[-1]
    assert len(told) == 4


def test_what_is_settled_is_there_already(index):
    seen = []
    for block in (index.writing, index.rebuilding):
        with block(settle=lambda stamp: seen.append((index.stamp() == stamp, pks(index)))) as writer:
            writer.put(page(1, "Feest"))
    assert seen == [(True, [1])] * 2


def test_another_process_sees_a_commit_at_its_next_question(engine, index):
    other = engine()
    for number in range(1, 7):
        one, two = (index, other) if number % 2 else (other, index)
        put(one, page(number, f"Bericht {number}"))
        assert pks(two, f"{number}") == [number]
        assert two.stamp() == one.stamp()
    drop(other, 1, 2, 3, 4, 5)
    assert pks(index) == [6]


def test_an_index_that_was_never_built_is_broken(engine):
    index = engine()
    assert not index.is_sound()
    for act in (lambda: index.ask(Question()), lambda: put(index, page(1, "Feest")), index.stamp):
        with pytest.raises(IndexBroken):
            act()
    assert index.verify() != []
    index.add_model(None)
    put(index, page(1, "Feest"))
    assert pks(index) == [1]
    index.add_model(None)
    assert pks(index) == [1], "what is sound stays"


def test_an_index_of_another_version_is_broken_until_it_is_built_anew(engine, index):
    put(index, page(1, "Feest"))
    newer = engine(VERSION="2")
    assert not newer.is_sound()
    for act in (
        lambda: newer.ask(Question()),
        lambda: newer.statistics(["feest"]),
        lambda: newer.holders(["feest"], most=1),
        lambda: put(newer, page(2, "Feest")),
        newer.stamp,
    ):
        with pytest.raises(IndexBroken):
            act()
    assert newer.verify() != []
    with newer.rebuilding() as writer:
        writer.put(page(2, "Feest"))
    assert pks(newer) == [2]
    assert not index.is_sound()


def test_a_sound_index_has_nothing_to_complain_about(index):
    for number in range(30):
        put(index, page(number % 11, f"Feest {number}", "markt", region=["a", "b"]))
    drop(index, 3)
    assert index.verify() == []
    assert index.is_sound()


def in_a_thread(act):
    """Do something in another thread, with a database connection of its own, and return what came of it."""
    from django.db import connections

    came = []

    def run():
        try:
            came.append(act())
        except Exception as error:
            came.append(error)
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    return thread, came


@OUTSIDE_TRANSACTIONS
def test_who_waits_too_long_for_a_turn_hears_so(engine, index):
    other = engine()

    def write():
        with other.writing(timeout=0.1) as writer:
            writer.put(page(2, "Feest"))

    def rebuild():
        with other.rebuilding(timeout=0.1):
            pass

    refused = []

    def try_both(_stamp=None):
        for act in (write, rebuild):
            thread, came = in_a_thread(act)
            thread.join()
            refused.append(type(came[0]))

    for block in (index.writing, index.rebuilding):
        with block(settle=try_both) as writer:
            writer.put(page(1, "Feest"))
            try_both()
    assert refused == [IndexBusy] * 8
    assert pks(index) == [1]
    write()
    assert set(pks(index)) == {1, 2}


@OUTSIDE_TRANSACTIONS
def test_readers_see_whole_commits_only_while_others_write(index):
    """Each commit replaces twenty documents; a reader never finds some old and some new, or a half rebuild."""
    stop = threading.Event()

    def fill(block, number):
        with block() as writer:
            for pk in range(1, 21):
                writer.put(page(pk, f"Feest w{number}", order=number))

    def read():
        asked = 0
        while not stop.is_set():
            answer = ask(index, "feest", facets=["audience"])
            assert (answer.total, answer.counts["audience"]["clear"], len(answer.hits)) == (20, 20, 20)
            assert len({hit.score for hit in answer.hits}) == 1
            asked += 1
        return asked

    fill(index.writing, 0)
    readers = [in_a_thread(read) for _number in range(3)]
    for number in range(1, 16):
        fill(index.rebuilding if number % 5 == 0 else index.writing, number)
    stop.set()
    for thread, _came in readers:
        thread.join()
    assert all(isinstance(came[0], int) and came[0] > 0 for _thread, came in readers), readers


@OUTSIDE_TRANSACTIONS
def test_eight_writers_fail_never_and_lose_nothing(engine, index):
    def write(first):
        own = engine()
        for number in range(6):
            put(own, page(first * 100 + number, "Feest"))
            ask(own, "feest")

    threads = [in_a_thread(lambda first=first: write(first)) for first in range(1, 9)]
    for thread, _came in threads:
        thread.join()
    assert [came for _thread, came in threads] == [[None]] * 8
    assert ask(index, "feest").total == 48
    assert index.verify() == []
