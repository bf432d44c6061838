"""What the Whoosh engine must survive; what every engine must find is in tests/search/engines."""

import os
import random
import subprocess
import sys
import threading
import time

import pytest

from cases.search.engines.document import OPENING
from cases.search.engines.engine import IndexBusy, Stamp
from cases.search.engines.question import Clause, Form, Need, Question, Word
from cases.search.engines.whoosh import files as engine_files
from cases.search.engines.whoosh import writing as engine_writing
from cases.search.engines.whoosh.store import Store
from tests.search.whoosh_process import asking, book, files_of, found, open_index, put


@pytest.fixture
def index(tmp_path):
    index = open_index(tmp_path / "engine")
    index.reset()
    return index


def in_another_process(action, *arguments):
    command = [sys.executable, "-m", "tests.search.whoosh_process", action, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def fail_with(error):
    def fail(*_args, **_kwargs):
        raise error

    return fail


def test_sixty_commits_leave_no_descriptors_and_few_segments(index, monkeypatch):
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


def test_eight_writers_and_readers_fail_never_and_lose_nothing(index):
    failures = []

    def write(writer):
        try:
            for number in range(10):
                put(index, book(writer * 100 + number, "Feest"))
                found(index, "feest")
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(1, 9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(found(index, "feest")) == 80
    assert index.stamp().serial == 81


def test_who_waits_too_long_for_a_turn_hears_so(index):
    with index.writing(), pytest.raises(IndexBusy), index.writing(timeout=0.05):
        pass
    put(index, book(1, "Daarna"))
    assert found(index, "daarna") == {1: 1}


def test_a_failed_commit_frees_the_turn_and_changes_nothing(index, monkeypatch):
    put(index, book(1, "Eerst"))
    stamp = index.stamp()
    with monkeypatch.context() as patched:
        patched.setattr(engine_writing.TOC, "write", fail_with(OSError(28, "No space left on device")))
        with pytest.raises(OSError, match="space"):
            put(index, book(2, "Mislukt"))
    assert found(index, "eerst mislukt") == {1: 1}
    assert index.stamp() == stamp
    put(index, book(2, "Gelukt"), book(3, "Gelukt"))
    assert set(found(index, "gelukt")) == {2, 3}
    assert len(list(index.store.files.path.glob("index-*/*.toc"))) == 1


def test_a_crash_before_the_pointer_moves_loses_only_that_commit(index, monkeypatch):
    put(index, book(1, "Eerst"))
    with monkeypatch.context() as patched:
        patched.setattr(index.store.files, "publish", fail_with(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            put(index, book(2, "Verloren"))
    assert found(index, "eerst verloren") == {1: 1}
    put(index, book(3, "Daarna"))
    assert found(index, "eerst verloren daarna") == {1: 1, 3: 1}


def test_litter_of_a_crash_is_swept_by_the_next_writer(index):
    folder = next(index.store.files.path.glob("index-*"))
    (folder / "MAIN_0123456789abcdef.lists").write_bytes(b"half")
    (folder / "_MAIN_99.toc").write_bytes(b"half")
    (folder / "MAIN.tmp").mkdir()
    (folder.parent / "index-old").mkdir()
    put(index, book(1, "Een"))
    put(index, book(2, "Twee"))
    assert len(files_of(index)) == 4, "the pointer, the list of segments and two segments"
    assert list(folder.parent.glob("index-*")) == [folder]


def test_every_file_is_on_disk_before_the_pointer_names_it(index, monkeypatch):
    """Whoosh never waits for the disk."""
    said = []
    fsync, rename = os.fsync, os.replace

    def note(handle):
        said.append(os.readlink(f"/proc/self/fd/{handle}"))
        fsync(handle)

    def note_move(source, target):
        said.append("moved" if str(target).endswith("current.json") else "renamed")
        rename(source, target)

    monkeypatch.setattr(engine_files.os, "fsync", note)
    monkeypatch.setattr(engine_files.os, "replace", note_move)
    put(index, book(1, "Een"))
    before = said[: said.index("moved")]
    assert {str(path) for path in files_of(index) if path.name != "current.json"} <= set(before)


def test_a_rebuild_swaps_only_when_it_is_done(index):
    put(index, book(1, "Oud"))
    with index.rebuilding() as writer:
        writer.put(book(2, "Nieuw"))
        assert found(index, "oud nieuw") == {1: 1}
    assert found(index, "oud nieuw") == {2: 1}
    with pytest.raises(RuntimeError), index.rebuilding() as writer:
        raise RuntimeError("halfway")
    assert found(index, "oud nieuw") == {2: 1}
    put(index, book(3, "Derde"))
    assert len(list(index.store.files.path.glob("index-*"))) == 1, "litter is swept"


def test_the_stamp_goes_on_and_is_told_while_it_is_our_turn(index):
    told = []

    def settle(stamp):
        told.append(stamp)
        assert index.stamp() == stamp, "the commit is visible"
        with pytest.raises(IndexBusy), index.writing(timeout=0):
            pass

    owner = index.stamp().owner
    with index.writing(settle=settle) as writer:
        writer.put(book(1, "Een"))
    with index.rebuilding(settle=settle):
        pass
    with index.rebuilding(settle=settle, owner="us"):
        pass
    assert told == [Stamp(owner, 2), Stamp(owner, 3), Stamp("us", 4)]


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


def test_a_document_can_be_put_once_per_commit(index):
    with pytest.raises(ValueError, match="twice"):
        put(index, book(1, "Een"), book(1, "Twee"))
    assert found(index, "een") == {}
    put(index, book(1, "Drie"))
    assert index.ask(asking("drie")).total == 1
