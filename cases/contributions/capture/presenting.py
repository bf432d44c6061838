"""Answers as their writer reads them back before sending."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import escape, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from cases.pages.markdown import as_rich_text
from cases.pages.rich_text import render
from cases.tlp import Label

from .answers import is_blank, read_date
from .models import Draft
from .queries import agencies_chosen, tools_seen_by
from .questions import GROUPS, OTHER, PROOF, SCORE, Question, Sort


def answers_shown(draft: Draft, wrong: dict[str, str]) -> list[dict]:
    """Return each group with its answers: {title, url, rows: list of {label, name, html, wrong}}."""
    return [
        {
            "title": group.title,
            "url": reverse("quick-group", args=[draft.public_id, group.name]),
            "rows": [
                _row(draft, question, wrong)
                for question in group.questions
                if _is_shown(draft, question, wrong)
            ],
        }
        for group in GROUPS[draft.kind]
    ]


def _is_shown(draft: Draft, question: Question, wrong: dict[str, str]) -> bool:
    """A proof stands with its score; what may stay empty and is empty, is left out."""
    name = question.name
    if name.startswith(PROOF) and draft.answers.get(SCORE + name.removeprefix(PROOF)):
        return False
    return question.required or name in wrong or not is_blank(draft.answers.get(name))


def _row(draft: Draft, question: Question, wrong: dict[str, str]) -> dict:
    name, answer = question.name, draft.answers.get(question.name, "")
    html = SafeString("") if is_blank(answer) else SHOWN[question.kind](draft, question, answer)
    proof = PROOF + name.removeprefix(SCORE) if question.kind == Sort.SCORE else name
    return {
        "label": question.label,
        "name": name,
        "html": html,
        "wrong": wrong.get(name) or wrong.get(proof, ""),
    }


def _rich(_draft: Draft, _question: Question, answer: str) -> SafeString:
    return render(as_rich_text(answer))


def _plain(_draft: Draft, _question: Question, answer: str) -> SafeString:
    return mark_safe(linebreaks(answer.strip(), autoescape=True))  # noqa: S308 - escaped


def _day(_draft: Draft, _question: Question, answer: str) -> SafeString:
    day = read_date(answer)
    return escape(date_format(day, "j F Y") if day else answer)


def _chosen(_draft: Draft, question: Question, answer: str) -> SafeString:
    return escape(dict(question.choices).get(answer, answer))


def _score(draft: Draft, question: Question, answer: str) -> SafeString:
    proof = draft.answers.get(PROOF + question.name.removeprefix(SCORE), "").strip()
    return escape(_("%(score)s van 5") % {"score": answer} + (f": {proof}" if proof else ""))


def _tool(draft: Draft, _question: Question, answer: str) -> SafeString:
    if answer == OTHER:
        return escape(_("een andere tool"))
    return escape(
        next((tool.title for tool in tools_seen_by(draft.author) if tool.entry.public_id == answer), "")
    )


def _label(_draft: Draft, _question: Question, answer: str) -> SafeString:
    return escape(Label(answer).display if answer in list(Label) else answer)


def _agencies(draft: Draft, _question: Question, _answer: list) -> SafeString:
    return escape(", ".join(agency.name for agency in agencies_chosen(draft)))


SHOWN = {
    Sort.LINE: _plain,
    Sort.PLAIN: _plain,
    Sort.PEOPLE: _plain,
    Sort.TEXT: _rich,
    Sort.DATE: _day,
    Sort.CHOICE: _chosen,
    Sort.SCORE: _score,
    Sort.TOOL: _tool,
    Sort.LABEL: _label,
    Sort.AGENCIES: _agencies,
}
