"""Whose turn it is to write: one thread of this process, and one connection of the database's."""

import threading
import time
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections

from ..engine import IndexBusy

#: How long we wait before we ask again, in seconds.
PAUSE = 0.02

#: The number under which our locks are; the second number is that of the table.
LOCKS = 0x4B65_6E6E

_here: dict[tuple[str, str], threading.Lock] = defaultdict(threading.Lock)


@contextmanager
def turn(alias: str, name: str, timeout: float) -> Iterator[None]:
    """Hold the turn for a table. Raises IndexBusy.

    Outside a transaction the turn belongs to the session and ends with the block; a pooler between us and
    PostgreSQL must therefore keep a session on one connection. In a transaction it ends with that, so that who
    writes next sees what we wrote. A lock of PostgreSQL's can be taken twice by one session, hence the other.
    """
    until = time.monotonic() + timeout
    lock = _here[alias, name]
    if not lock.acquire(timeout=max(timeout, 0)):
        raise IndexBusy(name)
    try:
        with _session(alias, name, until):
            yield
    finally:
        lock.release()


@contextmanager
def _session(alias: str, name: str, until: float) -> Iterator[None]:
    connection = connections[alias]
    numbers = (LOCKS, zlib.crc32(name.encode()) - 2**31)
    inside = connection.in_atomic_block
    function = "pg_try_advisory_xact_lock" if inside else "pg_try_advisory_lock"
    while not _ask(connection, function, numbers):
        if time.monotonic() >= until:
            raise IndexBusy(name)
        time.sleep(PAUSE)
    try:
        yield
    finally:
        if not inside and connection.connection is not None and not connection.connection.closed:
            _ask(connection, "pg_advisory_unlock", numbers)


def _ask(connection, function: str, numbers: tuple[int, int]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s::integer, %s::integer)", numbers)
        return cursor.fetchone()[0]
