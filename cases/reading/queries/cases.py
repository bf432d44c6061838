"""A case study, section by section."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from .knowledge import around_sections, common_facts, contents_of, period_text
from .lessons import LESSONS_SHOWN, lesson_blocks

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
    own = {
        "facts": case_facts(page, panels),
        "has_monitoring": any(getattr(page, name) for name in MONITORING_FIELDS),
        "tools": tools_of(panels),
        "participants": participants_of(panels["body"]["participants"]),
        **lessons_of(page, panels["incoming"]),
    }
    return {**own, "contents": contents_of(sections_of(page, panels, own))}


def lessons_of(page, incoming) -> dict:
    """Return the lessons that rest on this case and those that it contradicts, as the reader may see them."""
    links = [other for other in incoming if other.link_kind in ("support", "against")]
    links.sort(key=lambda other: (other.link_kind == "support", -(other.evidence_level or 0)))
    kinds = {other.pk: other.link_kind for other in links}
    blocks = lesson_blocks(links, page.pk)
    return {
        "lessons": [block for block in blocks if kinds[block["entry"].pk] == "support"],
        "contradicted": [block for block in blocks if kinds[block["entry"].pk] == "against"],
        "more_lessons": links[LESSONS_SHOWN:],
    }


def tools_of(panels: dict) -> list[dict]:
    """Return the cards of the tools that were used, with what for; what the reader may not see is left out."""
    linked = panels["linked"]
    rows = panels["body"]["tools_used"]
    return [
        {"entry": linked[row["tool"]], "note": row.get("note", "")} for row in rows if row["tool"] in linked
    ]


def participants_of(rows: list[dict]) -> dict:
    """Return who took part by role, and how many together."""
    return {"rows": rows, "total": sum(row.get("number") or 0 for row in rows)}


def case_facts(page, panels: dict) -> list[dict]:
    """Return the facts in the title block; empty ones are left out by the component."""
    municipality = page.municipality.name if page.municipality else ""
    place, hours = page.place, page.exercise_hours
    if municipality and municipality.removeprefix("Gemeente ") not in place:
        place = ", ".join(filter(None, [place, municipality]))
    own = [
        {"term": _("Wanneer"), "text": period_text(page.date_from, page.date_until)},
        {"term": _("Waar"), "text": place},
        {"term": _("Opschaling"), "text": page.get_grip_display()},
        {"term": _("Uren geoefend"), "text": number_format(hours.normalize()) if hours else ""},
    ]
    return own + common_facts(page, panels)


def sections_of(page, panels: dict, own: dict) -> list[tuple]:
    """Return (anchor, title, whether it holds something) in reading order."""
    exercised = page.exercise_hours or own["participants"]["rows"]
    return [
        ("kort", _("Wat gebeurde er"), page.what_happened),
        ("tijdlijn", _("Tijdlijn"), panels["body"]["timeline"]),
        ("cijfers", _("Cijfers naast elkaar"), panels["body"]["figures"]),
        ("monitoring", _("Monitoring"), own["has_monitoring"] or own["tools"]),
        ("deelnemers", _("Wie deden mee"), exercised),
        ("gevolgen", _("Gevolgen"), page.impact),
        ("dilemmas", _("Dilemma’s"), page.dilemmas),
        ("weer-doen", _("Wat we weer zouden doen"), page.again),
        ("niet-meer-doen", _("Wat we niet meer zouden doen"), page.not_again),
        ("geluk", _("Waar we geluk hadden"), page.lucky),
        ("lessen", _("Lessen uit deze casus"), own["lessons"] or own["contradicted"]),
        ("kosten", _("Kosten en inzet"), page.costs),
        ("voorwaarden", _("Wanneer geldt dit elders"), page.conditions),
        *around_sections(panels),
    ]
