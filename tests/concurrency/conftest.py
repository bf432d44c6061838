"""A site of its own: database, files and index in a throw-away folder."""

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import sql

from tests.migrated import make_site, migrated_database

ROOT = Path(__file__).resolve().parents[2]


def empty_database(folder: Path) -> str:
    """Return the address of an empty site's database: a file, or beside TEST_DATABASE_URL where that is set."""
    server = os.environ.get("TEST_DATABASE_URL", "")
    if not server.startswith("postgres"):
        make_site(folder)
        return f"sqlite:///{folder / 'site.sqlite3'}"
    name = f"kennisbank_load_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"  # two stages may stand at once
    load, made = sql.Identifier(name), sql.Identifier(migrated_database(server))
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(load))
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(load, made))
    return urlsplit(server)._replace(path=f"/{name}").geturl()


class Stage:
    """Runs tests.concurrency.stage on the site in `folder`."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.environment = {
            **os.environ,
            "DATABASE_URL": empty_database(folder),
            "MEDIA_ROOT": str(folder / "media"),
            "SEARCH_INDEX_PATH": str(folder / "index"),
            "EMAIL_URL": "file",
        }

    def start(self, *words: str) -> subprocess.Popen:
        command = [sys.executable, "-m", "tests.concurrency.stage", *words]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=ROOT, env=self.environment, stdin=pipe, stdout=pipe, text=True)

    def run(self, *words: str, given=None) -> dict:
        process = self.start(*words)
        answer, _nothing = process.communicate(json.dumps(given))
        assert process.returncode == 0
        return json.loads(answer.splitlines()[-1])


@pytest.fixture
def stage(tmp_path):
    return Stage(tmp_path)
