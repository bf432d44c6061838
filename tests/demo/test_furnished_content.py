"""Lessons, tools, reviews, guides and playbooks of the demonstration: complete, honest, and joined up."""

import csv
import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from cases.demo.content.agencies import AGENCIES, REDACTIE
from cases.demo.content.cases import CASES, REAL_CASES
from cases.demo.content.guides import GUIDES
from cases.demo.content.lessons import LESSONS, REAL_LESSONS
from cases.demo.content.main_playbook import MAIN
from cases.demo.content.people import PEOPLE
from cases.demo.content.playbook_aggression import AGGRESSION
from cases.demo.content.playbooks import PLAYBOOKS
from cases.demo.content.threads import THREADS
from cases.demo.content.tool_reviews import REVIEWS
from cases.demo.content.tools import REAL_TOOLS, TOOLS
from cases.models import CaseStudyPage, GuidePage, LessonPage, PlaybookPage, ToolPage, ToolReviewPage
from cases.pages import choices

THESAURUS = Path(__file__).parents[2] / "cases" / "vocabulary" / "data" / "thesaurus.csv"
KINDS = [
    (LessonPage, LESSONS),
    (ToolPage, TOOLS),
    (ToolReviewPage, REVIEWS),
    (GuidePage, GUIDES),
    (PlaybookPage, PLAYBOOKS),
]
NEW = [*LESSONS, *TOOLS, *REVIEWS, *GUIDES, AGGRESSION]
PAGES = [*CASES, *LESSONS, *TOOLS, *REVIEWS, *GUIDES, *PLAYBOOKS]
BY_KEY = {row["key"]: row for row in PAGES}
MEMBERSHIPS = {person["key"]: dict(person["memberships"]) for person in PEOPLE}
EXAMPLE_AGENCIES = {row["code"] for row in AGENCIES if row["is_example"]}
#: Wider first: a page may only lean on what its own readers may read too.
WIDTH = ["red", "amber-strict", "amber", "green", "clear"]


def named(things):
    return pytest.mark.parametrize("thing", things, ids=[thing["key"] for thing in things])


def keys_of(rows):
    return {row["key"] for row in rows}


def steps_of(playbook):
    return [step for phase in playbook["phases"] for step in phase["steps"]]


def text_of(value):
    if isinstance(value, str):
        return value
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return " ".join(text_of(part) for part in parts)


def test_a_key_names_one_page_over_all_kinds():
    keys = [row["key"] for row in [*PAGES, *THREADS]]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize(("model", "rows"), KINDS, ids=[model.__name__ for model, _rows in KINDS])
def test_every_page_may_be_published(model, rows):
    for row in rows:
        missing = [name for name in model.required_to_publish if not row.get(name)]
        assert (row["key"], missing) == (row["key"], [])


@pytest.mark.parametrize(("model", "rows"), [(CaseStudyPage, CASES), *KINDS], ids=lambda value: "")
def test_a_short_text_fits_its_field_and_a_choice_is_on_the_list(model, rows):
    for field in model._meta.get_fields():
        for value in (row.get(field.name) for row in rows if row.get(field.name)):
            if getattr(field, "max_length", None) and isinstance(value, str):
                assert len(value) <= field.max_length, (field.name, value)
            if getattr(field, "choices", None):
                assert value in dict(field.flatchoices), (field.name, value)


@named(NEW)
def test_titles_and_openings_are_short(thing):
    assert len(thing["title"]) <= 120
    assert 20 <= len(thing["gist"]) <= 300


@named(NEW)
def test_people_and_agencies_exist_and_the_author_may_write_there(thing):
    assert MEMBERSHIPS[thing["author"]][thing["agency"]] != "reader"
    assert set(thing["named"]) <= set(MEMBERSHIPS)
    assert set(thing["shared_with"]) <= {row["code"] for row in AGENCIES}
    assert thing["publish"]
    assert thing["is_example"] == (thing["agency"] != REDACTIE or thing in TOOLS[len(REAL_TOOLS) :])


