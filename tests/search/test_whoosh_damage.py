"""A Whoosh index that is gone, damaged, of another version, or where nobody may write."""

import shutil

import pytest

from cases.search.engines.engine import IndexBroken
from cases.search.engines.whoosh.store import Store
from tests.search.whoosh_process import book, files_of, found, open_index, put


@pytest.fixture
def index(tmp_path):
    index = open_index(tmp_path / "engine")
    index.reset()
    return index


def test_an_index_of_another_version_is_broken_and_built_anew(index):
    other = open_index(index.backend.path, VERSION="2")
    assert not other.is_sound()
    with pytest.raises(IndexBroken):
        found(other, "feest")
    other.add_model(None)
    assert other.stamp().serial == index.store.files.last_stamp().serial
    assert other.is_sound() and not index.is_sound()


def test_a_missing_index_is_told(index):
    shutil.rmtree(index.store.files.path)
    assert not index.is_sound()
    for act in (lambda: found(index, "feest"), lambda: put(index, book(1, "Feest"))):
        with pytest.raises(IndexBroken):
            act()
    index.add_model(None)
    put(index, book(1, "Feest"))
    assert found(index, "feest") == {1: 1}


def test_an_empty_index_without_its_folder_is_told(index):
    """No file is missed where none is named."""
    shutil.rmtree(next(index.store.files.path.glob("index-*")))
    assert not index.is_sound()
    with pytest.raises(IndexBroken):
        put(index, book(1, "Feest"))


@pytest.mark.parametrize("place", range(0, 1000, 17))
def test_a_flip_anywhere_in_the_pointer_is_noticed(index, place):
    """It says which documents were removed, so none may be harmless."""
    put(index, *(book(pk, f"Feest {pk}") for pk in range(30)))
    put(index, *(book(pk, f"Anders {pk}") for pk in range(0, 30, 7)))
    path = index.store.files.path / "current.json"
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= 0x10
    path.write_bytes(content)
    with pytest.raises(IndexBroken):
        found(index, "feest")


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "engine").write_text("no folder")
    index = open_index(tmp_path / "engine")
    for act in (index.reset, lambda: put(index, book(1, "Feest")), lambda: found(index, "feest")):
        with pytest.raises(IndexBroken):
            act()


@pytest.mark.parametrize("opened", [True, False])
@pytest.mark.parametrize("change", ["flip", "cut"])
@pytest.mark.parametrize("place", range(25))
def test_damage_is_noticed(index, place, change, opened):
    """Places over all files, in an index that is open already and in one that is not."""
    put(index, *(book(pk, f"Feest {pk}", "een tekst over rellen") for pk in range(30)))
    if not opened:
        index.store = Store(index.store.files.path, "1")
    files = files_of(index)
    path = files[place % len(files)]
    content = bytearray(path.read_bytes())
    where = len(content) * place // 25
    content[where] ^= 0x10
    path.write_bytes(content if change == "flip" else content[:where])
    with pytest.raises(IndexBroken):
        found(index, "feest")
    assert not index.is_sound()
    assert index.verify()
    index.reset()
    assert found(index, "feest") == {}
