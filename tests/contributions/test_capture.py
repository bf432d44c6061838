"""Bram has fifteen minutes. He writes a quick form, one group of questions at a time, and hands it in."""

import pytest
from wagtail.models import WorkflowState

from cases.contributions.capture.actions import begin_draft
from cases.contributions.capture.questions import GROUPS, address_of
from cases.models import CaseStudyPage, Draft, LessonPage, ToolReviewPage
from cases.pages.models import ToolPage

from .quick_answers import ANSWERS, REPORT

pytestmark = pytest.mark.django_db


@pytest.fixture
def bram(sign_in, cast):
    return sign_in(cast.bram)


@pytest.fixture
def write(cast, agencies):
    """Return a function that begins a draft of Bram with right answers, changed as told."""

    def _write(kind="report", by=None, agency=None, **changed):
        answers = {**ANSWERS[kind], **changed}
        return begin_draft(
            by=by or cast.bram, kind=kind, agency=agency or agencies.veenstroom, answers=answers
        )

    return _write


def address(draft, last="") -> str:
    return f"/bijdragen/concept/{draft.public_id}/{last}"


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
