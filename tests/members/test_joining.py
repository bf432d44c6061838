"""Signing up: an address, the link in the mail, who one is; and nobody learns from any of it who is known."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core import mail as outbox
from django.core import signing
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.access.policy import tokens_of_user
from cases.members.joining.actions.asking import open_account
from cases.members.joining.links import PROOF
from cases.models import AgencyDomain, AuditEvent, JoinRequest, Mail, Membership, User
from tests.conftest import PASSWORD

from .joining import (
    AGENCY,
    FINISH,
    JOIN,
    SENT,
    WHO,
    ask,
    deliver_all,
    link_for,
    link_in,
    mails_to,
    prove,
    text_of,
    wait_for,
)

NEW = "nieuw@veenstroom.example"
ELSEWHERE = "nieuw@elders.example"


@pytest.fixture
def veenstroom(agencies):
    AgencyDomain.objects.create(agency=agencies.veenstroom, domain="veenstroom.example")
    return agencies.veenstroom


def finish(client, **fields):
    return client.post(FINISH, {**WHO, **fields})


# --- one address, one answer -----------------------------------------------------------------------------


def kinds_of_address(cast, agencies) -> dict[str, str]:
    wait_for(agencies.duinkust)
    cast.nadia.is_active = False
    cast.nadia.save()
    JoinRequest.objects.create(email="halverwege@veenstroom.example", link=1)
    return {
        "nobody": NEW,
        "somebody": "lies@veenstroom.example",
        "somebody with a plus tag": "lies+lid@veenstroom.example",
        "who left": "xander@veenstroom.example",
        "who waits": "wacht@elders.example",
        "who asked before": "halverwege@veenstroom.example",
        "whose account is closed": "nadia@duinkust.example",
        "another domain": ELSEWHERE,
    }


def test_known_and_unknown_addresses_get_the_same_answer(cast, agencies, veenstroom):
    answers = set()
    for address in kinds_of_address(cast, agencies).values():
        client = Client()
        answer = ask(client, address)
        page = client.get(answer["Location"])
        answers.add(
            (answer.status_code, answer["Location"], page.status_code, page.content, *sorted(answer.headers))
        )
        assert address.encode() not in page.content
    assert len(answers) == 1
    assert next(iter(answers))[:2] == (302, SENT)


def test_known_and_unknown_addresses_ask_the_same_of_the_database(cast, agencies, veenstroom):
    seen = {}
    for kind, address in kinds_of_address(cast, agencies).items():
        with CaptureQueriesContext(connection) as queries:
            ask(Client(), address)
        verbs = [query["sql"].split()[0] for query in queries]
        seen[kind] = (len(verbs), sum(verb in ("INSERT", "UPDATE", "DELETE") for verb in verbs))
        assert not any('"cases_user"' in query["sql"] for query in queries), "accounts are not even looked at"
    assert len(set(seen.values())) == 1, seen


def test_the_worker_alone_finds_out_who_has_an_account(client, cast):
    for address in (
        "lies@veenstroom.example",
        "lies+lid@veenstroom.example",
        "xander@veenstroom.example",
        NEW,
    ):
        ask(client, address)
    assert set(Mail.objects.values_list("kind", flat=True)) == {"prove_address"}
    assert deliver_all() == ["sent"] * 4
    subjects = {message.to[0]: message.subject for message in outbox.outbox}
    assert subjects.pop(NEW) == "Bevestig uw e-mailadres voor Kennisbank"
    assert set(subjects.values()) == {"U hebt al een account bij Kennisbank"}
    for address in subjects:
        body = mails_to(address)[0].body
        assert "/account/login/" in body and "lid-worden" not in body and "Lies" not in body


def test_mail_goes_to_the_address_that_was_compared_and_not_to_what_was_typed(client, cast):
    ask(client, "ＬＩＥＳ＠ｖｅｅｎｓｔｒｏｏｍ．example")
    ask(client, "lies@v\u0435\u0435nstroom.example")
    deliver_all()
    assert [message.to[0] for message in outbox.outbox] == [
        "lies@veenstroom.example",
        "lies@xn--vnstroom-c8ga.example",
    ]
    assert outbox.outbox[0].subject.startswith("U hebt al") and outbox.outbox[1].subject.startswith(
        "Bevestig"
    )


@pytest.mark.parametrize(
    "address",
    ["", "geen adres", '"a@veenstroom.example"@evil.com', "a@b", "a\x00@b.nl", "a" * 10**5],
    ids=range(6),
)
def test_no_address_gets_a_sentence_and_what_was_typed_stays(client, db, address):
    answer = ask(client, address)
    assert answer.status_code == 422 and "Fout:" in text_of(answer)
    assert "e-mailadres" in text_of(answer)
    assert not JoinRequest.objects.exists() and not Mail.objects.exists()


def test_one_address_is_not_flooded_and_one_visitor_does_not_try_them_all(client, cast, settings):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "join": "6/h/ip,2/h/key"}
    for who in ("lies", "niemand"):
        codes = [ask(client, f"{who}{tag}@veenstroom.example").status_code for tag in ("", "+a", "+b")]
        assert codes == [302, 302, 429]
    assert ask(client, "een@ander.example").status_code in (302, 429)
    codes = [ask(client, f"ander{number}@ander.example").status_code for number in range(4)]
    assert codes[-1] == 429
    assert "over een uur" in text_of(ask(client, "lies@veenstroom.example"))


def test_who_is_signed_in_is_led_to_the_other_question(sign_in, cast):
    assert sign_in(cast.lies).get(JOIN)["Location"] == AGENCY


def test_the_way_in_stands_on_the_sign_in_page_and_allauths_own_stays_closed(client, db):
    assert f'href="{JOIN}"' in text_of(client.get("/account/login/"))
    assert (
        client.post(
            "/account/signup/", {"email": NEW, "password1": PASSWORD, "password2": PASSWORD}
        ).status_code
        == 200
    )
    assert not User.objects.exists()


# --- the link in the mail --------------------------------------------------------------------------------


def test_opening_the_link_does_nothing_yet_since_mail_scanners_open_links(client, db):
    link = link_for(client, NEW)
    for _time in range(3):
        page = client.get(link)
        assert page.status_code == 200 and "Dit is mijn adres" in text_of(page)
    assert JoinRequest.objects.get().proven_at is None
    assert client.get(FINISH)["Location"] == JOIN
    assert client.post(link)["Location"] == FINISH
    assert client.get(FINISH).status_code == 200


def test_the_link_works_once(client, db):
    link = link_for(client, NEW)
    assert client.post(link).status_code == 302
    stranger = Client()
    assert stranger.post(link).status_code == stranger.get(link).status_code == 410
    assert stranger.get(FINISH)["Location"] == JOIN


def test_only_the_newest_link_works(client, db):
    older, newer = link_for(client, NEW), link_for(client, NEW)
    assert older != newer
    assert client.get(older).status_code == 410
    assert client.get(newer).status_code == 200


def test_the_link_works_for_a_day(client, db, monkeypatch):
    link = link_for(client, NEW)
    now = signing.time.time()
    monkeypatch.setattr(signing.time, "time", lambda: now + 24 * 60 * 60 + 5)
    assert client.get(link).status_code == client.post(link).status_code == 410


@pytest.mark.parametrize("token", ["x", "a:b:c", "%00", "x" * 5000, "²"])
def test_a_strange_link_is_no_link(client, db, token):
    assert client.get(f"{JOIN}bevestigen/{token}/").status_code in (404, 410)


def test_a_link_of_another_kind_or_another_key_is_no_link(client, db, settings):
    link_for(client, NEW)
    request = JoinRequest.objects.get()
    for salt, value in (
        ("other", [request.number, 1]),
        (PROOF, request.number),
        (PROOF, [1, 2, 3]),
        (PROOF, {"a": 1}),
    ):
        assert client.post(f"{JOIN}bevestigen/{signing.dumps(value, salt=salt)}/").status_code == 410
    good = signing.dumps([request.number, request.link], salt=PROOF)
    assert client.get(f"{JOIN}bevestigen/{good[:-1]}x/").status_code == 410
    settings.SECRET_KEY = "y" * 60
    assert client.get(f"{JOIN}bevestigen/{good}/").status_code == 410


def test_who_is_signed_in_does_not_make_a_second_account_with_a_link(sign_in, cast):
    link = link_for(Client(), NEW)
    page = sign_in(cast.lies).post(link)
    assert page.status_code == 409 and "lies@veenstroom.example" in text_of(page)
    assert JoinRequest.objects.get().proven_at is None


def test_nothing_that_opens_a_door_is_stored(client, db):
    link = link_for(client, NEW)
    token = link.rstrip("/").rsplit("/", 1)[1]
    rows = [
        *JoinRequest.objects.values_list(),
        *Mail.objects.values_list(),
        *AuditEvent.objects.values_list(),
    ]
    assert token not in repr(rows) and NEW not in repr(AuditEvent.objects.values_list())


# --- who one is ------------------------------------------------------------------------------------------


def test_a_proven_domain_lets_in_at_once(client, veenstroom):
    prove(client, NEW)
    page = text_of(client.get(FINISH))
    assert "U werkt bij Gemeente Veenstroom" in page and 'name="agency"' not in page
    answer = finish(client)
    assert answer.status_code == 302
    user = User.objects.get()
    membership = user.memberships.get()
    assert (membership.agency, membership.role, membership.job_title) == (
        veenstroom,
        "contributor",
        "analist",
    )
    assert JoinRequest.objects.get().state == "approved"
    assert int(client.session["_auth_user_id"]) == user.pk
    assert EmailAddress.objects.get(user=user, verified=True, primary=True).email == NEW
    assert user.check_password(PASSWORD)


def test_another_agency_than_the_domains_cannot_be_slipped_in(client, veenstroom, agencies):
    prove(client, NEW)
    finish(client, agency=agencies.duinkust.name, role="coordinator", is_platform_editor="1")
    user = User.objects.get()
    assert [row.agency for row in user.memberships.all()] == [veenstroom]
    assert not user.is_platform_editor and user.memberships.get().role == "contributor"


def test_an_unknown_domain_waits_for_the_coordinator(client, cast, agencies):
    prove(client, ELSEWHERE)
    assert "Gemeente Veenstroom" in text_of(client.get(FINISH)), "the names to choose from, without script"
    finish(client, agency="gemeente  VEENSTROOM", reason="Ik werk er sinds kort.")
    user = User.objects.get(email=ELSEWHERE)
    request = JoinRequest.objects.get()
    assert (request.state, request.agency, request.user) == ("waiting", agencies.veenstroom, user)
    assert not Membership.objects.filter(user=user).exists()
    assert tokens_of_user(user) == {"clear"}
    assert int(client.session["_auth_user_id"]) == user.pk
    assert "wacht op de organisatie" in text_of(client.get(AGENCY))
    deliver_all()
    assert [message.to for message in outbox.outbox[1:]] == [["cor@wadrand.example"]], "the safety region's"
    said = outbox.outbox[1]
    assert "Gemeente Veenstroom" in said.body and "Kanariella" not in said.body and ELSEWHERE not in said.body
    assert link_in(said) == f"/mijn/leden/aanvraag/{request.number}/"


def test_an_agency_that_is_not_listed_goes_to_the_platform_editors(client, cast):
    prove(client, ELSEWHERE)
    refused = finish(client, not_listed="on", reason="Wij zijn nieuw.")
    assert refused.status_code == 422 and "naam van uw organisatie" in text_of(refused)
    finish(client, not_listed="on", agency_said="Gemeente Nergenshuizen", reason="Wij zijn nieuw.")
    request = JoinRequest.objects.get()
    assert (request.agency, request.agency_said, request.state) == (None, "Gemeente Nergenshuizen", "waiting")
    assert list(Mail.objects.filter(kind="join_asked").values_list("recipient", flat=True)) == [cast.pien.pk]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"first_name": ""}, "Vul uw voornaam in."),
        ({"first_name": "a\x00b"}, "Fout"),
        ({"last_name": "x" * 200}, "Fout"),
        ({"password2": "iets anders helemaal"}, "niet gelijk"),
        ({"password1": "kort", "password2": "kort"}, "te kort"),
        ({"password1": "kanariella12", "password2": "kanariella12"}, "Wachtwoord"),
        ({"agency": ""}, "Kies uw organisatie"),
        ({"agency": "Gemeente Bestaat Niet"}, "kennen wij niet"),
        ({"reason": ""}, "waarom u mee wilt doen"),
        ({"reason": "x" * 2000}, "Fout"),
        ({"job_title": ""}, "Vul uw functie in."),
    ],
)
def test_what_is_missing_gets_a_sentence_and_no_account(client, agencies, fields, said):
    prove(client, ELSEWHERE)
    answer = finish(client, **{"agency": agencies.veenstroom.name, "reason": "Daarom.", **fields})
    assert answer.status_code == 422
    assert said in text_of(answer) and "Fout:" in text_of(answer)
    assert "analist" in text_of(answer) or "job_title" in fields
    assert PASSWORD not in text_of(answer)
    assert not User.objects.exists() and not Mail.objects.filter(kind="join_asked").exists()


def test_nobody_finishes_without_having_proven_an_address(client, db):
    JoinRequest.objects.create(email=NEW, link=1)
    assert client.get(FINISH)["Location"] == finish(client)["Location"] == JOIN
    assert not User.objects.exists()


def test_a_proof_serves_for_a_day(client, db):
    prove(client, NEW)
    JoinRequest.objects.update(proven_at=timezone.now() - timedelta(hours=25))
    assert client.get(FINISH)["Location"] == JOIN


def test_one_person_opens_one_account(client, cast, veenstroom):
    first, second = Client(), Client()
    prove(first, "an@veenstroom.example")
    prove(second, "an+2@veenstroom.example")
    finish(first)
    answer = finish(second)
    assert answer.status_code == 422 and "al een account" in text_of(answer)
    assert User.objects.filter(email__startswith="an").count() == 1


def test_sending_the_form_twice_makes_one_account(client, veenstroom):
    prove(client, NEW)
    again = Client()
    again.cookies["sessionid"] = client.session.session_key
    finish(client)
    assert finish(again).status_code == 302
    assert User.objects.count() == Membership.objects.count() == 1


def test_opening_an_account_asks_for_the_proof_itself(db):
    from django.core.exceptions import PermissionDenied

    request = JoinRequest.objects.create(email=NEW, link=1)
    with pytest.raises(PermissionDenied):
        open_account(request, who={"first_name": "A", "last_name": "B"}, password=PASSWORD)


def test_the_new_account_can_ask_for_a_new_password(client, veenstroom):
    prove(client, NEW)
    finish(client)
    outbox.outbox.clear()
    Client().post("/account/password/reset/", {"email": NEW})
    assert outbox.outbox[0].to == [NEW] and "/account/password/reset/key/" in outbox.outbox[0].body


def test_each_step_leaves_a_row_without_names_or_addresses(client, veenstroom):
    prove(client, NEW)
    finish(client)
    rows = AuditEvent.objects.filter(object_type="joinrequest").order_by("pk")
    assert [row.action for row in rows] == ["asked to join", "address proven", "joined by domain"]
    assert AuditEvent.objects.filter(action="membership started").exists()
    assert "Kanariella" not in repr(AuditEvent.objects.values_list()) and NEW not in repr(
        AuditEvent.objects.values_list()
    )


# --- another agency --------------------------------------------------------------------------------------


def test_a_member_asks_for_another_agency_and_waits_there(sign_in, cast, agencies):
    AgencyDomain.objects.create(agency=agencies.duinkust, domain="veenstroom.example")
    client = sign_in(cast.lies)
    answer = client.post(AGENCY, {"agency": "Gemeente Duinkust", "reason": "Ik werk er ook."}, follow=True)
    assert "Uw aanvraag is verstuurd" in text_of(answer) and "Gemeente Duinkust" in text_of(answer)
    request = JoinRequest.objects.get()
    assert (request.state, request.user, request.agency) == ("waiting", cast.lies, agencies.duinkust)
    assert cast.lies.memberships.count() == 1, "not even where the domain would prove it"


def test_who_left_does_not_come_back_by_the_domain(sign_in, cast, veenstroom):
    sign_in(cast.xander).post(AGENCY, {"agency": veenstroom.name, "reason": "Terug."})
    assert not Membership.objects.current().filter(user=cast.xander).exists()
    assert JoinRequest.objects.get().state == "waiting"


@pytest.mark.parametrize(
    ("agency", "said"),
    [("Gemeente Veenstroom", "U werkt al voor deze organisatie."), ("Onbekend", "kennen wij niet")],
)
def test_asking_where_one_works_is_said_so(sign_in, cast, agency, said):
    answer = sign_in(cast.lies).post(AGENCY, {"agency": agency, "reason": "Daarom."})
    assert answer.status_code == 422 and said in text_of(answer)
    assert not JoinRequest.objects.exists()


def test_asking_twice_makes_one_request(sign_in, cast, agencies):
    client = sign_in(cast.lies)
    for code in (302, 422):
        assert client.post(AGENCY, {"agency": "Gemeente Duinkust", "reason": "x"}).status_code == code
    for code in (302, 422):
        fields = {"not_listed": "on", "agency_said": "Nergens", "reason": "x"}
        assert client.post(AGENCY, fields).status_code == code
    assert JoinRequest.objects.count() == 2


def test_one_sees_the_own_requests_alone(sign_in, cast, agencies):
    wait_for(agencies.wadrand)
    page = text_of(sign_in(cast.lies).get(AGENCY))
    assert "wacht op de organisatie" not in page and "Kanariella" not in page


def test_asking_for_an_agency_is_for_who_is_signed_in(client, db):
    assert client.get(AGENCY)["Location"].startswith("/account/login/")