@named(NEW)
def test_words_are_terms_of_the_thesaurus(thing):
    with THESAURUS.open(encoding="utf-8-sig", newline="") as rows:
        terms = {row["id"] for row in csv.DictReader(rows, delimiter=";")}
    assert thing["tags"] and set(thing["tags"]) <= terms
    assert len(thing["tags"]) == len(set(thing["tags"]))


@named([thing for thing in NEW if thing["is_example"]])
def test_what_is_invented_says_so(thing):
    assert "verzonnen" in text_of(thing)
    assert re.search("voorbeeld", thing["title"], re.IGNORECASE)


@named(NEW)
def test_mail_addresses_and_telephone_numbers_are_in_nobodys_use(thing):
    for address in re.findall(r"[\w.+-]+@[\w.-]+", text_of(thing)):
        assert address.endswith(".example")
    assert re.fullmatch(r"(088 000 \d\d \d\d)?", thing.get("contact_phone", ""))


# Lessons


def test_there_are_more_than_twenty_real_lessons_and_six_invented_ones_in_several_states():
    invented = [lesson for lesson in LESSONS if lesson["is_example"]]
    assert len(REAL_LESSONS) >= 22 and len(invented) >= 6
    assert {"implementing", "proven", "lapsed"} <= {lesson["lesson_state"] for lesson in invented}
    assert {"clear", "green", "amber"} <= {lesson["label"] for lesson in invented}
    assert {lesson["lesson_state"] for lesson in REAL_LESSONS} <= {"observed", "identified", "recommended"}


def test_at_least_five_lessons_have_a_case_against_them():
    assert sum(bool(lesson["against"]) for lesson in REAL_LESSONS) >= 5
    announcing = BY_KEY["les-weeg-aankondigen"]
    assert "haren-2012" in {row["case"] for row in announcing["support"]}
    assert [row["case"] for row in announcing["against"]] == ["cuijk-2018"]


def test_the_region_groningen_learned_from_haren():
    theirs = [lesson for lesson in REAL_LESSONS if "VR01" in lesson["regions"]]
    assert len(theirs) >= 5
    assert all(
        {"haren-2012", "haren-reunie-2016"} & {row["case"] for row in lesson["support"]} for lesson in theirs
    )


@named(LESSONS)
def test_a_lesson_rests_on_cases_that_its_readers_find_and_each_counts_once(thing):
    rows = [*thing["support"], *thing["against"]]
    assert rows and all(row["note"] and len(row["note"]) <= 300 for row in rows)
    cases = [row["case"] for row in rows]
    assert set(cases) <= {case["key"] for case in CASES if case["publish"]}
    assert len(cases) == len(set(cases))
    if not thing["is_example"]:
        assert set(cases) <= keys_of(REAL_CASES)


@named([lesson for lesson in LESSONS if lesson["lesson_state"] == "proven"])
def test_a_lesson_is_only_proven_by_two_independent_cases(thing):
    owners = {BY_KEY[row["case"]]["agency"] for row in thing["support"]}
    assert len(thing["support"]) >= 2 and len(owners) >= 2


@named(REAL_LESSONS)
def test_the_desk_says_where_a_lesson_comes_from(thing):
    assert (thing["agency"], thing["label"]) == (REDACTIE, "clear")
    assert thing["sources"] and all(row["url"].startswith("http") for row in thing["sources"])
    if thing["evidence_level"] == 4:
        assert not thing["evidence_by"].startswith("Redactie")
        assert re.search(r"steunt op .*\d{4}", thing["conclusion"])
    else:
        assert thing["evidence_by"].startswith("Redactie")
        assert "redactie leidt deze les af" in thing["conclusion"]
    if thing["lesson_state"] == "recommended":
        assert thing["evidence_level"] == 4


@named(LESSONS)
def test_a_recommendation_tells_its_reader_what_to_do(thing):
    assert thing["recommendation"].split()[0] not in {"De", "Het", "Een", "Er", "U", "Wij", "Men", "Dit"}


# Tools and reviews


