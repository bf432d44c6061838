"""An invitation: one use, seven days, one address, one agency."""

from datetime import timedelta

import pytest
from django.core import mail as outbox
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.utils import timezone

from cases.members.actions import end_membership, start_membership
from cases.members.joining.actions.inviting import accept, invite, revoke
from cases.members.joining.domains import read_address
from cases.members.joining.links import invitation_token
from cases.models import AuditEvent, Invitation, Mail, Membership, User
from tests.conftest import PASSWORD

from .joining import LISTS, WHO, deliver_all, link_in, mails_to, text_of

LIST = f"{LISTS}veenstroom/"
GUEST = "gast@elders.example"


def invited(cast, agencies, address=GUEST, role="editor") -> Invitation:
    return invite(agency=agencies.veenstroom, address=read_address(address), role=role, by=cast.cor)


def link_of(invitation) -> str:
    return f"/uitnodiging/{invitation_token(invitation)}/"


@pytest.fixture
def link(cast, agencies):
    return link_of(invited(cast, agencies))


def test_a_coordinator_invites_somebody_without_an_account(client, cast, agencies):
    client.force_login(cast.cor)
    answer = client.post(
        f"{LIST}uitnodigen/", {"email": " Gast@Elders.example ", "role": "editor"}, follow=True
    )
    assert "De uitnodiging aan gast@elders.example is verstuurd." in text_of(answer)
    assert "Als redacteur" in text_of(answer)
    assert deliver_all() == ["sent"]
    (message,) = mails_to(GUEST)
    assert message.subject == "Uitnodiging voor Kennisbank namens Gemeente Veenstroom"
    assert "Cor" not in message.body
    guest = Client()
    page = guest.get(link_in(message))
    assert page.status_code == 200 and "U wordt redacteur" in text_of(page)
    assert guest.post(link_in(message), WHO).status_code == 302
    user = User.objects.get(email=GUEST)
    membership = user.memberships.get()
    assert (membership.agency, membership.role, membership.is_active) == (agencies.veenstroom, "editor", True)
    assert int(guest.session["_auth_user_id"]) == user.pk
    assert user.emailaddress_set.get().verified
    used = Invitation.objects.get()
    assert used.used_by == user and used.used_at
    assert AuditEvent.objects.get(action="invitation accepted").actor_id == user.pk


def test_it_works_once(client, cast, link):
    client.post(link, WHO)
    for method in ("get", "post"):
        answer = getattr(Client(), method)(link)
        assert answer.status_code == 410 and "werkt niet meer" in text_of(answer)
    assert User.objects.filter(email=GUEST).count() == 1


def test_it_works_for_seven_days(client, cast, agencies, link):
    Invitation.objects.update(created_at=timezone.now() - timedelta(days=7, minutes=1))
    assert client.get(link).status_code == client.post(link, WHO).status_code == 410
    client.force_login(cast.cor)
    assert GUEST not in text_of(client.get(LIST))


def test_a_revoked_one_works_no_more_and_its_mail_does_not_go(client, cast, agencies):
    invitation = invited(cast, agencies)
    client.force_login(cast.cor)
    for _time in range(2):
        assert client.post(f"{LIST}uitnodiging/{invitation.number}/intrekken/").status_code == 302
    assert AuditEvent.objects.filter(action="invitation revoked").count() == 1
    assert Client().get(link_of(invitation)).status_code == 410
    assert deliver_all() == ["dropped"] and not outbox.outbox
    with pytest.raises(PermissionDenied):
        revoke(invitation, by=cast.eva)


def test_inviting_again_replaces_the_old_one(client, cast, agencies):
    older, newer = invited(cast, agencies), invited(cast, agencies, role="reader")
    assert client.get(link_of(older)).status_code == 410
    assert client.get(link_of(newer)).status_code == 200


def test_an_invitation_is_for_one_address_alone(client, cast, agencies, link):
    client.force_login(cast.daan)
    for method in ("get", "post"):
        answer = getattr(client, method)(link, WHO)
        assert answer.status_code == 403
        assert "voor iemand anders" in text_of(answer) and "daan@duinkust.example" in text_of(answer)
        assert GUEST not in text_of(answer) and "Veenstroom" not in text_of(answer)
    assert not Membership.objects.filter(user=cast.daan, agency=agencies.veenstroom).exists()
    with pytest.raises(PermissionDenied):
        accept(Invitation.objects.get(), by=cast.daan)


def test_who_has_an_account_signs_in_and_accepts_with_one_button(client, cast, agencies):
    link = link_of(invited(cast, agencies, "daan@duinkust.example", "contributor"))
    page = text_of(client.get(link))
    assert (
        "U hebt al een account" in page and "?next=/uitnodiging/" in page and "wachtwoord" not in page.lower()
    )
    assert client.post(link, WHO).status_code == 200, "no password can be set for somebody else's account"
    cast.daan.refresh_from_db()
    assert cast.daan.check_password(PASSWORD) and cast.daan.first_name == "Daan"
    client.force_login(cast.daan)
    assert "Doe mee" in text_of(client.get(link))
    assert cast.daan.memberships.count() == 1, "opening it does nothing yet"
    assert "U werkt nu ook voor Gemeente Veenstroom." in text_of(client.post(link, follow=True))
    roles = dict(cast.daan.memberships.values_list("agency__slug", "role"))
    assert roles == {"duinkust": "reader", "veenstroom": "contributor"}
    assert cast.daan.memberships.get(is_active=True).agency == agencies.duinkust, "one is shown as active"
    assert client.get(link).status_code == 410


