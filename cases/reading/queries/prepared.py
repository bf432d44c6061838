"""Queries that are put into SQL once: building one takes longer than answering it."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from cases.access.policy import tokens_of_user

#: So many different sets of rights are remembered before all are forgotten and begun anew.
MOST_STATEMENTS = 500


class Prepared:
    """A query about what somebody may see, with open places.

    `build(user, *stand_ins)` returns it as a `values_list` that depends on nothing of `user` but the tokens.
    """

    def __init__(self, build: Callable[..., QuerySet], *stand_ins: Any):
        self.build, self.stand_ins = build, stand_ins
        self.statements: dict[tuple, tuple[str, tuple]] = {}

    def rows(self, user: Any, *values: Any) -> list[tuple]:
        """Return the rows for `user` and `values`, which go where the stand-ins stood."""
        sql, params = self._statement(user)
        places = dict(zip(self.stand_ins, values, strict=True))
        with connection.cursor() as cursor:
            cursor.execute(sql, [places.get(param, param) for param in params])
            return cursor.fetchall()

    def _statement(self, user: Any) -> tuple[str, tuple]:
        key = (connection.vendor, tokens_of_user(user))
        if key not in self.statements:
            if len(self.statements) >= MOST_STATEMENTS:
                self.statements.clear()
            query = self.build(user, *self.stand_ins).query
            self.statements[key] = query.get_compiler(connection=connection).as_sql()
        return self.statements[key]