def test_ten_cards_of_real_tools_give_facts_and_no_opinion():
    assert len(REAL_TOOLS) == 10
    for card in REAL_TOOLS:
        assert card["sources"] and all(row["url"].startswith("http") for row in card["sources"])
        assert (card["label"], card["is_example"]) == ("clear", False)
        assert (card["checked_on"].year, card["checked_on"].month) == (2026, 11)
    assert not keys_of(REAL_TOOLS) & {review["tool"] for review in REVIEWS}
    assert "Data Detect" not in text_of(TOOLS)


def test_a_tool_that_ended_names_an_earlier_row_as_its_successor():
    for number, card in enumerate(TOOLS):
        assert card["succeeded_by"] is None or card["succeeded_by"] in keys_of(TOOLS[:number])
    assert BY_KEY["peilschaal"]["succeeded_by"] == "peilstok"


def test_a_visitor_finds_two_tools_for_telegram_and_who_reviewed_them():
    covering = {card["key"] for card in TOOLS if "Telegram" in card["channels"] and card["label"] == "clear"}
    reviewed = [review for review in REVIEWS if review["tool"] in covering and review["label"] == "clear"]
    assert covering == {"peilstok", "stormvlag"} == {review["tool"] for review in reviewed}
    assert len({review["agency"] for review in reviewed}) >= 3


@named(REVIEWS)
def test_reviews_are_by_invented_agencies_of_invented_tools(thing):
    assert thing["agency"] in EXAMPLE_AGENCIES
    assert thing["is_example"] and BY_KEY[thing["tool"]]["is_example"]
    assert thing["channels"] == BY_KEY[thing["tool"]]["channels"]
    assert thing["used_since"] <= thing["reviewed_on"]


@named(REVIEWS)
def test_every_score_has_proof_and_something_was_not_assessed(thing):
    assert [row["criterion"] for row in thing["scores"]] == choices.Criterion.values
    for row in thing["scores"]:
        assert row["score"] in {"", "1", "2", "3", "4", "5"}
        assert bool(row["score"]) == bool(row["proof"]) and len(row["proof"]) <= 300
    assert any(not row["score"] for row in thing["scores"])
    assert all(len(row["purpose"]) <= 160 and len(row["basis"]) <= 255 for row in thing["legal_bases"])


def test_the_reviews_differ_in_verdict_label_and_interest():
    assert {review["choose_again"] for review in REVIEWS} == set(choices.ChooseAgain.values)
    assert {"clear", "green", "amber"} == {review["label"] for review in REVIEWS}
    declared = [review for review in REVIEWS if review["interest"] == "declared"]
    assert len(declared) == 1 and declared[0]["interest_note"]
    assert sum(review["label"] == "clear" for review in REVIEWS) >= 3


# Guides


def test_the_legal_guide_holds_the_twenty_rows_and_says_which_are_weak():
    rules = BY_KEY["mag-dit"]["rules"]
    assert [row["code"] for row in rules] == [f"JUR-{number:02}" for number in range(1, 21)]
    for row in rules:
        assert row["theme"] and row["rule"] and row["meaning"] and 0 < len(row["status"]) <= 80
        assert bool(row["url"].startswith("http")) == ("Niet bevestigd" not in row["status"])
    weak = {row["code"] for row in rules if row["status"] != "Openbare bron"}
    assert weak == {"JUR-07", "JUR-13", "JUR-14", "JUR-15", "JUR-16", "JUR-19", "JUR-20"}


def test_the_legal_guide_answers_whether_a_closed_group_may_be_watched():
    guide = BY_KEY["mag-dit"]
    answer = next(part["text"] for part in guide["sections"] if "besloten groep" in part["heading"])
    assert answer.startswith("<p><b>Nee")
    assert "geen juridisch advies" in guide["introduction"]


def test_the_guides_of_others_are_all_there_each_with_its_address():
    rows = BY_KEY["bestaande-handreikingen"]["guides"]
    assert len({row["url"] for row in rows}) == 24
    assert all(row["title"] and row["contents"] and row["certainty"] for row in rows)


