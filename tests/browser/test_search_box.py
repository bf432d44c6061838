"""The search box as a combobox: with keys, with a mouse, with a finger, and for who listens to it."""

import re

import pytest
from playwright.sync_api import expect

from . import measures
from .windows import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

#: Where a box stands, and its number on that page.
PLACES = ["/", "/zoeken/?q=feest", "/lessen/"]


class Box:
    """The first search box of a page, and the list under it."""

    def __init__(self, page, address="/", text="haren"):
        self.page = page
        page.goto(address)
        self.input = page.get_by_role("combobox", name="Zoek in Kennisbank").first
        self.list = page.get_by_role("listbox", name="Suggesties")
        self.options = self.list.get_by_role("option")
        if text:
            self.type(text)

    def type(self, text):
        self.input.fill("")
        self.input.press_sequentially(text)
        expect(self.options.first).to_be_visible()
        expect(self.input).to_have_attribute("aria-expanded", "true")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def expect_active(self, place):
        """The option at `place` is the active one, for eyes and for a screen reader; None is no option."""
        chosen = self.list.locator("[aria-selected=true]")
        if place is None:
            expect(chosen).to_have_count(0)
            assert self.input.get_attribute("aria-activedescendant") is None
            return
        expect(chosen).to_have_count(1)
        expect(self.options.nth(place)).to_have_attribute("aria-selected", "true")
        assert self.input.get_attribute("aria-activedescendant") == self.options.nth(place).get_attribute(
            "id"
        )
        expect(self.input).to_be_focused()

    def expect_closed(self):
        expect(self.list).to_be_hidden()
        expect(self.input).to_have_attribute("aria-expanded", "false")
        self.expect_active(None)


@pytest.mark.parametrize("address", PLACES)
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_keys_walk_through_the_options_and_enter_opens_one(window, address, size):
    box = Box(window(size=size), address)
    last = box.options.count() - 1
    assert last > 0
    box.expect_active(None)
    box.press("ArrowDown")
    box.expect_active(0)
    box.press("ArrowDown")
    box.expect_active(1)
    box.press("End")
    box.expect_active(last)
    box.press("ArrowDown")
    box.expect_active(0)
    box.press("ArrowUp")
    box.expect_active(last)
    box.press("Home")
    box.expect_active(0)
    target = box.options.first.get_attribute("href")
    box.press("Enter")
    box.page.wait_for_url(f"**{target}")


def test_enter_without_an_option_searches_for_the_words(window):
    box = Box(window())
    box.press("Enter")
    box.page.wait_for_url("**/zoeken/?q=haren")
    expect(box.page.get_by_role("heading", level=1)).to_have_text("Zoeken")


def test_escape_closes_the_list_and_keeps_the_words(window):
    box = Box(window())
    box.press("ArrowDown", "Escape")
    box.expect_closed()
    expect(box.input).to_have_value("haren")
    box.press("ArrowUp")
    box.expect_active(box.options.count() - 1)


def test_without_an_active_option_home_and_end_move_in_the_words(window):
    box = Box(window())
    box.press("Home")
    box.page.keyboard.type("x")
    expect(box.input).to_have_value("xharen")


def test_tab_leaves_the_box_and_closes_the_list(window):
    box = Box(window())
    box.press("ArrowDown", "Tab")
    box.expect_closed()
    expect(box.page.get_by_role("button", name="Zoek", exact=True).first).to_be_focused()


def test_fewer_than_two_letters_offer_nothing(window):
    box = Box(window())
    box.press("Backspace", "Backspace", "Backspace", "Backspace")
    expect(box.input).to_have_value("h")
    box.expect_closed()
    expect(box.options).to_have_count(0)


def test_who_types_on_sees_what_belongs_to_the_last_letters(window):
    box = Box(window(), text="ha")
    box.page.keyboard.type("ren")
    expect(box.options.filter(has_text=re.compile("hardop"))).to_have_count(0)
    expect(box.options.first).to_contain_text("Haren")


def test_an_older_question_is_broken_off(window):
    page = window()
    page.route("**/zoeken/suggesties/?q=ha", lambda route: None)  # never answered
    box = Box(page, text="")
    with page.expect_request("**/zoeken/suggesties/?q=ha") as slow:
        box.input.press_sequentially("ha")
    with page.expect_event("requestfailed", lambda request: request == slow.value):
        box.input.fill("groningen")
    expect(box.options.filter(has_text="Groningen").first).to_be_visible()


def test_a_mouse_opens_an_option(window):
    box = Box(window(size=DESK))
    target = box.options.nth(1).get_attribute("href")
    box.options.nth(1).click()
    box.page.wait_for_url(f"**{target}")


def test_a_finger_opens_an_option(window):
    box = Box(window(size=PHONE, has_touch=True, is_mobile=True))
    assert box.options.first.bounding_box()["height"] >= 44
    target = box.options.first.get_attribute("href")
    box.options.first.tap()
    box.page.wait_for_url(f"**{target}")


def test_a_screen_reader_is_told_how_many_there_are(window):
    box = Box(window())
    status = box.page.get_by_role("search").get_by_role("status")
    expect(status).to_have_text(re.compile(rf"^{box.options.count()} suggesties"))
    box.input.fill("xyzzyqwv")
    expect(status).to_have_text("Geen suggesties.")
    box.expect_closed()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("address", PLACES)
def test_axe_finds_nothing_while_the_list_is_open(window, address, theme, size):
    box = Box(window(size=size, color_scheme=theme), address)
    box.press("ArrowDown")
    assert measures.breaches(box.page) == []
    assert box.page.evaluate(measures.WIDER_THAN_SCREEN) == []
    assert box.page.troubles.said == []
    assert box.page.troubles.elsewhere == []


def test_in_forced_colours_the_active_option_has_an_edge(window):
    box = Box(window(forced_colors="active"))
    box.press("ArrowDown")
    edge = box.options.first.evaluate("e => getComputedStyle(e).outlineStyle")
    assert edge == "solid"


def test_a_failing_server_leaves_a_plain_form(window):
    page = window()
    page.route("**/zoeken/suggesties/**", lambda route: route.abort())
    box = Box(page, text="")
    box.input.press_sequentially("haren")
    box.press("Enter")
    page.wait_for_url("**/zoeken/?q=haren")


def test_new_words_keep_the_filters(window):
    box = Box(window(), "/zoeken/?q=feest&regio=groningen", text="")
    box.input.fill("haren")
    box.press("Enter")
    box.page.wait_for_url("**/zoeken/?q=haren&regio=groningen")


def test_a_typed_filter_becomes_a_chip(window):
    box = Box(window(), text="")
    box.input.fill("haren soort:les")
    box.press("Enter")
    chips = box.page.get_by_role("list", name="Gekozen filters")
    expect(chips).to_contain_text("Soort: les", ignore_case=True)
    expect(box.page.get_by_role("combobox").first).to_have_value("haren")
