"""make bench: one JSON line per figure, on a site of ENTRIES entries in a throw-away folder.

Ratios are taken in one run on one machine, the two sides in turn, so that noise hits both. Bars: docs of the
project's promises (article <= 5x an empty view anonymous, <= 10x signed in, home <= 1.5x an article for the same
visitor; SQL counts constant in entries).
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests import environment  # noqa: F401  (the environment must stand before Django reads its settings)

FOLDER = Path(tempfile.mkdtemp(prefix="kennisbank-bench-"))
os.environ["DATABASE_URL"] = f"sqlite:///{FOLDER / 'db.sqlite3'}"
os.environ["SEARCH_INDEX_PATH"] = str(FOLDER / "index")
os.environ["MEDIA_ROOT"] = str(FOLDER / "media")

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from cases.demo.sample import AUTHOR_EMAIL, READER_EMAIL  # noqa: E402
from cases.models import Entry, User  # noqa: E402

ROUNDS = 150
PAGES = [
    "/",
    "/praktijkcasussen/",
    "/zoeken/",
    "/regios/",
    "/begrippen/",
    "/gesprekken/",
    "/vergelijken/regios/",
]


def report(name: str, value: float, unit: str, bar: float | None) -> bool:
    """Print one figure; return whether it stands within its bar."""
    ok = bar is None or value <= bar
    print(
        json.dumps({"name": name, "value": round(value, 2), "unit": unit, "bar": bar, "ok": ok}), flush=True
    )
    return ok


def seconds(client: Client, path: str) -> float:
    """Return the time of one answer, which must be a good one."""
    begin = time.perf_counter()
    response = client.get(path)
    elapsed = time.perf_counter() - begin
    assert response.status_code == 200, f"{path}: {response.status_code}"
    return elapsed


def side_by_side(client: Client, path: str, other: str) -> float:
    """Return the median time of `path` over that of `other`, for the same visitor, measured in turn."""
    for _warm in range(5):
        seconds(client, path), seconds(client, other)
    pairs = [(seconds(client, path), seconds(client, other)) for _n in range(ROUNDS)]
    return statistics.median(a for a, _b in pairs) / statistics.median(b for _a, b in pairs)


def ratio(client: Client, path: str) -> float:
    """Return the median time of `path` over that of the empty view."""
    return side_by_side(client, path, "/leeg/")


def queries(client: Client, path: str) -> int:
    """Return how many SQL queries the second visit of `path` takes."""
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        client.get(path)
    return len(captured)


def clients() -> dict[str, Client]:
    """Return a client for each kind of visitor."""
    member, editor = Client(), Client()
    member.force_login(User.objects.get(email=READER_EMAIL))
    editor.force_login(User.objects.get(email=AUTHOR_EMAIL))
    return {"anonymous": Client(), "signed in": member, "editor": editor}


def article() -> str:
    """Return the address of a CLEAR case."""
    return Entry.objects.live().filter(label="clear", kind="case_study").order_by("pk").first().url


def main() -> int:
    """Run everything; return 1 when a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000)
    entries = parser.parse_args().entries
    settings.ROOT_URLCONF = "tests.bench_urls"
    for command in (
        ["migrate", "-v0"],
        ["import_registry"],
        ["load_sample", "--entries=200"],
        ["search_index", "rebuild"],
    ):
        call_command(*command, stdout=sys.stderr)
    path, visitors = article(), clients()
    counts = {
        (who, page): queries(client, page) for who, client in visitors.items() for page in [*PAGES, path]
    }
    call_command("load_sample", f"--entries={entries - 200}", stdout=sys.stderr)
    call_command("search_index", "rebuild", stdout=sys.stderr)
    visitors = clients()
    good = [
        report("article anonymous / empty view", ratio(visitors["anonymous"], path), "x", 5),
        report("article signed in / empty view", ratio(visitors["signed in"], path), "x", 10),
        *(
            report(f"home / article {who}", side_by_side(visitors[who], "/", path), "x", 1.5)
            for who in ("anonymous", "signed in", "editor")
        ),
    ]
    for (who, page), before in counts.items():
        name = "article" if page == path else page
        good.append(
            report(f"sql {name} {who}", queries(visitors[who], page), f"queries at {entries}", before)
        )
    for page in PAGES:
        times = [seconds(visitors["signed in"], page) for _n in range(10)]
        report(f"p50 {page} signed in", statistics.median(times) * 1000, "ms, informative", None)
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
