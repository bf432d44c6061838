"""After an erasure no door shows the name or the address to anybody: pages, search, conversations, the desk."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from cases.discussions.actions import open_thread, reply
from cases.members.account.erasing import erase_account
from cases.models import Mail, ProblemReport, RelabelRequest, Submission
from cases.search.index import sweep_index
from cases.tlp import Label
from tests.canaries.channels import crawl
from tests.conftest import make_member

#: Of the name and the address; the first name is typed into the search box, where it stands again.
WORDS = ("kanarie", "kwibusje@")
NAME = "Kwibusje van der Kanarie"
MOST = 30


@pytest.fixture(autouse=True)
def nothing_kept():
    cache.clear()


@pytest.fixture
def world(cast, agencies, regions, write_case):
    """A contributor left traces in every kind of thing; returns what the walks need."""
    person = make_member("Kwibusje", agencies.veenstroom, "contributor", last_login=None)
    person.last_name = "van der Kanarie"
    person.save()
    page = write_case(
        "Strandfeest",
        by=person,
        label=Label.CLEAR,
        contact_name=NAME,
        contact_email=person.email,
        contributors=f"{NAME} en de brandweer",
    )
    page.save_revision(user=person)
    draft = write_case("Nog een concept", by=person, contributors=NAME, publish=False)
    thread = open_thread(by=person, region=regions.groningen, title="Wie helpt?", body="Ik zoek een buur.")
    reply(by=person, thread=thread, body="Al gevonden.")
    ProblemReport.objects.create(entry=page.entry, kind="wrong", text="Fout", reporter=person, submission="x")
    RelabelRequest.objects.create(entry=draft.entry, label="green", reason="mag", requested_by=person)
    Submission.objects.create(entry=page.entry, revision=page.latest_revision, by=person)
    Mail.objects.create(kind="published", recipient=person, entry=page.entry)
    sweep_index()
    return person, page, draft, thread


def starts(page, draft, thread):
    entry = page.entry
    return [
        entry.url,
        reverse("history", args=[entry.public_id]),
        "/zoeken/?q=Kwibusje",
        "/zoeken/?q=brandweer",
        "/zoeken/suggesties/?q=kwib",
        thread.get_absolute_url(),
        "/mijn/",
        "/",
        *(
            reverse(f"wagtailadmin_pages:{name}", args=[one.pk])
            for one in (page, draft)
            for name in ("edit", "history", "usage", "workflow_history")
        ),
        reverse("wagtailadmin_pages:revisions_view", args=[page.pk, page.latest_revision_id]),
        reverse("wagtailadmin_explore_root"),
        "/beheer/",
    ]


def told(client, addresses):
    """Return the addresses whose answer holds the name or the address of the person."""
    seen = crawl(client, addresses, most=MOST)
    return {address for address, text in seen.items() if any(word in text.lower() for word in WORDS)}


@pytest.mark.parametrize("who", [None, "lies", "eva", "pien"])
def test_no_door_shows_who_left(who, world, cast, client):
    person, page, draft, thread = world
    if who:
        client.force_login(getattr(cast, who))
    assert page.entry.url in told(client, [page.entry.url])
    erase_account(person)
    sweep_index()
    assert told(client, starts(page, draft, thread)) == set()


def test_conversations_are_signed_former_member_and_keep_their_words(world, cast, sign_in):
    person, _page, _draft, thread = world
    erase_account(person)
    text = sign_in(cast.daan).get(thread.get_absolute_url()).content.decode()
    assert "oud-lid" in text and "Al gevonden." in text and "Ik zoek een buur." in text


def test_the_kept_text_of_a_page_is_made_anew_at_once(world, client):
    person, page, _draft, _thread = world
    for _visit in range(2):
        assert NAME in client.get(page.entry.url).content.decode()
    erase_account(person)
    text = client.get(page.entry.url).content.decode()
    assert NAME not in text and "oud-lid en de brandweer" in text


def test_searching_the_name_finds_nothing_any_more(world, client):
    person, page, _draft, _thread = world
    assert page.title in client.get("/zoeken/?q=Kwibusje").content.decode()
    erase_account(person)
    sweep_index()
    assert page.title not in client.get("/zoeken/?q=Kwibusje").content.decode()
