"""Leaving for good: name and address are gone everywhere, contributions stay and are signed "oud-lid"."""

import pytest
from django.db import connection

from cases.members.account.erasing import erase_account
from cases.models import (
    AuditEvent,
    Draft,
    Invitation,
    JoinRequest,
    Mail,
    Membership,
    User,
)
from cases.tlp import Label
from tests.conftest import make_member

ERASE = "/mijn/wissen/"
FIRST, LAST = "Kwibusje", "van der Kanarie"
NAME = f"{FIRST} {LAST}"


@pytest.fixture
def canary(cast, agencies):
    """A contributor whose name stands nowhere else."""
    person = make_member("Kwibusje", agencies.veenstroom, "contributor")
    person.last_name = LAST
    person.save()
    return person


def traces():
    """Return the tables and columns in which the name or the address still stands, as text or JSON."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            for column in connection.introspection.get_table_description(cursor, table):
                if column.name in ("password", "session_data"):
                    continue
                quoted = f'LOWER(CAST("{column.name}" AS TEXT))'
                for word in ("kwibusje", "kanarie"):
                    cursor.execute(f'SELECT COUNT(*) FROM "{table}" WHERE {quoted} LIKE %s', [f"%{word}%"])
                    if cursor.fetchone()[0]:
                        found.add(f"{table}.{column.name}")
    return found


def leave_by_the_door(client, enter_and_prove, person):
    enter_and_prove(person)
    return client.post(ERASE, {"word": "Wissen"})


def test_erasing_asks_for_the_password_and_a_word(canary, sign_in, enter_and_prove, client):
    answer = sign_in(canary).post(ERASE, {"word": "wissen"})
    assert answer.url.startswith("/account/reauthenticate/")
    enter_and_prove(canary)
    for word in ("", "ja", "wis", "\x00", "wissen" * 10_000):
        answer = client.post(ERASE, {"word": word})
        assert answer.status_code == 422 and "Fout:" in answer.content.decode()
    assert not User.objects.get(pk=canary.pk).erased_at


def test_after_erasing_nobody_signs_in_there_any_more(canary, enter, enter_and_prove, client, signed_in_as):
    response = leave_by_the_door(client, enter_and_prove, canary)
    assert response.url == "/"
    assert "Uw account is gewist." in client.get("/").content.decode()
    assert signed_in_as() is None
    enter("kwibusje@veenstroom.example")
    assert signed_in_as() is None
    person = User.objects.get(pk=canary.pk)
    assert str(person) == person.get_full_name() == "oud-lid"
    assert not person.has_usable_password() and not person.is_active
    assert not Membership.objects.current().filter(user=person).exists()
    assert AuditEvent.objects.filter(action="account erased", object_id=str(canary.pk)).exists()


def test_no_table_holds_the_name_or_address_and_contributions_stay(
    canary, cast, agencies, write_case, enter_and_prove, client
):
    page = write_case(
        by=canary,
        label=Label.CLEAR,
        contact_name=NAME,
        contact_email=canary.email,
        contributors=f"{NAME.upper()} en de brandweer",
        evidence_by=f"onderzocht door {NAME}",
    )
    page.title = "Nog een versie"
    page.save_revision(user=canary)
    draft_page = write_case("Niet gepubliceerd", by=canary, contributors=NAME, publish=False)
    Draft.objects.create(kind="lesson", author=canary, agency=agencies.veenstroom, answers={"a": NAME})
    Mail.objects.create(kind="published", recipient=canary, entry=page.entry)
    Mail.objects.create(kind="prove_address", address=canary.email)
    JoinRequest.objects.create(email=canary.email, agency=agencies.duinkust, job_title=NAME)
    Invitation.objects.create(email=canary.email.upper(), agency=agencies.duinkust)
    canary.memberships.update(job_title=f"secretaris {LAST}")
    before = page.entry.version
    page.entry.refresh_from_db()
    assert {"cases_user.email", "wagtailcore_revision.content"} <= traces()
    leave_by_the_door(client, enter_and_prove, canary)
    assert traces() == set()
    page.refresh_from_db()
    assert page.contributors == "oud-lid en de brandweer" and page.contact_name == "oud-lid"
    assert page.owner_id == canary.pk and page.live
    assert page.entry.version > before
    assert page.latest_revision.content["owner"] == canary.pk
    assert page.latest_revision.content["title"] == "Nog een versie"
    draft_page.refresh_from_db()
    assert draft_page.latest_revision.content["contributors"] == "oud-lid"
    assert not Draft.objects.exists() and not JoinRequest.objects.exists() and not Invitation.objects.exists()
    assert not Mail.objects.filter(recipient=canary).exists()


def test_a_namesake_elsewhere_keeps_the_name(canary, cast, agencies, write_case):
    other = make_member("Tweede", agencies.duinkust, "editor")
    User.objects.filter(pk=other.pk).update(first_name=FIRST, last_name=LAST)
    theirs = write_case("Van Duinkust", by=other, agency=agencies.duinkust, contact_name=NAME)
    ours = write_case("Van Veenstroom", by=cast.eva, contact_name=NAME)
    erase_account(canary)
    theirs.refresh_from_db()
    ours.refresh_from_db()
    assert theirs.contact_name == NAME and ours.contact_name == "oud-lid"


def test_a_longer_name_is_not_cut_in_two(canary, cast, write_case):
    page = write_case(by=cast.eva, contributors=f"{NAME}swaard en {NAME}")
    erase_account(canary)
    page.refresh_from_db()
    assert page.contributors == f"{NAME}swaard en oud-lid"


def test_the_last_coordinator_is_told_whom_to_ask(cast, enter_and_prove, client, agencies):
    enter_and_prove(cast.cor)
    text = client.get(ERASE).content.decode()
    assert "laatste coördinator van Veiligheidsregio Wadrand" in text and "platformredactie" in text
    answer = client.post(ERASE, {"word": "wissen"})
    assert answer.status_code == 422
    assert not User.objects.get(pk=cast.cor.pk).erased_at
    make_member("Vera", agencies.wadrand, "coordinator")
    assert client.post(ERASE, {"word": "wissen"}).url == "/"


def test_the_only_approver_of_something_red_is_told_whom_to_ask(
    cast, enter_and_prove, client, write_case, agencies
):
    page = write_case("Geheim plan", by=cast.bram, label=Label.RED, named=[cast.bram, cast.eva])
    enter_and_prove(cast.eva)
    text = client.get(ERASE).content.decode()
    assert "Alleen u kunt ‘Geheim plan’" in text and "coördinator van Gemeente Veenstroom" in text
    assert client.post(ERASE, {"word": "wissen"}).status_code == 422
    page.entry.named.add(make_member("Vera", agencies.veenstroom, "editor"))
    assert client.post(ERASE, {"word": "wissen"}).url == "/"


def test_erasing_twice_changes_nothing(canary):
    erase_account(canary)
    address = User.objects.get(pk=canary.pk).email
    erase_account(canary)
    assert User.objects.get(pk=canary.pk).email == address
    assert AuditEvent.objects.filter(action="account erased").count() == 1
