"""Modelsearch's own test settings, with one of our engines. The environment says which, and where it may write."""

import os
import sys
from pathlib import Path
from types import SimpleNamespace

from kennisbank.environment import read_database

# Modelsearch's settings read their database by a package that we do not have.
sys.modules["dj_database_url"] = SimpleNamespace(
    config=lambda default: read_database("DATABASE_URL", default)
)

from modelsearch.test.settings import *  # noqa: E402, F403

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
DATABASES["default"]["TEST"] = {"NAME": os.environ["TEST_DATABASE_NAME"]}  # noqa: F405
FIXTURE_DIRS = [Path(__file__).parent / "fixtures"]
MODELSEARCH_BACKENDS = {
    "default": {
        "BACKEND": os.environ["ENGINE"],
        "PATH": os.environ["INDEX_PATH"],
        "ANALYSER": "tests.search.backend_tests.words.analyse",
    }
}
