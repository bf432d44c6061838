"""The register's files in a folder that a story may spoil."""

import shutil

import pytest

from cases.regions.actions import DATA


@pytest.fixture
def register(tmp_path):
    """Return a folder with a copy of the register's files."""
    folder = tmp_path / "register"
    shutil.copytree(DATA, folder)
    for path in folder.iterdir():
        path.chmod(0o644)
    return folder


@pytest.fixture
def edit(register):
    """Return a function that replaces text in one of the files, once."""

    def _edit(name, old, new):
        path = register / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return _edit
