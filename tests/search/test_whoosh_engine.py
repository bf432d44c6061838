"""What the Whoosh engine must survive; what every engine must find is in tests/search/engines."""

import gc
import os
import random
import subprocess
import sys
import time

import numpy as np
import pytest

from cases.search.engines.document import OPENING
from cases.search.engines.question import Clause, Form, Need, Question, Word
from cases.search.engines.whoosh import writing as engine_writing
from cases.search.engines.whoosh.column import Column
from cases.search.engines.whoosh.store import Store
from tests.search.engines.shelf import assert_same
from tests.search.engines.test_random import fill, question_of
from tests.search.whoosh_process import asking, book, found, open_index, put


@pytest.fixture
def index(tmp_path):
    index = open_index(tmp_path / "engine")
    index.reset()
    return index


def in_another_process(action, *arguments):
    command = [sys.executable, "-m", "tests.search.whoosh_process", action, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def no_collector():
    """Let nothing be closed by the collector of cycles: it comes by when it likes."""
    gc.disable()
    yield
    gc.enable()


def test_sixty_commits_leave_no_descriptors_and_few_segments(index, monkeypatch, no_collector):
    monkeypatch.setattr("cases.search.engines.whoosh.packed.WORTH_MAPPING", 0)
    put(index, book(0, "Begin"))
    before = len(os.listdir("/proc/self/fd"))
    for number in range(60):
        put(index, book(number % 7, f"Stand {number}", "webmonitoring en monitoring", audience=["clear"]))
        assert found(index, f"{number}") == {number % 7: 1}
    assert len(os.listdir("/proc/self/fd")) <= before + 16
    assert len(index.store.snapshot().parts) <= 16
    assert len(found(index, "monitoring", reach={"audience": ["clear"]})) == 7


@pytest.mark.slow
def test_four_hundred_commits_fit_in_128_descriptors(tmp_path):
    done = in_another_process("commit", tmp_path / "engine", 400)
    assert done.returncode == 0, done.stderr


def test_a_writer_that_is_killed_loses_nothing_that_was_acknowledged(tmp_path):
    done = in_another_process("kill", tmp_path / "engine", 20)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
@pytest.mark.long
def test_a_writer_that_is_killed_two_hundred_times_loses_nothing(tmp_path):
    done = in_another_process("kill", tmp_path / "engine", 200)
    assert done.returncode == 0, done.stderr


def test_another_process_sees_a_commit_at_its_next_search(index, tmp_path):
    command = [sys.executable, "-m", "tests.search.whoosh_process", "look", str(tmp_path / "engine")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        for number in range(20):
            put(index, book(number, f"Bericht {number}"))
            other.stdin.write(f"{number}\n")
            other.stdin.flush()
            assert other.stdout.readline() == f"{number}\n"
        other.stdin.close()


def test_two_stores_on_one_folder_write_in_turn(index):
    other = open_index(index.backend.path)
    other.store = Store(index.store.files.path, "1")
    for number in range(20):
        put(index if number % 2 else other, book(number, f"Bericht {number}"))
        assert found(other if number % 2 else index, f"{number}") == {number: 1}


def test_two_processes_with_the_same_random_state_choose_different_names(index):
    """Web workers are forked from one process."""
    for number in range(4):
        random.seed(1)
        put(index, book(number, f"Bericht {number}"))
    assert len(found(index, "bericht")) == 4


def test_a_reader_keeps_its_generation_while_others_write(index):
    put(index, book(1, "Een"))
    with index.store.reading() as snapshot:
        put(index, *(book(pk, "Twee") for pk in range(2, 20)))
        for _number in range(10):
            put(index, book(1, "Anders"))
        assert any(part.leaf.word("een").ids.size for part in snapshot.parts)
        assert snapshot.pks.tolist() == [1]
    assert found(index, "een") == {}


def test_segments_that_did_not_change_are_not_read_again(index):
    put(index, *(book(pk, "Feest") for pk in range(100)))
    before = index.store.snapshot().parts
    put(index, book(1, "Anders"))
    after = index.store.snapshot().parts
    assert [part.leaf for part in after[:-1]] == [part.leaf for part in before]
    assert after[-1].leaf.size == 1


def test_generations_that_share_memory_keep_their_own_documents(index):
    """A reader may hold one generation while the next ones are laid behind it, or anew after a merge."""
    held = []
    for number in range(40):
        put(index, book(number, f"Feest {number}", order=number))
        snapshot = index.store.snapshot()
        held.append((snapshot, snapshot.pks.tolist(), snapshot.orders.tolist()))
    for snapshot, pks, orders in held:
        assert (snapshot.pks.tolist(), snapshot.orders.tolist()) == (pks, orders)
        assert sorted(pks) == sorted(orders) == list(range(len(pks)))


@pytest.mark.parametrize("most", [0, 3, 64])
def test_what_is_counted_over_generations_is_what_is_counted_anew(index, monkeypatch, most):
    """A reader carries its counts from one generation to the next; who opens the last one has none to carry."""
    monkeypatch.setattr("cases.search.engines.whoosh.counted.MOST_REMOVED", most)
    chance = random.Random(most)
    words = ["feest", "rellen", "monitoring"]
    put(index, *(book(pk, "feest", "rellen", audience=["clear"]) for pk in range(60)))
    for number in range(40):
        audience = chance.choice([["clear"], ["red"]])
        text = " ".join(chance.sample(words, 2))
        put(index, *(book(pk, "Boek", text, audience=audience) for pk in chance.sample(range(80), 3)))
        with index.writing() as writer:
            writer.drop(chance.randrange(80))
        anew = open_index(index.backend.path)
        anew.store = Store(index.store.files.path, "1")
        if number % 3:  # a token that is not asked each time
            assert index.statistics(words[:2]) == anew.statistics(words[:2])
        else:
            assert index.statistics(words) == anew.statistics(words)
            assert index.holders(words, most=80) == anew.holders(words, most=80)


def test_two_that_follow_one_column_do_not_meet():
    first = Column().following(0, [np.arange(3)])
    one, other = first.following(3, [np.array([7])]), first.following(3, [np.array([8])])
    shorter = one.following(2, [np.array([9, 9])])
    found = [column.values.tolist() for column in (first, one, other, shorter)]
    assert found == [[0, 1, 2], [0, 1, 2, 7], [0, 1, 2, 8], [0, 1, 9, 9]]
    assert one.following(4, []).values.tolist() == [0, 1, 2, 7]


def test_a_sound_index_verifies_after_commits_merges_and_drops(index):
    for number in range(20):
        put(index, *(book(pk, f"Feest {pk}", "tekst " * pk, kind=["a"]) for pk in range(number, number + 9)))
        with index.writing() as writer:
            writer.drop(number - 1)
        assert index.verify() == []
    assert set(found(index, "feest")) == set(range(19, 28))


def test_terms_that_are_merged_in_portions_lose_nothing(index, monkeypatch):
    monkeypatch.setattr("cases.search.engines.whoosh.lists.PORTION", 7)
    monkeypatch.setattr(engine_writing, "MOST_GATHERED", 25)
    books = [book(pk, f"Feest {pk}", "een tekst over rellen " * (pk % 3), kind=["a"]) for pk in range(60)]
    with index.rebuilding() as writer:
        for one in books:
            writer.put(one)
    assert index.verify() == []
    assert set(found(index, "feest")) == set(range(60))
    assert found(index, "59") == {59: 1}
    beside = Form(("over", "rellen"), distances=(0, 1))
    hits = index.ask(Question((Clause((Word((beside,)),)),))).hits
    assert {hit.pk for hit in hits} == {pk for pk in range(60) if pk % 3}


def test_the_best_ten_are_the_first_ten_of_all(index):
    """Whoosh's own DisjunctionMax, and its And with a ConstantScore, lose hits under a limit; Require asserts."""
    put(index, *(book(pk, "Feest", "feest rellen " * (pk % 17) + "tekst " * (pk % 23)) for pk in range(500)))
    forms = (Form(("feest",)), Form(("rellen",), 0.7))
    for need in (Need.ANY, Need.MUST):
        clauses = (Clause((Word(forms), Word((Form(("tekst",)),))), need=need),)
        every = index.ask(Question(clauses)).hits
        for start in (0, 10, 200):
            assert (
                index.ask(Question(clauses, start=start, stop=start + 10)).hits == every[start : start + 10]
            )


@pytest.mark.parametrize(
    "token",
    ["", "((((", '"' * 50, "\x1f", "\x00", "\ud800", "title:feest", "* ? ~", "a" * 10_000, "kkind\x1fa"],
)
def test_no_token_is_an_instruction(index, token):
    put(index, book(1, "Feest", kind=["a"]))
    for form in (Form((token,)), Form((token, "feest")), Form((token, "feest"), distances=(0, 1))):
        assert index.ask(Question((Clause((Word((form,)),)),))).hits == []
    assert index.statistics([token]).holders == {token: 0}


def test_long_prefixes_and_wide_questions_block_nobody(index):
    """Whoosh's own prefixes, ranges and wildcards can hold a worker for half a minute, and deep ones overflow."""
    put(index, *(book(pk, " ".join(f"w{pk * 7 + one}" for one in range(7))) for pk in range(2000)))
    openings = tuple(Form((OPENING + "w" + "1" * size,), prefix=True) for size in range(60))
    wide = Question(tuple(Clause((Word(openings),)) for _word in range(16)), stop=10)
    before = time.perf_counter()
    assert index.ask(wide).total
    assert time.perf_counter() - before < 1


@pytest.mark.parametrize("seed", range(3))
def test_what_is_only_worth_it_in_large_indexes_changes_no_answer(tmp_path, monkeypatch, seed):
    """Bitmaps, mapped files, and scores of those documents only that hold a word."""
    plain, shortened = open_index(tmp_path / "plain"), open_index(tmp_path / "shortened")
    plain.reset()
    shortened.reset()
    fill(random.Random(seed), plain, shortened)
    questions = [question_of(random.Random(seed * 1000 + number)) for number in range(120)]
    expected = [plain.ask(question) for question in questions]
    for name, value in {
        "answering.WORTH_CHOOSING": 0,
        "answering.FEW": 1,
        "leaf.WORTH_A_BITMAP": 0,
        "leaf.WORTH_LEAVING": 0,
        "packed.WORTH_MAPPING": 0,
    }.items():
        monkeypatch.setattr(f"cases.search.engines.whoosh.{name}", value)
    shortened.store = Store(shortened.store.files.path, "1")
    for question, answer in zip(questions, expected, strict=True):
        assert_same(shortened.ask(question), answer)


def test_a_document_can_be_put_once_per_commit(index):
    with pytest.raises(ValueError, match="twice"):
        put(index, book(1, "Een"), book(1, "Twee"))
    assert found(index, "een") == {}
    put(index, book(1, "Drie"))
    assert index.ask(asking("drie")).total == 1
