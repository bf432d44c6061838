"""Flight hours: exercises held, their hours, who took part, and the last one, as far as one may see them."""

import datetime
from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Entry
from cases.reading.queries.flight_hours import flight_hours
from cases.tlp import Label


def text_of(response) -> str:
    return response.content.decode()


@pytest.fixture
def exercise(write_case):
    """Return a function that writes a case of the kind exercise."""

    def _exercise(title, day, hours=None, participants=(), **fields):
        return write_case(
            title,
            case_kind="exercise",
            date_from=day,
            exercise_hours=hours,
            participants=[("participants", {"role": role, "number": n}) for role, n in participants],
            **{"label": Label.CLEAR, **fields},
        )

    return _exercise


@pytest.fixture
def drilled(write_playbook):
    """Return a function that writes a playbook with exercises: (day, hours, participants, note)."""

    def _drilled(title, *rows, **fields):
        names = ("date", "hours", "participants", "note")
        stream = [("exercise", dict(zip(names, row, strict=True))) for row in rows]
        return write_playbook(title, exercises=stream, **{"label": Label.CLEAR, **fields})

    return _drilled


def hours_of(agency, user=None):
    user = user or AnonymousUser()
    return flight_hours(user, f"agency:{agency.pk}", Entry.objects.filter(owner_agency=agency))


def test_cases_and_playbooks_are_added_up(agencies, exercise, drilled, write_case):
    exercise("Oefening Springtij", datetime.date(2025, 3, 1), Decimal("3.5"), [("analist", 4), ("piket", 2)])
    drilled(
        "Ongepland evenement",
        (datetime.date(2026, 5, 2), Decimal("2.0"), 10, "eerste half uur"),
        (datetime.date(2024, 5, 2), Decimal("1.0"), None, ""),
    )
    write_case("Een gewoon incident", label=Label.CLEAR)
    found = hours_of(agencies.veenstroom)
    assert (found["count"], found["hours"], found["participants"]) == (3, Decimal("6.5"), 16)
    assert (found["last"].day, found["last"].title) == (datetime.date(2026, 5, 2), "Ongepland evenement")
    assert [one.day.year for one in found["exercises"]] == [2026, 2025, 2024]


def test_an_exercise_without_hours_counts_and_is_told(client, agencies, exercise):
    exercise("Oefening Springtij", datetime.date(2025, 3, 1))
    found = hours_of(agencies.veenstroom)
    assert (found["count"], found["hours"], found["without_hours"]) == (1, 0, 1)
    assert "Bij 1 oefening staan geen uren." in text_of(client.get("/organisaties/veenstroom/"))


def test_without_exercises_there_is_a_sentence(client, agencies, write_case):
    write_case(label=Label.CLEAR)
    assert hours_of(agencies.veenstroom) is None
    for address in ("/organisaties/veenstroom/", "/regios/groningen/"):
        assert "nog geen oefening die u mag lezen" in text_of(client.get(address))


def test_only_what_this_reader_may_see_is_counted(client, cast, agencies, exercise):
    exercise("Open oefening", datetime.date(2025, 3, 1), Decimal(2))
    exercise("Besloten oefening", datetime.date(2026, 3, 1), Decimal(40), label=Label.AMBER_STRICT)
    exercise("Oefening in concept", datetime.date(2026, 4, 1), Decimal(80), publish=False)
    assert hours_of(agencies.veenstroom)["hours"] == 2
    assert hours_of(agencies.veenstroom, cast.daan)["hours"] == 2
    assert hours_of(agencies.veenstroom, cast.lies)["hours"] == 42
    for address in ("/organisaties/veenstroom/", "/regios/groningen/"):
        page = text_of(client.get(address))
        assert "Open oefening" in page and "Besloten oefening" not in page
        assert "Oefening in concept" not in page


def test_a_narrowed_exercise_is_gone_at_once_also_from_what_was_kept(agencies, exercise):
    page = exercise("Open oefening", datetime.date(2025, 3, 1), Decimal(2))
    assert hours_of(agencies.veenstroom)["count"] == 1
    Entry.objects.filter(pk=page.entry_id).update(state="withdrawn")
    assert hours_of(agencies.veenstroom) is None


def test_another_agency_in_the_region_counts_for_the_region_only(client, cast, agencies, exercise):
    exercise("Oefening Wadrand", datetime.date(2025, 3, 1), Decimal(3), by=cast.cor, agency=agencies.wadrand)
    assert hours_of(agencies.veenstroom) is None
    assert "Oefening Wadrand" in text_of(client.get("/regios/groningen/"))
    assert "Oefening Wadrand" not in text_of(client.get("/regios/kennemerland/"))


def test_more_exercises_ask_no_more_of_the_database(client, agencies, exercise, drilled):
    exercise("Oefening 0", datetime.date(2025, 3, 1), Decimal(2))
    drilled("Draaiboek 0", (datetime.date(2026, 5, 2), Decimal(2), 1, ""))
    with CaptureQueriesContext(connection) as few:
        hours_of(agencies.veenstroom)
    for number in range(1, 8):
        exercise(f"Oefening {number}", datetime.date(2025, 3, number), Decimal(2))
    drilled("Draaiboek 1", *[(datetime.date(2026, 5, 2), Decimal(2), 1, "") for _n in range(5)])
    with CaptureQueriesContext(connection) as many:
        found = hours_of(agencies.veenstroom)
    assert len(many) == len(few)
    assert (found["count"], len(found["exercises"])) == (14, 5)
