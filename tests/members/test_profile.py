"""What one says of oneself, and what stands on `/mijn/`."""

import pytest
from django.urls import reverse

from cases.members.actions import start_membership
from cases.models import AuditEvent

PROFILE = "/mijn/profiel/"


def fields_of(person, **other):
    row = {"first_name": person.first_name, "last_name": person.last_name}
    for membership in person.memberships.current():
        row[f"job_title_{membership.pk}"] = membership.job_title
    return {**row, **other}


def test_bram_changes_his_name_and_his_job_at_each_agency(cast, agencies, sign_in):
    second = start_membership(user=cast.bram, agency=agencies.duinkust, role="reader")
    first = cast.bram.memberships.get(agency=agencies.veenstroom)
    client = sign_in(cast.bram)
    said = fields_of(
        cast.bram,
        first_name=" Abraham  Jan ",
        last_name="de Bouwer",
        **{f"job_title_{first.pk}": "adviseur OOV", f"job_title_{second.pk}": "omgevingsanalist"},
    )
    assert client.post(PROFILE, said).url == "/mijn/"
    for row in (cast.bram, first, second):
        row.refresh_from_db()
    assert str(cast.bram) == "Abraham Jan de Bouwer"
    assert (first.job_title, second.job_title) == ("adviseur OOV", "omgevingsanalist")
    row = AuditEvent.objects.get(action="profile changed")
    assert row.detail == {"fields": ["first_name", "job_title", "last_name"]}
    assert "Abraham" not in str(row.detail)


def test_saving_what_stood_there_leaves_no_row(cast, sign_in):
    sign_in(cast.bram).post(PROFILE, fields_of(cast.bram))
    assert not AuditEvent.objects.filter(action="profile changed").exists()


def test_nobody_changes_the_profile_of_another(cast, sign_in):
    daans = cast.daan.memberships.get()
    sign_in(cast.bram).post(PROFILE, fields_of(cast.bram, **{f"job_title_{daans.pk}": "baas"}))
    ended = cast.xander.memberships.get()
    sign_in(cast.xander).post(PROFILE, fields_of(cast.xander, **{f"job_title_{ended.pk}": "baas"}))
    for row in (daans, ended):
        row.refresh_from_db()
        assert row.job_title == ""


def test_the_address_role_and_flags_are_no_fields(cast, sign_in):
    extra = {"email": "x@y.example", "is_platform_editor": "on", "role": "editor", "is_superuser": "on"}
    client = sign_in(cast.lies)
    client.post(PROFILE, fields_of(cast.lies, **extra))
    cast.lies.refresh_from_db()
    assert cast.lies.email == "lies@veenstroom.example"
    assert not cast.lies.is_platform_editor and not cast.lies.is_superuser
    assert cast.lies.memberships.get().role == "reader"
    assert "Dit adres kunt u niet zelf wijzigen" in client.get(PROFILE).content.decode()


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("first_name", "", "Vul uw voornaam in."),
        ("last_name", "   ", "Vul uw achternaam in"),
        ("first_name", "a" * 100_000, "150"),
        ("first_name", "Jan\x00", "teken dat niet kan"),
        ("last_name", "de\u202eVries", "teken dat niet kan"),
        ("first_name", "Oud-lid", "Vul uw eigen voornaam in."),
    ],
)
def test_what_will_not_do_is_refused_with_the_rest_kept(field, value, sentence, cast, sign_in):
    answer = sign_in(cast.lies).post(PROFILE, fields_of(cast.lies, **{field: value}))
    assert answer.status_code == 422
    text = answer.content.decode()
    assert sentence in text and "Fout:" in text.split("</title>")[0]
    cast.lies.refresh_from_db()
    assert str(cast.lies) == "Lies de Tester"


def test_mine_leads_to_everything_of_ones_own(cast, sign_in):
    text = sign_in(cast.bram).get("/mijn/").content.decode()
    for name in ("profile", "own-data", "erase-account", "usersessions_list", "mfa_index"):
        assert f'href="{reverse(name)}"' in text


def test_mine_shows_drafts_to_write_on(cast, agencies, sign_in):
    from cases.models import Draft

    draft = Draft.objects.create(
        kind="report", author=cast.bram, agency=agencies.veenstroom, answers={"title": "Strandfeest"}
    )
    text = sign_in(cast.bram).get("/mijn/").content.decode()
    assert "Verder schrijven" in text and draft.public_id in text
    assert draft.public_id not in sign_in(cast.eva).get("/mijn/").content.decode()
