"""Lists, paging, addresses, and what an outsider sees of all that: nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.catalogue.actions import withdraw
from cases.discussions.actions import close_thread, mark_answer, reply
from cases.discussions.models import Reply, Thread
from cases.tlp import Label

pytestmark = pytest.mark.django_db


def fill(thread, by, count):
    """Add `count` replies quickly, as the action would number them."""
    agency = by.memberships.get().agency
    rows = [
        Reply(thread=thread, number=n, body=f"Reactie {n}.", author=by, agency=agency)
        for n in range(1, count + 1)
    ]
    Reply.objects.bulk_create(rows)
    Thread.objects.filter(pk=thread.pk).update(reply_count=count)


def test_lists_show_the_newest_activity_first_and_filter(cast, start, regions, sign_in):
    old, new = start("Oude vraag"), start("Nieuwe vraag", region=regions.kennemerland)
    client = sign_in(cast.lies)
    assert client.get("/gesprekken/").text.index("Nieuwe vraag") < client.get("/gesprekken/").text.index(
        "Oude vraag"
    )
    mark_answer(by=cast.bram, reply=reply(by=cast.daan, thread=old, body="Zo."))
    page = client.get("/gesprekken/").text
    assert page.index("Oude vraag") < page.index("Nieuwe vraag") and "1 reactie<" in page
    assert "Oude vraag" not in client.get("/gesprekken/?regio=kennemerland").text
    assert "Nieuwe vraag" not in client.get("/gesprekken/?stand=answered").text
    assert "Oude vraag" not in client.get("/regios/kennemerland/gesprekken/").text
    assert new.title in client.get("/regios/kennemerland/gesprekken/").text
    assert client.get("/regios/atlantis/gesprekken/").status_code == 404


@pytest.mark.parametrize(
    ("label", "readers"),
    [
        (Label.CLEAR, {"anonymous", "xander", "lies", "bram", "eva", "daan", "dirk", "cor", "pien"}),
        (Label.GREEN, {"lies", "bram", "eva", "daan", "dirk", "cor", "pien"}),
        (Label.AMBER, {"lies", "bram", "eva", "cor"}),
        (Label.AMBER_STRICT, {"lies", "bram", "eva"}),
        (Label.RED, {"bram", "eva", "nadia"}),
    ],
)
def test_who_sees_a_thread_in_any_list_or_at_its_address(cast, start, client, label, readers):
    thread = start("Zwaluwstaart", label=label, named=[cast.eva, cast.nadia])
    reply(by=cast.bram, thread=thread, body="Kwikstaart.")
    for who in ("anonymous", "xander", "lies", "bram", "eva", "daan", "dirk", "cor", "pien"):
        client.logout()
        if who != "anonymous":
            client.force_login(getattr(cast, who))
        page = client.get(thread.get_absolute_url())
        assert page.status_code == (200 if who in readers else 404), who
        assert ("Kwikstaart" in page.text) == (who in readers), who
        for door in (
            "/gesprekken/",
            "/regios/groningen/gesprekken/",
            "/gesprekken/?regio=groningen&stand=open",
        ):
            listing = client.get(door).text
            assert ("Zwaluwstaart" in listing) == (who in readers), (who, door)
            assert ("1 gesprek<" in listing) == (who in readers), (who, door)


def test_a_stranger_gets_the_same_answers_as_when_there_is_no_thread(cast, start, client):
    thread = start(label=Label.AMBER)
    client.force_login(cast.daan)
    hidden, absent = (
        thread.get_absolute_url(),
        "/regios/groningen/gesprekken/bbbbbbbbbbbb/hoe-regelt-u-piket/",
    )
    for method, tail, data in [
        ("get", "", {}),
        ("get", "?reactie=1", {}),
        ("get", "?citeer=1", {}),
        ("post", "", {"body": "Hallo"}),
        ("post", "antwoord/", {"reactie": "1"}),
        ("post", "sluiten/", {"outcome": "Klaar"}),
    ]:
        answers = [getattr(client, method)(url + tail, data) for url in (hidden, absent)]
        assert [answer.status_code for answer in answers] == [404, 404], (method, tail)
    wrong_slug = client.get(hidden.replace("hoe-regelt-u-piket", "iets"))
    assert wrong_slug.status_code == 404, "a redirect would tell the title"
    assert Reply.objects.count() == 0


def test_a_wrong_slug_leads_to_the_right_one_and_a_wrong_region_nowhere(cast, start, sign_in):
    url, client = start().get_absolute_url(), sign_in(cast.lies)
    moved = client.get(url.replace("hoe-regelt-u-piket", "oude-titel") + "?reactie=1")
    assert moved.status_code == 301 and moved["Location"] == url + "?reactie=1"
    assert client.get(url.replace("groningen", "kennemerland")).status_code == 404


def test_replies_stand_on_numbered_pages_and_keep_a_permanent_address(cast, start, sign_in):
    thread, client = start(), sign_in(cast.lies)
    fill(thread, cast.daan, 60)
    url = thread.get_absolute_url()
    first, last = client.get(url).text, client.get(url + "?page=3").text
    assert 'id="r1"' in first and 'id="r25"' in first and 'id="r26"' not in first
    assert 'id="r51"' in last and 'id="r60"' in last
    for number, page in [(1, 1), (25, 1), (26, 2), (60, 3)]:
        assert client.get(f"{url}?reactie={number}")["Location"] == f"{url}?page={page}#r{number}"
    assert client.get(url + "?reactie=61").status_code == 404
    sent = client.post(url, {"body": "Nummer 61."})
    assert sent["Location"] == f"{url}?page=3#r61"


@pytest.mark.parametrize("page", ["0", "-1", "1000000000", "9" * 400, "x", "", "1.5", "%00", "²"])
def test_a_page_out_of_reach_gives_the_nearest(cast, start, sign_in, page):
    url, client = start().get_absolute_url(), sign_in(cast.lies)
    assert client.get(f"{url}?page={page}").status_code == 200
    assert client.get(f"/gesprekken/?page={page}&regio={page}&stand={page}").status_code == 200


def test_a_withdrawn_thread_says_why_to_those_who_could_see_it(cast, start, sign_in):
    thread = start(label=Label.AMBER)
    withdraw(thread.entry, by=cast.eva, reason="Er stond een naam in.")
    page = sign_in(cast.lies).get(thread.get_absolute_url())
    assert page.status_code == 410 and "Er stond een naam in." in page.text
    assert sign_in(cast.lies).post(thread.get_absolute_url(), {"body": "Toch?"}).status_code == 403
    assert "Hoe regelt u piket?" not in sign_in(cast.lies).get("/gesprekken/").text
    assert sign_in(cast.daan).get(thread.get_absolute_url()).status_code == 404


BAD_TEXTS = {
    "nothing": b"",
    "spaces": b"%20%09%0A",
    "zero width": b"%E2%80%8B%E2%80%8B",
    "NUL": b"hallo%00daar",
    "too long": b"a" * 20_001,
}


@pytest.mark.parametrize("text", BAD_TEXTS.values(), ids=BAD_TEXTS)
def test_a_text_that_cannot_be_kept_is_an_error_at_its_field(cast, start, sign_in, text):
    client, url = sign_in(cast.lies), start().get_absolute_url()
    answer = client.generic("POST", url, b"body=" + text, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 422
    assert "Er gaat iets mis op één plek" in answer.text and 'href="#id_body"' in answer.text
    assert "<title>Fout: " in answer.text
    assert Reply.objects.count() == 0


@pytest.mark.parametrize(
    "text",
    [b"%ED%A0%80%FF", b"%F0%9F%98%80", b"'\"--;" * 10, b"[" * 10_000, b"%3E" * 6_600, b"a%0D%0A" * 6_666],
)
def test_odd_texts_are_kept(cast, start, sign_in, text):
    client, url = sign_in(cast.lies), start().get_absolute_url()
    answer = client.generic("POST", url, b"body=" + text, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 302
    assert client.get(url).status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"title": "\u200b "},
        {"title": "a" * 161},
        {"title": "a\x00b"},
        {"body": " "},
        {"label": "purple"},
        {"label": ""},
        {"label": "red"},
        {"region": "atlantis"},
        {"region": "\x00"},
        {"agency": "duinkust"},
        {"named": ["999999"]},
        {"named_emails": "x" * 2001},
        {"label": "red", "named_emails": "a@b.example " * 30},
        {"form_id": "x" * 65},
    ],
    ids=str,
)
def test_a_wrong_new_thread_comes_back_with_its_text(cast, sign_in, new_thread_form, wrong):
    answer = sign_in(cast.bram).post("/regios/groningen/gesprekken/nieuw/", {**new_thread_form, **wrong})
    assert answer.status_code == 422 and "kb-error-summary" in answer.text
    if "body" not in wrong:
        assert new_thread_form["body"] in answer.text
    assert Thread.objects.count() == 0


def test_odd_addresses_and_methods(cast, start, sign_in):
    url, client = start().get_absolute_url(), sign_in(cast.bram)
    for tail in ("?reactie=0", "?reactie=x", "?reactie=%00", "?reactie=" + "9" * 50):
        assert client.get(url + tail).status_code == 404
    for tail in ("?citeer=0", "?citeer=%00", "?citeer=" + "9" * 50):
        assert client.get(url + tail).status_code == 200
    for over in ("%00", "x" * 5000, "%ED%A0%80", "'"):
        assert client.get(f"/regios/groningen/gesprekken/nieuw/?over={over}").status_code == 404
    assert client.get("/regios/%00/gesprekken/").status_code == 404
    assert client.get("/regios/groningen/gesprekken/%00/x/").status_code == 404
    assert client.get("/regios/groningen/gesprekken/nieuw/?titel=" + "x" * 500).status_code == 200
    for door in ("antwoord/", "sluiten/"):
        assert client.get(url + door).status_code == 405
    assert client.post("/gesprekken/").status_code == client.delete(url).status_code == 405
    for number in ("", "7", "x", "\x00"):
        assert client.post(url + "antwoord/", {"reactie": number}).status_code == 404


def test_the_number_of_queries_does_not_grow(cast, start, sign_in):
    client = sign_in(cast.lies)
    thread = start()
    fill(thread, cast.daan, 2)

    def count(url):
        client.get(url)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    doors = ["/gesprekken/", thread.get_absolute_url()]
    few = [count(url) for url in doors]
    for number in range(8):
        start(f"Vraag {number}")
    Reply.objects.all().delete()
    fill(thread, cast.daan, 24)
    assert [count(url) for url in doors] == few


def test_closing_needs_an_outcome_and_happens_once(cast, start, sign_in):
    thread = start()
    client, url = sign_in(cast.bram), thread.get_absolute_url()
    assert client.post(url + "sluiten/", {"outcome": " "}).status_code == 422
    close_thread(by=cast.bram, thread=thread, outcome="Klaar.")
    again = client.post(url + "sluiten/", {"outcome": "Nog eens."})
    assert again.status_code == 422 and "al gesloten" in again.text
    thread.refresh_from_db()
    assert thread.outcome == "Klaar."
