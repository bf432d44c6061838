"""What the tests of the reading pages share."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


@pytest.fixture
def write_tagged(write_case):
    """Return a function that publishes a case with the free term `strand`."""

    def _write(title, **fields):
        page = write_case(title, **fields)
        page.tags.add("strand")
        page.save_revision().publish()
        return page

    return _write
