"""What tests let another process do with a PostgreSQL index: be killed while it writes.

SHELF_DATABASE='{"ENGINE": ...}' python -m tests.search.postgres_process TABLE ROUNDS
"""

import json
import os
import random
import signal
import sys
import time
from types import SimpleNamespace

import django
from django.conf import settings
from django.db import connection

if not settings.configured:
    settings.configure(DATABASES={"default": json.loads(os.environ["SHELF_DATABASE"])})
    django.setup()

from cases.search.engines.document import Document, Text
from cases.search.engines.postgres import PostgresBackend
from cases.search.engines.question import Clause, Form, Question, Word

#: So many documents in one commit, that a blow falls in the middle of one.
AT_ONCE = 20

ROUND = Question((Clause((Word((Form(("ronde",)),)),)),), facets=("audience",))


def open_index(table):
    params = {"TABLE": table, "ANALYSER": "tests.search.engines.words.analyse", "VERSION": "1"}
    backend = PostgresBackend(params | {"COUNTED": {"audience": ["clear"]}})
    return backend.index_class(backend, SimpleNamespace(_meta=SimpleNamespace(label_lower="shelf.book")))


def commit(index, number):
    """Add some documents and write those of the commit before once more."""
    with index.writing() as writer:
        for pk in range(max(number - 1, 0) * AT_ONCE, (number + 1) * AT_ONCE):
            writer.put(Document(pk, (Text("title", f"Ronde {number}"),), {"audience": ["clear"]}))


def write_until_killed(table, start, acknowledge):
    index = open_index(table)
    for number in range(start, start + 10_000):
        commit(index, number)
        os.write(acknowledge, b"x")


def kill_rounds(table, rounds):
    """Kill a writer in the middle, so many times; each time nothing acknowledged may be lost."""
    index = open_index(table)
    index.reset()
    written = 0
    for _round in range(rounds):
        connection.close()  # no two processes on one connection
        reading, acknowledge = os.pipe()
        child = os.fork()
        if not child:
            write_until_killed(table, written, acknowledge)
        os.close(acknowledge)
        time.sleep(random.uniform(0.02, 0.2))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(reading, "rb") as pipe:
            acknowledged = written + len(pipe.read())
        with index.writing():  # has its turn only when the session of the killed one has ended
            pass
        answer = index.ask(ROUND)
        there = answer.total
        assert there in (acknowledged * AT_ONCE, (acknowledged + 1) * AT_ONCE), (there, acknowledged)
        assert answer.counts == ({"audience": {"clear": there}} if there else {"audience": {}})
        assert index.verify() == []
        written = there // AT_ONCE
    index.tables.drop()
    assert written, "nothing was ever written"


if __name__ == "__main__":
    kill_rounds(sys.argv[1], int(sys.argv[2]))
