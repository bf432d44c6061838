"""The demonstration content is complete, consistent and harmless, before any loader or database sees it."""

import csv
import re
from pathlib import Path

import pytest

from cases.demo.content.agencies import AGENCIES, REDACTIE
from cases.demo.content.cases import CASES, REAL_CASES
from cases.demo.content.lessons import LESSONS
from cases.demo.content.main_playbook import MAIN
from cases.demo.content.people import PEOPLE, PRINTED_ACCOUNTS
from cases.demo.content.playbooks import PLAYBOOKS
from cases.demo.content.shapes import STEP_KINDS
from cases.demo.content.threads import THREADS
from cases.demo.content.tools import TOOLS

THESAURUS = Path(__file__).parents[2] / "cases" / "vocabulary" / "data" / "thesaurus.csv"
LABELS = {"clear", "green", "amber", "amber-strict", "red"}
REQUIRED = ("title", "gist", "case_kind", "date_from", "place", "what_happened", "again", "not_again")
AGENCY_CODES = {agency["code"] for agency in AGENCIES}
MEMBERSHIPS = {person["key"]: dict(person["memberships"]) for person in PEOPLE}
REGIONS_OF = {agency["code"]: set(agency["regions"]) for agency in AGENCIES}
ENTRIES = [*CASES, *PLAYBOOKS]
ABOUT_KEYS = {entry["key"] for entry in [*ENTRIES, *LESSONS, *TOOLS]}
LENGTHS = {
    "title": 120,
    "gist": 300,
    "contributors": 300,
    "contact_role": 120,
    "evidence_by": 160,
    "place": 120,
    "scale": 200,
    "monitoring_tools": 255,
}
INCIDENT_TYPES = {
    "online-disorder", "unrest", "event", "demonstration", "violence", "attack", "threat", "fire", "flood",
    "national", "legal", "aggression",
}  # fmt: skip
CRISIS_PROCESSES = {"communication", "information", "order", "leadership", "care"}
LIST_FIELDS = ("tags", "channels", "timeline", "figures", "sources")


def named(things):
    return pytest.mark.parametrize("thing", things, ids=[thing["key"] for thing in things])


def steps_of(playbook):
    return {row["number"]: row for part in playbook.get("phases", []) for row in part["steps"]}


def all_strings(value):
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    if not isinstance(value, list | tuple):
        return []
    return [text for part in value for text in all_strings(part)]


def lessons_of(case):
    return re.sub(r"<[^>]+>", " ", case["again"] + case["not_again"])


def opening(case):
    """The first three words of the story: a reader who opens several cases should not read one form letter."""
    return re.sub(r"<[^>]+>", "", case["what_happened"]).split()[:3]


def readers_beyond(thing):
    """Members who may read a narrow thing: the product's reading of AMBER, AMBER+STRICT and RED."""
    if thing["label"] == "red":
        return {thing["author"], *thing["named"]}
    owner = thing["agency"]
    agencies = {owner}
    if thing["label"] == "amber":
        agencies |= {code for code in AGENCY_CODES if REGIONS_OF[code] & REGIONS_OF[owner]}
        agencies |= set(thing["shared_with"])
    return {key for key, roles in MEMBERSHIPS.items() if agencies & set(roles)}


def test_keys_are_unique():
    for things in (ENTRIES, THREADS, PEOPLE):
        keys = [thing["key"] for thing in things]
        assert len(keys) == len(set(keys))
    assert len({person["email"] for person in PEOPLE}) == len(PEOPLE)


def test_every_label_occurs_in_the_cases_and_the_main_ones_in_the_threads():
    assert {case["label"] for case in CASES} == LABELS
    assert {"clear", "green", "amber", "red"} <= {thread["label"] for thread in THREADS}


def test_there_are_twenty_six_real_cases_and_one_draft():
    assert len({case["key"] for case in REAL_CASES}) == len(REAL_CASES) == 26
    assert REAL_CASES[0]["key"] == "haren-2012"
    assert [case["key"] for case in CASES if not case["publish"]] == ["vb-jaarwisseling-2026"]


@named(CASES)
def test_a_case_has_every_required_field(thing):
    assert all(thing[field] for field in REQUIRED)
    assert thing["case_kind"] in {"incident", "threat", "event", "exercise", "preparation"}


@named(ENTRIES)
def test_list_fields_hold_separate_values(thing):
    for field in LIST_FIELDS:
        values = thing.get(field, [])
        assert isinstance(values, list)
        assert all(values)


