"""Two playbooks side by side."""

import pytest

from cases.comparison.playbooks import build_playbook_table
from cases.tlp import Label

pytestmark = pytest.mark.django_db

DOOR = "/vergelijken/draaiboeken/"


def phases(*steps):
    """One phase with steps (number, instruction, role, due)."""
    rows = [
        {"number": number, "instruction": text, "role": role, "due": due, "kind": "task"}
        for number, text, role, due in steps
    ]
    return [("phase", {"number": 1, "name": "Signaleren", "starts": "meteen", "steps": rows})]


TRIGGER = {"signal": "Oproep gaat rond", "threshold": "100 keer gedeeld", "judged_by": "OOV", "leads_to": 1}


@pytest.fixture
def two(cast, agencies, write_playbook):
    left = write_playbook(
        "Noord",
        phases=phases((1, "Noteer het signaal", "analist", "10 min"), (2, "Bel de school", "OOV", "")),
        triggers=[("trigger", TRIGGER)],
    )
    right = write_playbook(
        "Zee",
        agency=agencies.duinkust,
        by=cast.dirk,
        phases=phases(
            (1, "Noteer het signaal", "analist", "30 min"), (2, "Sluit de boulevard af", "politie", "")
        ),
        triggers=[("trigger", {**TRIGGER, "threshold": "500 keer gedeeld"})],
        derived_from=left,
    )
    return left, right


def address(left, right, more=""):
    return f"{DOOR}?a={left.entry.public_id}&b={right.entry.public_id}{more}"


def test_steps_stand_side_by_side_with_role_and_time(cast, two, sign_in):
    page = sign_in(cast.lies).get(address(*two))
    assert page.status_code == 200
    for text in (
        "Noteer het signaal",
        "analist · 10 min",
        "analist · 30 min",
        "Bel de school",
        "Sluit de boulevard af",
    ):
        assert text in page.text
    assert "Grens: 100 keer gedeeld" in page.text and "Fase 1: Signaleren" in page.text
    assert page.text.count("staat hier niet") == 2 and "staat alleen hier" in page.text


def test_the_table_pairs_the_same_steps(two):
    table = build_playbook_table(*two)
    phase = next(group for group in table.groups if group.title.startswith("Fase"))
    assert [row.title for row in phase.rows] == ["Wanneer", "Stap 1", "Stap 2", "Stap 2"]
    assert [[cell.differs for cell in row.cells] for row in phase.rows] == [
        [False, False],
        [True, True],
        [True, False],
        [False, True],
    ]


def test_only_differences(cast, two, sign_in):
    page = sign_in(cast.lies).get(address(*two, "&verschil=1")).text
    assert "Wanneer" not in page and "Bel de school" in page


def test_a_hidden_playbook_is_told_like_none(cast, two, client, write_playbook):
    hidden = write_playbook("Verborgen", label=Label.AMBER_STRICT, derived_from=None)
    client.force_login(cast.daan)
    for wrong in (hidden.entry.public_id, "bbbbbbbbbbbb", "%00", "x" * 5000, "'"):
        page = client.get(f"{DOOR}?a={two[0].entry.public_id}&b={wrong}")
        assert page.status_code == 200 and "bestaat niet of is niet voor u bedoeld" in page.text
        assert "Verborgen" not in page.text and hidden.entry.public_id not in page.text
    client.force_login(cast.eva)
    assert "Verborgen" in client.get(address(two[0], hidden)).text


def test_a_hidden_origin_is_not_named(cast, client, two, write_playbook):
    left, right = two
    hidden = write_playbook("Verborgen", label=Label.AMBER_STRICT)
    right.derived_from = hidden
    right.save()
    client.force_login(cast.daan)
    assert "Verborgen" not in client.get(address(left, right)).text


def test_a_case_is_no_playbook_and_one_is_not_two(cast, two, sign_in, write_case):
    client = sign_in(cast.lies)
    assert "niet voor u bedoeld" in client.get(address(two[0], write_case())).text
    assert "twee keer hetzelfde" in client.get(address(two[0], two[0])).text
    assert "Kies twee draaiboeken" in client.get(DOOR).text
