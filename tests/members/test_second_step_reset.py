"""Somebody lost the phone: a coordinator or platform editor takes the second step away, and never their own."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core import mail
from django.test import Client
from django.utils import timezone

from cases.access.second_step import second_step_last_day
from cases.members.actions import end_membership, start_membership
from cases.models import AuditEvent, Mail, User
from cases.notifications.sending import deliver
from tests.conftest import PASSWORD, make_member

from .conftest import LOGIN


@pytest.fixture
def vera(cast, agencies):
    """Vera coordinates for Veenstroom."""
    return make_member("Vera", agencies.veenstroom, "coordinator")


def door_of(person):
    return f"/mijn/leden/{person.memberships.current().get().pk}/tweede-stap/"


def test_vera_resets_the_second_step_of_eva(eva_with_app, vera, enter_and_prove, client):
    eva = eva_with_app
    TOTP.activate(vera, generate_totp_secret())
    Authenticator.objects.filter(user=vera).delete()
    enter_and_prove(vera)
    assert client.get(door_of(eva)).status_code == 200
    assert client.post(door_of(eva), {"reason": "phone_lost"}).url == "/mijn/"
    assert not Authenticator.objects.filter(user=eva).exists()
    row = AuditEvent.objects.get(action="second step reset")
    assert (row.actor_id, row.object_type, row.detail) == (vera.pk, "membership", {"reason": "phone_lost"})


def test_all_sessions_of_the_person_end_and_the_mail_says_so(cast, vera, enter_and_prove, client):
    elsewhere = Client()
    elsewhere.post(LOGIN, {"login": cast.eva.email, "password": PASSWORD})
    assert elsewhere.get("/mijn/").status_code == 200
    enter_and_prove(vera)
    client.post(door_of(cast.eva), {"reason": "suspected"})
    assert elsewhere.get("/mijn/").status_code == 302
    letter = Mail.objects.get(kind="second_step_reset", recipient=cast.eva)
    assert deliver(letter.pk) == "sent"
    (sent,) = mail.outbox
    assert sent.to == [cast.eva.email] and "voor u uitgezet" in sent.subject
    assert "/account/2fa/" in sent.body and "Vera" not in sent.body
    assert client.get("/mijn/").status_code == 200


def test_the_person_has_one_day_to_set_it_up_again(cast, vera, enter_and_prove, client):
    cast.eva.memberships.update(role_since=timezone.now() - timezone.timedelta(days=400))
    enter_and_prove(vera)
    client.post(door_of(cast.eva), {"reason": "new_phone"})
    eva = User.objects.get(pk=cast.eva.pk)
    assert second_step_last_day(eva) == timezone.localdate() + timezone.timedelta(days=1)


def test_it_asks_for_ones_own_password_first(cast, vera, sign_in):
    client = sign_in(vera)
    for answer in (client.get(door_of(cast.eva)), client.post(door_of(cast.eva), {"reason": "phone_lost"})):
        assert answer.status_code == 302 and answer.url.startswith("/account/reauthenticate/")
    assert not AuditEvent.objects.filter(action="second step reset").exists()


def test_who_may_not_reset_it_finds_no_door(cast, vera, agencies, sign_in):
    end_membership(start_membership(user=cast.dirk, agency=agencies.veenstroom, role="coordinator"))
    missing = sign_in(cast.lies).get("/mijn/leden/999999/tweede-stap/")
    for who, whose in [
        (cast.lies, cast.eva),
        (cast.eva, cast.bram),
        (cast.cor, cast.bram),
        (cast.dirk, cast.eva),
        (vera, vera),
        (vera, cast.dirk),
        (vera, cast.pien),
        (cast.pien, cast.pien),
    ]:
        answer = sign_in(who).get(door_of(whose))
        assert answer.status_code == 404, (who, whose)
    assert missing.status_code == 404
    ended = cast.xander.memberships.get().pk
    assert sign_in(vera).get(f"/mijn/leden/{ended}/tweede-stap/").status_code == 404
    assert sign_in(vera).get(f"/mijn/leden/{10**30}/tweede-stap/").status_code == 404


def test_a_platform_editor_may_for_everybody_and_a_coordinator_not_for_the_platform(
    cast, vera, agencies, enter_and_prove, client
):
    start_membership(user=cast.pien, agency=agencies.veenstroom, role="reader")
    of_pien = cast.pien.memberships.get(agency=agencies.veenstroom).pk
    enter_and_prove(vera)
    assert client.get(f"/mijn/leden/{of_pien}/tweede-stap/").status_code == 404
    client.post("/account/logout/")
    enter_and_prove(cast.pien)
    assert client.get(door_of(vera)).status_code == 200


@pytest.mark.parametrize("reason", ["", "zomaar", "\x00", "a" * 10_000])
def test_without_a_reason_from_the_list_nothing_happens(reason, cast, vera, enter_and_prove, client):
    enter_and_prove(vera)
    answer = client.post(door_of(cast.eva), {"reason": reason})
    assert answer.status_code == 422 and "Fout:" in answer.content.decode()
    assert not AuditEvent.objects.filter(action="second step reset").exists()
