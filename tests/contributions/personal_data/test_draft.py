"""Bram looks through his quick draft: he takes out what must go and says why the rest may stay."""

from urllib.parse import urlencode

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.contributions.personal_data.actions import allow, remove
from cases.contributions.personal_data.carrying import carry_answers
from cases.contributions.personal_data.queries import findings_in, open_findings
from cases.contributions.personal_data.subjects import fields_of_draft
from cases.models import AuditEvent, PersonalDataAnswer

from .conftest import SEEN


def address(draft):
    return f"/bijdragen/concept/{draft.public_id}/persoonsgegevens/"


def waiting(draft):
    return open_findings(fields_of_draft(draft), draft=draft)


def mark(draft, text):
    """Return the fingerprint of the finding with these words."""
    return next(one.fingerprint for one in findings_in(fields_of_draft(draft)) if one.finding.text == text)


def answer(client, draft, text, choice, reason=""):
    said = {"vondst": mark(draft, text), "keuze": choice, "reden": reason}
    return client.post(address(draft), said)


def test_each_finding_stands_in_its_sentence_with_both_choices(sign_in, cast, draft):
    page = sign_in(cast.bram).get(address(draft)).content.decode()
    assert "Wijkagent <mark>Jan de Vries</mark> belde." in page
    assert "Zijn BSN is <mark>111222333</mark>." in page
    assert "Wat gebeurde er" in page
    assert page.count('value="weghalen"') == 2
    assert page.count('value="mag"') == 1


def test_taking_out_puts_a_neutral_word_and_makes_a_new_version(sign_in, cast, draft):
    client = sign_in(cast.bram)
    assert answer(client, draft, "Jan de Vries", "weghalen").status_code == 302
    assert answer(client, draft, "111222333", "weghalen").status_code == 302
    version = draft.version
    draft.refresh_from_db()
    assert draft.version == version + 2
    assert draft.answers["what_happened"] == (
        "Wijkagent [naam weggehaald] belde. Zijn BSN is [BSN weggehaald]. Later belde [naam weggehaald] weer."
    )
    assert draft.answers["again"] == "Vroeg bellen met de school."
    assert waiting(draft) == []
    assert "Er staat niets meer open" in client.get(address(draft)).content.decode()


def test_allowing_needs_a_reason_and_keeps_name_and_date_without_the_words(sign_in, cast, draft):
    client = sign_in(cast.bram)
    refused = answer(client, draft, "Jan de Vries", "mag", "   ")
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "<title>Fout: " in page
    assert "Schrijf waarom dit mag blijven" in page
    assert answer(client, draft, "Jan de Vries", "mag", "Hij is de woordvoerder.").status_code == 302
    said = PersonalDataAnswer.objects.get()
    assert (said.by, said.kind, said.verdict, said.reason) == (
        cast.bram, "person", "allowed", "Hij is de woordvoerder.",
    )  # fmt: skip
    assert "Vries" not in said.fingerprint + said.reason
    page = client.get(address(draft)).content.decode()
    assert "Hij is de woordvoerder." in page
    assert "Bram de Tester" in page
    row = AuditEvent.objects.get(action="personal data answered")
    assert row.detail == {"kind": "person", "verdict": "allowed"}


def test_nobody_can_allow_a_service_number_or_a_handle(sign_in, cast, bram_writes):
    draft = bram_writes(title="Feest", what_happened="BSN 111222333 van @feestje_020.")
    client = sign_in(cast.bram)
    for text in ("111222333", "@feestje_020"):
        refused = answer(client, draft, text, "mag", "Dat hoort erbij.")
        assert refused.status_code == 422
        assert "Haal het weg" in refused.content.decode()
    assert not PersonalDataAnswer.objects.exists()


def test_the_same_words_need_no_second_answer_in_a_later_version(draft, cast):
    from cases.contributions.capture.actions import save_answers

    allow(mark(draft, "Jan de Vries"), "Hij wil genoemd worden.", by=cast.bram, draft=draft)
    draft = save_answers(
        draft, by=cast.bram, answers={"again": "Agent JAN de  Vries en Jan  de Vries."}, version=draft.version
    )
    assert "Jan  de Vries" in [one.finding.text for one in findings_in(fields_of_draft(draft))]
    assert [one.finding.kind.value for one in waiting(draft)] == ["bsn"]


