"""One's own account: sessions, password, what the pages say."""

import pytest
from allauth.usersessions.models import UserSession
from django.core import mail
from django.test import Client
from django.urls import reverse

from cases.models import AuditEvent
from tests.conftest import PASSWORD

from .conftest import LOGIN

PHONE = "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0"
NEW = "nog-een-heel-lang-wachtwoord"
CHANGE = "/account/password/change/"


def test_lies_sees_where_she_is_signed_in_and_ends_the_other_session(cast, client, enter):
    at_home = Client(HTTP_USER_AGENT="Thuiscomputer")
    at_home.post(LOGIN, {"login": cast.lies.email, "password": PASSWORD})
    enter(cast.lies)
    page = client.get(reverse("usersessions_list"))
    assert len(page.context["sessions"]) == 2
    assert "onbekend apparaat" in page.content.decode()
    client.post(reverse("usersessions_list"))
    assert at_home.get(reverse("usersessions_list")).status_code == 302
    assert client.get(reverse("usersessions_list")).status_code == 200


def test_nobody_sees_the_sessions_of_another(cast, client, enter):
    Client(HTTP_USER_AGENT=PHONE).post(LOGIN, {"login": cast.daan.email, "password": PASSWORD})
    enter(cast.lies)
    assert "Android-telefoon" not in client.get(reverse("usersessions_list")).content.decode()


def test_lies_ends_the_session_on_her_phone_alone(cast, client, enter):
    phone, tablet = Client(HTTP_USER_AGENT=PHONE), Client(HTTP_USER_AGENT="iPad Safari/605")
    for device in (phone, tablet):
        device.post(LOGIN, {"login": cast.lies.email, "password": PASSWORD})
    enter(cast.lies)
    page = client.get(reverse("usersessions_list"))
    for words in ("Firefox op Android-telefoon", "Safari op iPad", "internetadres 127.0.0.1", "dit apparaat"):
        assert words in page.content.decode()
    assert page.context["places"][0].is_current
    on_phone = next(place for place in page.context["places"] if "Firefox" in place.name)
    assert client.post(f"/mijn/sessies/{on_phone.number}/uitloggen/").url == reverse("usersessions_list")
    assert phone.get("/mijn/").status_code == 302
    assert tablet.get("/mijn/").status_code == 200
    assert AuditEvent.objects.filter(action="session ended", actor_id=cast.lies.pk).exists()


def test_nobody_ends_the_session_of_another(cast, client, enter):
    daan = Client()
    daan.post(LOGIN, {"login": cast.daan.email, "password": PASSWORD})
    number = UserSession.objects.get(user=cast.daan).pk
    enter(cast.lies)
    for which in (number, 999_999, 10**30):
        assert client.post(f"/mijn/sessies/{which}/uitloggen/").status_code == 404
    assert daan.get("/mijn/").status_code == 200


@pytest.mark.parametrize(
    ("old", "new", "again", "sentence"),
    [
        ("fout", NEW, NEW, "Vul uw huidige wachtwoord in."),
        (PASSWORD, NEW, NEW + "x", "De twee wachtwoorden zijn niet gelijk."),
        (PASSWORD, "kort", "kort", "Dit wachtwoord is te kort"),
        (PASSWORD, "qwerty123456", "qwerty123456", "Dit wachtwoord is te algemeen"),
        (PASSWORD, "lies@veenstroom.example", "lies@veenstroom.example", "lijkt te veel op"),
    ],
)
def test_a_password_that_will_not_do_is_refused_in_dutch(old, new, again, sentence, cast, client, enter):
    enter(cast.lies)
    response = client.post(CHANGE, {"oldpassword": old, "password1": new, "password2": again})
    assert sentence in str(response.context["form"].errors)
    cast.lies.refresh_from_db()
    assert cast.lies.check_password(PASSWORD)


def test_lies_chooses_a_new_password(cast, client, enter):
    enter(cast.lies)
    client.post(CHANGE, {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    cast.lies.refresh_from_db()
    assert cast.lies.check_password(NEW)


def test_asking_for_a_new_password_says_the_same_for_known_and_unknown(cast, client):
    answers = [
        client.post("/account/password/reset/", {"email": email}, follow=True).content.decode()
        for email in (cast.lies.email, "niemand@veenstroom.example")
    ]
    assert answers[0] == answers[1]


def test_a_new_password_by_mail_does_not_open_the_account_by_itself(cast, client, signed_in_as):
    client.post("/account/password/reset/", {"email": cast.lies.email})
    (letter,) = [letter for letter in mail.outbox if letter.to == [cast.lies.email]]
    address = next(word for word in letter.body.split() if "/password/reset/key/" in word)
    form = client.get("/account/" + address.split("/account/")[1], follow=True)
    client.post(form.redirect_chain[-1][0], {"password1": NEW, "password2": NEW})
    cast.lies.refresh_from_db()
    assert cast.lies.check_password(NEW)
    assert signed_in_as() is None


def test_the_account_pages_say_u_and_not_je(cast, client, enter):
    enter(cast.lies)
    for name in (
        "account_change_password",
        "account_email",
        "mfa_index",
        "usersessions_list",
        "account_logout",
    ):
        text = client.get(reverse(name)).content.decode().split("<main", 1)[1]
        words = set(text.replace("<", " ").replace(".", " ").split())
        assert not words & {"je", "jouw", "jij", "Je", "Your", "your"}, name


def test_nobody_changes_a_work_address_alone(cast, sign_in):
    client = sign_in(cast.lies)
    assert client.get("/account/email/").status_code == 404
    answer = client.post("/account/email/", {"email": "lies@elders.example", "action_add": ""})
    assert answer.status_code == 404
    cast.lies.refresh_from_db()
    assert cast.lies.email == "lies@veenstroom.example"
