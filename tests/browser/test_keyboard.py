"""With the keyboard alone: skip link, menu, filters, comparison, and a focus that can be seen."""

import re

import pytest
from playwright.sync_api import expect

from .visits import HAREN, PLAYBOOK, TWO_REGIONS
from .windows import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SEEN_FOCUS = """() => {
  const e = document.activeElement, own = getComputedStyle(e), after = getComputedStyle(e, '::after');
  const drawn = style => parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none';
  const rect = e.querySelector('rect');
  return drawn(own) || drawn(after) || !!rect && parseFloat(getComputedStyle(rect).strokeWidth) >= 5
    ? '' : e.outerHTML.slice(0, 160);
}"""
HIDDEN_FOCUS = """() => {
  const b = document.activeElement.getBoundingClientRect();
  return b.bottom <= 0 || b.top >= innerHeight ? document.activeElement.outerHTML.slice(0, 160) : '';
}"""


@pytest.mark.parametrize("path", ["/", HAREN, PLAYBOOK, "/zoeken/?q=haren", "/gesprekken/", TWO_REGIONS])
def test_the_first_tab_offers_to_skip_to_the_content(window, path):
    page = window()
    page.goto(path)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Naar de inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize("path", ["/", HAREN, PLAYBOOK, "/zoeken/?q=haren", TWO_REGIONS, "/account/login/"])
def test_each_stop_of_the_tab_key_shows_where_one_is(window, path):
    page = window(size=DESK)
    page.goto(path)
    for _stop in range(45):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return
        assert page.evaluate(SEEN_FOCUS) == ""
        assert page.evaluate(HIDDEN_FOCUS) == ""


def test_the_menu_of_a_phone_opens_with_enter(window):
    page = window(size=PHONE)
    page.goto("/")
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    expect(menu.get_by_role("link", name="Draaiboeken")).to_be_hidden()
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    for _link in ("Praktijkcasussen", "Lessen", "Draaiboeken"):
        page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="Draaiboeken")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Draaiboeken")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_filter_is_chosen_and_taken_away_with_the_keyboard(window, size):
    page = window(size=size)
    page.goto("/zoeken/?q=haren")
    filters = page.get_by_role("form", name="Filters")
    if size is PHONE:
        filters.locator("summary").first.focus()
        page.keyboard.press("Enter")
    filters.get_by_role("group", name="Soort", exact=True).get_by_label("Draaiboek").focus()
    page.keyboard.press("Space")
    filters.get_by_role("button", name="Toon resultaten").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("playbook"))
    chosen = page.get_by_role("list", name="Gekozen filters")
    expect(chosen).to_contain_text("draaiboek", ignore_case=True)
    chosen.get_by_role("link").first.focus()
    page.keyboard.press("Enter")
    expect(chosen).to_have_count(0)


def test_the_wide_table_of_a_comparison_scrolls_with_the_keyboard(window):
    page = window(size=PHONE)
    page.goto("/vergelijken/regios/?regios=groningen,kennemerland,utrecht,twente")
    table = page.locator(".kb-scroll")
    expect(table).to_have_attribute("role", "region")
    table.focus()
    expect(table).to_be_focused()
    before = table.evaluate("e => e.scrollLeft")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("before => document.querySelector('.kb-scroll').scrollLeft > before", arg=before)


def test_a_wrong_form_says_so_in_the_title_and_leads_to_the_field(window):
    page = window("lezer")
    page.goto("/regios/groningen/gesprekken/nieuw/")
    page.get_by_role("button", name="Plaats gesprek").click()
    expect(page).to_have_title(re.compile("^Fout: "))
    summary = page.get_by_role("main").get_by_role("alert").or_(page.locator(".kb-errors")).first
    summary.get_by_role("link").first.click()
    focused = page.evaluate("document.activeElement.tagName")
    assert focused in {"INPUT", "TEXTAREA"}
