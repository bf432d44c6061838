"""A thread: opened at a region's table, answered, closed. Through the browser, as stories."""

import re

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.audit.models import AuditEvent
from cases.catalogue.consistency import find_differences
from cases.catalogue.models import Entry
from cases.discussions.actions import close_thread, mark_answer, open_thread, reply
from cases.discussions.models import Reply, Thread
from cases.tlp import Label

pytestmark = pytest.mark.django_db


def test_bram_opens_a_thread_and_daan_from_elsewhere_answers(cast, sign_in, new_thread_form):
    page = sign_in(cast.bram).post("/regios/groningen/gesprekken/nieuw/", new_thread_form, follow=True)
    thread = Thread.objects.get()
    assert page.status_code == 200
    assert (
        page.request["PATH_INFO"]
        == f"/regios/groningen/gesprekken/{thread.entry.public_id}/wie-deelt-een-rooster/"
    )
    assert "Gemeente Veenstroom" in page.text and "alle actieve leden" in page.text
    assert thread.entry.owner_agency == cast.bram.memberships.get().agency
    assert [region.name for region in thread.entry.regions.all()] == ["Groningen"]

    answer = sign_in(cast.daan).post(thread.get_absolute_url(), {"body": "Wij doen **mee**."}, follow=True)
    assert "<strong>mee</strong>" in answer.text and "Gemeente Duinkust" in answer.text
    assert answer.redirect_chain[-1][0].endswith("?page=1#r1")
    thread.refresh_from_db()
    assert thread.reply_count == 1 and thread.last_reply_at == thread.replies.get().created_at
    assert "mee" in Entry.objects.get().text
    assert list(find_differences()) == []
    assert set(AuditEvent.objects.values_list("action", flat=True)) >= {"thread opened", "reply added"}


def test_the_opener_chooses_the_answer_and_closes_with_an_outcome(cast, start, sign_in):
    thread = start()
    for number in (1, 2):
        reply(by=cast.daan, thread=thread, body=f"Antwoord {number}.")
    client, url = sign_in(cast.bram), thread.get_absolute_url()
    assert "Kies als antwoord" in client.get(url).text

    client.post(url + "antwoord/", {"reactie": "1"})
    page = client.post(url + "antwoord/", {"reactie": "2"}, follow=True)
    assert [row.is_answer for row in Reply.objects.order_by("number")] == [False, True]
    assert "Gekozen antwoord" in page.text and "beantwoord" in page.text

    page = client.post(url + "sluiten/", {"outcome": "Deel het rooster."}, follow=True)
    assert "Uitkomst" in page.text and "Deel het rooster." in page.text
    assert "Plaats reactie" not in page.text
    assert client.post(url, {"body": "Nog iets"}).status_code == 422
    assert Entry.objects.get().gist == "Deel het rooster."


@pytest.mark.parametrize(
    ("who", "may"),
    [("bram", True), ("eva", True), ("cor", True), ("lies", False), ("dirk", False), ("pien", False)],
)
def test_who_may_steer_a_thread_of_brams_at_groningens_table(cast, start, who, may):
    thread = start()
    answer = reply(by=cast.daan, thread=thread, body="Zo.")
    if may:
        mark_answer(by=getattr(cast, who), reply=answer)
        close_thread(by=getattr(cast, who), thread=thread, outcome="Klaar.")
    else:
        with pytest.raises(PermissionDenied):
            mark_answer(by=getattr(cast, who), reply=answer)
        with pytest.raises(PermissionDenied):
            close_thread(by=getattr(cast, who), thread=thread, outcome="Klaar.")


def test_steering_by_the_door_is_refused_too(cast, start, sign_in):
    thread = start()
    reply(by=cast.daan, thread=thread, body="Zo.")
    client, url = sign_in(cast.lies), thread.get_absolute_url()
    assert client.post(url + "antwoord/", {"reactie": "1"}).status_code == 403
    assert client.post(url + "sluiten/", {"outcome": "Klaar."}).status_code == 403
    assert "Kies als antwoord" not in client.get(url).text


def test_whoever_left_or_never_signed_in_does_not_write(cast, start, regions, client, sign_in):
    thread = start(label=Label.CLEAR)
    with pytest.raises(PermissionDenied):
        reply(by=cast.xander, thread=thread, body="Ik nog even.")
    with pytest.raises(PermissionDenied):
        open_thread(by=cast.xander, region=regions.groningen, title="Nog iets", body="Hallo")
    assert sign_in(cast.xander).get("/regios/groningen/gesprekken/nieuw/").status_code == 403
    client.logout()
    assert client.get("/regios/groningen/gesprekken/nieuw/")["Location"].startswith("/account/login/?next=")
    assert "Log in om te reageren" in client.get(thread.get_absolute_url()).text


def test_nobody_writes_for_an_agency_that_is_not_theirs(cast, agencies, start):
    with pytest.raises(PermissionDenied):
        start(agency=agencies.duinkust)
    with pytest.raises(PermissionDenied):
        reply(by=cast.daan, thread=start(), body="Zo.", agency=agencies.veenstroom)


def test_a_session_that_ended_gives_the_text_back(start, client):
    url = start().get_absolute_url()
    for door in (url, url + "sluiten/", "/regios/groningen/gesprekken/nieuw/", "/regios/x/gesprekken/y/z/"):
        page = client.post(door, {"body": "Mijn lange <verhaal>"})
        assert page.status_code == 403
        assert "Mijn lange &lt;verhaal&gt;" in page.text and "Hoe regelt u piket?" not in page.text
    assert Reply.objects.count() == 0


