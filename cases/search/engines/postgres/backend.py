"""The modelsearch backend over the tables in PostgreSQL."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from modelsearch.backends.base import get_model_root

from ..engine import PATIENCE, EngineBackend, EngineIndex, IndexBroken, Settle, Stamp
from ..modelsearch import AutocompleteQueryCompiler, QueryCompiler, Rebuilder, Results, plain_document
from ..question import Answer, Question
from ..ranking import Statistics
from . import reading
from .checking import faults
from .remembering import read_state
from .tables import DAMAGE, Tables, new_mark
from .turn import turn
from .writing import IndexWriter


class PostgresIndex(EngineIndex):
    """Six tables per model that has no indexed parent."""

    backend: "PostgresBackend"

    def __init__(self, backend: "PostgresBackend", model: Any):
        super().__init__(backend)
        self.name = model._meta.label_lower
        table = f"{backend.table}_{self.name.replace('.', '_')}"
        self.tables = Tables(backend.alias, table, backend.full_version)

    def get_key(self):
        return self.name

    def ask(self, question: Question) -> Answer:
        return reading.ask(self.tables, question)

    def statistics(self, tokens: Iterable[str]) -> Statistics:
        return read_state(self.tables, tokens)[1]

    def holders(self, tokens: Iterable[str], *, most: int) -> dict[str, set[int]]:
        return reading.holders(self.tables, tokens, most)

    def stamp(self) -> Stamp:
        state = self.tables.state()
        return Stamp(state.owner, state.serial)

    def verify(self) -> list[str]:
        return faults(self.tables)

    @contextmanager
    def writing(self, timeout: float = PATIENCE, settle: Settle | None = None) -> Iterator[IndexWriter]:
        """Commit what is written in the block, all or nothing. Raises IndexBusy, or IndexBroken.

        In a transaction of the caller's that transaction decides: `settle` is then called at the end of the
        block, and what it writes stands or falls with the rest.
        """
        with turn(self.tables.alias, self.tables.name, timeout):
            with self._transaction():
                self.tables.state()
                writer = self._writer(self.tables, empty=False)
                yield writer
                writer.finish()
                raised = "UPDATE {t_state} SET serial = serial + 1, mark = %s RETURNING owner, serial"
                stamp = Stamp(*self.tables.fetch(self.tables.named(raised), [new_mark()])[0])
                writer.tidy()
            if settle:
                settle(stamp)

    @contextmanager
    def rebuilding(
        self, timeout: float = PATIENCE, settle: Settle | None = None, owner: str | None = None
    ) -> Iterator[IndexWriter]:
        """Build new tables, which replace the old ones at the end of the block. Raises IndexBusy.

        Readers go on with the old ones; `settle` is called as `writing` says.
        """
        with turn(self.tables.alias, self.tables.name, timeout):
            with self._transaction():
                old = self.tables.old_stamp()
                stamp = Stamp(owner or old.owner, old.serial + 1)
                new = self.tables.make_new(*stamp)
                writer = self._writer(new, empty=True)
                yield writer
                writer.finish()
                new.make_indexes()
                self.tables.take_over(new, timeout)
            if settle:
                settle(stamp)

    def _writer(self, tables: Tables, *, empty: bool) -> IndexWriter:
        return IndexWriter(tables, self.backend.analyse, self.backend.counted, empty=empty)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            with transaction.atomic(self.tables.alias):
                yield
        except DAMAGE as error:
            raise IndexBroken(f"{self.tables.name} cannot be written") from error


class PostgresBackend(EngineBackend):
    """Settings beside those of every engine: DATABASE an alias of Django's, TABLE the beginning of every name."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = PostgresIndex
    results_class = Results
    rebuilder_class = Rebuilder

    def __init__(self, params):
        super().__init__(params)
        self.alias: str = params.get("DATABASE", "default")
        self.table: str = params.get("TABLE", "kennisbank_search")
        counted = {name: sorted(values) for name, values in sorted(self.counted.items())}
        self.full_version = f"{self.version} {counted}"

    def document_of(self, item):
        return super().document_of(item) if self.given_document_of else plain_document(item)

    def get_index_for_model(self, model):
        return PostgresIndex(self, get_model_root(model))
