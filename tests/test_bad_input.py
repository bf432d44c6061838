"""Whatever somebody sends to any address: an answer that a person understands, and never 500."""

import pytest
from django.test import Client

from cases.catalogue.facets import KNOWN
from cases.models import Entry, Reply, Thread
from cases.reading.kinds import KINDS

from .doors import DOORS
from .test_doors import address

pytestmark = pytest.mark.django_db

BAD_TEXTS = {
    "quotes": "'\"`; DROP TABLE --",
    "percent": "%00%s%d%n",
    "null": "a\x00b",
    "surrogate": "\ud800".encode("utf8", "surrogatepass"),
    "broken utf8": b"\xff\xfe\xc3\x28",
    "brackets": "(" * 10_000,
    "long": "x" * 100_000,
    "markup": "<script>alert(1)</script>{{7*7}}{% now %}",
    "wildcards": "*" * 50 + "?~^[]",
    "right to left": "\u202e\u0000\u200f abc",
    "empty": "",
    "number": "9" * 400,
    "negative": "-1",
    "not a number": "NaN",
}
PARAMETERS = (
    """
    q pagina page p sort soort regio regios organisatiesoort begrip jaar label rol a b over verschil next stand
    reactie citeer titel categorie tools
""".split()
    + ["kanaal", *KNOWN]
)
FIELDS = [
    "title",
    "body",
    "label",
    "reason",
    "named",
    "region",
    "agency",
    "over",
    "token",
    "number",
    "login",
    "password",
    "target",
    "volgen",
    "address",
    "agency_said",
    "answers",
    "decision",
    "domain",
    "email",
    "file",
    "first_name",
    "form_id",
    "gist",
    "keuze",
    "kind",
    "naar",
    "place",
    "reden",
    "refusal",
    "remove",
    "role",
    "seen",
    "text",
    "version",
    "vondst",
    "what_happened",
    "window",
]


@pytest.fixture
def known_addresses(write_case, write_tool, write_review, write_lesson, cast, agencies, regions):
    """Fill the parts of addresses with things that exist, so that input reaches the code behind them."""
    from .doors import SAMPLE

    page = write_case("Bestaat echt", label="clear")
    write_lesson(label="clear", cases=[("against", {"case": page})])
    write_review(label="clear", tool=write_tool(label="clear"))
    entry = page.entry
    return {
        **SAMPLE,
        "public_id": entry.public_id,
        "slug": "groningen",
        "region_slug": "groningen",
        "before": (entry.state, entry.label, entry.version),
    }


@pytest.mark.parametrize("name", BAD_TEXTS)
@pytest.mark.parametrize("signed_in", [False, True], ids=["anonymous", "member"])
def test_bad_words_in_an_address_are_answered(name, signed_in, known_addresses, cast):
    client = Client(raise_request_exception=False)
    if signed_in:
        client.force_login(cast.eva)
    for route in sorted(DOORS):
        answer = client.get(address(route, known_addresses), dict.fromkeys(PARAMETERS, BAD_TEXTS[name]))
        assert answer.status_code in (200, 301, 302, 304, 400, 403, 404, 405, 410), (
            f"{route}: {answer.status_code}"
        )


@pytest.mark.parametrize("name", BAD_TEXTS)
def test_bad_words_in_a_form_change_nothing(name, known_addresses, cast):
    client = Client(raise_request_exception=False)
    client.force_login(cast.eva)
    before = (Entry.objects.count(), Thread.objects.count(), Reply.objects.count())
    for route in sorted(
        route for route, door in DOORS.items() if "POST" in door.methods and "account" not in route
    ):
        where = address(route, known_addresses)
        answer = client.post(where, dict.fromkeys(FIELDS, BAD_TEXTS[name]))
        assert answer.status_code in (200, 302, 400, 403, 404, 405, 409, 410, 413, 422), (
            f"{route}: {answer.status_code}"
        )
    assert (Entry.objects.count(), Thread.objects.count(), Reply.objects.count()) == before


@pytest.mark.parametrize("content_type", ["application/json", "text/xml", "multipart/form-data", "image/png"])
def test_a_form_in_the_wrong_shape_is_answered(content_type, known_addresses, cast):
    client = Client(raise_request_exception=False)
    client.force_login(cast.eva)
    for route in sorted(route for route, door in DOORS.items() if "POST" in door.methods):
        answer = client.generic(
            "POST", address(route, known_addresses), b'{"a": [1', content_type=content_type
        )
        assert answer.status_code < 500, f"{route}: {answer.status_code}"


@pytest.mark.parametrize(
    "path",
    [
        "/%00",
        "/zoeken/%00/",
        "/k/%ff/",
        "/" + "a/" * 500,
        "/organisaties/../../etc/passwd",
        "/regios/gr%6fningen%2f..",
        "/k/" + "b" * 5000 + "/",
        "/media/beeld/x/../../x.png",
        "/tools/x/",
        "/tools/%00/",
        "/tools/peilstok/x/",
        "/lessen/x/",
        "/handreikingen/" + "y" * 3000 + "/",
        "/toolreviews/peilstok-in-veenstroom/",
    ],
)
def test_odd_addresses_do_not_exist(path, known_addresses):
    answer = Client(raise_request_exception=False).get(path)
    assert answer.status_code in (301, 302, 400, 404), path


@pytest.mark.parametrize("page", ["1000000000", "-1", "0", "abc", "1.5", "9" * 300, "１"])
def test_a_page_that_is_not_there_is_answered(page, known_addresses):
    lists = [f"/{kind.path}" for kind in KINDS.values()]
    for path in ["/zoeken/", "/gesprekken/", "/begrippen/", *lists]:
        for name in ("pagina", "page", "p"):
            assert Client(raise_request_exception=False).get(path, {name: page}).status_code in (
                200,
                302,
                400,
                404,
            )


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_thing_that_exists_takes_no_method_that_its_door_does_not_name(method, known_addresses, cast):
    client = Client(raise_request_exception=False)
    client.force_login(cast.eva)
    for route, door in sorted(DOORS.items()):
        if method in door.methods:
            continue
        answer = client.generic(method, address(route, known_addresses))
        assert answer.status_code in (302, 403, 404, 405), f"{method} {route}: {answer.status_code}"
    entry = Entry.objects.get(public_id=known_addresses["public_id"])
    assert (entry.state, entry.label, entry.version) == known_addresses["before"]
