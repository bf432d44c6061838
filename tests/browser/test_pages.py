"""Every page type, as people with different eyes, hands, screens and light meet it."""

import pytest

from . import measures
from .visits import VISITS
from .windows import DESK, PHONE, SMALLEST

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


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


def test_nothing_scrolls_sideways_on_320_pixels(shown):
    shown.set_viewport_size(SMALLEST)
    assert shown.evaluate(measures.WIDER_THAN_SCREEN) == []


def test_first_screen_of_a_phone_shows_the_title_and_at_most_one_primary_action(shown, visit):
    shown.set_viewport_size(PHONE)
    shown.evaluate("scrollTo(0, 0)")
    assert len(shown.evaluate(measures.IN_FIRST_SCREEN, "h1")) == 1
    primary = shown.evaluate(measures.IN_FIRST_SCREEN, ".nl-button--primary")
    print(visit.name, primary)
    assert len(primary) <= 1


def test_lines_hold_45_to_75_characters(shown):
    shown.set_viewport_size(DESK)
    lines = shown.evaluate(measures.FULL_LINES)
    assert [line for line in lines if not 40 <= line["average"] <= 75] == []


def test_a_card_has_at_most_three_type_sizes(shown):
    cards = shown.evaluate(measures.TYPE_SIZES)
    assert [card for card in cards if len(card["sizes"]) > 3] == []


def test_the_console_is_silent_and_nothing_is_asked_elsewhere(shown):
    shown.wait_for_load_state("networkidle")
    assert shown.troubles.said == []
    assert shown.troubles.elsewhere == []
