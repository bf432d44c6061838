"""The pictures of docs/contributing-a-case.md: `make screenshots ARGS=--docs` makes them anew."""

from pathlib import Path

from playwright.sync_api import Page, expect

from . import test_contributing as life
from .stage import ROOT
from .windows import PHONE, Windows

FOLDER = ROOT / "docs" / "pictures"
LARGEST = 200_000


def take_pictures(windows: Windows, folder: Path) -> None:
    """Play a contribution on a phone and keep the screens that the how-to shows; `folder` is for its Word file."""
    FOLDER.mkdir(exist_ok=True)
    writer = windows.open("bijdrager", size=PHONE)
    writer.goto("/bijdragen/")
    keep(writer, "contribute")
    life.drop_in_word(writer, folder)
    life.send_too_early(writer)
    writer.get_by_role("link", name="Kijk na en beslis").click()
    keep(writer, "personal-data", at="mark")
    life.answer_findings(writer)
    writer.get_by_role("complementary").get_by_role("link", name="Wat gebeurde er?").click()
    keep(writer, "questions")
    life.answer_the_rest(writer)
    keep(writer, "label", at="#aangewezen")
    life.onwards(writer)
    life.send(writer)
    editor = windows.open("redacteur", size=PHONE)
    editor.goto("/mijn/")
    editor.get_by_role("region", name="Wacht op u").get_by_role("link", name=life.CASE).click()
    keep(editor, "review")
    for page in (writer, editor):
        page.context.close()


def keep(page: Page, name: str, *, at: str = "") -> None:
    """Keep the screen as it is, or as it is with the element `at` near its top."""
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if at:
        page.locator(at).first.evaluate(
            "it => window.scrollTo(0, it.getBoundingClientRect().top + scrollY - 160)"
        )
    path = FOLDER / f"{name}.png"
    page.screenshot(path=path)
    if path.stat().st_size > LARGEST:
        raise SystemExit(f"{path} is larger than {LARGEST} bytes")
    print(path.relative_to(ROOT), flush=True)
