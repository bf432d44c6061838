"""A case study, section by section."""

from django.utils.translation import gettext as _

from .knowledge import common_facts, period_text

MONITORING_FIELDS = (
    "monitoring_question",
    "monitoring_sources",
    "monitoring_tools",
    "monitoring_hours",
    "monitoring_basis",
    "monitoring_findings",
)


def case_panels(page, user, panels: dict, *, role: str = "") -> dict:
    """Return what a case study shows besides what all knowledge pages show."""
    return {
        "facts": case_facts(page, panels),
        "has_monitoring": any(getattr(page, name) for name in MONITORING_FIELDS),
        "contents": [
            {"id": anchor, "title": title} for anchor, title, shown in sections_of(page, panels) if shown
        ],
    }


def case_facts(page, panels: dict) -> list[dict]:
    """Return the facts in the title block; empty ones are left out by the component."""
    municipality = page.municipality.name if page.municipality else ""
    place = page.place
    if municipality and municipality.removeprefix("Gemeente ") not in place:
        place = ", ".join(filter(None, [place, municipality]))
    own = [
        {"term": _("Wanneer"), "text": period_text(page.date_from, page.date_until)},
        {"term": _("Waar"), "text": place},
        {"term": _("Opschaling"), "text": page.get_grip_display()},
    ]
    return own + common_facts(page, panels)


def sections_of(page, panels: dict) -> list[tuple]:
    """Return (anchor, title, whether it holds something) in reading order."""
    files = panels["files"]
    return [
        ("kort", _("Wat gebeurde er"), page.what_happened),
        ("tijdlijn", _("Tijdlijn"), panels["body"]["timeline"]),
        ("cijfers", _("Cijfers naast elkaar"), panels["body"]["figures"]),
        ("monitoring", _("Monitoring"), any(getattr(page, n) for n in MONITORING_FIELDS)),
        ("gevolgen", _("Gevolgen"), page.impact),
        ("dilemmas", _("Dilemma’s"), page.dilemmas),
        ("weer-doen", _("Wat we weer zouden doen"), page.again),
        ("niet-meer-doen", _("Wat we niet meer zouden doen"), page.not_again),
        ("geluk", _("Waar we geluk hadden"), page.lucky),
        ("kosten", _("Kosten en inzet"), page.costs),
        ("voorwaarden", _("Wanneer geldt dit elders"), page.conditions),
        ("bijlagen", _("Bijlagen"), files["documents"] or files["images"]),
        ("bronnen", _("Bronnen"), panels["body"]["sources"]),
        ("gesprekken", _("Gesprekken hierover"), True),
        ("lijkt-hierop", _("Lijkt hierop"), panels["related"]),
    ]
