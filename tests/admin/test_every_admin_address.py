"""No admin address tells anybody about what is hidden from them; a new address joins this test by itself."""

import pytest
from django.urls import reverse

from cases.models import Document, Image
from cases.tlp import Label

from .addresses import SEARCHED, addresses, admin_patterns

pytestmark = pytest.mark.django_db
PATTERNS = sorted(admin_patterns(), key=lambda row: (row[0] or "", row[1]))
NARROW = (Label.AMBER, Label.AMBER_STRICT, Label.RED, "draft")
OUTSIDERS = {"dirk": NARROW, "pien": NARROW, "bas": (Label.RED, "draft")}
MODAL = {"x-requested-with": "XMLHttpRequest"}


def said(answer) -> str:
    """Everything that an answer says, in lower case: status line, headers and body."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    headers = " ".join(f"{name}: {value}" for name, value in answer.items())
    return (headers + body.decode("utf-8", "replace")).lower()


def state_of(thing):
    """What a stranger's request may not change."""
    page = type(thing.page).objects.get(pk=thing.page.pk)
    files = Image.objects.filter(entry=page.entry).count(), Document.objects.filter(entry=page.entry).count()
    review = page.workflow_states.values_list("status", "current_task_state__status")
    return page.path, page.title, page.draft_title, page.live, page.locked, files, list(review)


@pytest.mark.parametrize("pattern", PATTERNS, ids=[f"{row[0]} {row[1]}" for row in PATTERNS])
def test_no_address_names_what_is_hidden(world, client, pattern):
    client.raise_request_exception = False
    for who, hidden in OUTSIDERS.items():
        things = [world.things[label] for label in hidden]
        before = [state_of(thing) for thing in things]
        client.force_login(getattr(world, who))
        for path in dict.fromkeys(path for thing in things for path in addresses(*pattern, world, thing)):
            ask_everything(client, who, path, [word for thing in things for word in thing.words])
        assert [state_of(thing) for thing in things] == before, (
            f"{who} changed something through {pattern[1]}"
        )
        if pattern[0] == "wagtailadmin_logout":
            client.logout()


def ask_everything(client, who, path, words):
    """Ask one address by every method, as a page and as a window, and look for the words."""
    for ask in (client.get, client.post):
        for headers in ({}, MODAL):
            answer = ask(path, headers=headers)
            assert answer.status_code < 500, f"{who} {ask.__name__} {path}"
            text = said(answer)
            assert not [word for word in words if word in text], f"{who} {ask.__name__} {path}"
            if answer.status_code == 404:
                break


@pytest.mark.parametrize("pattern", PATTERNS, ids=[f"{row[0]} {row[1]}" for row in PATTERNS])
def test_no_address_fails_for_who_may_see_it(world, client, pattern):
    client.raise_request_exception = False
    client.force_login(world.eva)
    for path in addresses(*pattern, world, world.things[Label.RED]):
        for headers in ({}, MODAL):
            assert client.get(path, headers=headers).status_code < 500, path


FINDS = [
    ("wagtailadmin_explore", "inside", ""),
    ("wagtailadmin_explore", "inside", f"?q={SEARCHED}"),
    ("wagtailadmin_pages:edit", "page", ""),
    ("wagtailadmin_pages:history", "page", ""),
    ("wagtailadmin_pages:view_draft", "page", ""),
    ("wagtailadmin_pages:workflow_history", "page", ""),
    ("wagtailadmin_choose_page_child", "inside", "?page_type=cases.casestudypage"),
    ("wagtailimages:index", None, ""),
    ("wagtaildocs:index", None, ""),
    ("wagtailimages_chooser:choose", None, ""),
    ("wagtailadmin_home", None, ""),
    ("wagtailadmin_pages:search", None, f"?q={SEARCHED}"),
]


@pytest.mark.parametrize(("name", "which", "question"), FINDS, ids=[f"{row[0]}{row[2]}" for row in FINDS])
def test_the_named_editor_finds_it(world, client, name, which, question):
    thing = world.things[Label.RED]
    target = {"inside": world.inside, "page": thing.page}.get(which)
    client.force_login(world.eva)
    answer = client.get(reverse(name, args=[target.pk] if target else []) + question)
    assert answer.status_code == 200
    assert thing.words[0] in said(answer)


def test_an_editor_of_the_agency_who_is_not_named_does_not_find_red(world, client):
    client.force_login(world.ella)
    text = said(client.get(reverse("wagtailadmin_explore", args=[world.inside.pk])))
    assert world.things[Label.AMBER].words[0] in text
    assert world.things[Label.RED].words[0] not in text
