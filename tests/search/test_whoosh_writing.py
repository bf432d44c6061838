"""Who may write a Whoosh index, and what is left when writing fails."""

import os
import subprocess
import sys
import threading
import time

import pytest

from cases.search.engines.engine import IndexBusy, Stamp
from cases.search.engines.whoosh import files as engine_files
from cases.search.engines.whoosh import writing as engine_writing
from tests.search.whoosh_process import book, files_of, found, open_index, put


@pytest.fixture
def index(tmp_path):
    index = open_index(tmp_path / "engine")
    index.reset()
    return index


def fail_with(error):
    def fail(*_args, **_kwargs):
        raise error

    return fail


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


def test_a_busy_process_lets_another_have_its_turn(index, tmp_path):
    """Whoosh's own writers starve when others come back at once."""
    command = [sys.executable, "-m", "tests.search.whoosh_process", "busy", str(tmp_path / "engine")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "busy\n"
        waited = 0.0
        for number in range(30):
            waited -= time.perf_counter()
            with index.writing() as writer:
                waited += time.perf_counter()
                writer.put(book(number, "Beurt"))
        other.stdin.close()
    assert waited < 4, "seven seconds and more without a pause between two turns"
    assert len(found(index, "beurt")) == 30


def test_who_waits_too_long_for_a_turn_hears_so(index):
    with index.writing(), pytest.raises(IndexBusy), index.writing(timeout=0.05):
        pass
    put(index, book(1, "Daarna"))
    assert found(index, "daarna") == {1: 1}


@pytest.mark.parametrize(
    ("where", "what"), [(engine_writing.PackedWriter, "finish"), (engine_files.Files, "_replace_pointer")]
)
def test_a_failed_commit_frees_the_turn_and_changes_nothing(index, monkeypatch, where, what):
    put(index, book(1, "Eerst"))
    stamp = index.stamp()
    with monkeypatch.context() as patched:
        patched.setattr(where, what, fail_with(OSError(28, "No space left on device")))
        with pytest.raises(OSError, match="space"):
            put(index, book(2, "Mislukt"))
    assert found(index, "eerst mislukt") == {1: 1}
    assert index.stamp() == stamp
    put(index, book(2, "Gelukt"), book(3, "Gelukt"))
    assert set(found(index, "gelukt")) == {2, 3}
    assert len(files_of(index)) == 3, "the pointer and two segments"


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
    (folder / "_MAIN_99.toc").write_bytes(b"of another form")
    (folder / "MAIN.tmp").mkdir()
    (folder.parent / "index-old").mkdir()
    put(index, book(1, "Een"))
    put(index, book(2, "Twee"))
    assert len(files_of(index)) == 3, "the pointer and two segments"
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


def test_a_commit_in_the_middle_of_a_verification_is_no_damage(index, monkeypatch):
    put(index, book(1, "Een"))
    damaged = engine_files.Files.damaged

    def write_first(files, pointer):
        if index.stamp().serial < 4:
            put(index, book(1, "Anders"))
        return damaged(files, pointer)

    monkeypatch.setattr(engine_files.Files, "damaged", write_first)
    assert index.verify() == []
    assert index.stamp().serial == 4
