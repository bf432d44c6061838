"""Windows of the browser: who looks, how wide, and what went wrong meanwhile."""

from playwright.sync_api import Browser, Page

#: role -> the e-mail address of that demonstration account; "" is somebody who is not signed in.
ROLES = {
    "lezer": "lezer@veenstroom.example",
    "bijdrager": "bijdrager@veenstroom.example",
    "redacteur": "redacteur@veenstroom.example",
    "coordinator": "coordinator@wadrand.example",
    "platformredacteur": "platformredacteur@kennisbank.example",
    "buitenstaander": "mark.de.bruin@duinkust.example",
}
PHONE = {"width": 390, "height": 844}
SMALLEST = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}
DESK_AT_200_PERCENT = {"width": 640, "height": 450}
PATIENCE = 15_000


def sign_in(browser: Browser, site: str, email: str, password: str) -> dict:
    """Sign in through the form and return the cookies."""
    with browser.new_context(base_url=site, locale="nl-NL") as context:
        page = context.new_page()
        page.goto("/account/login/")
        page.get_by_label("E-mail").fill(email)
        page.get_by_label("Wachtwoord").fill(password)
        page.get_by_role("main").get_by_role("button", name="Inloggen").click()
        page.wait_for_url("**/mijn/")
        return context.storage_state()


class Windows:
    """Opens windows of one browser on one site."""

    def __init__(self, browser: Browser, site: str, keys: dict):
        self.browser, self.site, self.keys = browser, site, keys

    def open(self, role: str = "", *, size=DESK, **wishes) -> Page:
        """Open an empty window for `role`; `wishes` go to Playwright (java_script_enabled, color_scheme)."""
        context = self.browser.new_context(
            base_url=self.site,
            viewport=size,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
            storage_state=self.keys.get(role),
            reduced_motion="reduce",
            **wishes,
        )
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.troubles = Troubles(page, self.site)
        return page


class Troubles:
    """What a careful person would see in the browser's console and network list."""

    def __init__(self, page: Page, site: str):
        self.site, self.said, self.elsewhere = site, [], []
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", self._on_request)

    def _on_console(self, message):
        if message.type in {"error", "warning"}:
            self.said.append(f"{message.text} ({message.location.get('url', '')})")

    def _on_request(self, request):
        if not request.url.startswith((self.site + "/", "data:", "blob:")):
            self.elsewhere.append(request.url)
