"""A list of primary keys as one query parameter, so that no database's limit on parameters is met."""

import json
from collections.abc import Iterable

from django.db import NotSupportedError
from django.db.models import BigIntegerField, Func


class Ids(Func):
    """For `filter(pk__in=Ids(pks))`: SQLite unpacks one JSON text, PostgreSQL one array."""

    output_field = BigIntegerField()

    def __init__(self, pks: Iterable[int]):
        super().__init__()
        self.pks = list(pks)

    def as_sql(self, compiler, connection, function=None, template=None, arg_joiner=None, **extra_context):
        raise NotSupportedError("only SQLite and PostgreSQL")

    def as_sqlite(self, compiler, connection, **extra_context):
        return "(SELECT value FROM json_each(%s))", [json.dumps(self.pks)]

    def as_postgresql(self, compiler, connection, **extra_context):
        return "(SELECT unnest(%s::bigint[]))", [self.pks]
