"""Flight hours: what was exercised, as far as this reader may see it. How it is counted: docs/vlieguren.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db.models import Q, QuerySet

from cases.catalogue.models import Entry
from cases.pages.choices import CaseKind
from cases.pages.models import CaseStudyPage, PlaybookPage
from cases.search.engines.ids import Ids

from .kept import kept

#: So many exercises are listed, the latest first; all of them count.
LISTED = 5


@dataclass(frozen=True)
class Exercise:
    """One time that something was exercised; `hours` and `participants` are None when nobody wrote them down."""

    day: date | None
    hours: Decimal | None
    participants: int | None
    title: str
    url: str
    note: str = ""
    is_example: bool = False


def flight_hours(user: Any, whose: str, within: QuerySet[Entry]) -> dict | None:
    """Return the exercises on live entries of `within` that `user` may see, added up; None without any.

    `whose` names `within`. `hours` adds the durations, not times the participants; `without_hours` counts those
    that name none.
    """
    pks = kept(user, f"exercises:{whose}", lambda: _exercising(user, within))
    found = list(_exercises(Entry.objects.few_visible_to(user).live().filter(pk__in=Ids(pks)))) if pks else []
    if not found:
        return None
    found.sort(key=lambda one: (one.day is not None, one.day or date.min), reverse=True)
    return {
        "count": len(found),
        "hours": sum((one.hours for one in found if one.hours), Decimal(0)),
        "participants": sum(one.participants for one in found if one.participants),
        "without_hours": sum(one.hours is None for one in found),
        "last": found[0],
        "exercises": found[:LISTED],
    }


def _exercising(user: Any, within: QuerySet[Entry]) -> list[int]:
    """Return the primary keys of what may tell of exercises: playbooks, and cases of the kind "oefening"."""
    exercised = CaseStudyPage.objects.filter(case_kind=CaseKind.EXERCISE).order_by().values("entry")
    tells = Q(kind=Entry.Kind.PLAYBOOK) | Q(kind=Entry.Kind.CASE_STUDY, pk__in=exercised)
    visible = Entry.objects.few_visible_to(user).live().filter(tells, pk__in=within.values("pk"))
    return list(visible.order_by("pk").values_list("pk", flat=True))


def _exercises(visible: QuerySet[Entry]) -> Iterator[Exercise]:
    yield from _from_cases(visible)
    yield from _from_playbooks(visible)


def _from_cases(visible: QuerySet[Entry]) -> Iterator[Exercise]:
    """A case of the kind "oefening" is one exercise."""
    rows = CaseStudyPage.objects.filter(entry__in=visible, case_kind=CaseKind.EXERCISE).order_by()
    columns = ("date_from", "exercise_hours", "participants", "entry__title", "entry__url", "is_example")
    for day, hours, participants, title, url, is_example in rows.values_list(*columns):
        numbers = [_whole(value.get("number")) for value in _values(participants)]
        together = sum(number for number in numbers if number)
        yield Exercise(day, hours, together or None, title, url, is_example=is_example)


def _from_playbooks(visible: QuerySet[Entry]) -> Iterator[Exercise]:
    """A playbook names each time that it was exercised."""
    rows = PlaybookPage.objects.filter(entry__in=visible).order_by()
    columns = ("exercises", "entry__title", "entry__url", "is_example")
    for exercises, title, url, is_example in rows.values_list(*columns):
        for value in _values(exercises):
            yield Exercise(
                _day(value.get("date")),
                _decimal(value.get("hours")),
                _whole(value.get("participants")),
                title,
                url,
                note=str(value.get("note") or ""),
                is_example=is_example,
            )


def _values(stream: Any) -> list[dict]:
    """Return the values of a stream as they are stored: making blocks of thousands would take seconds."""
    return [block["value"] for block in getattr(stream, "raw_data", stream) or []]


def _day(stored: Any) -> date | None:
    try:
        return date.fromisoformat(str(stored)[:10])
    except ValueError:
        return None


def _decimal(stored: Any) -> Decimal | None:
    try:
        return None if stored in (None, "") else Decimal(str(stored))
    except InvalidOperation:
        return None


def _whole(stored: Any) -> int | None:
    return int(stored) if str(stored or "").isdecimal() else None
