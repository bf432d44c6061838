"""A quick form in a real browser: nothing typed is lost, whatever happens to the line, the session or the tab."""

import random
import re
import time

import pytest
from playwright.sync_api import expect

from tests.contributions.payloads import PAYLOADS

pytestmark = pytest.mark.browser

NEW = "/bijdragen/nieuw/korte-melding/"
FIELDS = ("title", "gist", "what_happened")
CUTS, SEED = 500, 20261123
KEPT = "Object.keys(sessionStorage).filter(key => key.startsWith('kb-draft:'))"


def open_form(page, address=NEW, pause=1000):
    page.goto(address)
    return hasten(page, pause)


def hasten(page, pause):
    """Let the script save sooner than it does for people."""
    page.evaluate(
        "pause => Object.assign(document.querySelector('[data-capture]').capture, { pause, longest: 2 * pause })",
        pause,
    )
    return page


def write(page, name, text):
    """Type at the end of a field."""
    page.locator(f"#id_{name}").evaluate(
        "it => { it.focus(); it.setSelectionRange(it.value.length, it.value.length) }"
    )
    page.keyboard.insert_text(text)


def saved(page):
    expect(page.locator("#bewaard")).to_have_text(re.compile(r"Bewaard om \d\d?\.\d\d uur"))
    deadline = time.monotonic() + 15
    while page.evaluate(KEPT) and time.monotonic() < deadline:
        page.wait_for_timeout(20)
    assert page.evaluate(KEPT) == []


class BadLine:
    """Breaks saves in every way a line and a session break, one of them after the server has kept the words."""

    def __init__(self, page, chance):
        self.page, self.chance, self.cuts, self.late = page, chance, 0, []
        self.ways = [
            self.no_line,
            self.lost_reply,
            self.signed_out,
            self.to_sign_in,
            self.busy,
            self.comes_late,
        ]

    def __call__(self, route):
        if route.request.method != "POST" or self.cuts >= CUTS or self.chance.random() < 0.1:
            return route.continue_()
        self.cuts += 1
        return self.chance.choice(self.ways)(route)

    def no_line(self, route):
        route.abort("connectionfailed")

    def lost_reply(self, route):
        route.fetch()
        route.abort("connectionreset")

    def signed_out(self, route):
        route.fulfill(status=401, json={"sentence": "uitgelogd"})

    def to_sign_in(self, route):
        route.fulfill(status=302, headers={"Location": "/account/login/"})

    def busy(self, route):
        route.fulfill(status=503, body="")

    def comes_late(self, route):
        """The words arrive after newer ones."""
        self.late.append(route.request)
        route.abort("timedout")

    def deliver_late(self):
        while self.late:
            request = self.late.pop()
            self.page.request.post(request.url, data=request.post_data, headers=request.headers)


@pytest.mark.slow
def test_no_keystroke_is_lost_in_500_cut_connections(window):
    page, chance = window("bijdrager"), random.Random(SEED)
    page.on("dialog", lambda dialog: dialog.accept())
    line = BadLine(page, chance)
    page.route(re.compile(r"/bijdragen/(nieuw|concept)/"), line)
    open_form(page, pause=4)
    typed = dict.fromkeys(FIELDS, "")
    reloads = 0
    while line.cuts < CUTS:
        name, text = chance.choice(FIELDS), "".join(chance.choices("abcdefg ëé’", k=chance.randint(1, 3)))
        write(page, name, text)
        typed[name] += text
        if chance.random() < 0.02:
            line.deliver_late()
        if chance.random() < 0.02:
            reloads += 1
            page.reload()
            hasten(page, 4)
            assert {name: page.locator(f"#id_{name}").input_value() for name in FIELDS} == typed
    line.deliver_late()
    saved(page)
    page.unroute_all(behavior="wait")
    other = window("bijdrager")
    other.goto(page.url)
    assert {name: other.locator(f"#id_{name}").input_value() for name in FIELDS} == typed
    letters = sum(map(len, typed.values()))
    print(f"{line.cuts} cuts, {letters} letters typed, {reloads} reloads: 0 lost (seed {SEED})")


