"""One Chromium and one served site for the suite; each test gets windows of its own."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.machine import CHROMIUM

from .launching import LAUNCH
from .stage import PASSWORD, served_site
from .windows import ROLES, Windows, sign_in


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of the served site, without the last slash."""
    with served_site(tmp_path_factory.mktemp("site")) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    """One browser. Its event loop stays on this thread, which Django would take for async code."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=LAUNCH)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def keys(chromium, site):
    """Cookies of each role: signed in once, through the form."""
    return {role: sign_in(chromium, site, email, PASSWORD) for role, email in ROLES.items()}


@pytest.fixture(scope="session")
def windows(chromium, site, keys):
    """Open windows as somebody; see Windows.open."""
    return Windows(chromium, site, keys)


@pytest.fixture
def window(windows):
    """Return a function that opens a window as somebody; closed when the test ends."""
    opened = []

    def _open(role="", **wishes):
        page = windows.open(role, **wishes)
        opened.append(page)
        return page

    yield _open
    for page in opened:
        page.context.close()
