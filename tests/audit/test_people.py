"""Signing in, codes and memberships leave rows; passwords and strangers' addresses do not."""

import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.urls import reverse

from cases.audit.people import origin_of
from cases.members.actions import end_membership, start_membership
from cases.models import AuditEvent
from tests.conftest import PASSWORD

LOGIN = "/account/login/"


@pytest.fixture(autouse=True)
def nobody_tried_before():
    cache.clear()


def last():
    return AuditEvent.objects.first()


def rows_as_text():
    return "\n".join(str(row) for row in AuditEvent.objects.values())


def test_signing_in_and_out_leave_a_row_each(cast, client):
    client.post(LOGIN, {"login": cast.lies.email, "password": PASSWORD}, REMOTE_ADDR="145.21.7.99")
    event = last()
    assert (event.action, event.actor_id, event.object_id) == ("signed in", cast.lies.pk, str(cast.lies.pk))
    assert event.origin == "145.21.7.0/24"
    client.post("/account/logout/")
    assert (last().action, last().actor_id) == ("signed out", cast.lies.pk)


def test_a_wrong_password_leaves_a_row_about_lies_without_the_password(cast, client):
    client.post(LOGIN, {"login": cast.lies.email, "password": "mijn-geheime-fout"})
    event = last()
    assert (event.action, event.result, event.actor_id) == ("sign-in failed", "refused", None)
    assert event.object_id == str(cast.lies.pk)
    assert "mijn-geheime-fout" not in rows_as_text()


def test_of_a_stranger_nothing_is_kept_but_the_network(cast, client):
    client.post(LOGIN, {"login": "geheim@elders.example", "password": "x"}, REMOTE_ADDR="2001:db8:1:2::3")
    event = last()
    assert (event.action, event.object_id, event.origin) == ("sign-in failed", "", "2001:db8:1::/48")
    assert "elders" not in rows_as_text()


def test_a_throttled_try_is_not_counted_as_a_wrong_password(cast, client):
    for _n in range(7):
        client.post(LOGIN, {"login": cast.lies.email, "password": "fout"})
    assert AuditEvent.objects.filter(action="sign-in failed").count() == 5


def test_a_changed_password_leaves_a_row(cast, client):
    client.force_login(cast.lies)
    new = "nog-een-heel-lang-wachtwoord"
    client.post(
        reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": new, "password2": new}
    )
    assert AuditEvent.objects.filter(action="password changed", actor_id=cast.lies.pk).count() == 1
    assert new not in rows_as_text()


def test_turning_the_second_step_on_and_failing_it_leave_rows(
    cast, client, django_capture_on_commit_callbacks
):
    client.post(LOGIN, {"login": cast.lies.email, "password": PASSWORD})
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    secret = client.get(reverse("mfa_activate_totp")).context["form"].secret
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("mfa_activate_totp"), {"code": code})
    added = AuditEvent.objects.filter(action="second step added")
    assert {event.detail["type"] for event in added} >= {"totp"}
    assert secret not in rows_as_text()
    client.post("/account/logout/")
    client.post(LOGIN, {"login": cast.lies.email, "password": PASSWORD})
    assert last().action == "signed out"
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert (last().action, last().object_id) == ("second step failed", str(cast.lies.pk))


def test_memberships_leave_rows_that_name_who_did_it(cast, agencies):
    membership = start_membership(user=cast.lies, agency=agencies.duinkust, role="editor", by=cast.cor)
    assert (last().action, last().actor_id, last().detail) == (
        "membership started",
        cast.cor.pk,
        {"role": "editor"},
    )
    end_membership(membership, by=cast.cor)
    assert (last().action, last().object_id) == ("membership ended", str(membership.pk))


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("145.21.7.99", "145.21.7.0/24"),
        ("2001:db8:1:2::3", "2001:db8:1::/48"),
        ("", ""),
        ("unix", ""),
    ],
)
def test_the_origin_is_a_network_and_not_a_person(address, network, rf):
    assert origin_of(rf.get("/", REMOTE_ADDR=address)) == network


def test_behind_a_proxy_the_visitor_counts_and_what_he_says_of_himself_does_not(rf, settings):
    request = rf.get("/", REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR="9.9.9.9, 145.21.7.99")
    assert origin_of(request) == "127.0.0.0/24"
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert origin_of(request) == "145.21.7.0/24"


def test_a_command_has_no_origin():
    assert origin_of(None) == ""
