"""What an engine must do, without a database."""

import os
import random
import shutil
import threading
from types import SimpleNamespace

import pytest

from cases.search.dutch import analyse
from cases.search.engines.whoosh import Document, IndexBroken, IndexBusy, WhooshBackend, WhooshIndex
from cases.search.engines.whoosh import writing as engine_writing

BOOSTS = {"title": 5.0, "text": 1.0}
MODEL = SimpleNamespace(_meta=SimpleNamespace(label_lower="shelf.book"))


@pytest.fixture
def index(tmp_path):
    backend = WhooshBackend({"PATH": tmp_path / "engine", "ANALYSER": "cases.search.dutch.analyse"})
    index = WhooshIndex(backend, MODEL)
    index.reset()
    return index


def book(pk, title, text="", **keys):
    return Document(pk, {"title": title}, {"text": text}, {name: values for name, values in keys.items()})


def put(index, *books):
    with index.writing() as writer:
        for one in books:
            writer.put(one)


def found(index, text, **more):
    return {pk: match.words for pk, match in index.find(text, boosts=BOOSTS, **more).matches.items()}


def best(index, text, **more):
    matches = index.find(text, boosts=BOOSTS, **more).matches
    return sorted(matches, key=lambda pk: -matches[pk].score)


def test_an_empty_index_finds_nothing(index):
    assert found(index, "feest") == {}
    assert index.is_sound()


def test_stems_compounds_and_stop_words_in_titles_find(index):
    put(index, book(1, "Rellen"), book(2, "Webmonitoring"), book(3, "Hoe is het", "de tekst van een gesprek"))
    assert found(index, "rel") == {1: 1}
    assert found(index, "monitoren") == {2: 1}
    assert found(index, "web monitoring") == {2: 2}
    assert found(index, "het") == {3: 1}
    assert found(index, "van een") == {}, "stop words of a body are left out"


def test_a_compound_finds_its_words_when_all_are_there(index):
    put(index, book(1, "Web en monitoring"), book(2, "Web alleen"))
    assert found(index, "webmonitoring") == {1: 1}


def test_weak_words_do_not_count_beside_strong_ones(index):
    put(index, book(1, "Het feest"), book(2, "Het is zo"))
    assert found(index, "het feest") == {1: 1}


def test_a_title_weighs_more_than_a_text_and_a_rare_word_more_than_a_common_one(index):
    put(
        index,
        book(1, "Anders", "over feest"),
        book(2, "Feest", "anders"),
        book(3, "Zeldzaam"),
        book(4, "Feest"),
    )
    assert best(index, "feest")[-1] == 1
    assert best(index, "feest zeldzaam")[0] == 3


def test_every_match_is_returned_whatever_their_number(index):
    put(index, *(book(pk, f"Feest {pk}") for pk in range(1, 501)))
    assert len(found(index, "feest")) == 500


def test_putting_again_replaces_and_dropping_removes(index):
    put(index, book(1, "Oud"), book(2, "Blijft"))
    put(index, book(1, "Nieuw"))
    assert found(index, "oud nieuw blijft") == {1: 1, 2: 1}
    assert found(index, "oud") == {}
    with index.writing() as writer:
        writer.drop(1)
        writer.drop(99)
    assert found(index, "nieuw") == {}


def test_a_document_can_be_put_once_per_commit(index):
    with pytest.raises(ValueError, match="twice"):
        put(index, book(1, "Een"), book(1, "Twee"))
    assert found(index, "een") == {}
    put(index, book(1, "Drie"))
    assert found(index, "drie") == {1: 1}


def test_filters_narrow_by_keys_with_several_values(index):
    put(
        index,
        book(1, "Feest", audience=["clear"], region=["utrecht", "groningen"]),
        book(2, "Feest", audience=["agency:1", "region:VR01"], region=["groningen"]),
        book(3, "Feest", audience=["agency:2"]),
        book(4, "Feest"),
    )
    assert set(found(index, "feest")) == {1, 2, 3, 4}
    assert set(found(index, "feest", filters={"audience": ["clear", "agency:1"]})) == {1, 2}
    assert set(found(index, "feest", filters={"audience": ["clear", "agency:1"], "region": ["utrecht"]})) == {
        1
    }
    assert found(index, "feest", filters={"audience": []}) == {}
    assert index.count_values("region") == {"utrecht": 1, "groningen": 2}
    assert index.count_values("region", filters={"audience": ["clear"]}) == {"utrecht": 1, "groningen": 1}


def test_what_is_not_counted_moves_no_score(index):
    public = [book(pk, f"Feest nummer {pk}", "anders " * pk, audience=["clear"]) for pk in range(1, 6)]
    put(index, *public)
    options = {"filters": {"audience": ["clear"]}, "counted": {"audience": ["clear"]}}
    before = index.find("feest anders", boosts=BOOSTS, **options).matches
    put(index, *(book(pk, "Feest feest anders", audience=["hidden"]) for pk in range(100, 160)))
    assert index.find("feest anders", boosts=BOOSTS, **options).matches == before


def test_phrases_stand_in_order(index):
    put(
        index,
        book(1, "Sociale media monitoren"),
        book(2, "Media sociale"),
        book(3, "x", "over sociale media"),
    )
    assert index.find_phrase("sociale media", BOOSTS) == {1, 3}
    assert index.find_phrase("monitoren sociale", BOOSTS) == set()
    assert index.find_phrase("", BOOSTS) == set()