def test_what_was_taken_out_and_comes_back_is_asked_again(draft, cast):
    from cases.contributions.capture.actions import save_answers

    remove(mark(draft, "Jan de Vries"), by=cast.bram, draft=draft)
    draft.refresh_from_db()
    draft = save_answers(draft, by=cast.bram, answers={"what_happened": SEEN}, version=draft.version)
    assert {one.finding.text for one in waiting(draft)} == {"Jan de Vries", "111222333"}


def test_the_agencys_own_contact_is_no_finding(agencies, cast, bram_writes):
    agency = agencies.veenstroom
    agency.contact_phone, agency.contact_email = "050-3141592", "oov@veenstroom.example"
    agency.save()
    draft = bram_writes(
        title="Feest", again="Bel +31 50 314 15 92 of OOV@veenstroom.example, niet 06-12345678."
    )
    assert [one.finding.text for one in waiting(draft)] == ["06-12345678"]


def test_a_draft_with_findings_cannot_be_sent(draft, cast):
    from cases.contributions.capture.actions import send_draft

    with pytest.raises(ValidationError):
        send_draft(draft, by=cast.bram)


def test_only_its_writer_sees_the_findings_and_answers(sign_in, client, cast, draft):
    assert client.get(address(draft)).status_code == 302
    for person in (cast.eva, cast.lies, cast.daan, cast.pien):
        assert sign_in(person).get(address(draft)).status_code == 404
        assert answer(client, draft, "Jan de Vries", "weghalen").status_code == 404
    with pytest.raises(PermissionDenied):
        allow(mark(draft, "Jan de Vries"), "Omdat.", by=cast.eva, draft=draft)


def test_the_answers_go_with_the_draft_to_its_page(draft, cast, write_case):
    allow(mark(draft, "Jan de Vries"), "Hij wil genoemd worden.", by=cast.bram, draft=draft)
    entry = write_case().entry
    carry_answers(draft, entry)
    carry_answers(draft, entry)
    said = PersonalDataAnswer.objects.get()
    assert (said.entry, said.draft, said.by) == (entry, None, cast.bram)


def test_the_page_that_a_draft_becomes_needs_no_second_answer(bram_writes, cast):
    from cases.contributions.capture.actions import make_page
    from cases.contributions.personal_data.subjects import fields_of_page, newest_version

    draft = bram_writes(title="Feest", what_happened="Wijkagent **Jan** de Vries belde.", label="green")
    allow(mark(draft, "Jan   de Vries"), "Hij wil genoemd worden.", by=cast.bram, draft=draft)
    page = make_page(draft, by=cast.bram)
    assert "Jan" in newest_version(page).what_happened
    assert open_findings(fields_of_page(newest_version(page)), entry=page.entry) == []
    assert page.entry.personal_data_answers.get().by == cast.bram


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"keuze": "mag"},
        {"vondst": "\x00", "keuze": "weghalen"},
        {"vondst": "a" * 100_000, "keuze": "mag", "reden": "x"},
        {"vondst": "\ud800", "keuze": "mag", "reden": "\ud800\x00"},
        {"keuze": "iets anders", "vondst": "0" * 64},
    ],
)
def test_what_no_browser_sends_is_answered_with_a_sentence(sign_in, cast, draft, said):
    sent = urlencode({name: text.encode("utf-8", "surrogatepass") for name, text in said.items()})
    response = sign_in(cast.bram).post(address(draft), sent, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()


def test_a_reason_that_is_too_long_is_kept_in_the_form(sign_in, cast, draft):
    refused = answer(sign_in(cast.bram), draft, "Jan de Vries", "mag", "woord " * 60)
    assert refused.status_code == 422
    assert "Er passen 200 tekens in" in refused.content.decode()
    assert "woord woord" in refused.content.decode()
