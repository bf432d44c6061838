"""What tests let another process do with a Whoosh index: be killed while it writes, run out of files, look on."""

import os
import random
import resource
import signal
import sys
import threading
import time
from types import SimpleNamespace

import django
from django.conf import settings

if not settings.configured:
    settings.configure()
    django.setup()

from cases.search.engines.document import Document, Text
from cases.search.engines.question import Clause, Form, Question, Word
from cases.search.engines.whoosh import WhooshBackend

#: So many documents in one commit, that a blow falls in the middle of one.
AT_ONCE = 20


def open_index(path, **params):
    given = {"PATH": path, "ANALYSER": "tests.search.engines.words.analyse", "VERSION": "1"}
    backend = WhooshBackend(given | {"COUNTED": {"audience": ["clear"]}} | params)
    return backend.index_class(backend, SimpleNamespace(_meta=SimpleNamespace(label_lower="shelf.book")))


def book(pk, title, text="", order=0, **keys):
    texts = (
        Text("title", title, boost=5.0, opens=True, exact=True),
        Text("text", text, ordinary=150, weak=False),
    )
    return Document(pk, texts, keys, order)


def put(index, *books):
    with index.writing() as writer:
        for one in books:
            writer.put(one)


def asking(text, **more):
    words = tuple(Word((Form((word,)),)) for word in text.split())
    return Question((Clause(words),) if words else (), **more)


def found(index, text, **more):
    """Return how many words were found in each document."""
    return {hit.pk: hit.words for hit in index.ask(asking(text, **more)).hits}


def files_of(index):
    """Return the files that count."""
    return sorted(
        path
        for path in index.store.files.path.rglob("*")
        if path.is_file() and not path.name.startswith("lock")
    )


def write_until_killed(path, start, acknowledge):
    index = open_index(path)
    for number in range(start, start + 10_000):
        put(index, *(book(number * AT_ONCE + one, f"Ronde {number}", "tekst") for one in range(AT_ONCE)))
        os.write(acknowledge, b"x")


def kill_rounds(path, rounds):
    """Kill a writer in the middle, so many times; each time nothing acknowledged may be lost."""
    open_index(path).reset()
    written = 0
    for _round in range(rounds):
        reading, acknowledge = os.pipe()
        child = os.fork()
        if not child:
            write_until_killed(path, written, acknowledge)
        os.close(acknowledge)
        time.sleep(random.uniform(0.005, 0.08))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(reading, "rb") as pipe:
            acknowledged = written + len(pipe.read())
        index = open_index(path)
        there = len(found(index, "ronde"))
        assert there in (acknowledged * AT_ONCE, (acknowledged + 1) * AT_ONCE), (there, acknowledged)
        assert index.verify() == []
        written = there // AT_ONCE
    assert written, "nothing was ever written"


def commit_often(path, commits):
    """Commit and search with hardly any descriptors."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (128, 128))
    index = open_index(path)
    index.reset()
    before = len(os.listdir("/proc/self/fd"))
    for number in range(commits):
        put(index, book(number % 50, f"Stand {number}", audience=["clear"]))
        assert found(index, str(number)) == {number % 50: 1}
    assert len(found(index, "stand")) == min(commits, 50)
    assert len(os.listdir("/proc/self/fd")) <= before + 30


def write_with_threads(path):
    """Leave no moment without a writer, until standard input closes."""
    index, done = open_index(path), threading.Event()

    def write(first):
        while not done.is_set():
            put(index, book(first, "Druk"))

    threads = [threading.Thread(target=write, args=(1000 + number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    print("busy", flush=True)
    sys.stdin.read()
    done.set()


def look_on(path):
    """Answer each word on standard input with the documents that hold it."""
    index = open_index(path)
    for line in sys.stdin:
        print(*sorted(found(index, line.strip())), flush=True)


if __name__ == "__main__":
    action, path, *numbers = sys.argv[1:]
    {"kill": kill_rounds, "commit": commit_often, "look": look_on, "busy": write_with_threads}[action](
        path, *map(int, numbers)
    )