def test_who_left_comes_back_by_invitation(client, cast, agencies):
    link = link_of(invited(cast, agencies, "xander@veenstroom.example", "reader"))
    client.force_login(cast.xander)
    client.post(link)
    assert Membership.objects.current().get(user=cast.xander).role == "reader"


def test_a_closed_account_is_not_opened_by_an_invitation(client, cast, agencies):
    cast.daan.is_active = False
    cast.daan.save()
    link = link_of(invited(cast, agencies, "daan@duinkust.example"))
    assert "Log in" in text_of(client.get(link))
    assert not Membership.objects.current().filter(user=cast.daan).exists()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("bram@veenstroom.example", "al lid van deze organisatie"),
        ("bram+2@veenstroom.example", "al lid van deze organisatie"),
        ("cor@wadrand.example", "uw eigen adres"),
        ("cor+x@wadrand.example", "uw eigen adres"),
        ("geen adres", "geen e-mailadres"),
        ("", "Vul een e-mailadres in."),
        ('"a@b.nl"@evil.com', "geen e-mailadres"),
    ],
)
def test_whom_one_cannot_invite(client, cast, address, said):
    client.force_login(cast.cor)
    answer = client.post(f"{LIST}uitnodigen/", {"email": address, "role": "reader"})
    assert answer.status_code == 422 and said in text_of(answer)
    assert not Invitation.objects.exists() and not Mail.objects.exists()


def test_an_invitation_does_not_tell_whether_an_address_has_an_account_elsewhere(client, cast, agencies):
    client.force_login(cast.cor)
    pages = []
    for address in ("dirk@duinkust.example", "niemand@duinkust.example"):
        answer = client.post(f"{LIST}uitnodigen/", {"email": address, "role": "reader"}, follow=True)
        pages.append(text_of(answer).replace(address, "X"))
        Invitation.objects.all().delete()
    assert [page[page.index("<main") : page.index("Uitgenodigd")] for page in pages][0] == pages[1][
        pages[1].index("<main") : pages[1].index("Uitgenodigd")
    ]


def test_without_a_role_nothing_goes(client, cast):
    client.force_login(cast.cor)
    for role in ("", "baas", "\x00"):
        assert client.post(f"{LIST}uitnodigen/", {"email": GUEST, "role": role}).status_code == 422
    assert not Invitation.objects.exists()


def test_an_invitation_of_who_may_not_invite_any_more_is_over(client, cast, agencies):
    carla = User.objects.create_user("carla@veenstroom.example", PASSWORD)
    membership = start_membership(user=carla, agency=agencies.veenstroom, role="coordinator")
    invitation = invite(agency=agencies.veenstroom, address=read_address(GUEST), role="reader", by=carla)
    assert client.get(link_of(invitation)).status_code == 200
    end_membership(membership)
    assert (
        client.get(link_of(invitation)).status_code
        == client.post(link_of(invitation), WHO).status_code
        == 410
    )
    assert deliver_all() == ["dropped"]
    assert not User.objects.filter(email=GUEST).exists()


def test_accepting_takes_no_role_away(client, cast, agencies):
    invitation = invited(cast, agencies, "daan@duinkust.example", "reader")
    start_membership(user=cast.daan, agency=agencies.veenstroom, role="editor")
    accept(invitation, by=cast.daan)
    assert cast.daan.memberships.get(agency=agencies.veenstroom).role == "editor"


def test_the_link_is_bound_to_address_and_agency(client, cast, agencies, link):
    Invitation.objects.update(agency=agencies.duinkust)
    assert client.get(link).status_code == 410
    Invitation.objects.update(agency=agencies.veenstroom, email="ander@elders.example")
    assert client.get(link).status_code == 410


@pytest.mark.parametrize("token", ["x", "a:b:c", "%00", "x" * 5000, "²"], ids=range(5))
def test_a_strange_link_is_no_invitation(client, db, token):
    assert client.get(f"/uitnodiging/{token}/").status_code in (404, 410)


def test_what_is_missing_gets_a_sentence_and_leaves_the_invitation_open(client, link):
    answer = client.post(link, {**WHO, "password2": "anders anders"})
    assert answer.status_code == 422 and "niet gelijk" in text_of(answer)
    assert client.post(link, WHO).status_code == 302


def test_who_is_refused_by_a_race_leaves_nothing_behind(cast, agencies, link, client):
    from cases.members.joining.actions.inviting import accept_with_new_account

    stale = Invitation.objects.get()
    client.post(link, WHO)
    User.objects.filter(email=GUEST).delete()
    with pytest.raises(PermissionDenied):
        accept_with_new_account(stale, who={"first_name": "A", "last_name": "B"}, password=PASSWORD)
    assert not User.objects.filter(email=GUEST).exists()
    with pytest.raises(ValidationError):
        invite(
            agency=agencies.veenstroom,
            address=read_address("lies@veenstroom.example"),
            role="reader",
            by=cast.cor,
        )
