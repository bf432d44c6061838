"""Names that are typed after a colon lead to the values of the facets."""

import pytest

from cases.search.operators import resolve

KINDS = {
    "les": "lesson",
    "Lessen": "lesson",
    "lesson": "lesson",
    "CASE": "case_study",
    "case_study": "case_study",
    "Praktijkcasus": "case_study",
    "tool review": "tool_review",
    "tool-review": "tool_review",
    "gesprekken": "thread",
    "kabouter": "kabouter",
}
REGIONS = {
    "groningen": "groningen",
    "GRÓNINGEN": "groningen",
    "Veiligheidsregio Groningen": "groningen",
    "Landelijk": "landelijk",
    "atlantis": "atlantis",
    "!!!": "!!!",
}


@pytest.mark.parametrize("said", KINDS)
def test_a_kind_is_known_by_every_name(db, said):
    assert resolve(None, {"soort": (said,)}) == {"soort": (KINDS[said],)}


@pytest.mark.parametrize("said", REGIONS)
def test_a_region_is_known_by_its_names_and_slug(regions, said):
    assert resolve(None, {"regio": (said,)}) == {"regio": (REGIONS[said],)}


def test_a_term_is_known_by_name_slug_abbreviation_and_synonym(cast, make_term):
    make_term("openbare orde", abbreviation="OOV", synonyms=["rust op straat"])
    for said in ("Openbare Orde", "openbare-orde", "oov", "rust op stráát"):
        assert resolve(cast.lies, {"begrip": (said,)}) == {"begrip": ("openbare-orde",)}, said
    assert resolve(cast.lies, {"begrip": ("ruis",)}) == {"begrip": ("ruis",)}


def test_a_free_term_that_one_may_not_know_is_unknown(cast, shelve, make_term):
    term = make_term("geheime haven", official=False)
    shelve("Iets", label="amber-strict", terms=[term])
    assert resolve(cast.lies, {"begrip": ("Geheime haven",)}) == {"begrip": ("geheime-haven",)}
    assert resolve(cast.daan, {"begrip": ("Geheime haven",)}) == {"begrip": ("Geheime haven",)}


def test_two_names_of_one_thing_are_one_choice(db):
    assert resolve(None, {"soort": ("les", "lesson", "case")}) == {"soort": ("lesson", "case_study")}
