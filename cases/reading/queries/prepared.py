"""Queries that are put into SQL once: building one takes longer than answering it."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from cases.access.policy import tokens_of_user

#: So many different sets of rights are remembered before all are forgotten and begun anew.
MOST_STATEMENTS = 500


class Prepared:
    """A query about what somebody may see, with one open place.

    `build(user, value)` returns it as a `values_list` that depends on nothing of `user` but the tokens.
    """

    def __init__(self, build: Callable[[Any, Any], QuerySet], stand_in: Any):
        self.build, self.stand_in = build, stand_in
        self.statements: dict[tuple, tuple[str, tuple]] = {}

    def rows(self, user: Any, value: Any) -> list[tuple]:
        """Return the rows for `user` and `value`, which goes where the stand-in stood."""
        sql, params = self._statement(user)
        with connection.cursor() as cursor:
            cursor.execute(sql, [value if param == self.stand_in else param for param in params])
            return cursor.fetchall()

    def _statement(self, user: Any) -> tuple[str, tuple]:
        key = (connection.vendor, tokens_of_user(user))
        if key not in self.statements:
            if len(self.statements) >= MOST_STATEMENTS:
                self.statements.clear()
            query = self.build(user, self.stand_in).query
            self.statements[key] = query.get_compiler(connection=connection).as_sql()
        return self.statements[key]