@named(ENTRIES)
def test_texts_fit_their_fields(thing):
    """The lengths are those of the fields and blocks in cases/pages."""
    for field, limit in LENGTHS.items():
        assert len(thing.get(field) or "") <= limit, field
    for row in thing.get("timeline", []):
        assert len(row["moment"]) <= 60
        assert len(row["by_role"]) <= 120
        assert len(row["source"]) <= 255
    for row in thing.get("triggers", []) + thing.get("roles", []):
        assert all(len(str(value)) <= 255 for value in row.values())
    for row in steps_of(thing).values():
        assert len(row["due"]) <= 80
        assert len(row["basis"]) <= 120


@named(ENTRIES)
def test_choices_are_known(thing):
    assert thing["incident_type"] in INCIDENT_TYPES
    assert thing["crisis_process"] in CRISIS_PROCESSES
    assert thing["evidence_level"] in {1, 2, 3, 4}
    assert thing.get("grip", "") in {"", "1", "2", "3", "4", "5", "rijk"}


@named(ENTRIES)
def test_people_and_agencies_exist_and_the_author_may_write_there(thing):
    assert thing["agency"] in AGENCY_CODES
    assert MEMBERSHIPS[thing["author"]][thing["agency"]] != "reader"
    assert set(thing["named"]) <= set(MEMBERSHIPS)
    assert set(thing["shared_with"]) <= AGENCY_CODES
    assert thing.get("municipality", "").startswith("GM") or thing.get("municipality", "") in AGENCY_CODES | {
        ""
    }


@named([*ENTRIES, *THREADS])
def test_tags_are_terms_of_the_thesaurus(thing):
    if not THESAURUS.exists():
        pytest.skip("the thesaurus is not in this checkout")
    with THESAURUS.open(encoding="utf-8-sig", newline="") as rows:
        terms = {row["id"] for row in csv.DictReader(rows, delimiter=";")}
    assert set(thing["tags"]) <= terms
    assert len(thing["tags"]) == len(set(thing["tags"]))


@named([thing for thing in [*ENTRIES, *THREADS] if thing["label"] == "red"])
def test_red_names_two_persons_of_whom_one_may_approve(thing):
    assert len(set(thing["named"]) - {thing["author"]}) >= 2
    roles = {role for key in thing["named"] for role in MEMBERSHIPS[key].values()}
    assert roles & {"editor", "coordinator"}


@named(THREADS)
def test_writers_in_a_thread_exist_may_write_and_may_read_it(thing):
    writers = {thing["author"], *(reply["author"] for reply in thing["replies"])}
    assert thing["agency"] in MEMBERSHIPS[thing["author"]]
    assert all(set(MEMBERSHIPS[key].values()) != {"reader"} for key in writers)
    if thing["label"] in {"amber", "amber-strict", "red"}:
        assert writers <= readers_beyond(thing)


@named(THREADS)
def test_replies_follow_in_time_and_point_back(thing):
    days = [thing["days_ago"], *(reply["days_ago"] for reply in thing["replies"])]
    assert days == sorted(days, reverse=True)
    for number, reply in enumerate(thing["replies"], start=1):
        assert reply["reply_to"] is None or 1 <= reply["reply_to"] < number
    assert (thing["state"] == "answered") == any(reply["answer"] for reply in thing["replies"])
    assert (thing["state"] == "answered") == bool(thing["outcome"])
    assert thing["about"] is None or thing["about"] in ABOUT_KEYS


def test_one_thread_is_long_enough_to_page():
    assert max(len(thread["replies"]) for thread in THREADS) > 30


def test_the_main_playbook_has_eight_phases_and_thirty_six_steps_in_order():
    assert [part["number"] for part in MAIN["phases"]] == list(range(8))
    assert [row["number"] for part in MAIN["phases"] for row in part["steps"]] == list(range(1, 37))
    assert 4 <= sum(bool(row["lesson"]) for row in steps_of(MAIN).values()) <= 12


@named(PLAYBOOKS)
def test_a_playbook_is_complete(thing):
    assert len(thing["lawful_checks"]) == 5
    assert len(thing["log_categories"]) == 6
    assert all(row["kind"] in STEP_KINDS for row in steps_of(thing).values())
    assert all(row["instruction"] and row["role"] and row["due"] for row in steps_of(thing).values())
    assert {row["leads_to"] for row in thing["triggers"]} <= {part["number"] for part in thing["phases"]}
    assert all(row["threshold"].startswith("Eigen voorstel") for row in thing["triggers"])


@named([thing for thing in PLAYBOOKS if thing["derived_from"]])
def test_a_regional_version_differs_from_the_main_one_and_still_shares_steps(thing):
    main, own = steps_of(MAIN), steps_of(thing)
    changed = [number for number in main.keys() | own.keys() if main.get(number) != own.get(number)]
    shared = [number for number in main if main[number] == own.get(number)]
    assert len(changed) >= 8
    assert len(shared) >= 8
    assert thing["derived_from"] == MAIN["key"]


