"""The modelsearch backend over the Whoosh index."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from modelsearch.backends.base import get_model_root

from cases.search.engines.document import Document
from cases.search.engines.engine import PATIENCE, EngineBackend, EngineIndex, IndexBroken, Settle, Stamp
from cases.search.engines.modelsearch import (
    AutocompleteQueryCompiler,
    QueryCompiler,
    Rebuilder,
    Results,
    plain_document,
)
from cases.search.engines.question import Answer, Question
from cases.search.engines.ranking import Statistics

from .answering import answer
from .store import Store
from .verifying import faults


class WhooshIndex(EngineIndex):
    """One folder per model that has no indexed parent."""

    backend: "WhooshBackend"

    def __init__(self, backend: "WhooshBackend", model):
        super().__init__(backend)
        self.name = model._meta.label_lower
        self.store = Store.at(Path(backend.path) / self.name, backend.version)

    def get_key(self):
        return self.name

    def ask(self, question: Question) -> Answer:
        with self.store.reading() as snapshot:
            return answer(snapshot, question, self.backend.counted)

    def statistics(self, tokens: Iterable[str]) -> Statistics:
        with self.store.reading() as snapshot:
            return snapshot.counted(self.backend.counted).statistics(tokens)

    def holders(self, tokens: Iterable[str], *, most: int) -> dict[str, set[int]]:
        with self.store.reading() as snapshot:
            counted = snapshot.counted(self.backend.counted)
            return {token: counted.holders(token) for token in tokens if counted.held(token) <= most}

    def writing(self, timeout: float = PATIENCE, settle: Settle | None = None):
        return self.store.writing(self.backend.analyse, timeout, settle)

    def rebuilding(self, timeout: float = PATIENCE, settle: Settle | None = None, owner: str | None = None):
        return self.store.rebuilding(self.backend.analyse, timeout, settle, owner)

    def stamp(self) -> Stamp:
        return self.store.snapshot().pointer.stamp

    def verify(self) -> list[str]:
        try:
            snapshot = self.store.snapshot()
            found = faults(self.store.files, snapshot)
            # Somebody may have committed while we read, and swept up what was no longer needed.
            return found if not found or self.store.snapshot() is snapshot else self.verify()
        except IndexBroken as error:
            return [str(error)]


class WhooshBackend(EngineBackend):
    """Settings: those of every engine, and PATH: a folder, in which each index has its own."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = WhooshIndex
    results_class = Results
    rebuilder_class = Rebuilder

    def __init__(self, params):
        super().__init__(params)
        self.path = params["PATH"]

    def get_index_for_model(self, model):
        return WhooshIndex(self, get_model_root(model))

    def document_of(self, item: Any) -> Document:
        """Return what DOCUMENT makes of it, or a document of its search fields."""
        return self.given_document_of(item) if self.given_document_of else plain_document(item)
