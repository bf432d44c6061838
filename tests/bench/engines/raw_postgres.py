"""PostgreSQL by itself, tuned by hand: one table with the same lexemes and keys, and one statement for a question."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connections

from cases.search.engines.postgres import PostgresIndex
from cases.search.engines.postgres.vectors import RANKS, form_query, key_of, query_of
from cases.search.engines.question import Form, Need, Question

#: The name of our connection among Django's.
ALIAS = "bench"

SERVER = "postgres://root@127.0.0.1:5432/postgres"

_MAKE = """
CREATE TABLE {raw} WITH (toast_tuple_target = 8160) AS SELECT pk, ord, keys, vector FROM {t};
ALTER TABLE {raw} ADD PRIMARY KEY (pk);
CREATE INDEX ON {raw} USING gin (vector);
CREATE INDEX ON {raw} USING gin (keys);
ANALYZE {raw};
"""

_HITS = """
SELECT pk, ts_rank({ranks}, vector, %s::tsquery) AS rank FROM {raw} WHERE {where}
ORDER BY rank DESC, ord DESC LIMIT %s
"""

_HITS_AND_COUNTS = """
WITH found AS MATERIALIZED (
    SELECT pk, ord, keys, ts_rank({ranks}, vector, %s::tsquery) AS rank FROM {raw} WHERE {where}
)
(SELECT pk, rank, NULL FROM found ORDER BY rank DESC, ord DESC LIMIT %s)
UNION ALL SELECT count(*), 0, key FROM found, unnest(keys) AS key GROUP BY key
"""


@contextmanager
def own_database() -> Iterator[str | None]:
    """Give the alias of a database of our own, which is dropped afterwards; None without a PostgreSQL."""
    server = os.environ.get("BENCH_POSTGRES", SERVER)
    try:
        admin = psycopg.connect(server, autocommit=True, connect_timeout=5)
    except psycopg.OperationalError:
        yield None
        return
    name = f"kennisbank_bench_{secrets.token_hex(4)}"
    with admin:
        admin.execute(f"CREATE DATABASE {name}")
        try:
            connections.databases[ALIAS] = _settings(admin.info, name)
            yield ALIAS
        finally:
            connections[ALIAS].close()
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _settings(server: psycopg.ConnectionInfo, name: str) -> dict:
    return {
        **connections.databases["default"],
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": server.user,
        "PASSWORD": server.password,
        "HOST": server.host,
        "PORT": server.port,
        "OPTIONS": {},
    }


class RawPostgres:
    """Copies the lexemes and keys of our table, and asks the copy."""

    def __init__(self, ours: PostgresIndex):
        self._tables = ours.tables
        self._raw = f"{ours.tables.name}_raw"
        self._tables.run(self._named(_MAKE))

    def _named(self, sql: str) -> str:
        return self._tables.named(sql.replace("{raw}", self._raw).replace("{ranks}", RANKS))

    def ask(self, question: Question) -> list[tuple]:
        where, params = _conditions(question)
        sql = _HITS_AND_COUNTS if question.facets else _HITS
        named = self._named(sql.replace("{where}", where))
        return self._tables.fetch(named, [_ranked(question), *params, question.stop])


def _conditions(question: Question) -> tuple[str, list]:
    """IS TRUE keeps the index of keys out: most documents are open to most readers."""
    parts, params = ["vector @@ %s::tsquery"], [query_of(question)]
    for name, values in question.reach.items():
        parts.append("(keys && %s::text[]) IS TRUE")
        params.append([key_of(name, value) for value in values])
    for name, values in question.filters.items():
        parts.append("keys && %s::text[]")
        params.append([key_of(name, value) for value in values])
    return " AND ".join(parts), params


def _ranked(question: Question) -> str:
    """Return every form of the question, any of which raises the rank."""
    clauses = [clause for clause in question.clauses if clause.need is not Need.NOT]
    forms: list[Form] = [form for clause in clauses for word in clause.words for form in word.forms]
    return " | ".join(f"({form_query(form)})" for form in (*forms, *question.bonuses))
