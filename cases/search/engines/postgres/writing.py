"""Writing: put and drop documents in bulk, and keep count of the words of those that count."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from ..document import Analyser, Document
from .tables import Tables
from .vectors import Row, pack, row_of

#: So many documents go to the database at once.
BULK = 500

_DROP = """
WITH gone AS (DELETE FROM {t} WHERE pk = ANY(%s::bigint[]) RETURNING counted, vector),
    light AS (DELETE FROM {t_weights} WHERE pk = ANY(%s::bigint[])),
    narrow AS (DELETE FROM {t_keys} WHERE pk = ANY(%s::bigint[]))
SELECT '', count(*) FROM gone WHERE counted
UNION ALL SELECT token, count(*) FROM gone, unnest(tsvector_to_array(vector)) AS token WHERE counted GROUP BY token
"""

_COUNT = """
INSERT INTO {t_words} AS old SELECT * FROM unnest(%s::text[], %s::integer[])
ON CONFLICT (token) DO UPDATE SET holders = old.holders + excluded.holders
"""

_CLEAN = """
SELECT gin_clean_pending_list(i.indexrelid) FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
WHERE a.amname = 'gin' AND i.indrelid IN (to_regclass(%s), to_regclass(%s))
"""


class IndexWriter:
    """What a caller gets to write with, for one commit."""

    def __init__(
        self, tables: Tables, analyse: Analyser, counted: Mapping[str, Collection[str]], *, empty: bool
    ):
        self._tables, self._analyse, self._counted, self._empty = tables, analyse, counted, empty
        self._put: set[int] = set()
        self._gone: set[int] = set()
        self._rows: dict[int, Row] = {}
        self._words: Counter[str] = Counter()
        self._codes: dict[str, int] = {}

    def put(self, document: Document) -> None:
        """Add a document or replace the one with its primary key; once per commit for each."""
        if document.pk in self._put:
            raise ValueError(f"document {document.pk} was put twice")
        self._put.add(document.pk)
        self._rows[document.pk] = row_of(document, self._analyse, self._counted)
        if len(self._rows) >= BULK:
            self.flush()

    def drop(self, pk: int) -> None:
        """Remove the document with this primary key, if there is one."""
        self._rows.pop(pk, None)
        self._gone.add(pk)

    def flush(self) -> None:
        """Send what was put and dropped."""
        gone = list(self._gone | self._rows.keys())
        if gone and not (self._empty and not self._gone):
            self._words.subtract(dict(self._tables.fetch(self._tables.named(_DROP), [gone] * 3)))
        rows = list(self._rows.values())
        if rows:
            self._learn_codes(rows)
            self._copy(rows)
        self._gone, self._rows = set(), {}

    def _copy(self, rows: list[Row]) -> None:
        for row in rows:
            if row.counted:
                self._words[""] += 1
                self._words.update(row.tokens)
        codes = [pack(self._codes[key] for key in row.keys) for row in rows]
        both = list(zip(rows, codes, strict=True))
        self._copy_to(
            "{t} (pk, ord, counted, codes, keys, vector)",
            ((r.pk, r.order, r.counted, c, r.keys, r.vector) for r, c in both),
        )
        self._copy_to("{t_keys} (pk, ord, codes, keys)", ((r.pk, r.order, c, r.keys) for r, c in both))
        self._copy_to("{t_weights} (pk, weights, openings)", ((r.pk, r.weights, r.openings) for r in rows))

    def _copy_to(self, target: str, values: Iterable[tuple]) -> None:
        connection = self._tables.connection
        statement = self._tables.named(f"COPY {target} FROM STDIN")
        with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(statement) as copy:
            for value in values:
                copy.write_row(value)

    def _learn_codes(self, rows: list[Row]) -> None:
        new = list({key for row in rows for key in row.keys} - self._codes.keys())
        if not new:
            return
        found = "SELECT key, code FROM {t_codes} WHERE key = ANY(%s::text[])"
        self._codes |= dict(self._tables.fetch(self._tables.named(found), [new]))
        missing = [key for key in new if key not in self._codes]
        if missing:
            add = "INSERT INTO {t_codes} (key) SELECT unnest(%s::text[]) RETURNING key, code"
            self._codes |= dict(self._tables.fetch(self._tables.named(add), [missing]))

    def finish(self) -> None:
        """Send the rest, and the numbers of words."""
        self.flush()
        documents = self._words.pop("", 0)
        changed = {token: number for token, number in sorted(self._words.items()) if number}
        if changed:
            self._tables.run(self._tables.named(_COUNT), [list(changed), list(changed.values())])
        fewer = [token for token, number in changed.items() if number < 0]
        if fewer:
            remove = "DELETE FROM {t_words} WHERE token = ANY(%s::text[]) AND holders <= 0"
            self._tables.run(self._tables.named(remove), [fewer])
        self._tables.run(self._tables.named("UPDATE {t_state} SET counted = counted + %s"), [documents])

    def tidy(self) -> None:
        """Sort what is new into the GIN indexes, so that the first search need not read it word by word."""
        quote = self._tables.connection.ops.quote_name
        self._tables.fetch(_CLEAN, [quote(f"{self._tables.name}{part}") for part in ("", "_keys")])
