"""The page that the answers of a draft make, with every field that they fill."""

from typing import Any

from django.utils.translation import gettext as _

from cases.pages.choices import Criterion
from cases.pages.markdown import as_rich_text
from cases.pages.models import CaseStudyPage, KnowledgePage, LessonPage, ToolReviewPage
from cases.tlp import Label

from .answers import is_blank, one_line, read_date
from .checking import people_named
from .models import Draft
from .queries import agencies_chosen, tools_seen_by
from .questions import OTHER, PROOF, SCORE, Question, Sort, questions_of

MODELS: dict[str, type[KnowledgePage]] = {
    Draft.Kind.REPORT.value: CaseStudyPage,
    Draft.Kind.LESSON.value: LessonPage,
    Draft.Kind.TOOL_REVIEW.value: ToolReviewPage,
}
#: A block of a legal basis holds so much about its purpose.
MOST_PURPOSE = 160


def page_of(draft: Draft) -> KnowledgePage:
    """Return the unsaved page that `draft` makes; what cannot be read as its field asks is left empty."""
    page = MODELS[draft.kind](owner=draft.author, live=False)
    for question in questions_of(draft.kind):
        value = _value(draft, question)
        if question.page_field and value not in (None, ""):
            setattr(page, question.page_field, value)
    page.title = page.title or _("Nog zonder titel")
    page.first_label = label_of(draft)
    if draft.kind == Draft.Kind.TOOL_REVIEW:
        _finish_review(page, draft)
    return page


def _value(draft: Draft, question: Question) -> Any:
    answer = draft.answers.get(question.name, "")
    if is_blank(answer) or not question.page_field:
        return None
    return READ[question.kind](draft, question, answer)


def _chosen(_draft: Draft, question: Question, answer: str) -> str | None:
    return answer if answer in dict(question.choices) else None


def _tool(draft: Draft, _question: Question, answer: str) -> Any:
    return next((tool for tool in tools_seen_by(draft.author) if tool.entry.public_id == answer), None)


READ = {
    Sort.LINE: lambda _draft, question, answer: one_line(answer)[: question.most],
    Sort.PLAIN: lambda _draft, question, answer: answer.strip()[: question.most],
    Sort.TEXT: lambda _draft, _question, answer: as_rich_text(answer),
    Sort.DATE: lambda _draft, _question, answer: read_date(answer),
    Sort.CHOICE: _chosen,
    Sort.TOOL: _tool,
}


def _finish_review(page: ToolReviewPage, draft: Draft) -> None:
    """Fill the streams: scores with their proof, the legal basis; and name a tool that has no card yet."""
    said = draft.answers
    page.scores = [
        ("score", block) for block in map(lambda name: _score(said, name), Criterion.values) if block
    ]
    basis = one_line(said.get("legal_basis", ""))[:255]
    if basis:
        purpose = one_line(said.get("purpose", ""))[:MOST_PURPOSE]
        page.legal_bases = [("basis", {"purpose": purpose, "basis": basis})]
    if said.get("tool") == OTHER and not is_blank(said.get("tool_other")):
        name = _("Tool: %(name)s (heeft nog geen toolkaart)") % {"name": one_line(said["tool_other"])[:120]}
        page.purpose = f"{name}\n\n{page.purpose}".strip()


def _score(said: dict, criterion: str) -> dict | None:
    score, proof = said.get(SCORE + criterion, ""), one_line(said.get(PROOF + criterion, ""))[:300]
    if score not in ("1", "2", "3", "4", "5"):
        return None
    return {"criterion": criterion, "score": score, "proof": proof}


def label_of(draft: Draft) -> dict[str, Any]:
    """Return the label that was chosen with the agencies and persons it asks for.

    Raises ValueError without a label, ValidationError when RED names nobody known.
    """
    label = draft.answers.get("label", "")
    return {
        "label": Label(label),
        "shared_with": agencies_chosen(draft),
        "named": people_named(draft.answers.get("named", "")) if label == Label.RED else [],
    }
