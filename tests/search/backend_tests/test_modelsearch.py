"""Modelsearch's own tests pass for our engines, in a process of their own with modelsearch's test settings."""

import os
import re
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
LABEL = "tests.search.backend_tests.suite"
SETTINGS = "tests.search.backend_tests.settings"

#: As many as modelsearch 1.3.2 brings, and ours beside them; none is skipped or expected to fail.
TESTS = 120 + 9

POSTGRES = pytest.mark.postgres


@pytest.mark.slow
@pytest.mark.parametrize(
    ("engine", "database"),
    [
        ("tests.search.engines.oracle", "sqlite:///:memory:"),
        ("cases.search.engines.whoosh", "sqlite:///:memory:"),
        pytest.param("cases.search.engines.whoosh", None, marks=POSTGRES),
        pytest.param("cases.search.engines.postgres", None, marks=POSTGRES),
    ],
    ids=["oracle on SQLite", "whoosh on SQLite", "whoosh on PostgreSQL", "postgres on PostgreSQL"],
)
def test_every_test_of_modelsearch_passes(engine, database, tmp_path):
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "DATABASE_URL": database or os.environ["DATABASE_URL"],
        "TEST_DATABASE_NAME": ":memory:" if database else f"test_modelsearch_{uuid.uuid4().hex[:8]}",
        "ENGINE": engine,
        "INDEX_PATH": str(tmp_path),
    }
    command = [sys.executable, "-m", "django", "test", LABEL, "--noinput"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300)
    said = done.stderr + done.stdout
    assert done.returncode == 0, said
    assert re.search(r"^Ran (\d+) tests", said, re.M)[1] == str(TESTS), said[-2000:]
    assert re.search(r"^OK$", said, re.M), f"some were skipped or expected to fail: {said[-2000:]}"