def test_who_was_signed_out_signs_in_in_the_same_tab_and_finds_every_word(window):
    page = window("bijdrager")
    open_form(page, pause=50)
    write(page, "title", "Oproep in het park")
    saved(page)
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    write(page, "gist", "Tachtig jongeren kwamen.")
    expect(page.get_by_role("heading", name="U bent uitgelogd")).to_be_visible()
    expect(page.locator("#bewaard")).to_have_text("Uitgelogd. Uw tekst staat in dit tabblad")
    assert len(page.evaluate(KEPT)) == 1
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("link", name="Inloggen en verder").click()
    expect(page).to_have_url(re.compile(r"/account/login/\?next="))
    page.context.add_cookies(cookies)
    page.goto(page.url)
    expect(page.get_by_role("heading", name="Wat gebeurde er?")).to_be_visible()
    expect(page.locator("#id_gist")).to_have_value("Tachtig jongeren kwamen.")
    expect(page.get_by_text("Wij hebben bewaard wat nog in dit tabblad stond.")).to_be_visible()
    assert page.evaluate(KEPT) == []
    page.reload()
    expect(page.locator("#id_gist")).to_have_value("Tachtig jongeren kwamen.")


def test_two_windows_on_one_answer_show_both_texts_and_the_writer_chooses(window):
    first = window("bijdrager")
    open_form(first, pause=50)
    write(first, "title", "Park")
    saved(first)
    second = first.context.new_page()
    open_form(second, first.url, pause=50)
    write(first, "title", " van links")
    saved(first)
    write(second, "title", " van rechts")
    panel = second.locator("[data-when=conflict]")
    expect(panel).to_be_visible()
    expect(panel.get_by_label("De andere tekst")).to_have_value("Park van links")
    panel.get_by_role("button", name="Houd mijn tekst").click()
    expect(panel).to_be_hidden()
    saved(second)
    first.reload()
    expect(first.locator("#id_title")).to_have_value("Park van rechts")


def test_signing_out_leaves_nothing_in_the_tab(window):
    page = window("bijdrager")
    page.goto("/account/logout/")
    page.evaluate("sessionStorage.setItem('kb-draft:een:twee', 'woorden')")
    page.route("**/account/logout/", lambda route: route.fulfill(status=204))
    page.get_by_role("main").get_by_role("button", name="Uitloggen").click()
    assert page.evaluate(KEPT) == []


def test_what_another_person_left_in_the_tab_is_not_offered(window):
    page = window("bijdrager")
    page.goto("/bijdragen/")
    page.evaluate("sessionStorage.setItem('kb-draft:iemand anders:nieuw-report', '[]')")
    open_form(page)
    assert page.evaluate(KEPT) == []


def test_two_answers_point_at_a_label_and_show_who_will_see_it(window):
    page = window("bijdrager")
    open_form(page, pause=50)
    write(page, "title", "Wie mag dit lezen")
    saved(page)
    page.goto(page.url.replace("/gebeurtenis/", "/lezers/"))
    page.get_by_label("Ja, als het buiten Kennisbank komt").check()
    page.get_by_label("Alleen onze regio").check()
    expect(page.locator("#id_label input:checked")).to_have_value("amber")
    expect(page.locator("[data-label=amber]")).to_be_visible()
    expect(page.locator("[data-label=green]")).to_be_hidden()
    page.locator("[name=label][value=green]").check()
    page.get_by_label("Alleen onze eigen organisatie").check()
    expect(page.locator("#id_label input:checked")).to_have_value("green")


def test_hostile_words_stay_words_on_every_page_of_their_way(window):
    page, said = window("bijdrager"), []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.accept()))
    all_of_them = "\n\n".join(PAYLOADS)
    open_form(page, pause=50)
    short = {
        "title": "<img src=x onerror=window.__xss=1>",
        "gist": "</textarea><script>window.__xss=1</script>",
    }
    for name, text in {**short, "what_happened": all_of_them}.items():
        page.locator(f"#id_{name}").fill(text)
    saved(page)
    draft = page.url.removesuffix("gebeurtenis/")
    page.goto(draft + "lezers/")
    page.locator("[name=label][value=clear]").check()
    page.get_by_role("button", name="Opslaan en verder").click()
    for address in (
        draft,
        draft + "gebeurtenis/",
        draft + "plaats-en-tijd/",
        draft + "controleren/",
        "/bijdragen/",
    ):
        page.goto(address)
        assert page.evaluate("window.__xss") is None, address
    page.goto(draft + "controleren/")
    page.get_by_role("button", name="Maak een concept en ga verder").click()
    expect(page).to_have_url(re.compile(r"/beheer/pages/\d+/edit/"))
    expect(page.locator("#id_title")).to_have_value(short["title"])
    editor = page.url
    assert page.evaluate("window.__xss") is None
    page.goto(editor.replace("/edit/", "/view_draft/"))
    expect(page.get_by_role("heading", level=1)).to_have_text(short["title"])
    assert page.evaluate("window.__xss") is None
    assert said == []
