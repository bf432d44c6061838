"""`python -m tests.bench.engines.memory FOLDER QUESTIONS`: what a process that searches needs, in MB.

A process of its own: what building left behind must not count, and nothing of the system is shared with others.
"""

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

from cases.search.dutch import analyse, preload

from .shelves import Shelf, whoosh_index


def resident() -> float:
    """Return the memory of this process that is no file, in MB."""
    said = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(said["RssAnon"].split()[0]) / 1024


def memory_of(shelf: Shelf, folder: Path) -> dict[str, float]:
    """Let another process ask everything, and return what the lists of its analyser and its index took."""
    with NamedTemporaryFile(suffix=".pickle") as file:
        pickle.dump([one for questions in shelf.questions.values() for one in questions], file)
        file.flush()
        command = [sys.executable, "-m", __name__, str(folder / f"ours-{shelf.size}"), file.name]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    return json.loads(done.stdout)


def _main(folder: str, questions: str) -> None:
    asked = pickle.loads(Path(questions).read_bytes())
    before = resident()
    preload()
    lists = resident() - before
    index = whoosh_index(Path(folder), analyse)
    for question in asked:
        index.ask(question)
    print(json.dumps({"lists": lists, "index": resident() - before - lists}))


if __name__ == "__main__":
    _main(*sys.argv[1:])
