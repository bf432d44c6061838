"""Bram has fifteen minutes. He writes a quick form, one group of questions at a time, and hands it in."""

import pytest
from wagtail.models import WorkflowState

from cases.contributions.capture.questions import GROUPS, address_of
from cases.models import AuditEvent, CaseStudyPage, Draft, LessonPage, ToolReviewPage
from cases.pages.models import ToolPage

from .quick_answers import ANSWERS, REPORT, address

pytestmark = pytest.mark.django_db


def walk(client, kind, answers):
    """Fill in every group as a person does without script; return the draft and the last answer."""
    first, *others = GROUPS[kind]
    sent = {question.name: answers.get(question.name, "") for question in first.questions}
    answer = client.post(f"/bijdragen/nieuw/{address_of(kind)}/", {**sent, "form_id": "een"}, follow=True)
    draft = Draft.objects.get()
    for group in others:
        assert answer.status_code == 200, answer.text
        assert f"<h1>{group.title}</h1>" in answer.text
        draft.refresh_from_db()
        sent = {question.name: answers.get(question.name, "") for question in group.questions}
        answer = client.post(
            address(draft, f"{group.name}/"),
            {**sent, "version": draft.version, "naar": "volgende"},
            follow=True,
        )
    draft.refresh_from_db()
    return draft, answer


def test_bram_reports_in_five_groups_and_eva_finds_it_on_her_desk(bram, cast, client):
    draft, answer = walk(bram, "report", REPORT)
    assert "Controleer uw antwoorden" in answer.text
    assert "Lindepark" in answer.text and "<strong>veertig</strong>" in answer.text
    done = bram.post(address(draft, "controleren/"), {"naar": "redactie"}, follow=True)
    assert "Verstuurd. Dank u wel." in done.text and "Eva de Tester" in done.text
    page = CaseStudyPage.objects.get()
    assert (page.title, page.owner, page.live) == (REPORT["title"], cast.bram, False)
    assert page.get_parent().specific.agency == draft.agency
    assert "<li>om acht uur <strong>veertig</strong> mensen</li>" in page.what_happened
    assert page.entry.label == "green" and page.entry.title == REPORT["title"]
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS
    client.force_login(cast.eva)
    assert REPORT["title"] in client.get("/mijn/").text


def test_a_lesson_goes_from_what_one_saw_to_what_one_advises(bram):
    draft, _answer = walk(bram, "lesson", ANSWERS["lesson"])
    bram.post(address(draft, "controleren/"), {"naar": "redactie"})
    page = LessonPage.objects.get()
    assert page.recommendation == ANSWERS["lesson"]["recommendation"]
    assert page.observation == f"<p>{ANSWERS['lesson']['observation']}</p>"
    assert WorkflowState.objects.count() == 1


def test_a_review_of_a_tool_keeps_its_scores_with_their_proof(bram, write_tool):
    tool = write_tool(label="green")
    draft, _answer = walk(bram, "tool_review", {**ANSWERS["tool_review"], "tool": tool.entry.public_id})
    answer = bram.post(address(draft, "controleren/"), {"naar": "redactie"}, follow=True)
    page = ToolReviewPage.objects.get()
    assert page.tool == ToolPage.objects.get()
    assert [dict(block.value) for block in page.scores] == [
        {"criterion": "language", "score": "4", "proof": "Herkent straattaal."}
    ]
    assert page.legal_bases[0].value["basis"] == "artikel 172 van de Gemeentewet"
    assert "Verstuurd" in answer.text


@pytest.mark.parametrize("kind", GROUPS)
def test_every_field_that_a_page_needs_is_asked(kind):
    model = {"report": CaseStudyPage, "lesson": LessonPage, "tool_review": ToolReviewPage}[kind]
    required = {q.page_field for group in GROUPS[kind] for q in group.questions if q.required}
    assert set(model.required_to_publish) <= required


def test_bram_may_go_on_in_the_full_editor_before_it_is_finished(bram, write_draft):
    draft = write_draft(again="", date_from="")
    answer = bram.post(address(draft, "controleren/"), {"naar": "editor"})
    page = CaseStudyPage.objects.get()
    assert answer.headers["Location"] == f"/beheer/pages/{page.pk}/edit/"
    assert bram.get(answer.headers["Location"]).status_code == 200
    assert WorkflowState.objects.count() == 0
    assert bram.get(address(draft)).headers["Location"] == address(draft, "verzonden/")


def test_without_a_label_there_is_no_page(bram, write_draft):
    draft = write_draft(label="")
    answer = bram.post(address(draft, "controleren/"), {"naar": "editor"})
    assert answer.status_code == 422
    assert "<title>Fout: Controleer uw antwoorden" in answer.text
    assert CaseStudyPage.objects.count() == 0


def test_what_is_missing_is_named_with_the_way_to_it_and_stops_sending(bram, write_draft):
    draft = write_draft(place="")
    page = bram.get(address(draft, "controleren/")).text
    assert f'<a href="{address(draft, "plaats-en-tijd/#id_place")}">Plaats</a>' in page
    assert "Verstuur naar de redactie" not in page
    answer = bram.post(address(draft, "controleren/"), {"naar": "redactie"})
    assert answer.status_code == 422 and CaseStudyPage.objects.count() == 0


