"""The tables of an empty site: made by the migrations once, and copied by every test process and site.

The migrations take ten seconds and more of a processor, a copy takes none. What was made is kept for the next
run as long as the migrations and the packages are the same; `.ci/run` starts without it.
`python -m tests.migrated` migrates the database that the environment names.
"""

import fcntl
import gc
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing, contextmanager
from importlib.metadata import distributions
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "var" / "migrated"
DAY = 24 * 60 * 60
#: Any number, as long as it is the same for all who wait for each other.
LOCK = 2012


def fingerprint() -> str:
    """Return a hash of what makes the tables: our migrations, and the packages with theirs."""
    digest = hashlib.sha256()
    for path in sorted(ROOT.glob("*/migrations/*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    for package in sorted(f"{found.name} {found.version}\n" for found in distributions()):
        digest.update(package.encode())
    return digest.hexdigest()[:20]


def migrate(address: str) -> None:
    """Run the migrations on the database at `address`, in a process of its own."""
    settled = {"DJANGO_SETTINGS_MODULE": "kennisbank.settings", **os.environ, "DATABASE_URL": address}
    subprocess.run([sys.executable, "-m", "tests.migrated"], cwd=ROOT, env=settled, check=True)


@contextmanager
def our_turn():
    """Let one process at a time make the file; the others wait, and find it."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with open(KEPT / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def migrated_file() -> Path:
    """Return a SQLite file with the tables of an empty site; copy it before you write."""
    path = KEPT / f"{fingerprint()}.sqlite3"
    if path.exists():
        return path
    with our_turn():
        if not path.exists():
            for old in KEPT.glob("*.sqlite3"):  # a run beside us may be copying one of today
                if old.stat().st_mtime < time.time() - DAY:
                    old.unlink(missing_ok=True)
            with tempfile.TemporaryDirectory(dir=KEPT) as folder:
                draft = Path(folder) / "draft.sqlite3"
                migrate(f"sqlite:///{draft}")
                with closing(sqlite3.connect(draft)) as connection:
                    connection.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
                draft.rename(path)
    return path


def migrated_database(server: str) -> str:
    """Return the name of a PostgreSQL database with the tables of an empty site, beside that of `server`."""
    beside = urlsplit(server)
    name, made = f"{beside.path.strip('/')}_migrated", fingerprint()
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        asked = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"
        if connection.execute(asked, [name]).fetchone() != (made,):
            for order in ("DROP DATABASE IF EXISTS {} WITH (FORCE)", "CREATE DATABASE {}"):
                connection.execute(sql.SQL(order).format(sql.Identifier(name)))
            migrate(beside._replace(path=f"/{name}").geturl())
            comment = sql.SQL("COMMENT ON DATABASE {} IS {}")
            connection.execute(comment.format(sql.Identifier(name), made))
    return name


def make() -> None:
    """Make what the tests of this environment are going to copy."""
    address = os.environ["DATABASE_URL"]
    migrated_database(address) if address.startswith("postgres") else migrated_file()


def make_site(folder: Path, name: str = "site.sqlite3") -> None:
    """Put the tables of an empty site into `folder`."""
    shutil.copyfile(migrated_file(), folder / name)


def pytest_configure(config):
    """Begin while the tests are still being collected."""
    if not hasattr(config, "workerinput") and not config.option.collectonly:
        threading.Thread(target=make, daemon=True).start()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """Let the database of the tests begin as a copy; Django's `migrate` then finds nothing left to do."""
    from django.db import connection

    if connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["TEMPLATE"] = migrated_database(os.environ["DATABASE_URL"])
        yield
        return
    name = "file:memorydb_default?mode=memory&cache=shared"  # as Django calls it
    with closing(sqlite3.connect(name, uri=True)) as memory:
        with closing(sqlite3.connect(migrated_file())) as made:
            made.backup(memory)
        yield


def main() -> None:
    import django
    from django.core.management import call_command

    django.setup()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)  # the states between migrations are all garbage: half of the time
    call_command("migrate", verbosity=0)


if __name__ == "__main__":
    main()
