"""Knowledge pages as readers meet them: what they show, to whom, and what an address says when it may not."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.catalogue.actions import relabel, withdraw
from cases.models import CaseStudyPage
from cases.pages.actions import ensure_agency_page
from cases.tlp import Label

YESTERDAY = datetime.date.today() - datetime.timedelta(days=1)


def text_of(response) -> str:
    return response.content.decode()


FULL_CASE = {
    "timeline": [
        (
            "event",
            {
                "moment": "20.00 uur",
                "known": "Het strand loopt vol",
                "decided": "Opschalen",
                "by_role": "ovd",
            },
        )
    ],
    "figures": [
        (
            "figure",
            {
                "what": "Bezoekers",
                "advice": "honderden",
                "values": [{"value": "300", "source": "gemeente", "date": "2025"}],
            },
        )
    ],
    "sources": [("source", {"title": "Evaluatie strandfeest", "url": "https://voorbeeld.example/rapport"})],
    "monitoring_question": "Waar spreekt men af?",
    "monitoring_hours": 12,
    "impact": "<p>Twee gewonden</p>",
    "dilemmas": "<p>Sluiten of niet</p>",
    "lucky": "<p>Het regende</p>",
    "costs": "Vier collega’s",
    "conditions": "<p>Alleen aan de kust</p>",
    "contact_role": "Adviseur openbare orde",
    "contact_phone": "088 000 00 00",
    "grip": "1",
    "evidence_level": 2,
    "is_example": True,
}

SHOWN_OF_CASE = [
    "Het strand loopt vol",
    "300",
    "Evaluatie strandfeest",
    "Waar spreekt men af?",
    "12",
    "Twee gewonden",
    "Sluiten of niet",
    "Het regende",
    "Vier collega’s",
    "Alleen aan de kust",
    "Vroeg bellen met de scholen",
    "Alleen naar één kanaal kijken",
    "Adviseur openbare orde",
    'href="tel:0880000000"',
    "GRIP 1",
    "Vaker gezien",
    "voorbeeld: verzonnen",
    "21 juni 2025",
    "Iedereen mag dit lezen",
    "Volledigheid:",
    'href="/organisaties/veenstroom/"',
    'href="/regios/groningen/"',
]


def test_a_case_shows_every_field_that_is_filled(client, write_case):
    page = write_case(label=Label.CLEAR, **FULL_CASE)
    text = text_of(client.get(page.entry.url))
    assert [part for part in SHOWN_OF_CASE if part not in text] == []
    assert text.count("<h1") == 1


def test_a_case_with_only_the_required_fields_has_no_empty_headings(client, write_case):
    text = text_of(client.get(write_case(label=Label.CLEAR).entry.url))
    for heading in ("Tijdlijn", "Monitoring", "Cijfers naast elkaar", "Bijlagen", "Bronnen"):
        assert heading not in text


def test_what_you_may_not_see_is_the_very_page_of_what_does_not_exist(client, cast, write_case):
    page = write_case("Geheim overleg", label=Label.AMBER)
    for reader in (None, cast.daan):
        if reader:
            client.force_login(reader)
        hidden = client.get(page.entry.url)
        nothing = client.get("/organisaties/veenstroom/bestaat-niet-echt/")
        assert hidden.status_code == nothing.status_code == 404
        assert _without_address(hidden, page.slug) == _without_address(nothing, "bestaat-niet-echt")


def _without_address(response, slug) -> str:
    return text_of(response).replace(slug, "")


def test_a_signed_out_reader_is_offered_to_sign_in_and_come_back(client, write_case):
    page = write_case(label=Label.GREEN)
    text = text_of(client.get(page.entry.url))
    assert f"/account/login/?next={page.entry.url}" in text


def test_a_change_of_label_acts_at_the_next_request(client, cast, write_case):
    page = write_case(label=Label.GREEN)
    client.force_login(cast.daan)
    assert client.get(page.entry.url).status_code == 200
    relabel(page.entry, label=Label.AMBER_STRICT, by=cast.eva, reason="toch niet")
    assert client.get(page.entry.url).status_code == 404


def test_a_withdrawn_case_says_why_and_what_replaces_it_to_those_who_could_see_it(client, cast, write_case):
    old, new = write_case("Oud verhaal", label=Label.AMBER), write_case("Nieuw verhaal", label=Label.AMBER)
    withdraw(old.entry, by=cast.eva, reason="De feiten klopten niet.", replaced_by=new.entry)
    client.force_login(cast.lies)
    for address in (old.entry.url, old.entry.get_permalink()):
        answer = client.get(address)
        assert answer.status_code == 410
        assert "De feiten klopten niet." in text_of(answer)
        assert "Nieuw verhaal" in text_of(answer)
    client.force_login(cast.daan)
    assert client.get(old.entry.url).status_code == 404


def test_a_replacement_that_a_reader_may_not_see_is_not_named(client, cast, write_case):
    old, new = write_case("Oud verhaal", label=Label.CLEAR), write_case("Nieuw verhaal", label=Label.AMBER)
    withdraw(old.entry, by=cast.eva, reason="Vervangen.", replaced_by=new.entry)
    answer = client.get(old.entry.url)
    assert answer.status_code == 410
    assert "Nieuw verhaal" not in text_of(answer)


def test_the_permanent_address_leads_to_the_page(client, write_case):
    entry = write_case(label=Label.CLEAR).entry
    assert client.get(entry.get_permalink()).headers["Location"] == entry.url
    assert client.get("/k/bcdfghjkmnpq/").status_code == 404


def test_a_draft_leads_its_writers_to_where_they_write(client, cast, write_case):
    page = write_case(by=cast.bram, publish=False)
    for writer in (cast.bram, cast.eva):
        client.force_login(writer)
        assert client.get(page.entry.get_permalink()).headers["Location"] == f"/beheer/pages/{page.pk}/edit/"
        assert "Dit is een concept." in text_of(client.get(page.entry.url))
    client.force_login(cast.lies)
    assert client.get(page.entry.get_permalink()).status_code == 404
    assert client.get(page.entry.url).status_code == 404


def test_readers_keep_seeing_the_published_words_while_a_new_draft_is_written(client, cast, write_case):
    page = write_case("Strandfeest", label=Label.CLEAR)
    page.what_happened = "<p>Dit is nog geheim.</p>"
    page.save_revision(user=cast.bram)
    text = text_of(client.get(page.entry.url))
    assert "Een oproep ging rond" in text
    assert "Dit is nog geheim." not in text


def test_a_new_version_is_shown_at_once(client, cast, write_case):
    page = write_case(label=Label.CLEAR)
    client.get(page.entry.url)
    page.what_happened = "<p>Het liep anders af.</p>"
    page.save_revision(user=cast.eva).publish()
    assert "Het liep anders af." in text_of(client.get(page.entry.url))


def test_related_cases_come_from_what_the_reader_may_see(client, cast, write_tagged):
    page = write_tagged("Strandfeest", label=Label.CLEAR)
    write_tagged("Verborgen strandfeest", label=Label.AMBER_STRICT)
    write_tagged("Open strandfeest", label=Label.CLEAR)
    text = text_of(client.get(page.entry.url))
    assert "Open strandfeest" in text
    assert "Verborgen strandfeest" not in text
    client.force_login(cast.lies)
    assert "Verborgen strandfeest" in text_of(client.get(page.entry.url))


def test_a_link_in_the_text_does_not_tell_the_name_of_a_hidden_page(client, write_case):
    hidden = write_case("Geheim plan", label=Label.AMBER_STRICT)
    link = f'<p><a linktype="page" id="{hidden.pk}">zie ook</a></p>'
    text = text_of(client.get(write_case(label=Label.CLEAR, what_happened=link).entry.url))
    assert hidden.slug not in text
    assert f'href="{hidden.entry.get_permalink()}"' in text


def test_no_script_survives_in_the_text(client, write_case):
    nasty = '<p onclick="x()">hoi<script>alert(1)</script><a href="javascript:alert(1)">klik</a></p>'
    text = text_of(client.get(write_case(label=Label.CLEAR, what_happened=nasty).entry.url))
    assert "alert(1)" not in text
    assert "onclick" not in text


def test_only_who_may_edit_is_asked_whether_it_is_still_right(client, cast, write_case):
    page = write_case(label=Label.GREEN, review_by=YESTERDAY)
    client.force_login(cast.daan)
    assert "klopt nog" not in text_of(client.get(page.entry.url))
    client.force_login(cast.eva)
    assert "Ja, klopt nog" in text_of(client.get(page.entry.url))
    client.post(f"{page.entry.get_permalink()}klopt-nog/")
    page.refresh_from_db()
    assert page.review_by > YESTERDAY + datetime.timedelta(days=300)
    assert page.get_latest_revision_as_object().review_by == page.review_by
    assert "Ja, klopt nog" not in text_of(client.get(page.entry.url))


def test_a_reader_cannot_confirm_a_page(client, cast, write_case):
    page = write_case(label=Label.GREEN, review_by=YESTERDAY)
    client.force_login(cast.lies)
    assert client.post(f"{page.entry.get_permalink()}klopt-nog/").status_code == 403
    page.refresh_from_db()
    assert page.review_by == YESTERDAY


PLAYBOOK = {
    "contact_role": "Piket openbare orde",
    "contact_phone": "088-111 22 33",
    "triggers": [("trigger", {"signal": "Groei", "threshold": "drie keer", "leads_to": 1})],
    "lawful_checks": [("check", {"name": "Noodzaak", "question": "Kan het niet lichter?"})],
    "stop_criteria": "<p>geen groei meer</p>",
}


def test_a_playbook_names_whom_to_ring_before_anything_else(client, write_playbook):
    text = text_of(client.get(write_playbook(label=Label.CLEAR, **PLAYBOOK).entry.url))
    contact, triggers, steps = (
        text.index('href="tel:0881112233"'),
        text.index("Omslagpunten"),
        text.index("stap-1"),
    )
    assert contact < triggers < steps
    for part in ("drie keer", "fase 1 Signaleren", "Kan het niet lichter?", "geen groei meer", 'id="fase-1"'):
        assert part in text


def test_with_my_role_the_steps_of_others_shrink_to_one_line(client, write_playbook):
    url = write_playbook(label=Label.CLEAR).entry.url
    assert "kb-step--other" not in text_of(client.get(url))
    mine = text_of(client.get(url, {"rol": "Omgevingsanalist"}))
    assert mine.count("kb-step--other") == 1
    assert "Stap 1 · adviseur OOV: Leg doel en grondslag vast" in mine
    assert "kb-step--other" not in text_of(client.get(url, {"rol": "bakker"}))


def test_a_playbook_names_its_relatives_only_to_who_may_see_them(client, cast, write_playbook):
    mother = write_playbook("Moeder", label=Label.CLEAR)
    write_playbook("Dochter", label=Label.AMBER_STRICT, derived_from=mother)
    sister = write_playbook("Zuster", label=Label.CLEAR, derived_from=mother)
    text = text_of(client.get(mother.entry.url))
    assert "Zuster" in text
    assert "Dochter" not in text
    assert f"/vergelijken/draaiboeken/?a={mother.entry.public_id}&amp;b={sister.entry.public_id}" in text
    assert "Gemaakt naar" in text_of(client.get(sister.entry.url))
    client.force_login(cast.lies)
    assert "Dochter" in text_of(client.get(mother.entry.url))


def test_the_history_tells_versions_by_role_and_not_by_name(client, cast, write_case):
    page = write_case(label=Label.CLEAR)
    page.save_revision(user=cast.eva).publish(user=cast.eva, skip_permission_checks=True)
    text = text_of(client.get(f"{page.entry.get_permalink()}geschiedenis/"))
    assert "eerste versie" in text
    assert "Versie 2" in text
    assert "Redacteur, Gemeente Veenstroom" in text
    assert "Eva" not in text


def test_the_history_of_a_hidden_page_does_not_exist(client, cast, write_case):
    page = write_case(label=Label.AMBER)
    client.force_login(cast.daan)
    assert client.get(f"{page.entry.get_permalink()}geschiedenis/").status_code == 404


@pytest.mark.parametrize("kind", ["case", "playbook"])
def test_a_draft_that_was_never_published_previews_as_readers_would_see_it(
    client, cast, write_case, write_playbook, kind
):
    write = write_case if kind == "case" else write_playbook
    page = write("Voorvertoning", by=cast.bram, publish=False)
    client.force_login(cast.eva)
    response = page.make_preview_request(original_request=client.get("/").wsgi_request)
    assert response.status_code == 200
    assert "Voorvertoning" in text_of(response)
    assert "Dit is een concept." in text_of(response)


def test_a_page_that_was_never_saved_previews_too(client, cast, agencies, write_case):
    client.force_login(cast.bram)
    parent = ensure_agency_page(agencies.veenstroom)
    page = CaseStudyPage(title="Eerste letters", slug="eerste-letters")
    page.path = CaseStudyPage._get_children_path_interval(parent.path)[1]
    page.set_url_path(parent)
    response = page.make_preview_request(original_request=client.get("/").wsgi_request)
    assert response.status_code == 200
    assert "Eerste letters" in text_of(response)


def test_a_page_asks_the_database_no_more_when_there_is_more_around_it(client, cast, write_tagged):
    page = write_tagged("Strandfeest", label=Label.CLEAR)
    write_tagged("Buur 0", label=Label.CLEAR)
    client.force_login(cast.eva)
    client.get(page.entry.url)
    with CaptureQueriesContext(connection) as few:
        client.get(page.entry.url)
    for number in range(1, 5):
        write_tagged(f"Buur {number}", label=Label.CLEAR)
    with CaptureQueriesContext(connection) as many:
        client.get(page.entry.url)
    assert len(many) <= len(few)


def test_an_agency_without_a_page_is_only_a_name(client, agencies):
    text = text_of(client.get("/organisaties/"))
    assert "Gemeente Duinkust" in text
    assert 'href="/organisaties/duinkust/"' not in text
    assert client.get("/organisaties/duinkust/").status_code == 404