def test_the_two_regional_versions_contrast():
    rural, urban = PLAYBOOKS[1:3]
    one, other = steps_of(rural), steps_of(urban)
    assert sum(one.get(number) != other.get(number) for number in one.keys() | other.keys()) >= 8
    assert not set(rural["regions"]) & set(urban["regions"])
    assert rural["report_interval"] != urban["report_interval"]
    assert [row for row in rural["triggers"] if row not in urban["triggers"]]
    assert rural["roles"] != urban["roles"]


def test_what_is_invented_says_so():
    assert all(agency["is_example"] == (agency["code"] != REDACTIE) for agency in AGENCIES)
    assert all(entry["is_example"] == (entry["agency"] != REDACTIE) for entry in ENTRIES)
    assert all(thread["is_example"] for thread in THREADS)
    for case in CASES:
        assert case["is_example"] == ("verzonnen" in case["what_happened"])


def test_the_printed_accounts_are_there_and_the_coordinator_has_two_regions():
    assert tuple(person["key"] for person in PEOPLE[:5]) == PRINTED_ACCOUNTS
    assert [person["key"] for person in PEOPLE if person["is_platform_editor"]] == ["platformredacteur"]
    regions = [REGIONS_OF[code] for code in MEMBERSHIPS["coordinator"]]
    assert len(set.union(*regions)) == 2


def test_no_mail_address_is_real_and_no_telephone_number_is_in_use():
    for text in all_strings([AGENCIES, PEOPLE, ENTRIES, THREADS]):
        for address in re.findall(r"[\w.+-]+@[\w.-]+", text):
            assert address.endswith(".example")
    numbers = {entry.get("contact_phone", "") for entry in ENTRIES}
    assert all(number == "" or number.startswith("088 000 ") for number in numbers)


@named(REAL_CASES)
def test_a_real_case_gives_every_source_a_title_and_an_address(thing):
    assert thing["sources"]
    assert all(row["title"] and row["url"].startswith("http") for row in thing["sources"])
    assert len({row["url"] for row in thing["sources"]}) == len(thing["sources"])


@named(CASES)
def test_every_moment_and_every_figure_names_its_source(thing):
    assert all(row["source"] and (row["known"] or row["decided"]) for row in thing.get("timeline", []))
    for row in thing.get("figures", []):
        assert row["values"] and row["advice"]
        assert all(value["value"] and value["source"] for value in row["values"])


@named(REAL_CASES)
def test_a_real_case_belongs_to_the_desk_and_to_a_region_or_the_whole_country(thing):
    assert (thing["agency"], thing["author"], thing["label"]) == (REDACTIE, "maud", "clear")
    assert thing["regions"] == ["NL"] or all(re.fullmatch(r"VR\d\d", code) for code in thing["regions"])
    assert bool(thing.get("municipality")) == (len(thing["regions"]) == 1 and thing["regions"] != ["NL"])
    assert thing["review_by"] and thing["timeline"] and thing["tags"] and thing["conditions"]


@named(REAL_CASES)
def test_a_moment_with_a_day_lies_in_the_order_of_the_story(thing):
    days = [row["date"] for row in thing["timeline"] if row["date"]]
    assert days == sorted(days)
    assert thing["date_from"] <= thing["date_until"]


@named(REAL_CASES)
def test_a_real_case_without_independent_evaluation_says_so(thing):
    """Level 4 names who assessed it and when; the other cases tell their reader that no evaluation is known."""
    assert thing["evidence_level"] in {1, 4}
    if thing["evidence_level"] == 4:
        assert thing.get("evidence_date") or re.search(r"20\d\d", thing["evidence_by"])
        assert not thing["evidence_by"].startswith("Redactie")
    else:
        assert not thing.get("evidence_date")
        assert re.search(r"evaluatie[^.]*(niet|geen)|(niet|geen|zonder)[^.]*evaluatie", lessons_of(thing))


@named(REAL_CASES)
def test_what_the_desk_concludes_itself_is_told_from_what_a_source_says(thing):
    assert re.search(
        r"[Rr]edactie|commissie|COT|Onderzoeksraad|Inspectie|onderzoekers|rechter", lessons_of(thing)
    )


@named(REAL_CASES)
def test_no_two_real_cases_open_alike(thing):
    others = [opening(case) for case in REAL_CASES if case is not thing]
    assert opening(thing) not in others


def test_every_real_case_says_what_is_not_known():
    doubts = r"[Nn]iet bekend|[Oo]nbekend|weten wij( ook)? niet|[Ww]ij weten (ook )?niet|kennen wij niet"
    silent = [case["key"] for case in REAL_CASES if not re.search(doubts, " ".join(all_strings(case)))]
    assert silent == []
