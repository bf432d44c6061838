"""A site in a throw-away folder to measure on. Import this before anything of Django."""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

from tests import environment  # noqa: F401  (the environment must stand before Django reads its settings)

FOLDER = Path(tempfile.mkdtemp(prefix="kennisbank-bench-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
os.environ["DATABASE_URL"] = os.environ.get("BENCH_DATABASE_URL") or f"sqlite:///{FOLDER / 'db.sqlite3'}"
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


def prepare() -> None:
    """Make the tables and what every site has."""
    settings.ROOT_URLCONF = "tests.bench.urls"
    call_command("migrate", "-v0", stdout=sys.stderr)
    call_command("import_registry", stdout=sys.stderr)


def fill(entries: int) -> None:
    """Bring the site to `entries` entries, indexed."""
    more = entries - Entry.objects.count()
    if more > 0:
        call_command("load_sample", f"--entries={more}", stdout=sys.stderr)
    call_command("search_index", "rebuild", stdout=sys.stderr)


def visitors() -> dict[str, Client]:
    """Return a client for each kind of visitor."""
    member, editor = Client(), Client()
    member.force_login(User.objects.get(email=READER_EMAIL))
    editor.force_login(User.objects.get(email=AUTHOR_EMAIL))
    return {"anonymous": Client(), "signed in": member, "editor": editor}


def visit(client: Client, path: str) -> None:
    """Ask for a page, which must be answered well."""
    response = client.get(path)
    assert response.status_code == 200, f"{path}: {response.status_code}"


def queries(client: Client, path: str) -> int:
    """Return how many SQL queries the second visit of `path` takes."""
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    return len(captured)


def article(kind: str = "case_study") -> str:
    """Return the address of a CLEAR page of that kind."""
    return Entry.objects.live().filter(label="clear", kind=kind).order_by("pk").first().url
