"""The list of members: who waits, who decides, who works here; and nobody else finds it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.access.policy import agencies_managed_by, forget_posts, tokens_of_user, user_can_manage_members
from cases.members.actions import end_membership, start_membership
from cases.members.joining.actions.asking import ask_for_agency
from cases.members.joining.actions.deciding import let_in, refuse
from cases.members.joining.actions.inviting import invite
from cases.members.joining.actions.roster import add_domain, change_role, confirm_roster, end_for
from cases.members.joining.domains import read_address
from cases.members.joining.queries import overdue_rosters
from cases.members.joining.sweeping import sweep_joining
from cases.models import (
    Agency,
    AgencyDomain,
    AuditEvent,
    Invitation,
    JoinRequest,
    Mail,
    Membership,
    RosterCheck,
)
from cases.notifications.sending import deliver
from cases.notifications.telling import sweep_rosters
from tests.conftest import make_member

from .joining import AGENCY, LISTS, deliver_all, mails_to, text_of, wait_for

LIST = f"{LISTS}veenstroom/"
YEAR = timedelta(days=366)


@pytest.fixture
def carla(agencies):
    """Carla coordinates Veenstroom, so that the safety region has nothing to decide there."""
    return make_member("Carla", agencies.veenstroom, "coordinator")


@pytest.fixture
def waiting(cast, agencies):
    return wait_for(agencies.veenstroom)


def decide_at(request) -> str:
    return f"{LISTS}aanvraag/{request.number}/"


# --- who manages what ------------------------------------------------------------------------------------


def test_who_manages_the_members_of_which_agency(cast, agencies):
    expected = {"cor": {"veenstroom", "wadrand"}, "pien": {"veenstroom", "wadrand", "duinkust", "redactie"}}
    for name in ("lies", "bram", "eva", "daan", "dirk", "cor", "pien", "xander"):
        found = {agency.slug for agency in agencies_managed_by(getattr(cast, name))}
        assert found == expected.get(name, set()), name


def test_an_own_coordinator_takes_over_from_the_safety_region(cast, agencies, carla):
    assert user_can_manage_members(carla, agencies.veenstroom)
    assert not user_can_manage_members(carla, agencies.wadrand)
    assert not user_can_manage_members(cast.cor, agencies.veenstroom)
    end_membership(carla.memberships.get())
    assert user_can_manage_members(cast.cor, agencies.veenstroom)


def test_the_two_forms_of_the_rule_agree(cast, agencies, carla):
    people = [*vars(cast).values(), carla]
    for person in people:
        rows = set(agencies_managed_by(person))
        for agency in Agency.objects.all():
            assert (agency in rows) == user_can_manage_members(person, agency), (person, agency)
        assert user_can_manage_members(person, None) == (person == cast.pien)


def test_managing_members_shows_a_platform_editor_nothing(cast, agencies, write_case, client):
    red = write_case("Besloten", label="red", named=[cast.bram, cast.eva])
    strict = write_case("Strikt", label="amber-strict")
    before = tokens_of_user(cast.pien)
    client.force_login(cast.pien)
    assert client.get(LIST).status_code == 200
    assert tokens_of_user(cast.pien) == before
    for page in (red, strict):
        assert client.get(page.entry.url).status_code == 404


# --- nobody else finds it --------------------------------------------------------------------------------


def doors_of(agency, request, invitation, membership) -> list[tuple[str, str]]:
    base = f"{LISTS}{agency.slug}/"
    return [
        ("get", base),
        ("get", decide_at(request)),
        ("post", decide_at(request)),
        ("get", f"{base}lid/{membership.pk}/"),
        ("post", f"{base}lid/{membership.pk}/"),
        ("get", f"{base}uitnodigen/"),
        ("post", f"{base}uitnodigen/"),
        ("post", f"{base}uitnodiging/{invitation.number}/intrekken/"),
        ("post", f"{base}klopt/"),
        ("get", f"{base}domeinen/"),
        ("post", f"{base}domeinen/"),
    ]


def test_another_agency_is_a_page_that_does_not_exist(client, cast, agencies, waiting, carla):
    invitation = invite(
        agency=agencies.veenstroom, address=read_address("x@y.example"), role="reader", by=carla
    )
    membership = cast.bram.memberships.get()
    doors = doors_of(agencies.veenstroom, waiting, invitation, membership)
    form = {
        "decision": "approve",
        "role": "coordinator",
        "end": "1",
        "email": "a@b.example",
        "domain": "a.example",
    }
    unknown = None
    for reader in (cast.lies, cast.bram, cast.eva, cast.daan, cast.dirk, cast.cor, cast.xander, waiting.user):
        client.force_login(reader)
        for method, address in doors:
            answer = getattr(client, method)(address, form if method == "post" else {})
            assert answer.status_code == 404, (reader, address)
            assert "Kanariella" not in text_of(answer) and "Veenstroom" not in text_of(answer)
        unknown = client.get(f"{LISTS}bestaat-niet/")
        assert unknown.status_code == 404
    waiting.refresh_from_db()
    assert waiting.state == "waiting" and Invitation.objects.count() == 1
    assert not RosterCheck.objects.exists() and not AgencyDomain.objects.exists()
    client.logout()
    for method, address in doors:
        assert getattr(client, method)(address)["Location"].startswith("/account/login/")


def test_the_members_of_one_agency_are_not_reached_through_another(client, cast, agencies, carla):
    client.force_login(carla)
    theirs = cast.dirk.memberships.get()
    invitation = invite(
        agency=agencies.duinkust, address=read_address("x@y.example"), role="reader", by=cast.pien
    )
    for address in (f"{LIST}lid/{theirs.pk}/", f"{LIST}lid/{10**30}/", f"{LIST}lid/0/"):
        assert client.post(address, {"end": "1"}).status_code == 404
    assert client.post(f"{LIST}uitnodiging/{invitation.number}/intrekken/").status_code == 404
    theirs.refresh_from_db()
    assert theirs.ended_at is None


def test_who_manages_nothing_finds_no_lists(client, cast, agencies):
    for reader in (cast.lies, cast.eva, cast.xander):
        client.force_login(reader)
        assert client.get(LISTS).status_code == 404
    client.force_login(cast.cor)
    page = text_of(client.get(LISTS))
    assert "Gemeente Veenstroom" in page and "Wadrand" in page and "Duinkust" not in page
    client.force_login(cast.pien)
    assert "Gemeente Duinkust" in text_of(client.get(LISTS))


def test_who_manages_one_agency_goes_straight_there(client, carla):
    client.force_login(carla)
    assert client.get(LISTS)["Location"] == LIST


@pytest.mark.parametrize("words", ["duin", "\x00", "x" * 10**4, "%", "'"], ids=range(5))
def test_a_platform_editor_looks_for_an_agency(client, cast, words):
    client.force_login(cast.pien)
    page = client.get(LISTS, {"q": words})
    assert page.status_code == 200
    assert ("Gemeente Duinkust" in text_of(page)) == (words in ("duin", "\x00"))


# --- deciding --------------------------------------------------------------------------------------------


def test_a_coordinator_lets_somebody_in(client, cast, agencies, waiting):
    client.force_login(cast.cor)
    page = text_of(client.get(decide_at(waiting)))
    for word in ("Kanariella Wachtmans", "wacht@elders.example", "Ik wil leren.", "bewijst geen organisatie"):
        assert word in page
    answer = client.post(decide_at(waiting), {"decision": "approve", "role": "editor"}, follow=True)
    assert "Kanariella Wachtmans is toegelaten." in text_of(answer)
    membership = waiting.user.memberships.get()
    assert (membership.agency, membership.role) == (agencies.veenstroom, "editor")
    forget_posts(waiting.user)
    assert f"editor:{agencies.veenstroom.pk}" in tokens_of_user(waiting.user)
    deliver_all()
    assert [message.subject for message in mails_to(waiting.email)] == ["U bent toegelaten tot Kennisbank"]
    row = AuditEvent.objects.get(action="join request approved")
    assert (row.actor_id, row.detail) == (cast.cor.pk, {"role": "editor"})


def test_a_coordinator_says_no_with_a_reason_that_is_mailed(client, cast, waiting):
    client.force_login(cast.cor)
    empty = client.post(decide_at(waiting), {"decision": "refuse", "refusal": "  "})
    assert empty.status_code == 422 and "Schrijf waarom niet" in text_of(empty)
    client.post(decide_at(waiting), {"decision": "refuse", "refusal": "Wij <b>kennen</b> u niet."})
    waiting.refresh_from_db()
    assert (waiting.state, waiting.decided_by) == ("refused", cast.cor)
    assert not waiting.user.memberships.exists()
    deliver_all()
    (message,) = mails_to(waiting.email)
    assert "Wij <b>kennen</b> u niet." in message.body
    assert "<b>" not in message.alternatives[0][0] and "&lt;b&gt;" in message.alternatives[0][0]
    client.force_login(waiting.user)
    assert "Wij &lt;b&gt;kennen" in text_of(client.get(AGENCY))


def test_nothing_is_chosen_for_who_decides(client, cast, waiting):
    client.force_login(cast.cor)
    for fields in (
        {},
        {"decision": "misschien"},
        {"decision": "approve", "role": "baas"},
        {"decision": "approve", "role": ""},
    ):
        assert client.post(decide_at(waiting), fields).status_code == 422
    waiting.refresh_from_db()
    assert waiting.state == "waiting"


def test_two_who_decide_at_once_decide_once(cast, waiting):
    other = JoinRequest.objects.get(pk=waiting.pk)
    let_in(waiting, by=cast.cor, role="reader")
    with pytest.raises(ValidationError):
        refuse(other, by=cast.pien, reason="nee")
    assert waiting.user.memberships.get().role == "reader"


def test_what_was_decided_is_no_door_any_more(client, cast, waiting):
    let_in(waiting, by=cast.cor, role="reader")
    client.force_login(cast.cor)
    assert client.get(decide_at(waiting)).status_code == 404


@pytest.mark.parametrize("name", ["cor", "pien"])
def test_nobody_decides_on_the_own_request(client, cast, agencies, name):
    person = getattr(cast, name)
    own = ask_for_agency(by=person, agency=agencies.veenstroom, reason="Ik ook.")
    with pytest.raises(PermissionDenied):
        let_in(own, by=person, role="coordinator")
    client.force_login(person)
    assert client.post(decide_at(own), {"decision": "approve", "role": "coordinator"}).status_code == 404
    assert not person.memberships.filter(agency=agencies.veenstroom).exists()
    assert person.pk not in Mail.objects.filter(kind="join_asked").values_list("recipient", flat=True)


def test_the_unknown_agency_is_for_platform_editors_who_choose_one(client, cast, agencies):
    request = wait_for(None, said="Samenwerking Noord")
    client.force_login(cast.cor)
    assert client.get(decide_at(request)).status_code == 404
    client.force_login(cast.pien)
    assert "Samenwerking Noord" in text_of(client.get(LISTS))
    refused = client.post(decide_at(request), {"decision": "approve", "role": "reader"})
    assert refused.status_code == 422 and "Kies voor welke organisatie" in text_of(refused)
    client.post(decide_at(request), {"decision": "approve", "role": "reader", "agency": "Gemeente Duinkust"})
    assert request.user.memberships.get().agency == agencies.duinkust


def test_letting_in_who_works_there_already_takes_no_role_away(cast, agencies, waiting):
    start_membership(user=waiting.user, agency=agencies.veenstroom, role="editor")
    let_in(waiting, by=cast.cor, role="reader")
    assert waiting.user.memberships.get().role == "editor"


@pytest.mark.parametrize(
    ("domain", "said"),
    [
        ("politie.nl", "Het bewijst niets"),
        ("duinkust.example", "van Gemeente Duinkust"),
        ("x.example", "bewijst geen"),
    ],
)
def test_who_decides_sees_what_the_domain_says(client, cast, agencies, domain, said):
    AgencyDomain.objects.create(agency=agencies.duinkust, domain="duinkust.example")
    request = wait_for(agencies.veenstroom, email=f"iemand@{domain}")
    client.force_login(cast.cor)
    assert said in text_of(client.get(decide_at(request)))


# --- who hears, is reminded, and when it is over ---------------------------------------------------------


def recipients_of(kind) -> set[str]:
    return set(Mail.objects.filter(kind=kind).values_list("recipient__first_name", flat=True))


def test_the_nearest_who_decides_hears_of_a_request(cast, agencies, carla):
    wait_for(agencies.veenstroom)
    assert recipients_of("join_asked") == {"Carla"}
    end_membership(carla.memberships.get())
    Mail.objects.all().delete()
    wait_for(agencies.veenstroom, email="b@elders.example")
    assert recipients_of("join_asked") == {"Cor"}
    Mail.objects.all().delete()
    wait_for(agencies.duinkust, email="c@elders.example")
    assert recipients_of("join_asked") == {"Pien"}


def grow_old(request, days):
    JoinRequest.objects.filter(pk=request.pk).update(
        proven_at=timezone.now() - timedelta(days=days, minutes=1)
    )


def test_a_request_is_brought_up_again_after_three_days_once(cast, waiting):
    Mail.objects.all().delete()
    sweep_joining()
    assert not Mail.objects.exists()
    grow_old(waiting, 3)
    for _time in range(2):
        sweep_joining()
    assert list(Mail.objects.values_list("kind", "recipient__first_name")) == [("join_asked", "Cor")]


def test_a_request_is_over_after_fourteen_days(client, cast, waiting):
    grow_old(waiting, 13)
    sweep_joining()
    waiting.refresh_from_db()
    assert waiting.state == "waiting"
    grow_old(waiting, 14)
    sweep_joining()
    waiting.refresh_from_db()
    assert waiting.state == "expired"
    deliver_all()
    (message,) = mails_to(waiting.email)
    assert "Doe een nieuwe aanvraag" in message.body and "uit te nodigen" in message.body
    client.force_login(cast.cor)
    assert client.get(decide_at(waiting)).status_code == 404
    client.force_login(waiting.user)
    assert "verlopen" in text_of(client.get(AGENCY))


def test_an_address_that_nobody_proved_is_forgotten(cast):
    old = timezone.now() - timedelta(days=2, minutes=1)
    JoinRequest.objects.create(email="a@elders.example", created_at=old)
    fresh = JoinRequest.objects.create(email="b@elders.example")
    sweep_joining()
    assert list(JoinRequest.objects.all()) == [fresh]


def test_who_decided_does_not_hear_of_it_any_more(cast, waiting):
    let_in(waiting, by=cast.pien, role="reader")
    asked = Mail.objects.get(kind="join_asked")
    assert deliver(asked.pk) == "dropped"


# --- the list --------------------------------------------------------------------------------------------


def test_the_list_shows_who_works_here_since_when_and_whether_that_was_confirmed(
    client, cast, agencies, waiting
):
    client.force_login(cast.cor)
    page = text_of(client.get(LIST))
    assert "3 leden" in page and "Bram de Tester" in page and "bijdrager" in page and "nog niet" in page
    assert "Kanariella" in page and "Xander" not in page and "Dirk" not in page
    assert "Klopt deze lijst?" in page
    client.post(f"{LIST}klopt/")
    page = text_of(client.get(LIST))
    assert "nog niet" not in page and "Voor het laatst nagekeken" in page
    assert AuditEvent.objects.filter(action="roster confirmed", actor_id=cast.cor.pk).exists()


def test_more_members_ask_no_more_of_the_database(client, cast, agencies):
    client.force_login(cast.cor)
    with CaptureQueriesContext(connection) as few:
        client.get(LIST)
    for number in range(5):
        make_member(f"Extra{number}", agencies.veenstroom, "reader")
        wait_for(agencies.veenstroom, email=f"w{number}@elders.example")
        invite(
            agency=agencies.veenstroom,
            address=read_address(f"i{number}@elders.example"),
            role="reader",
            by=cast.cor,
        )
    with CaptureQueriesContext(connection) as many:
        assert "Extra4" in text_of(client.get(LIST))
    assert len(many) <= len(few)


def test_a_coordinator_changes_a_role(client, cast, agencies):
    membership = cast.bram.memberships.get()
    client.force_login(cast.cor)
    client.post(f"{LIST}lid/{membership.pk}/", {"role": "editor"})
    membership.refresh_from_db()
    assert membership.role == "editor"
    assert cast.bram.groups.filter(name="VB-VEEN:editors").exists(), "Wagtail's groups follow"
    row = AuditEvent.objects.get(action="role changed")
    assert (row.actor_id, row.detail) == (cast.cor.pk, {"former": "contributor", "role": "editor"})
    assert client.post(f"{LIST}lid/{membership.pk}/", {"role": "baas"}).status_code == 422


def test_ending_acts_at_the_next_request(client, cast, agencies, write_case):
    page = write_case(label="amber-strict")
    client.force_login(cast.bram)
    assert client.get(page.entry.url).status_code == 200
    end_for(cast.bram.memberships.get(), by=cast.cor)
    assert client.get(page.entry.url).status_code == 404
    assert AuditEvent.objects.filter(action="membership ended", actor_id=cast.cor.pk).exists()


def test_ending_by_the_button(client, cast, agencies):
    membership = cast.bram.memberships.get()
    client.force_login(cast.cor)
    answer = client.post(f"{LIST}lid/{membership.pk}/", {"end": "1"}, follow=True)
    assert "is beëindigd" in text_of(answer)
    membership.refresh_from_db()
    assert membership.ended_at and not membership.is_active


def test_ending_drops_queued_mail_that_rested_on_it_at_once_and_no_other(cast, agencies, carla):
    start_membership(user=carla, agency=agencies.duinkust, role="coordinator")
    wait_for(agencies.veenstroom)
    wait_for(agencies.duinkust, email="d@elders.example")
    here, there = Mail.objects.filter(kind="join_asked", recipient=carla).order_by("pk")
    end_for(carla.memberships.get(agency=agencies.veenstroom), by=cast.pien)
    for mail in (here, there):
        mail.refresh_from_db()
    assert (here.outcome, there.outcome) == ("dropped", "waiting")


def test_a_lower_role_drops_the_mail_of_the_higher_one(cast, agencies, carla):
    wait_for(agencies.veenstroom)
    change_role(carla.memberships.get(), role="reader", by=cast.pien)
    assert Mail.objects.get(kind="join_asked", recipient=carla).outcome == "dropped"


def test_the_last_coordinator_does_not_leave_without_a_word(client, cast, agencies, carla):
    own = carla.memberships.get()
    client.force_login(carla)
    for fields in ({"end": "1"}, {"role": "editor"}):
        answer = client.post(f"{LIST}lid/{own.pk}/", fields)
        assert answer.status_code == 422 and "de enige coördinator" in text_of(answer)
    start_membership(user=cast.eva, agency=agencies.veenstroom, role="coordinator")
    assert client.post(f"{LIST}lid/{own.pk}/", {"end": "1"})["Location"] == "/mijn/"
    assert not Membership.objects.current().filter(user=carla).exists()


def test_a_platform_editor_may_take_the_last_coordinator_away(cast, agencies, carla):
    end_for(carla.memberships.get(), by=cast.pien)
    assert user_can_manage_members(cast.cor, agencies.veenstroom)


@pytest.mark.parametrize("name", ["cor", "pien"])
def test_nobody_raises_the_own_role(cast, agencies, name):
    person = getattr(cast, name)
    own = start_membership(user=person, agency=agencies.veenstroom, role="reader")
    forget_posts(person)
    with pytest.raises(ValidationError):
        change_role(own, role="coordinator", by=person)
    own.refresh_from_db()
    assert own.role == "reader"


# --- the yearly look -------------------------------------------------------------------------------------


def long_ago(agency):
    Membership.objects.filter(agency=agency).update(started_at=timezone.now() - YEAR)


def test_after_a_year_the_coordinators_are_asked_once(cast, agencies):
    assert sweep_rosters() == 0
    long_ago(agencies.wadrand)
    assert sweep_rosters() == 1
    assert sweep_rosters() == 0
    assert deliver_all() == ["sent"]
    (message,) = mails_to("cor@wadrand.example")
    assert message.subject == "Klopt de ledenlijst van Veiligheidsregio Wadrand nog?"
    assert "/mijn/leden/wadrand/" in message.body
    Mail.objects.update(created_at=timezone.now() - YEAR)
    assert sweep_rosters() == 1


def test_a_list_that_was_looked_at_is_left_alone_for_a_year(cast, agencies):
    long_ago(agencies.wadrand)
    sweep_rosters()
    confirm_roster(agencies.wadrand, by=cast.cor)
    assert deliver_all() == ["dropped"], "it is not asked any more"
    assert not overdue_rosters(Agency.objects.all()).exists()
    RosterCheck.objects.update(at=timezone.now() - YEAR)
    assert list(overdue_rosters(Agency.objects.all())) == [agencies.wadrand]


def test_an_agency_without_members_is_never_overdue(cast, agencies):
    RosterCheck.objects.create(agency=agencies.wadrand, at=timezone.now() - YEAR)
    end_membership(cast.cor.memberships.get())
    assert not overdue_rosters(Agency.objects.all()).exists()


def test_platform_editors_see_which_lists_nobody_looked_at(client, cast, agencies):
    long_ago(agencies.duinkust)
    client.force_login(cast.pien)
    page = text_of(client.get(LISTS))
    assert "Al een jaar niet nagekeken" in page
    assert "Klopt deze lijst?" in text_of(client.get(f"{LISTS}duinkust/"))
    client.post(f"{LISTS}duinkust/klopt/")
    assert "Al een jaar niet nagekeken" not in text_of(client.get(LISTS))


# --- domains ---------------------------------------------------------------------------------------------


def test_domains_are_for_platform_editors(client, cast, agencies, carla):
    AgencyDomain.objects.create(agency=agencies.veenstroom, domain="veenstroom.example")
    address = f"{LIST}domeinen/"
    client.force_login(carla)
    assert "@veenstroom.example" in text_of(client.get(LIST)), "coordinators see them"
    assert address not in text_of(client.get(LIST))
    for fields in ({"domain": "kwaad.example"}, {"remove": "veenstroom.example"}):
        assert client.post(address, fields).status_code == 404
    with pytest.raises(PermissionDenied):
        add_domain(agencies.veenstroom, domain="kwaad.example", by=carla)
    client.force_login(cast.pien)
    assert client.post(address, {"domain": "@VEEN．example"}).status_code == 302
    assert client.post(address, {"remove": "veenstroom.example"}).status_code == 302
    assert [row.domain for row in AgencyDomain.objects.all()] == ["veen.example"]
    actions = AuditEvent.objects.filter(object_type="agencydomain").values_list("action", "actor_id")
    assert set(actions) == {("domain added", cast.pien.pk), ("domain removed", cast.pien.pk)}


@pytest.mark.parametrize(
    ("domain", "said"),
    [
        ("", "Vul een domein in."),
        ("politie.nl", "te veel mensen"),
        ("GMAIL.com", "te veel mensen"),
        ("geen domein", "Dit is geen domein"),
        ("nl", "Dit is geen domein"),
        ("127.0.0.1", "Dit is geen domein"),
        ("a\x00.nl", "Fout"),
        ("veenstroom.example", "staat er al"),
    ],
)
def test_a_domain_that_proves_nothing_is_refused(client, cast, agencies, domain, said):
    AgencyDomain.objects.create(agency=agencies.veenstroom, domain="veenstroom.example")
    client.force_login(cast.pien)
    answer = client.post(f"{LIST}domeinen/", {"domain": domain})
    assert answer.status_code == 422 and said in text_of(answer)
    assert AgencyDomain.objects.count() == 1


def test_a_domain_of_two_agencies_is_said_to_prove_nothing(client, cast, agencies):
    for agency in (agencies.veenstroom, agencies.duinkust):
        AgencyDomain.objects.create(agency=agency, domain="samen.example")
    client.force_login(cast.cor)
    assert "bewijst dus niets" in text_of(client.get(LIST))


# --- on one's own overview -------------------------------------------------------------------------------


def test_what_waits_stands_on_the_overview_of_who_decides_alone(client, cast, waiting):
    address = decide_at(waiting)
    for name in ("lies", "bram", "eva", "daan", "dirk", "cor", "pien", "xander"):
        client.force_login(getattr(cast, name))
        page = text_of(client.get("/mijn/"))
        assert (address in page) == ("Kanariella" in page) == (name in ("cor", "pien")), name
        assert (f'href="{LISTS}"' in page) == (name in ("cor", "pien")), name
        assert f'href="{AGENCY}"' in page


def test_the_way_to_a_lost_second_step_stands_where_it_leads_somewhere(client, cast, agencies, carla):
    membership = cast.bram.memberships.get()
    way = f"{LISTS}{membership.pk}/tweede-stap/"
    for person, leads in ((carla, True), (cast.pien, True)):
        client.force_login(person)
        assert (way in text_of(client.get(f"{LIST}lid/{membership.pk}/"))) is leads
        assert client.get(way)["Location"].startswith("/account/reauthenticate/"), "the password first"
    end_membership(carla.memberships.get())
    client.force_login(cast.cor)
    assert way not in text_of(client.get(f"{LIST}lid/{membership.pk}/"))
    assert client.get(way).status_code == 404
