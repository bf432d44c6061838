"""Wagtail's edit screen of a case study, as its writer uses it."""

import re

from playwright.sync_api import Page, expect

RICH = {"what_happened", "again", "not_again"}


class CaseEditor:
    """Fills, saves, submits and publishes; each act waits for what the screen then says."""

    def __init__(self, page: Page):
        self.page = page
        expect(page.locator("#id_title")).to_be_visible()

    def fill(self, **values: str) -> None:
        for name, value in values.items():
            if name in RICH:
                self._write(name, value)
            elif name == "case_kind":
                self.page.locator("#id_case_kind").select_option(value)
            else:
                self.page.locator(f"#id_{name}").fill(value)
        # The address follows the title a moment later.
        expect(self.page.locator("#id_slug")).not_to_have_value("")

    def _write(self, name: str, text: str) -> None:
        writing = self.page.locator(f"*:has(> #id_{name}) [contenteditable='true']")
        writing.click()
        self.page.keyboard.type(text)
        # The editor hands its text to the form a moment after the last key.
        expect(self.page.locator(f"#id_{name}")).to_have_value(re.compile(re.escape(text)))

    def save_draft(self) -> None:
        self.page.get_by_role("button", name=re.compile("Bewaar concept|Concept bewaren")).click()
        self._expect_message("is aangemaakt|is bijgewerkt|is opgeslagen")

    def submit(self) -> None:
        self._choose("Stuur door")
        self._expect_message("is ter goedkeuring ingediend")

    def _choose(self, name: str) -> None:
        """Press an action: on the bar itself, or under its arrow."""
        action = self.page.get_by_role("button", name=re.compile(name))
        if not action.first.is_visible():
            self.page.get_by_role("button", name="Meer acties").click()
        action.first.click()

    def _expect_message(self, words: str) -> None:
        expect(self.page.locator(".messages")).to_contain_text(re.compile(words, re.IGNORECASE))
