"""What is wrong with answers: a sentence for each, said when a group is sent in and before the whole is."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.catalogue.actions import check_named
from cases.pages.choices import Interest
from cases.pages.forms import NamedPersonsField
from cases.tlp import Label

from .answers import is_blank, read_date
from .models import Draft
from .queries import agencies_to_share_with, tools_seen_by
from .questions import OTHER, PROOF, SCORE, Question, Sort, questions_of

CHOOSING = (Sort.CHOICE, Sort.SCORE, Sort.LABEL, Sort.TOOL)


def wrong_answers(draft: Draft, questions: Iterable[Question]) -> dict[str, str]:
    """Return a sentence by the name of each question whose answer cannot go on as it is."""
    found = {question.name: wrong_answer(draft, question) for question in questions}
    return {name: sentence for name, sentence in found.items() if sentence}


def stops_sending(draft: Draft) -> dict[str, str]:
    """Return a sentence by the name of each question that keeps `draft` from being handed in."""
    found = wrong_answers(draft, questions_of(draft.kind))
    if draft.answers.get("tool") == OTHER and "tool" not in found:
        found["tool"] = _(
            "Deze tool heeft nog geen toolkaart, en een ervaring hoort bij een kaart. Vraag de redactie om een "
            "kaart en kies de tool daarna hier. Of maak alvast een concept in de volledige editor."
        )
    return found


def wrong_answer(draft: Draft, question: Question) -> str:
    """Return what is wrong with one answer, or nothing."""
    answer = draft.answers.get(question.name, "")
    if is_blank(answer):
        return _missing(question) if question.required else _needed(draft, question)
    if question.is_written or question.kind == Sort.PEOPLE:
        if len(answer) > question.most:
            return _(
                "Dit is te lang: hier passen %(most)s tekens, u schreef er %(length)s. Maak het korter."
            ) % {
                "most": f"{question.most:,}".replace(",", "."),
                "length": f"{len(answer):,}".replace(",", "."),
            }
    check = CHECKS.get(question.kind)
    return check(draft, question, answer) if check else _needed(draft, question)


def _missing(question: Question) -> str:
    if question.kind in CHOOSING:
        return _("Kies een antwoord. Zonder dit kan uw bijdrage niet online.")
    if question.kind == Sort.DATE:
        return _("Vul een datum in, bijvoorbeeld 21-9-2012. Zonder dit kan uw bijdrage niet online.")
    return _("Vul dit in. Zonder dit kan uw bijdrage niet online.")


def _needed(draft: Draft, question: Question) -> str:
    """Return what an answer elsewhere asks of this one."""
    name, said = question.name, draft.answers
    if name.startswith(PROOF) and said.get(SCORE + name.removeprefix(PROOF)) and is_blank(said.get(name)):
        return _("Schrijf in één zin wat u zag. Een score zonder bewijs helpt een collega niet.")
    if name == "interest_note" and said.get("interest") == Interest.DECLARED and is_blank(said.get(name)):
        return _("Schrijf welk belang er is. Dan kan de lezer uw oordeel wegen.")
    if name == "tool_other" and said.get("tool") == OTHER and is_blank(said.get(name)):
        return _("Schrijf hoe de tool heet, of kies hem in de lijst.")
    if name == "named" and said.get("label") == Label.RED:
        return _wrong_people(draft, question, said.get(name, ""))
    return ""


def _wrong_date(draft: Draft, question: Question, answer: str) -> str:
    day = read_date(answer)
    if day is None:
        return _("Dit is geen datum. Schrijf dag, maand en jaar, bijvoorbeeld 21-9-2012.")
    if day > timezone.localdate():
        return _("Vul een datum in die niet in de toekomst ligt.")
    begun = read_date(draft.answers.get("date_from", "")) if question.name == "date_until" else None
    if begun is not None and day < begun:
        return _("Dit is vroeger dan de dag waarop het begon. Kijk beide datums na.")
    return ""


def _wrong_choice(draft: Draft, question: Question, answer: str) -> str:
    known = dict(question.choices)
    return "" if answer in known else _("Kies een antwoord uit de lijst.")


def _wrong_tool(draft: Draft, _question: Question, answer: str) -> str:
    if answer == OTHER or any(tool.entry.public_id == answer for tool in tools_seen_by(draft.author)):
        return ""
    return _("Kies een tool uit de lijst.")


def _wrong_agencies(draft: Draft, _question: Question, answer: list) -> str:
    if draft.answers.get("label") != Label.AMBER:
        return ""
    known = set(agencies_to_share_with().values_list("code", flat=True))
    return "" if set(answer) <= known else _("Kies organisaties uit de lijst.")


def _wrong_people(draft: Draft, _question: Question, answer: str) -> str:
    if draft.answers.get("label") != Label.RED:
        return ""
    try:
        check_named(people_named(answer), draft.agency_id)
    except ValidationError as refusal:
        return " ".join(refusal.messages)
    return ""


def people_named(answer: str) -> list[Any]:
    """Return the members whose addresses `answer` holds. Raises ValidationError for an address of nobody."""
    return NamedPersonsField(required=False).clean(answer)


CHECKS = {
    Sort.DATE: _wrong_date,
    Sort.CHOICE: _wrong_choice,
    Sort.SCORE: _wrong_choice,
    Sort.LABEL: _wrong_choice,
    Sort.TOOL: _wrong_tool,
    Sort.AGENCIES: _wrong_agencies,
    Sort.PEOPLE: _wrong_people,
}


def answered(draft: Draft, questions: Iterable[Question]) -> tuple[int, int]:
    """Return how many of the required questions have an answer, and how many there are."""
    required = [question for question in questions if question.required]
    return sum(not is_blank(draft.answers.get(question.name)) for question in required), len(required)
