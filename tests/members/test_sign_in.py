"""Signing in: one door, however one knocks."""

import pytest
from django.urls import reverse

from cases.models import User
from tests.conftest import PASSWORD

from .conftest import LOGIN, SECOND_STEP

WRONG = "Het e-mailadres of het wachtwoord klopt niet."


def test_lies_signs_in_and_reaches_her_own_page(cast, enter, signed_in_as):
    response = enter(cast.lies)
    assert response.status_code == 302 and response.url == "/mijn/"
    assert signed_in_as() == cast.lies.pk


def test_capitals_in_the_address_do_not_matter(cast, enter, signed_in_as):
    enter(cast.lies.email.upper())
    assert signed_in_as() == cast.lies.pk


def test_the_session_gets_a_new_key_at_sign_in(cast, client, enter):
    client.get(LOGIN)
    session = client.session
    session["before"] = "1"
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before
    enter(cast.lies)
    assert client.session.session_key != before
    assert not client.session.exists(before)


def test_an_unknown_address_and_a_wrong_password_get_the_same_answer(cast, enter):
    unknown = enter("niemand@veenstroom.example")
    wrong = enter(cast.lies, "niet-het-goede-wachtwoord")
    assert unknown.status_code == wrong.status_code == 200
    assert unknown.context["form"].errors == wrong.context["form"].errors == {"__all__": [WRONG]}
    bodies = [
        response.content.decode().replace(email, "").split("<form", 1)[1].split("csrfmiddlewaretoken")[0]
        for response, email in ((unknown, "niemand@veenstroom.example"), (wrong, cast.lies.email))
    ]
    assert bodies[0] == bodies[1]


def test_a_closed_account_does_not_open(cast, enter, signed_in_as, client):
    cast.lies.is_active = False
    cast.lies.save()
    response = enter(cast.lies)
    assert signed_in_as() is None
    assert response.url == reverse("account_inactive")
    assert client.get("/mijn/").status_code == 302


def test_closing_an_account_acts_at_the_next_request(cast, enter, client):
    enter(cast.lies)
    assert client.get(reverse("usersessions_list")).status_code == 200
    User.objects.filter(pk=cast.lies.pk).update(is_active=False)
    assert client.get(reverse("usersessions_list")).status_code == 302


@pytest.mark.parametrize(
    "elsewhere",
    ["https://kwaad.example/", "//kwaad.example/", "/\\kwaad.example", "javascript:alert(1)", "https:kwaad"],
)
def test_nobody_is_sent_elsewhere_after_signing_in(elsewhere, cast, client, enter):
    response = enter(cast.lies, next=elsewhere)
    assert response.url == "/mijn/"
    assert client.get(LOGIN, {"next": elsewhere}).url == "/mijn/"


def test_who_was_on_the_way_somewhere_gets_there(cast, enter):
    assert enter(cast.lies, next="/regios/groningen/").url == "/regios/groningen/"


def test_after_five_failures_an_account_is_left_alone_for_a_while(cast, client, enter, signed_in_as):
    for _n in range(5):
        assert enter(cast.lies, "niet-het-goede-wachtwoord").status_code == 200
    response = enter(cast.lies)
    assert response.status_code == 429
    assert "U hebt te vaak achter elkaar geprobeerd in te loggen." in response.content.decode()
    assert signed_in_as() is None
    assert enter(cast.daan).status_code == 302


def test_an_unknown_address_is_throttled_like_a_known_one(db, enter):
    answers = [enter("niemand@veenstroom.example").status_code for _n in range(6)]
    assert answers == [200] * 5 + [429]


def test_trying_many_addresses_from_one_place_is_throttled(db, enter):
    answers = [enter(f"iemand{n}@veenstroom.example").status_code for n in range(11)]
    assert answers[-1] == 429


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"login": "geen adres", "password": PASSWORD},
        {"login": "a" * 5000 + "@veenstroom.example", "password": PASSWORD},
        {"login": "lies\x00@veenstroom.example", "password": "\x00"},
        {"login": "x@veenstroom.example", "password": "a" * 10_000},
    ],
)
def test_a_form_filled_in_badly_is_answered_with_the_form(fields, client, db):
    response = client.post(LOGIN, fields)
    assert response.status_code == 200
    assert response.context["form"].errors


def test_nobody_opens_an_account_on_their_own(client, db):
    for response in (
        client.get("/account/signup/"),
        client.post("/account/signup/", {"email": "x@y.example"}),
    ):
        assert response.status_code == 200
        assert "Aanvragen kan hier niet" in response.content.decode()
    assert not User.objects.exists()


# The four doors


@pytest.mark.parametrize("door", ["/beheer/login/", "/_util/login/"])
def test_wagtails_doors_lead_to_the_one_door(door, cast, client, signed_in_as):
    assert client.get(door).url.startswith(LOGIN)
    answer = client.post(door, {"username": cast.eva.email, "login": cast.eva.email, "password": PASSWORD})
    assert answer.status_code == 302 and answer.url.startswith(LOGIN)
    assert signed_in_as() is None


def test_the_door_of_the_admin_remembers_where_one_was_going(client, db):
    assert client.get("/beheer/login/").url == f"{LOGIN}?next=/beheer/"
    assert client.get("/beheer/login/", {"next": "/beheer/pages/"}).url == f"{LOGIN}?next=/beheer/pages/"
    assert client.get("/_util/login/", {"next": "https://kwaad.example/"}).url == LOGIN


