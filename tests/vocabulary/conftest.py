"""The thesaurus, and a copy of it that a story may spoil."""

import pytest

from cases.vocabulary.actions import THESAURUS, import_thesaurus


@pytest.fixture
def thesaurus(db):
    return import_thesaurus()


@pytest.fixture
def edited(tmp_path):
    """Return a function that copies the thesaurus with one text replaced; the path comes back."""

    def _edited(old="", new=""):
        text = THESAURUS.read_text(encoding="utf-8")
        assert old in text
        path = tmp_path / "thesaurus.csv"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    return _edited
