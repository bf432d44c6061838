"""The environment of the tests; a plug-in, because it must stand before Django reads its settings."""

import gc
import os

os.environ["DEBUG"] = "1"
os.environ["HTTPS"] = "0"
os.environ["SECRET_KEY"] = "only-for-tests-" + "x" * 50
os.environ["ALLOWED_HOSTS"] = "testserver,localhost,127.0.0.1"
os.environ["DJANGO_SETTINGS_MODULE"] = "kennisbank.settings"
os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL", "sqlite:///:memory:")
os.environ.pop("CACHE_URL", None)


def pytest_collection_finish():
    """Keep the garbage collector from walking through what stays anyway: the code and the thousands of tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
