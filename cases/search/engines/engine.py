"""What every engine can do: an index of modelsearch's, with questions, statistics and safe writing added."""

from abc import abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any, NamedTuple, Protocol

from modelsearch.backends.base import BaseIndex, BaseSearchBackend
from modelsearch.index import class_is_indexed

from .document import Analyser, Document
from .modelsearch import AutocompleteQueryCompiler, QueryCompiler, Rebuilder, Results, plain_document
from .question import Answer, Filters, Question
from .ranking import Statistics

#: How long a writer waits for its turn unless it says otherwise, in seconds.
PATIENCE = 30.0


class IndexBroken(Exception):
    """The index is missing, damaged, of another version, or belongs to another database; build it anew."""


class IndexBusy(Exception):
    """Somebody else was writing for as long as we could wait."""


class Stamp(NamedTuple):
    """Whose index it is and how often it was written: what the database remembers to know it again."""

    owner: str
    serial: int


class Writer(Protocol):
    """What a caller gets to write with, for one commit."""

    def put(self, document: Document) -> None:
        """Add a document, or replace the one with its primary key. Raises ValueError for the second time."""

    def drop(self, pk: int) -> None:
        """Remove the document with this primary key, if there is one."""


#: Called with the stamp of what was just written, while it is still our turn.
Settle = Callable[[Stamp], None]


class EngineIndex(BaseIndex):
    """One index; primary keys are integers. Every method that reads raises IndexBroken."""

    backend: "EngineBackend"

    @abstractmethod
    def ask(self, question: Question) -> Answer:
        """Answer a question; the rarity of words is that among the counted documents alone."""

    @abstractmethod
    def statistics(self, tokens: Iterable[str]) -> Statistics:
        """Return how many counted documents there are, and how many of them hold each token."""

    @abstractmethod
    def holders(self, tokens: Iterable[str], *, most: int) -> dict[str, set[int]]:
        """Return the counted documents that hold each token; a token that more than `most` hold is left out."""

    @abstractmethod
    def writing(
        self, timeout: float = PATIENCE, settle: Settle | None = None
    ) -> AbstractContextManager[Writer]:
        """Commit what is written in the block, all or nothing. Raises IndexBusy, or IndexBroken."""

    @abstractmethod
    def rebuilding(
        self, timeout: float = PATIENCE, settle: Settle | None = None, owner: str | None = None
    ) -> AbstractContextManager[Writer]:
        """Build a new index that replaces this one at the end of the block; also a broken one.

        `owner` is the name it gets (that of the old one, or a random one, without). Raises IndexBusy.
        """

    @abstractmethod
    def stamp(self) -> Stamp:
        """Return whose index it is, and its serial number, which every commit raises."""

    @abstractmethod
    def verify(self) -> list[str]:
        """Read everything and return what is wrong with it, in words; also what `is_sound` is too quick to see."""

    def is_sound(self) -> bool:
        """Whether the index can be read and belongs to these settings."""
        try:
            self.stamp()
        except IndexBroken:
            return False
        return True

    def reset(self):
        with self.rebuilding():
            pass

    def add_model(self, model):
        """Make an empty index where there is none."""
        if not self.is_sound():
            self.reset()

    def add_items(self, model, items):
        """Add them in one commit; what modelsearch does not index is left out."""
        documents = [self.backend.document_of(item) for item in items] if class_is_indexed(model) else []
        if documents:
            with self.writing() as writer:
                for document in documents:
                    writer.put(document)

    def delete_item(self, item):
        with self.writing() as writer:
            writer.drop(item.pk)


class EngineBackend(BaseSearchBackend):
    """Settings of every engine.

    ANALYSER: dotted path of `text -> tokens`; a token has text, position, parts and weak. DOCUMENT: dotted path
    of `object -> Document`; without it a document holds the search fields of its model. COUNTED: the keys that
    make a document count in statistics, by name; without it all do. VERSION: any text, or VERSION_OF: dotted path
    of a function that returns it; an index that was written under another one counts as broken.
    """

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    results_class = Results
    rebuilder_class = Rebuilder
    catch_indexing_errors = True

    def __init__(self, params: Mapping[str, Any]):
        super().__init__(params)
        self.analyse: Analyser = imported(params["ANALYSER"])
        self.document_of: Callable[[Any], Document] = imported(params.get("DOCUMENT", plain_document))
        self.counted: Mapping[str, Collection[str]] = params.get("COUNTED", {})
        self.version: str = (
            imported(params["VERSION_OF"])() if "VERSION_OF" in params else params.get("VERSION", "")
        )


def imported(path: Any) -> Any:
    """Return what a dotted path names, or the thing itself."""
    if not isinstance(path, str):
        return path
    module, _dot, name = path.rpartition(".")
    return getattr(import_module(module), name)


__all__ = [
    "PATIENCE",
    "EngineBackend",
    "EngineIndex",
    "Filters",
    "IndexBroken",
    "IndexBusy",
    "Settle",
    "Stamp",
    "Writer",
    "imported",
]
