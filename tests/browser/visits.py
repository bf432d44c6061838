"""The pages that the suite visits: every page type, signed out and signed in where it differs."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

HAREN = "/organisaties/redactie-kennisbank/haren-2012/"
PLAYBOOK = "/organisaties/redactie-kennisbank/ongepland-evenement/"
LESSON = "/organisaties/redactie-kennisbank/les-weeg-aankondigen/"
TOOL = "/tools/peilstok/"
REVIEW = "/organisaties/gemeente-veenstroom/toolreview-peilstok-veenstroom/"
GUIDE = "/organisaties/redactie-kennisbank/mag-dit/"
TWO_REGIONS = "/vergelijken/regios/?regios=groningen,kennemerland"
THREAD = "Hoe regelen jullie piket voor omgevingsanalyse?"


@dataclass(frozen=True)
class Visit:
    """How to get to a page: an address, then perhaps a link; `role` is who looks ("" is not signed in)."""

    name: str
    path: str
    link: str = ""
    role: str = ""
    status: int = 200

    def go(self, page: Page) -> None:
        response = page.goto(self.path, wait_until="load")
        assert response.status == self.status, f"{self.path}: {response.status}"
        if self.link:
            page.get_by_role("main").get_by_role("link", name=self.link).first.click()
            page.wait_for_load_state()
            assert urlsplit(page.url).path != self.path
        expect(page.get_by_role("heading", level=1)).to_have_count(1)


SIGNED_OUT = [
    Visit("home", "/"),
    Visit("search-hits", "/zoeken/?q=haren"),
    Visit("search-filtered", "/zoeken/?q=haren&soort=case_study&regio=groningen"),
    Visit("search-no-hits", "/zoeken/?q=xyzzyqwv"),
    Visit("search-no-hits-filtered", '/zoeken/?q="xyzzyqwv" haren -regio:utrecht&soort=guide'),
    Visit("cases", "/praktijkcasussen/"),
    Visit("lessons", "/lessen/"),
    Visit("lessons-filtered", "/lessen/?tegencasus=ja"),
    Visit("playbooks", "/draaiboeken/"),
    Visit("tools", "/tools/"),
    Visit("tool-reviews", "/toolreviews/"),
    Visit("guides", "/handreikingen/"),
    Visit("regions", "/regios/"),
    Visit("region", "/regios/groningen/"),
    Visit("regions-lessons", "/regios/?soort=lesson"),
    Visit("terms", "/begrippen/"),
    Visit("terms-of-a-category", "/begrippen/?categorie=recht"),
    Visit("search-term", "/zoeken/?q=hotwash"),
    Visit("term", "/begrippen/ongepland-evenement/"),
    Visit("agencies", "/organisaties/"),
    Visit("agency", "/organisaties/redactie-kennisbank/"),
    Visit("case", HAREN),
    Visit("case-history", HAREN, "Wijzigingen"),
    Visit("lesson", LESSON),
    Visit("tool", TOOL),
    Visit("tool-of-facts", "/tools/spotler-engage/"),
    Visit("tool-review", REVIEW),
    Visit("guide", GUIDE),
    Visit("guide-of-guides", "/organisaties/redactie-kennisbank/bestaande-handreikingen/"),
    Visit("playbook-aggression", "/organisaties/redactie-kennisbank/digitale-agressie-hulpverleners/"),
    Visit("playbook", PLAYBOOK),
    Visit("threads", "/gesprekken/"),
    Visit("thread", "/gesprekken/", "Welk TLP-label kiest u voor een verslag van een oefening?"),
    Visit("compare", "/vergelijken/"),
    Visit("compare-regions", TWO_REGIONS),
    Visit("compare-tools", TOOL, "Zet deze tool naast andere"),
    Visit("contribute", "/bijdragen/"),
    Visit("login", "/account/login/"),
    Visit("password-reset", "/account/password/reset/"),
    Visit("join", "/lid-worden/"),
    Visit("join-sent", "/lid-worden/verstuurd/"),
    Visit("join-link-over", "/lid-worden/bevestigen/oud/", status=410),
    Visit("invitation-over", "/uitnodiging/oud/", status=410),
    Visit("not-found", "/organisaties/bestaat-niet/", status=404),
    Visit("about", "/over/"),
    Visit("accessibility", "/toegankelijkheid/"),
    Visit("privacy", "/privacy/"),
    Visit("terms-of-use", "/voorwaarden/"),
    Visit("report-problem", "/meld-een-probleem/"),
    Visit("report-problem-of-a-page", HAREN, "Meld een probleem"),
]

SIGNED_IN = [
    Visit("home-editor", "/", role="redacteur"),
    Visit("case-editor", HAREN, role="redacteur"),
    Visit("own-case-editor", "/organisaties/gemeente-veenstroom/vb-kadefeest-2025/", role="redacteur"),
    Visit("home-reader", "/", role="lezer"),
    Visit("agency-reader", "/organisaties/gemeente-veenstroom/", role="lezer"),
    Visit("lessons-reader", "/lessen/", role="lezer"),
    Visit("exercise", "/organisaties/veiligheidsregio-wadrand/vb-oefening-2026/", role="coordinator"),
    Visit("term-platform-editor", "/begrippen/hotwash/", role="platformredacteur"),
    Visit("term-merge", "/begrippen/hotwash/samenvoegen/", role="platformredacteur"),
    Visit("terms-platform-editor", "/begrippen/", role="platformredacteur"),
    Visit("missed-searches", "/mijn/zoekvragen/", role="platformredacteur"),
    Visit("join-agency", "/lid-worden/organisatie/", role="lezer"),
    Visit("lists-of-members", "/mijn/leden/", role="platformredacteur"),
    Visit("members", "/mijn/leden/veiligheidsregio-wadrand/", role="coordinator"),
    Visit("join-decide", "/mijn/leden/veiligheidsregio-wadrand/", "Lotte Boersma", "coordinator"),
    Visit("member", "/mijn/leden/veiligheidsregio-wadrand/", "Tarik Demir", "coordinator"),
    Visit("member-invite", "/mijn/leden/veiligheidsregio-wadrand/uitnodigen/", role="coordinator"),
    Visit("domains", "/mijn/leden/veiligheidsregio-wadrand/domeinen/", role="platformredacteur"),
    Visit("tools-platform-editor", "/tools/", role="platformredacteur"),
    Visit("playbook-reader", PLAYBOOK, role="lezer"),
    Visit("region-coordinator", "/regios/groningen/", role="coordinator"),
    Visit("threads-reader", "/gesprekken/", role="lezer"),
    Visit("thread-reader", "/gesprekken/", THREAD, role="lezer"),
    Visit("thread-coordinator", "/regios/kennemerland/gesprekken/", "Wanneer wisselt u", "coordinator"),
    Visit("thread-new", "/regios/groningen/gesprekken/nieuw/", role="lezer"),
    Visit("compare-playbooks", PLAYBOOK, "Zet ze naast elkaar", "lezer"),
    Visit("contribute-contributor", "/bijdragen/", role="bijdrager"),
    Visit("quick-report", "/bijdragen/nieuw/korte-melding/", role="bijdrager"),
    Visit("quick-lesson", "/bijdragen/nieuw/les/", role="bijdrager"),
    Visit("quick-tool-review", "/bijdragen/nieuw/toolervaring/", role="bijdrager"),
    Visit("mine", "/mijn/", role="redacteur"),
    Visit("password", "/account/password/change/", role="lezer"),
    Visit("two-steps", "/account/2fa/", role="lezer"),
    Visit("two-steps-turn-on", "/account/2fa/totp/activate/", role="bijdrager"),
    Visit("sessions", "/account/sessions/", role="lezer"),
    Visit("profile", "/mijn/profiel/", role="bijdrager"),
    Visit("profile-of-two-agencies", "/mijn/profiel/", role="coordinator"),
    Visit("password-again", "/mijn/gegevens/", role="lezer"),
    Visit("sign-out", "/account/logout/", role="lezer"),
    Visit(
        "relabel",
        "/organisaties/gemeente-veenstroom/vb-kadefeest-2025/",
        "Verander label",
        "redacteur",
    ),
    Visit(
        "withdraw",
        "/organisaties/gemeente-veenstroom/vb-kadefeest-2025/",
        "Trek in",
        "redacteur",
    ),
]

VISITS = SIGNED_OUT + SIGNED_IN

#: The pages of `make screenshots ARGS=--main`.
MAIN_NAMES = [
    "home", "search-hits", "case", "lesson", "playbook", "tool", "tool-review", "guide", "thread-reader", "region",
    "agency-reader", "term", "lessons", "compare-regions", "compare-tools",
]  # fmt: skip
MAIN = [visit for visit in VISITS if visit.name in MAIN_NAMES]
