"""One Chromium and one served site for the suite; each test gets windows of its own."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.machine import CHROMIUM

from .launching import LAUNCH
from .post import Mailbox
from .stage import PASSWORD, served_site
from .windows import ROLES, Windows, sign_in


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory):
    """Where the served site keeps its database, its files and its mail."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="session")
def site(site_folder):
    """The address of the served site, without the last slash."""
    with served_site(site_folder) as address:
        yield address


@pytest.fixture(scope="session")
def mailbox(site_folder):
    """Return a function that opens the mailbox of an address."""
    return lambda address: Mailbox(site_folder / "mail", address)


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
