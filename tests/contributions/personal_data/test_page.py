"""Pages in Wagtail's editor: a warning after saving, no handing in with open findings, no publishing with a handle."""

import pytest
from django.urls import reverse

from cases.contributions.personal_data.actions import allow, remove
from cases.contributions.personal_data.queries import findings_in, open_findings
from cases.contributions.personal_data.subjects import fields_of_page, newest_version
from cases.models import KnowledgePage
from cases.pages.publishing import IncompleteToPublish
from tests.pages.sent import form_of


def mark(page, text):
    return next(
        one.fingerprint
        for one in findings_in(fields_of_page(newest_version(page)))
        if one.finding.text == text
    )


def waiting(page):
    return [one.finding.text for one in open_findings(fields_of_page(newest_version(page)), entry=page.entry)]


def editor(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def address(page):
    return f"/k/{page.entry.public_id}/persoonsgegevens/"


@pytest.mark.parametrize(
    "said",
    [
        {"what_happened": "<p>Het begon bij <b>@feestje_020</b>.</p>"},
        {"gist": "BSN 111222333 stond in de lijst."},
        {"timeline": [("event", {"moment": "21 uur", "known": "Bericht van @feestje_020"})]},
        {"sources": [("source", {"title": "Bericht van @feestje_020"})]},
        {"title": "Feest van @feestje_020"},
    ],
)
def test_a_handle_or_service_number_in_any_field_stops_publishing(write_case, said):
    with pytest.raises(IncompleteToPublish) as refusal:
        write_case(**said)
    assert "Haal het weg".lower() in " ".join(refusal.value.messages).lower()
    assert "feestje" not in " ".join(refusal.value.messages)


def test_other_findings_ask_but_do_not_stop_an_editor_who_publishes(write_case):
    page = write_case(what_happened="<p>Wijkagent Jan de Vries belde 06-12345678.</p>")
    assert page.live
    assert waiting(page) == ["Jan de Vries", "06-12345678"]


def test_what_is_online_already_stops_nothing_else(write_case):
    """Confirming a review date or moving a page says nothing new."""
    page = write_case()
    KnowledgePage.objects.filter(pk=page.pk).update(gist="Van @feestje_020.")
    page.refresh_from_db()
    page.save()
    page.gist = "Van @feestje_020 en @feestje_021."
    with pytest.raises(IncompleteToPublish):
        page.save()


def test_the_contact_of_the_page_is_no_finding(write_case):
    page = write_case(
        contact_name="Jan de Vries", contact_phone="06-12345678", contact_email="jan@veenstroom.example",
        again="<p>Bel Jan de Vries op 06 12 34 56 78.</p>",
    )  # fmt: skip
    assert waiting(page) == []


def test_an_address_behind_a_link_is_found(write_case):
    page = write_case(what_happened='<p>Zie <a href="https://x.com/kees_020">dit</a>.</p>', publish=False)
    assert waiting(page) == ["https://x.com/kees_020"]


def test_the_findings_of_a_page_are_for_who_may_change_it(sign_in, client, cast, write_case):
    page = write_case(what_happened="<p>Inwoner Kees Bakker belde.</p>")
    assert client.get(address(page)).status_code == 302
    for person in (cast.lies, cast.daan, cast.dirk):
        assert sign_in(person).get(address(page)).status_code == 404
    shown = sign_in(cast.eva).get(address(page)).content.decode()
    assert "<mark>Kees Bakker</mark>" in shown
    assert f"/beheer/pages/{page.pk}/edit/#panel" in shown


def test_eva_takes_a_name_out_of_every_kind_of_field(sign_in, cast, write_case):
    page = write_case(
        gist="Kees Bakker belde.",
        what_happened="<p>Inwoner <b>Kees Bakker</b> &amp; anderen. Kees Bakkers fiets.</p>",
        timeline=[("event", {"moment": "21 uur", "known": "Kees Bakker belde"})],
        sources=[("source", {"title": "Gesprek", "url": "https://voorbeeld.example/a"})],
    )
    block = page.timeline[0].id
    said = {"vondst": mark(page, "Kees Bakker"), "keuze": "weghalen"}
    assert sign_in(cast.eva).post(address(page), said).status_code == 302
    version = newest_version(page)
    assert version.gist == "[naam weggehaald] belde."
    assert "<b>[naam weggehaald]</b> &amp; anderen. Kees Bakkers fiets" in version.what_happened
    assert version.timeline[0].value["known"] == "[naam weggehaald] belde"
    assert version.timeline[0].id == block
    page.refresh_from_db()
    assert page.gist == "Kees Bakker belde."
    assert page.has_unpublished_changes


def test_eva_allows_a_name_and_it_is_not_asked_again(sign_in, cast, write_case):
    page = write_case(what_happened="<p>Burgemeester Van Dam sprak.</p>")
    said = {"vondst": mark(page, "Van Dam"), "keuze": "mag", "reden": "Bestuurder in functie."}
    assert sign_in(cast.eva).post(address(page), said).status_code == 302
    assert waiting(page) == []


def test_a_page_is_handed_in_only_when_everything_has_an_answer(cast, write_case):
    from cases.contributions.actions import ensure_workflow

    page = write_case(what_happened="<p>Burgemeester Van Dam sprak.</p>", publish=False)
    with pytest.raises(IncompleteToPublish):
        ensure_workflow().start(page, cast.bram)
    allow(mark(page, "Van Dam"), "Bestuurder in functie.", by=cast.eva, page=page)
    ensure_workflow().start(page, cast.bram)
    assert page.current_workflow_state is not None


def test_the_editor_warns_after_saving_and_leads_to_the_answers(sign_in, cast, write_case):
    page = write_case(what_happened="<p>Burgemeester Van Dam sprak.</p>", publish=False)
    client = sign_in(cast.eva)
    assert client.post(editor(page), form_of(page, cast.eva)).status_code == 302
    shown = client.get(editor(page)).content.decode()
    assert "lijkt iets op een persoonsgegeven" in shown
    assert address(page) in shown


def test_a_removal_that_opmaak_hides_is_left_to_the_editor(cast, write_case):
    from django.core.exceptions import ValidationError

    page = write_case(what_happened="<p>Inwoner Kees <b>Bakker</b> belde.</p>")
    with pytest.raises(ValidationError, match="Open de editor"):
        remove(mark(page, "Kees Bakker"), by=cast.eva, page=page)


@pytest.mark.parametrize("action", ["action-submit", "action-publish"])
def test_the_editors_form_keeps_what_was_typed_when_it_refuses(sign_in, cast, write_case, action):
    """Handing in stops for a name without an answer, publishing for a handle; the text stays in the form."""
    page = write_case(publish=False)
    typed = {"gist": "Kees Bakker deelde een bericht van @feestje_020."}
    response = sign_in(cast.eva).post(editor(page), {**form_of(page, cast.eva), **typed, action: "ja"})
    shown = response.content.decode()
    assert response.status_code == 200
    assert "Kees Bakker deelde" in shown
    assert "haal het weg" in shown
    assert ("lijkt iets op persoonsgegevens" in shown) == (action == "action-submit")
    page.refresh_from_db()
    assert not page.live
    assert page.current_workflow_state is None


def test_the_editors_panel_of_checks_shows_what_waits(sign_in, cast, write_case):
    page = write_case(what_happened="<p>Burgemeester Van Dam sprak.</p>", publish=False)
    client = sign_in(cast.eva)
    shown = client.get(editor(page)).content.decode()
    assert "Lijkt op persoonsgegevens" in shown
    assert "Burgemeester <mark>Van Dam</mark> sprak." in shown
    allow(mark(page, "Van Dam"), "Bestuurder in functie.", by=cast.eva, page=page)
    assert "Lijkt op persoonsgegevens" not in client.get(editor(page)).content.decode()
