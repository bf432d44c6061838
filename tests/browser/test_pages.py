"""Every page type, as people with different eyes, hands, screens and light meet it."""

import pytest

from . import measures
from .visits import VISITS
from .windows import DESK, DESK_AT_200_PERCENT, PHONE, SMALLEST

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SAY_LONG_WORDS = """word => {
    const titles = [...document.querySelectorAll("main :is(h1, h2, h3, h4)")];
    window.titlesBefore = titles.map(title => [title, title.innerHTML]);
    titles.forEach(title => { (title.querySelector("a") || title).textContent = word });
}"""


@pytest.fixture(scope="module", params=VISITS, ids=lambda visit: visit.name)
def visit(request):
    return request.param


@pytest.fixture(scope="module")
def shown(visit, windows):
    """The page, opened once for all tests that only look at it."""
    page = windows.open(visit.role)
    visit.go(page)
    yield page
    page.context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(shown, theme):
    shown.set_viewport_size(DESK)
    shown.emulate_media(color_scheme=theme)
    assert measures.breaches(shown) == []


@pytest.mark.parametrize("size", [SMALLEST, DESK_AT_200_PERCENT], ids=["320", "zoomed"])
def test_nothing_scrolls_sideways_on_320_pixels_or_enlarged_twice(shown, size):
    shown.set_viewport_size(size)
    assert shown.evaluate(measures.WIDER_THAN_SCREEN) == []


def test_a_title_of_one_long_word_breaks_instead_of_pushing_the_page_wide(shown):
    """A list of cases was 484 pixels wide on a phone when one title said so much in one word."""
    shown.set_viewport_size(SMALLEST)
    shown.evaluate(SAY_LONG_WORDS, "ordeverstoringsbestrijdingsmaatregelenoverzichten")
    try:
        assert shown.evaluate(measures.WIDER_THAN_SCREEN) == []
    finally:
        shown.evaluate("() => window.titlesBefore.forEach(([title, html]) => { title.innerHTML = html })")


def test_the_first_screen_of_a_phone_shows_the_title_and_one_primary_action(shown):
    shown.set_viewport_size(PHONE)
    shown.evaluate("scrollTo(0, 0)")
    assert len(shown.evaluate(measures.IN_FIRST_SCREEN, "h1")) == 1
    primary = shown.evaluate(measures.IN_FIRST_SCREEN, ".nl-button--primary")
    assert len(primary) == 1


def test_no_line_is_longer_than_75_characters_and_reading_text_not_shorter_than_45(shown):
    shown.set_viewport_size(DESK)
    for text in measures.lines(shown):
        assert text["average"] <= 75, text
        assert text["boxed"] or text["average"] >= 45 or len(text["full"]) < 3, text


def test_a_card_has_at_most_three_type_sizes(shown):
    cards = shown.evaluate(measures.TYPE_SIZES)
    assert [card for card in cards if len(card["sizes"]) > 3] == []


def test_the_console_is_silent_and_nothing_is_asked_elsewhere(shown, visit):
    shown.wait_for_load_state("networkidle")
    said = [
        line
        for line in shown.troubles.said
        if not (visit.status >= 400 and f"status of {visit.status}" in line)
    ]
    assert said == []
    assert shown.troubles.elsewhere == []
