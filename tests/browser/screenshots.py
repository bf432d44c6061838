"""`make screenshots`: every page of the suite on a phone and a desk, into screenshots/ (never committed).

ARGS: names of pages (see visits.py) take those alone; --main takes the main ones; --dark adds the dark theme;
--site ADDRESS looks at a running site; --docs makes the pictures of docs/pictures/ instead.
"""

import argparse
import tempfile
from contextlib import nullcontext
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.machine import CHROMIUM, NO_CHROMIUM

from .launching import LAUNCH
from .pictures import take_pictures
from .stage import PASSWORD, ROOT, served_site
from .visits import MAIN, VISITS
from .windows import DESK, PHONE, ROLES, Windows, sign_in

FOLDER = ROOT / "screenshots"


def read_wishes() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--docs", action="store_true")
    parser.add_argument("--main", action="store_true")
    parser.add_argument("--site")
    parser.add_argument("names", nargs="*")
    return parser.parse_args()


def take(windows: Windows, visit, *, size: dict, theme: str) -> None:
    page = windows.open(visit.role, size=size, color_scheme=theme)
    visit.go(page)
    name = f"{visit.name}-{size['width']}{'-dark' if theme == 'dark' else ''}.png"
    page.screenshot(path=FOLDER / name, full_page=True)
    page.context.close()
    print(f"screenshots/{name}", flush=True)


def main() -> None:
    wishes = read_wishes()
    if not CHROMIUM:
        raise SystemExit(NO_CHROMIUM)
    FOLDER.mkdir(exist_ok=True)
    visits = MAIN if wishes.main else VISITS
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        serving = nullcontext(wishes.site) if wishes.site else served_site(Path(folder))
        with serving as site, playwright.chromium.launch(executable_path=CHROMIUM, args=LAUNCH) as browser:
            keys = {
                role: sign_in(browser, site, email, PASSWORD)
                for role, email in ROLES.items()
                if role in {visit.role for visit in visits}
            }
            windows = Windows(browser, site, keys)
            if wishes.docs:
                take_pictures(windows, Path(folder))
                return
            for visit in visits:
                if wishes.names and visit.name not in wishes.names:
                    continue
                for theme in ("light", "dark") if wishes.dark else ("light",):
                    for size in (PHONE, DESK):
                        take(windows, visit, size=size, theme=theme)


if __name__ == "__main__":
    main()
