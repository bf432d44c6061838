"""Queries that are put into SQL once: building one takes longer than answering it."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.models import QuerySet


class Prepared:
    """A query with one open place. `build(value)` returns it as a `values_list`; `rows(value)` asks it."""

    def __init__(self, build: Callable[[Any], QuerySet], stand_in: Any):
        self.build, self.stand_in = build, stand_in
        self.statements: dict[str, tuple[str, tuple]] = {}

    def rows(self, value: Any) -> list[tuple]:
        """Return the rows for `value`, which goes where the stand-in stood."""
        sql, params = self._statement()
        with connection.cursor() as cursor:
            cursor.execute(sql, [value if param == self.stand_in else param for param in params])
            return cursor.fetchall()

    def _statement(self) -> tuple[str, tuple]:
        if connection.vendor not in self.statements:
            query = self.build(self.stand_in).query
            self.statements[connection.vendor] = query.get_compiler(connection=connection).as_sql()
        return self.statements[connection.vendor]
