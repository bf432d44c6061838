"""From "/" one gets everywhere by clicking, and no link leads nowhere."""

import re
from urllib.parse import urljoin, urlsplit

import pytest

from .visits import HAREN, PLAYBOOK

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

#: Of addresses of one shape this many are opened.
OF_A_SHAPE = 2
OUTSIDE = ("/beheer/", "/media/", "/static/")

FOR_ALL = {
    "/praktijkcasussen/", "/draaiboeken/", "/regios/", "/regios/groningen/", "/begrippen/", "/gesprekken/",
    "/vergelijken/", "/organisaties/", "/bijdragen/", "/account/login/", "/over/", "/toegankelijkheid/",
    "/privacy/", "/voorwaarden/", "/meld-een-probleem/", HAREN, PLAYBOOK,
}  # fmt: skip
FOR_MEMBERS = FOR_ALL - {"/account/login/"} | {
    "/mijn/",
    "/account/2fa/",
    "/account/sessions/",
    "/account/logout/",
}
SHAPES_FOR_ALL = {
    "/begrippen/*/", "/regios/*/gesprekken/*/*/", "/k/*/geschiedenis/", "/vergelijken/regios/",
    "/organisaties/*/",
}  # fmt: skip
SHAPES_FOR_MEMBERS = SHAPES_FOR_ALL | {"/regios/*/gesprekken/nieuw/", "/vergelijken/draaiboeken/"}


def shape(path: str) -> str:
    """Return the address with the names of things left out."""
    parts = path.strip("/").split("/")
    fixed = {"gesprekken", "geschiedenis", "nieuw", "label", "intrekken", "regios", "draaiboeken", "zoeken"}
    if parts[0] == "account" or len(parts) == 1:
        return path
    named = [part if place == 0 or part in fixed else "*" for place, part in enumerate(parts)]
    return "/" + "/".join(named) + "/"


def walk(page) -> tuple[set[str], set[str], dict[str, int]]:
    """Follow links from "/"; return the paths that were seen, their shapes, and the dead ones."""
    todo, seen, opened, dead = ["/"], {"/"}, {}, {}
    while todo:
        address = todo.pop(0)
        answer = page.request.get(address, max_redirects=5)
        if answer.status >= 400:
            dead[address] = answer.status
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        for href in re.findall(r'<a\b[^>]*\bhref="([^"#]+)', answer.text()):
            target = urlsplit(urljoin(urljoin("http://x", address), href.replace("&amp;", "&")))
            if target.netloc != "x" or target.path.startswith(OUTSIDE):
                continue
            seen.add(target.path)
            kind = shape(target.path) + ("?" if target.query else "")
            link = target.path + (f"?{target.query}" if target.query else "")
            if link not in opened.setdefault(kind, []) and len(opened[kind]) < OF_A_SHAPE:
                opened[kind].append(link)
                todo.append(link)
    return seen, {shape(path) for path in seen}, dead


@pytest.mark.parametrize(
    "role,paths,shapes",
    [("", FOR_ALL, SHAPES_FOR_ALL), ("redacteur", FOR_MEMBERS, SHAPES_FOR_MEMBERS)],
    ids=["visitor", "member"],
)
def test_the_main_pages_are_reached_by_clicking_and_no_link_is_dead(window, role, paths, shapes):
    seen, seen_shapes, dead = walk(window(role))
    assert dead == {}
    assert paths - seen == set()
    assert shapes - seen_shapes == set()