def test_the_house_rules_say_what_this_place_is_not_and_explain_every_label():
    rules = text_of(BY_KEY["huisregels"])
    assert "Wpg" in rules and "Politiegegevens" in rules
    assert all(f"TLP:{label}" in rules for label in ("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"))


# Playbooks


@named(PLAYBOOKS)
def test_steps_show_lessons_and_tools_that_their_readers_may_open(thing):
    shown = list(chain.from_iterable(step["lessons"] for step in steps_of(thing)))
    tools = {step["tool_page"] for step in steps_of(thing)} - {None}
    assert len(set(shown)) >= 5
    assert set(shown) <= keys_of(LESSONS) and tools <= keys_of(TOOLS)
    assert BY_KEY[thing["legal_guide"]]["label"] == "clear"
    if thing["label"] == "clear":
        assert {BY_KEY[key]["label"] for key in [*shown, *tools]} == {"clear"}


@named(PLAYBOOKS)
def test_a_playbook_is_measured_and_only_an_invented_one_was_exercised(thing):
    assert len(thing["metrics"]) >= 3
    for row in thing["metrics"]:
        assert len(row["what"]) <= 160 and len(row["target"]) <= 120 and len(row["how"]) <= 255
    assert bool(thing["exercises"]) == thing["is_example"]
    assert all(row["note"].startswith("Voorbeeld") and float(row["hours"]) > 0 for row in thing["exercises"])


@named([MAIN, AGGRESSION])
def test_the_first_hour_stands_above_the_playbook_with_the_steps_of_that_hour(thing):
    assert "eerste uur" in thing["purpose"].lower()
    numbers = {
        int(number)
        for number in re.findall(r"\d+", " ".join(re.findall(r"stap [\d en,]+", thing["purpose"])))
    }
    assert len(numbers) >= 5
    assert numbers <= {step["number"] for step in steps_of(thing)}


@named([playbook for playbook in PLAYBOOKS if playbook["label"] == "green"])
def test_the_first_hour_of_a_regional_version_names_its_own_steps(thing):
    named_there = re.findall(r"\d+", " ".join(re.findall(r"stap [\d en,]+", thing["purpose"])))
    assert {int(number) for number in named_there} <= {step["number"] for step in steps_of(thing)}
    assert thing["purpose"] != MAIN["purpose"]


def test_the_aggression_playbook_numbers_its_steps_and_says_that_it_is_a_proposal():
    assert [step["number"] for step in steps_of(AGGRESSION)] == list(range(1, 26))
    assert [phase["number"] for phase in AGGRESSION["phases"]] == list(range(7))
    assert "eigen voorstel" in AGGRESSION["scope"] and "nog niet geoefend" in re.sub(
        r"\s+", " ", AGGRESSION["scope"]
    )


# Threads


def test_a_reader_learns_whom_to_ring_in_twente():
    agency = next(row for row in AGENCIES if row["code"] == "VB-TWENTSE-ESCH")
    assert agency["regions"] == ["VR05"] and agency["is_example"] and agency["contact_phone"]
    assert "coordinator" in {roles.get("VB-TWENTSE-ESCH") for roles in MEMBERSHIPS.values()}
    thread = next(row for row in THREADS if row["key"] == "gesprek-wie-bellen-twente")
    assert thread["label"] == "clear" and agency["contact_phone"] in thread["outcome"]


def test_threads_are_about_a_tool_a_lesson_and_a_playbook():
    about = {row["about"] for row in THREADS} - {None}
    assert about <= set(BY_KEY)
    assert about & keys_of(TOOLS) and about & keys_of(LESSONS) and about & keys_of(PLAYBOOKS)
    for row in THREADS:
        if row["about"]:
            assert WIDTH.index(row["label"]) <= WIDTH.index(BY_KEY[row["about"]]["label"])


def test_the_thesaurus_says_what_a_hotwash_is():
    with THESAURUS.open(encoding="utf-8-sig", newline="") as rows:
        definitions = {row["id"]: row["definitie"] for row in csv.DictReader(rows, delimiter=";")}
    assert "nabespreking" in definitions["hotwash"]
