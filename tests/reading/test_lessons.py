"""A lesson: what to do first, when it holds, and the cases for and against it as this reader may see them."""

import pytest

from cases.tlp import Label

from .test_pages import text_of

pytestmark = pytest.mark.django_db


def test_the_recommendation_comes_before_everything_that_explains_it(client, write_lesson):
    page = write_lesson(
        label=Label.CLEAR,
        analysis="<p>Nieuwsgierigheid wint.</p>",
        not_when="<p>Er is direct gevaar.</p>",
        evidence_level=2,
    )
    text = text_of(client.get(page.entry.url)).split("<main", 1)[1]
    order = [
        "Kondig een maatregel alleen aan",
        "De oproep gaat nog rond.",
        "Er is direct gevaar.",
        "Na de aankondiging kwamen meer mensen kijken.",
        "Nieuwsgierigheid wint.",
        "Een aankondiging is ook een uitnodiging.",
        "Casussen die dit steunen",
        "Casussen die dit tegenspreken",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_state_urgency_kind_and_solution_are_told_in_words(client, write_lesson):
    text = text_of(client.get(write_lesson(label=Label.CLEAR).entry.url))
    for part in ("verbetering", "vastgesteld", "Wat helpt, is nog niet geprobeerd.", "hoog", "werkwijze"):
        assert part in text
    assert text.count("<h1") == 1


def test_cases_for_and_against_stand_apart_each_with_its_note(client, write_case, write_lesson):
    haren, cuijk = write_case("Haren", label=Label.CLEAR), write_case("Cuijk", label=Label.CLEAR)
    page = write_lesson(
        label=Label.CLEAR,
        cases=[
            ("support", {"case": haren, "note": "Het nieuws trok publiek."}),
            ("against", {"case": cuijk, "note": "Hier bleef het rustig."}),
        ],
    )
    text = text_of(client.get(page.entry.url))
    steun, tegen = text.index('id="steun"'), text.index('id="tegen"')
    assert steun < text.index("Het nieuws trok publiek.") < tegen < text.index("Hier bleef het rustig.")


def test_a_hidden_counter_case_leaves_the_page_as_if_there_were_none(client, cast, write_case, write_lesson):
    hidden = write_case("Besloten casus", label=Label.AMBER_STRICT)
    cases = [("against", {"case": hidden, "note": "Hier ging het mis."})]
    with_it = write_lesson("Les", label=Label.CLEAR, cases=cases)
    text = text_of(client.get(with_it.entry.url))
    without = write_lesson("Les", label=Label.CLEAR, slug="les-zonder")
    bare = text_of(client.get(without.entry.url))
    for page, said in ((with_it, text), (without, bare)):
        assert "Besloten casus" not in said and "Hier ging het mis." not in said
        assert page.entry.public_id in said
    assert _masked(text, with_it) == _masked(bare, without)
    client.force_login(cast.lies)
    assert "Hier ging het mis." in text_of(client.get(with_it.entry.url))


def _masked(text, page) -> str:
    return text.replace(page.entry.public_id, "ID").replace(page.entry.url, "URL")


def test_a_lesson_with_little_filled_in_has_no_empty_parts(client, cast, write_lesson):
    bare = {"observation": "", "conclusion": "", "applies_when": "", "recommendation": ""}
    page = write_lesson(by=cast.bram, publish=False, **bare)
    client.force_login(cast.bram)
    text = text_of(client.get(page.entry.url))
    for part in ("kb-advice", "kb-when", "Hoe komen we hierbij"):
        assert part not in text
