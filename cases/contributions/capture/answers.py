"""Answers as they are typed: what comes in, cleaned of what no database takes, and what is empty."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from .questions import Question, Sort

#: Marks that turn the reading order around: words would look other than they are.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
MOST_AGENCIES = 400
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


def cleaned(text: Any) -> str:
    """Return `text` without NUL, control signs, half characters and marks that turn the reading order."""
    text = str(text).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in text if sign in "\n\t" or not _is_refused(sign))


def _is_refused(sign: str) -> bool:
    return sign in TURNING or unicodedata.category(sign) in ("Cc", "Cs")


def sent_answers(data: Any, questions: Iterable[Question]) -> dict[str, Any]:
    """Return what was sent for `questions`; a question that was not sent is not in it."""
    found: dict[str, Any] = {}
    for question in questions:
        if question.kind == Sort.AGENCIES:
            # A list without a choice sends nothing: the form says by a field of its own that it was asked.
            if question.name in data or f"{question.name}-asked" in data:
                found[question.name] = [cleaned(code)[:24] for code in data.getlist(question.name)][
                    :MOST_AGENCIES
                ]
        elif question.name in data:
            found[question.name] = cleaned(data.get(question.name))
    return found


def too_long(answers: Mapping[str, Any], questions: Iterable[Question], most: int) -> list[Question]:
    """Return the questions whose answer is longer than the server keeps."""
    return [question for question in questions if len(answers.get(question.name) or "") > most]


def is_blank(answer: Any) -> bool:
    """Whether an answer holds no sign that one can see."""
    if isinstance(answer, list):
        return not answer
    return not any(sign.isprintable() and not sign.isspace() for sign in answer or "")


def one_line(text: str) -> str:
    return " ".join((text or "").split())


def read_date(text: str) -> date | None:
    """Return the day that `text` means: 21-9-2012, 21/09/2012, 21 september 2012, 2012-09-21; None for no day."""
    words = text.strip().lower()
    for place, month in enumerate(MONTHS, 1):
        words = re.sub(rf"\b{month[:3]}[a-z]*\.?", str(place), words)
    words = words.replace("mrt", "3")
    numbers = re.findall(r"\d+", words)
    if re.sub(r"[\d\s./-]", "", words) or len(numbers) != 3 or any(len(number) > 4 for number in numbers):
        return None
    first, month, last = (int(number) for number in numbers)
    year, day = (first, last) if len(numbers[0]) == 4 else (last, first)
    try:
        return date(year, month, day) if year >= 1000 else None
    except ValueError:
        return None