@pytest.mark.parametrize(
    "text", ["", "((((", '"' * 50, "\x1f", "title:feest", "* ? ~", "a" * 10_000, "[1 TO 9]"]
)
def test_no_text_is_an_instruction(index, text):
    put(index, book(1, "Feest"))
    assert set(found(index, text)) <= {1}


def test_sixty_commits_leave_no_descriptors_and_few_segments(index):
    put(index, book(0, "Begin"))
    found(index, "begin")
    before = len(os.listdir("/proc/self/fd"))
    for number in range(60):
        put(index, book(number % 7, f"Stand {number}", "webmonitoring en monitoring", audience=["clear"]))
        assert found(index, f"{number}") == {number % 7: 1}
    assert len(os.listdir("/proc/self/fd")) <= before + 12
    assert len(index.store._leaves) <= 16
    assert len(found(index, "monitoring", filters={"audience": ["clear"]})) == 7
    assert len(index.find_phrase("webmonitoring en monitoring", BOOSTS)) == 7


def test_a_reader_keeps_its_generation_while_others_write(index):
    put(index, book(1, "Een"))
    with index.store.reading() as snapshot:
        put(index, *(book(pk, "Twee") for pk in range(2, 20)))
        for _number in range(10):
            put(index, book(1, "Anders"))
        leaves = [leaf for _segment, leaf, _deleted in snapshot.leaves]
        assert any(leaf.words("title", "een")[0] for leaf in leaves)
    assert found(index, "een") == {}


def test_eight_writers_fail_never_and_lose_nothing(index):
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


def test_who_waits_too_long_for_a_turn_hears_so(index):
    with index.writing(), pytest.raises(IndexBusy), index.writing(timeout=0.05):
        pass
    put(index, book(1, "Daarna"))
    assert found(index, "daarna") == {1: 1}


def test_a_failed_commit_frees_the_turn_and_changes_nothing(index, monkeypatch):
    put(index, book(1, "Eerst"))

    def full_disk(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(engine_writing.TOC, "write", full_disk)
        with pytest.raises(OSError, match="space"):
            put(index, book(2, "Mislukt"))
    assert found(index, "eerst mislukt") == {1: 1}
    put(index, book(2, "Gelukt"), book(3, "Gelukt"))
    assert set(found(index, "gelukt")) == {2, 3}
    assert len(list(index.store.files.path.glob("index-*/*.toc"))) == 1


def test_a_crash_before_the_pointer_moves_loses_only_that_commit(index, monkeypatch):
    put(index, book(1, "Eerst"))
    with monkeypatch.context() as patched:
        patched.setattr(index.store.files, "publish", lambda *args: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            put(index, book(2, "Verloren"))
    assert found(index, "eerst verloren") == {1: 1}
    put(index, book(3, "Daarna"))
    assert found(index, "eerst verloren daarna") == {1: 1, 3: 1}


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


def test_a_missing_index_is_told(index):
    shutil.rmtree(index.store.files.path)
    assert not index.is_sound()
    for act in (lambda: found(index, "feest"), lambda: put(index, book(1, "Feest"))):
        with pytest.raises(IndexBroken):
            act()
    index.add_model(None)
    put(index, book(1, "Feest"))
    assert found(index, "feest") == {1: 1}


def files_of(index):
    return sorted(
        path for path in index.store.files.path.rglob("*") if path.is_file() and path.name != "lock"
    )


@pytest.mark.parametrize("opened", [True, False])
@pytest.mark.parametrize("place", range(10))
def test_a_flipped_bit_is_noticed(index, place, opened):
    """Ten places over all files, in an index that is open already and in one that is not."""
    put(index, *(book(pk, f"Feest {pk}", "een tekst over rellen") for pk in range(30)))
    if opened:
        found(index, "feest")
    files = files_of(index)
    path = files[place % len(files)]
    content = bytearray(path.read_bytes())
    content[len(content) * place // 10] ^= 0x10
    path.write_bytes(content)
    try:
        assert set(found(index, "feest")) == set(range(30)), "a flip in the pointer may be harmless"
        assert path.name == "current.json"
    except IndexBroken:
        assert not index.is_sound()
    index.reset()
    assert found(index, "feest") == {}


def test_a_truncated_file_is_noticed(index):
    put(index, book(1, "Feest"))
    assert len(files_of(index)) == 3
    for path in files_of(index):
        put(index, book(1, "Feest"))
        if path.exists():
            path.write_bytes(path.read_bytes()[:10])
            with pytest.raises(IndexBroken):
                found(index, "feest")
        index.reset()


def test_another_process_sees_a_commit_at_its_next_search(index):
    """Two stores on one folder stand for two processes."""
    other = WhooshIndex(index.backend, MODEL)
    other.store = type(index.store)(index.store.files.path)
    for number in range(20):
        put(index if number % 2 else other, book(number, f"Bericht {number}"))
        assert found(other if number % 2 else index, f"{number}") == {number: 1}


def test_two_processes_with_the_same_random_state_choose_different_names(index):
    """Web workers are forked from one process."""
    for number in range(4):
        random.seed(1)
        put(index, book(number, f"Bericht {number}"))
    assert len(found(index, "bericht")) == 4


def test_the_analysis_is_the_one_that_was_given(index):
    assert index.backend.analyse is analyse