def test_sending_twice_makes_one_page(bram, write_draft):
    draft = write_draft()
    for _time in range(2):
        answer = bram.post(address(draft, "controleren/"), {"naar": "redactie"})
        assert answer.headers["Location"] == address(draft, "verzonden/")
    assert CaseStudyPage.objects.count() == 1
    assert AuditEvent.objects.filter(action="draft became page").count() == 1


def test_two_reports_of_one_title_get_addresses_of_their_own(bram, write_draft):
    for _time in range(2):
        bram.post(address(write_draft(), "controleren/"), {"naar": "redactie"})
    slugs = set(CaseStudyPage.objects.values_list("slug", flat=True))
    assert len(slugs) == 2


def test_a_tool_without_a_card_waits_for_one(bram, write_draft):
    draft = write_draft("tool_review", tool="other", tool_other="Zelfgemaakt")
    assert "heeft nog geen toolkaart" in bram.get(address(draft, "controleren/")).text
    assert bram.post(address(draft, "controleren/"), {"naar": "redactie"}).status_code == 422
    bram.post(address(draft, "controleren/"), {"naar": "editor"})
    assert ToolReviewPage.objects.get().purpose.startswith("Tool: Zelfgemaakt (heeft nog geen toolkaart)")


def test_red_asks_for_named_persons_and_reaches_them_alone(bram, write_draft, cast):
    draft = write_draft(label="red", named="")
    assert bram.post(address(draft, "controleren/"), {"naar": "redactie"}).status_code == 422
    draft = write_draft(label="red", named=f"{cast.eva.email}\n{cast.nadia.email}")
    assert bram.post(address(draft, "controleren/"), {"naar": "redactie"}).status_code == 302
    entry = CaseStudyPage.objects.get().entry
    assert (entry.label, set(entry.named.all())) == ("red", {cast.eva, cast.nadia})


def test_amber_may_be_shared_with_another_agency(bram, write_draft, agencies):
    draft = write_draft(label="amber", shared_with=[agencies.duinkust.code])
    assert "een lezer bij Gemeente Duinkust" in bram.get(address(draft, "controleren/")).text
    bram.post(address(draft, "controleren/"), {"naar": "redactie"})
    assert list(CaseStudyPage.objects.get().entry.shared_with.all()) == [agencies.duinkust]


def test_what_looks_like_personal_data_stops_sending_until_it_was_looked_at(bram, write_draft):
    draft = write_draft(what_happened="Bel burger 06-12345678 voor meer.")
    page = bram.get(address(draft, "controleren/")).text
    assert "Dit lijkt op persoonsgegevens" in page and "Verstuur naar de redactie" not in page
    assert bram.post(address(draft, "controleren/"), {"naar": "redactie"}).status_code == 422
    assert CaseStudyPage.objects.count() == 0


def test_bram_throws_a_draft_away_after_being_asked(bram, write_draft):
    draft = write_draft()
    assert "Concept weggooien?" in bram.get(address(draft, "weggooien/")).text
    bram.post(address(draft, "weggooien/"))
    assert Draft.objects.count() == 0
    assert bram.get(address(draft)).status_code == 404


def test_sending_an_empty_form_twice_makes_one_draft(bram):
    for _time in range(2):
        bram.post("/bijdragen/nieuw/les/", {"title": "Een les", "form_id": "abc"})
    assert Draft.objects.count() == 1


def test_the_beginning_shows_the_quick_forms_first_and_the_own_drafts(bram, write_draft):
    draft = write_draft()
    page = bram.get("/bijdragen/").text
    places = [
        page.index(part)
        for part in ("/nieuw/korte-melding/", "/nieuw/les/", "/nieuw/toolervaring/", "/beheer/")
    ]
    assert places == sorted(places)
    for kind in ("Praktijkcasus", "Les", "Toolreview"):
        assert page.count(f'<span class="kb-mark">{kind}') == 2
    assert address(draft) in page and REPORT["title"] in page


def test_a_group_that_is_wrong_is_kept_and_says_what_is_wrong(bram, write_draft):
    draft = write_draft(place="", date_from="")
    answer = bram.post(
        address(draft, "plaats-en-tijd/"),
        {"place": "Park", "date_from": "morgen", "date_until": "", "version": 1},
    )
    assert answer.status_code == 422
    assert "<title>Fout: Waar en wanneer?" in answer.text
    assert 'href="#id_date_from"' in answer.text and "Dit is geen datum" in answer.text
    draft.refresh_from_db()
    assert (draft.answers["place"], draft.answers["date_from"]) == ("Park", "morgen")


def test_going_back_asks_nothing(bram, write_draft):
    draft = write_draft(place="")
    answer = bram.post(address(draft, "plaats-en-tijd/"), {"place": "", "version": 1, "naar": "vorige"})
    assert answer.headers["Location"] == address(draft, "gebeurtenis/")


def test_two_answers_point_at_a_label_that_bram_still_decides(bram, write_draft):
    draft = write_draft(label="", harm="", reach="")
    sent = {"harm": "outside", "reach": "region", "version": 1, "naar": "volgende"}
    answer = bram.post(address(draft, "lezers/"), sent)
    assert answer.status_code == 422
    assert 'value="amber" ' in answer.text.replace('id="id_label_2"', "") and "checked" in answer.text
    draft.refresh_from_db()
    assert not draft.answers.get("label")
