"""The addresses of what readers see."""

from django.urls import path

from .kinds import KINDS
from .views import account, doors, health, home, lists, mine, organisations, problems, regions, terms, texts
from .views.texts import text_page

urlpatterns = [
    path("", home.home, name="home"),
    path("zoeken/", lists.search, name="search"),
    path("zoeken/suggesties/", lists.suggestions, name="search-suggestions"),
    *(path(row.path, lists.kind_list, {"kind": row.kind}, name=row.list_name) for row in KINDS.values()),
    path("tools/<slug:page_slug>/", organisations.knowledge_page, name="tool"),
    path("regios/", regions.region_list, name="region-list"),
    path("regios/<slug:slug>/", regions.region, name="region"),
    path("begrippen/", terms.term_list, name="term-list"),
    path("begrippen/<slug:slug>/", terms.term, name="term"),
    path("begrippen/<slug:slug>/samenvoegen/", terms.merge_term, name="term-merge"),
    path("begrippen/<slug:slug>/volgen/", terms.follow, name="term-follow"),
    path("organisaties/", organisations.agency_list, name="agency-list"),
    path("organisaties/<slug:slug>/", organisations.agency, name="agency"),
    path("organisaties/<slug:slug>/<slug:page_slug>/", organisations.knowledge_page, name="knowledge-page"),
    path("bijdragen/", mine.contribute, name="contribute"),
    path("mijn/", mine.mine, name="mine"),
    path("mijn/gegevens/", account.own_data, name="own-data"),
    path("mijn/leden/<int:membership>/tweede-stap/", account.second_step_of_member, name="second-step-reset"),
    path("mijn/zoekvragen/", mine.missed_searches, name="missed-searches"),
    path("k/<slug:public_id>/", doors.permalink, name="permalink"),
    path("k/<slug:public_id>/geschiedenis/", doors.history, name="history"),
    path("k/<slug:public_id>/intrekken/", doors.withdraw_entry, name="withdraw"),
    path("k/<slug:public_id>/klopt-nog/", doors.confirm_review, name="confirm-review"),
    path("k/<slug:public_id>/label/", doors.relabel_entry, name="relabel"),
    path("k/<slug:public_id>/label/besluit/", doors.decide, name="relabel-decide"),
    path("over/", text_page, {"template": "about"}, name="about"),
    path("toegankelijkheid/", text_page, {"template": "accessibility"}, name="accessibility"),
    path("privacy/", text_page, {"template": "privacy"}, name="privacy"),
    path("voorwaarden/", text_page, {"template": "terms_of_use"}, name="terms-of-use"),
    path("meld-een-probleem/", problems.report, name="report-problem"),
    path("meld-een-probleem/<slug:number>/afgehandeld/", problems.close, name="close-problem"),
    path("healthz", health.health, name="health"),
    path("readyz", health.ready, name="ready"),
    path(".well-known/security.txt", texts.security_txt, name="security-txt"),
    path("robots.txt", texts.robots_txt, name="robots-txt"),
    path("favicon.ico", texts.favicon, name="favicon"),
]
