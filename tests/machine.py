"""What this machine lacks is said once, in plain words; with CI=true it fails instead of being skipped."""

import os
import shutil

import pytest

CHROMIUM = shutil.which("chromium")
NO_CHROMIUM = "Chromium is missing, so no browser test ran. Mend: apt-get install chromium"


def pytest_collection_modifyitems(config, items):
    on_postgres = os.environ["DATABASE_URL"].startswith("postgres")
    for item in items:
        if item.get_closest_marker("browser") and not CHROMIUM and os.environ.get("CI") != "true":
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))
            config.stash[missing] = True
        if item.get_closest_marker("postgres") and not on_postgres:
            item.add_marker(pytest.mark.skip(reason="says something about PostgreSQL only"))


missing = pytest.StashKey[bool]()


def pytest_runtest_setup(item):
    if item.get_closest_marker("browser") and not CHROMIUM:
        pytest.fail(NO_CHROMIUM, pytrace=False)