def test_there_are_no_pages_behind_a_shared_password(client, db):
    address = "/_util/authenticate_with_password/1/1/"
    assert client.get(address).status_code == 404
    assert client.post(address, {"password": "geheim"}).status_code == 404


def test_no_door_leads_past_the_second_step(eva_with_app, client, enter, signed_in_as):
    enter(eva_with_app)
    assert signed_in_as() is None
    for door in ("/beheer/", "/beheer/login/", "/_util/login/", "/mijn/", "/account/2fa/"):
        assert client.get(door).status_code == 302
    assert signed_in_as() is None


def test_a_reader_who_tries_the_admin_is_not_sent_in_circles(cast, client, enter):
    enter(cast.lies)
    response = client.get("/beheer/", follow=True)
    assert response.redirect_chain[-1][0] == "/mijn/" or response.status_code in (403, 404)


def test_an_editor_is_brought_to_the_admin(cast, client, enter):
    assert enter(cast.eva, next="/beheer/").url == "/beheer/"
    assert client.get(LOGIN, {"next": "/beheer/"}).url == "/beheer/"
    assert client.get("/beheer/").status_code == 200


def test_leaving_the_admin_ends_the_session(cast, enter, client, signed_in_as):
    enter(cast.eva)
    assert client.get("/beheer/logout/").status_code == 200
    assert signed_in_as() == cast.eva.pk
    assert client.post("/beheer/logout/").url == "/"
    assert signed_in_as() is None


def test_the_admin_resets_no_passwords(client, db):
    assert client.get("/beheer/password_reset/").url == reverse("account_reset_password")
    for tail in ("done/", "complete/", "confirm/MQ/abc-def/"):
        assert client.get(f"/beheer/password_reset/{tail}").status_code == 404


def test_the_admins_account_page_is_ours(cast, client, enter):
    enter(cast.eva)
    assert client.get("/beheer/account/").url == "/mijn/"
    assert client.post("/beheer/account/", {"name_email-first_name": "Anders"}).status_code == 302
    cast.eva.refresh_from_db()
    assert cast.eva.first_name == "Eva"


# The second step


def test_eva_signs_in_with_the_code_of_her_app(eva_with_app, client, enter, current_code, signed_in_as):
    assert enter(eva_with_app, next="/regios/groningen/").url.startswith(SECOND_STEP)
    response = client.post(SECOND_STEP, {"code": current_code(eva_with_app.secret)})
    assert response.url == "/regios/groningen/"
    assert signed_in_as() == eva_with_app.pk


def test_a_wrong_code_does_not_open(eva_with_app, client, enter, signed_in_as):
    enter(eva_with_app)
    response = client.post(SECOND_STEP, {"code": "000000"})
    assert "Deze code klopt niet" in response.content.decode()
    assert signed_in_as() is None


def test_a_code_opens_once(eva_with_app, client, enter, current_code, signed_in_as):
    code = current_code(eva_with_app.secret)
    enter(eva_with_app)
    client.post(SECOND_STEP, {"code": code})
    client.post("/account/logout/")
    enter(eva_with_app)
    client.post(SECOND_STEP, {"code": code})
    assert signed_in_as() is None


def test_a_recovery_code_opens_once(eva_with_app, client, enter, signed_in_as):
    code = eva_with_app.recovery_codes[0]
    enter(eva_with_app)
    client.post(SECOND_STEP, {"code": code})
    assert signed_in_as() == eva_with_app.pk
    client.post("/account/logout/")
    enter(eva_with_app)
    assert client.post(SECOND_STEP, {"code": code}).status_code == 200
    assert signed_in_as() is None


def test_guessing_codes_is_throttled(eva_with_app, client, enter, current_code, signed_in_as):
    enter(eva_with_app)
    for _n in range(5):
        client.post(SECOND_STEP, {"code": "000000"})
    response = client.post(SECOND_STEP, {"code": current_code(eva_with_app.secret)})
    assert response.status_code == 429
    assert "te vaak achter elkaar" in response.content.decode()
    assert signed_in_as() is None


@pytest.mark.parametrize(
    "fields", [{}, {"code": ""}, {"code": "\x00"}, {"credential": "{"}, {"code": "9" * 5000}]
)
def test_a_second_step_filled_in_badly_is_answered_with_the_form(fields, eva_with_app, client, enter):
    enter(eva_with_app)
    response = client.post(SECOND_STEP, fields)
    assert response.status_code == 200
    assert response.context["form"].errors


def test_the_second_step_is_no_door_of_its_own(client, db):
    assert client.get(SECOND_STEP).url == LOGIN


def test_lies_turns_the_second_step_on_herself_after_her_password(cast, client, enter, current_code):
    enter(cast.lies)
    activate = reverse("mfa_activate_totp")
    asked_again = client.get(activate)
    assert asked_again.url.startswith(reverse("account_reauthenticate"))
    assert client.post(asked_again.url, {"password": PASSWORD}).url == activate
    secret = client.get(activate).context["form"].secret
    wrong = client.post(activate, {"code": "000000"})
    assert "Deze code klopt niet" in wrong.content.decode()
    response = client.post(activate, {"code": current_code(secret)})
    assert response.url == reverse("mfa_view_recovery_codes")
    assert client.get(response.url).status_code == 200
    client.post("/account/logout/")
    assert enter(cast.lies).url.startswith(SECOND_STEP)
