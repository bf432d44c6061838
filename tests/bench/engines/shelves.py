"""An index of ours with the raw library beside it, both filled with the same documents."""

from collections.abc import Iterator
from contextlib import ExitStack
from copy import copy
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from cases.models import Entry
from cases.search.documents import COUNTED, version
from cases.search.engines.document import Document
from cases.search.engines.engine import EngineIndex, Writer
from cases.search.engines.postgres import PostgresBackend
from cases.search.engines.question import Question
from cases.search.engines.whoosh import WhooshBackend
from cases.search.engines.whoosh.store import Store

from ..reporting import seconds
from .corpus import Remembering, documents
from .questions import Chosen, choose, questions
from .raw_postgres import RawPostgres
from .raw_whoosh import RawWhoosh, RawWriter, ready

#: So many documents go to one side before the other has its turn.
BATCH = 250


class Shelf(NamedTuple):
    """`built` says how many seconds each side took to index `size` documents, tokens at hand."""

    size: int
    ours: EngineIndex
    raw: Any
    questions: dict[str, list[Question]]
    built: tuple[float, float] | None = None


def chosen(small: int) -> Chosen:
    return choose(list(documents(small)))


def whoosh_index(path: Path, analyse: Any) -> EngineIndex:
    params = {"PATH": path, "ANALYSER": analyse, "COUNTED": COUNTED, "VERSION": version()}
    return WhooshBackend(params).get_index_for_model(Entry)


def whoosh_shelf(folder: Path, size: int, words: Chosen) -> Shelf:
    """Build both sides in turn, batch by batch."""
    analyse = Remembering()
    ours, path = whoosh_index(folder / f"ours-{size}", analyse), folder / f"raw-{size}"
    raw, times = RawWriter(path), [0.0, 0.0]
    with ExitStack() as stack:
        writer = stack.enter_context(ours.rebuilding())
        for batch in _batches(size):
            analyse.remember(batch)
            tokens = [ready(one, analyse) for one in batch]
            times[0] += seconds(lambda batch=batch: _put(writer, batch))
            times[1] += seconds(lambda batch=batch, tokens=tokens: _put_raw(raw, batch, tokens))
        times[0] += seconds(stack.close)
    times[1] += seconds(raw.commit)
    return Shelf(size, ours, RawWhoosh(path), questions(ours, words), (times[0], times[1]))


def another_view(shelf: Shelf) -> EngineIndex:
    """Return our Whoosh index as another process sees it, which learns of a commit when it is asked."""
    index = copy(shelf.ours)
    index.store = Store(index.store.files.path, version())
    return index


def _batches(size: int) -> Iterator[list[Document]]:
    rest = documents(size)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _put(writer: Writer, documents: list[Document]) -> None:
    for document in documents:
        writer.put(document)


def _put_raw(writer: RawWriter, documents: list[Document], tokens: list) -> None:
    for document, own in zip(documents, tokens, strict=True):
        writer.put(document, own)


def postgres_shelf(alias: str, size: int, words: Chosen) -> Shelf:
    params = {"DATABASE": alias, "TABLE": f"bench_{size}", "ANALYSER": "cases.search.dutch.analyse"}
    backend = PostgresBackend({**params, "COUNTED": COUNTED, "VERSION": version()})
    ours = backend.get_index_for_model(Entry)
    with ours.rebuilding() as writer:
        _put(writer, documents(size))
    return Shelf(size, ours, RawPostgres(ours), questions(ours, words))
