"""One index after another, and an oracle beside it."""

import uuid
from importlib import import_module

import pytest

ENGINES = {
    "oracle": "tests.search.engines.oracle",
    "whoosh": "cases.search.engines.whoosh",
    "postgres": "cases.search.engines.postgres",
}

#: Only what everybody may see counts in statistics.
COUNTED = {"audience": ["clear"]}


def open_index(path, place, **params):
    """Open an index as a process would that has just started."""
    from cases.models import Entry

    defaults = {
        "PATH": place,
        "ANALYSER": "tests.search.engines.words.analyse",
        "COUNTED": COUNTED,
        "VERSION": "1",
    }
    backend = import_module(path).SearchBackend({**defaults, **params})
    return backend.get_index_for_model(Entry)


@pytest.fixture(params=["oracle", "whoosh", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine(request, tmp_path):
    """Return a function that opens an index of this engine, in one test always at the same place."""
    if request.param == "postgres":
        request.getfixturevalue("db")
    place = {"place": tmp_path / "engine", "TABLE": f"shelf_{uuid.uuid4().hex[:8]}"}
    return lambda **params: open_index(ENGINES[request.param], **place, **params)


@pytest.fixture
def index(engine):
    made = engine()
    made.reset()
    return made


@pytest.fixture
def oracle():
    made = open_index(ENGINES["oracle"], uuid.uuid4().hex)
    made.reset()
    return made
