"""The doors table: every address of the site, what it answers to, for whom, and which test proves it.

A pattern of the resolver that is not listed fails, and so does a line whose test does not exist. The
admin's own addresses are walked one by one in tests/admin/.
"""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

from .doors import ADMIN, DOORS, SAMPLE

ROOT = Path(__file__).resolve().parent.parent
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def routes(patterns=None, prefix=""):
    """Yield every address pattern of the site as one string."""
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from routes(pattern.url_patterns, route)


def ours():
    return sorted({route for route in routes() if not route.startswith(ADMIN)})


def test_every_address_stands_in_the_doors_table():
    assert [route for route in ours() if route not in DOORS] == []


def test_the_doors_table_names_no_address_that_is_gone():
    assert [route for route in DOORS if route not in ours()] == []


@pytest.mark.parametrize("route", sorted(DOORS))
def test_each_door_names_a_test_that_exists(route):
    file, _colon, name = DOORS[route].test.partition("::")
    assert re.search(rf"def {name}\b" if name else "def test_", (ROOT / file).read_text(encoding="utf8"))


def test_the_admin_is_walked_address_by_address():
    assert (ROOT / "tests/admin/test_every_admin_address.py").exists()


def address(route: str, sample: dict[str, str] = SAMPLE) -> str:
    """Return an address for the pattern, its parts filled from `sample`."""
    route = route.replace("^", "").replace("$", "").replace("\\", "")
    route = re.sub(r"<(?:\w+:)?(\w+)>", lambda match: sample.get(match[1], "onbekend"), route)
    return "/" + re.sub(r"\(\?P<(\w+)>.*?\)\)?|\(.*?\)", lambda match: sample.get(match[1] or "", ""), route)


@pytest.mark.django_db
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("route", sorted(DOORS))
def test_a_door_answers_to_its_methods_only_and_never_with_500(route, method):
    client = Client(raise_request_exception=False)
    response = client.generic(method, address(route))
    assert response.status_code < 500
    if method not in DOORS[route].methods:
        assert response.status_code in (302, 403, 404, 405, 410), f"{method} {route}: {response.status_code}"
        assert response.status_code != 302 or "/account/login/" in response["Location"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "route", sorted(route for route, door in DOORS.items() if door.audience != "everybody")
)
def test_a_door_for_members_sends_others_to_sign_in_or_says_nothing(route):
    response = Client(raise_request_exception=False).get(address(route))
    assert response.status_code in (302, 404, 405), f"{route}: {response.status_code}"
    if response.status_code == 302:
        assert "/account/login/" in response["Location"]