def test_red_names_two_others_of_whom_one_may_edit(cast, start, sign_in):
    with pytest.raises(ValidationError) as refused:
        start(label=Label.RED, named=[cast.lies])
    assert "named" in refused.value.error_dict
    with pytest.raises(ValidationError):
        start(label=Label.RED, named=[cast.lies, cast.bram])  # naming oneself does not count
    thread = start(label=Label.RED, named=[cast.eva, cast.nadia])
    url = thread.get_absolute_url()
    for person in (cast.bram, cast.eva, cast.nadia):
        page = sign_in(person).get(url)
        assert page.status_code == 200 and "Nadia de Tester" in page.text
    for person in (cast.lies, cast.daan, cast.cor, cast.pien, cast.xander):
        assert sign_in(person).get(url).status_code == 404


def test_the_form_names_colleagues_by_choice_and_others_by_exact_address(cast, sign_in, new_thread_form):
    client = sign_in(cast.bram)
    form = {
        **new_thread_form,
        "label": "red",
        "named": [str(cast.eva.pk)],
        "named_emails": "Nadia@Duinkust.example",
    }
    assert client.post("/regios/groningen/gesprekken/nieuw/", form).status_code == 302
    assert set(Entry.objects.get().named.all()) == {cast.eva, cast.nadia}

    page = client.post(
        "/regios/groningen/gesprekken/nieuw/", {**form, "named_emails": "xander@veenstroom.example"}
    )
    assert page.status_code == 422 and "Geen lid met dit adres" in page.text
    page = client.post("/regios/groningen/gesprekken/nieuw/", {**form, "named": [str(cast.daan.pk)]})
    assert page.status_code == 422, "Daan is no colleague: a foreign number is no choice"
    assert Thread.objects.count() == 1


def test_a_thread_is_never_wider_than_what_it_is_about(cast, start, write_case, sign_in, new_thread_form):
    case = write_case("Geheime oefening", label=Label.AMBER)
    with pytest.raises(ValidationError) as refused:
        start(about=case.entry, label=Label.GREEN)
    assert "label" in refused.value.error_dict
    client, door = sign_in(cast.bram), f"/regios/groningen/gesprekken/nieuw/?over={case.entry.public_id}"
    page = client.get(door)
    assert "Geheime oefening" in page.text
    assert re.search(r'<input[^>]*value="amber"[^>]*checked', page.text)
    assert client.post(door, new_thread_form).status_code == 422
    assert client.post(door, {**new_thread_form, "label": "amber"}).status_code == 302
    assert Thread.objects.get().about == case.entry


def test_the_link_to_the_case_shows_only_to_who_may_see_the_case(cast, start, regions, write_case, sign_in):
    case = write_case("Geheime oefening", label=Label.AMBER)
    thread = start("Over iets", about=case.entry, label=Label.AMBER, region=regions.kennemerland)
    assert "Geheime oefening" in sign_in(cast.eva).get(thread.get_absolute_url()).text
    page = sign_in(cast.daan).get(thread.get_absolute_url())
    assert (
        page.status_code == 200
        and "Geheime oefening" not in page.text
        and case.entry.public_id not in page.text
    )


def test_asking_about_what_one_may_not_see_is_asking_about_nothing(cast, write_case, sign_in, start):
    case = write_case(label=Label.AMBER_STRICT)
    client = sign_in(cast.daan)
    hidden = client.get(f"/regios/groningen/gesprekken/nieuw/?over={case.entry.public_id}")
    absent = client.get("/regios/groningen/gesprekken/nieuw/?over=bbbbbbbbbbbb")
    assert hidden.status_code == absent.status_code == 404
    with pytest.raises(PermissionDenied):
        start(by=cast.daan, about=case.entry)


def test_sending_a_form_twice_makes_one_thing(cast, sign_in, new_thread_form):
    client = sign_in(cast.bram)
    first = client.post("/regios/groningen/gesprekken/nieuw/", new_thread_form)
    second = client.post("/regios/groningen/gesprekken/nieuw/", new_thread_form)
    assert first["Location"] == second["Location"] and Thread.objects.count() == Entry.objects.count() == 1
    url = first["Location"]
    for _time in range(2):
        assert client.post(url, {"body": "Eén keer", "form_id": "f"}).status_code == 302
    assert Reply.objects.count() == 1
    client.post(url, {"body": "Iets anders", "form_id": "f"})  # back in the browser, other words: not lost
    assert [row.number for row in Reply.objects.order_by("number")] == [1, 2]
    sign_in(cast.daan).post(url, {"body": "Eén keer", "form_id": "f"})
    assert Reply.objects.count() == 3, "somebody else's form is another form"


def test_a_quotation_starts_the_reply(cast, start, sign_in):
    thread = start()
    reply(by=cast.daan, thread=thread, body="Deel het rooster.")
    page = sign_in(cast.bram).get(thread.get_absolute_url() + "?citeer=1")
    assert "&gt; Deel het rooster." in page.text
    page = sign_in(cast.bram).post(
        thread.get_absolute_url(), {"body": "> Deel het rooster.\n\nGoed.", "in_reply_to": "1"}, follow=True
    )
    assert "Antwoord op" in page.text
    assert Reply.objects.get(number=2).in_reply_to.number == 1
