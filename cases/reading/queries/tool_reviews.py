"""A tool review: the judgment, scores with proof, privacy and law, and what it costs."""

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from cases.pages.choices import Criterion, Interest
from cases.pages.reviews import cost_per_unit, euros

from .knowledge import around_sections, common_facts, contents_of

CHOICE_TONES = {"yes": "ok", "no": "bad"}


def tool_review_panels(page, user, panels: dict, *, role: str = "") -> dict:
    """Return what a tool review shows besides what all knowledge pages show."""
    tool = panels["linked"].get(page.tool_id)
    own = {
        "tool": tool,
        "facts": review_facts(page, panels, tool),
        "interest": page.interest_note if page.interest == Interest.DECLARED else "",
        "choice_tone": CHOICE_TONES.get(page.choose_again, ""),
        "scores": score_rows(panels["body"]["scores"]),
        "law": law_rows(page, panels["body"]["legal_bases"]),
        "costs": cost_rows(page),
    }
    return own | {"contents": contents_of([*sections_of(page), *around_sections(panels)])}


def review_facts(page, panels: dict, tool) -> list[dict]:
    """Return the facts in the title block; empty ones are left out by the component."""
    own = [
        {"term": _("Tool"), "text": tool.title if tool else "", "url": tool.url if tool else ""},
        {"term": _("Beoordeeld op"), "text": _day(page.reviewed_on)},
        {"term": _("In gebruik sinds"), "text": _day(page.used_since)},
        {"term": _("Gebruikers"), "text": number_format(page.users) if page.users is not None else ""},
        {"term": _("In welke fase"), "text": page.phase},
    ]
    return own + common_facts(page, panels)


def score_rows(scores: list[dict]) -> list[dict]:
    """Return a row for each criterion of the list, also for those that were not scored."""
    given = {row["criterion"]: row for row in scores if row["score"]}
    return [
        {
            "title": title,
            "score": given[value]["score"] if value in given else "",
            "proof": given[value]["proof"] if value in given else "",
        }
        for value, title in Criterion.choices
    ]


def law_rows(page, legal_bases: list[dict]) -> list[dict]:
    """Return the questions of privacy and law with their answers; what was not filled in is told as such."""
    bases = [{"text": row["basis"], "note": row["purpose"]} for row in legal_bases]
    return [
        {"title": _("Grondslag per doel"), "lines": bases},
        {"title": _("Zoeken op personen"), "lines": _lines(page.get_person_search_display())},
        {"title": _("Kijkt mee in besloten groepen"), "lines": _lines(page.get_closed_groups_display())},
        {
            "title": _("DPIA"),
            "lines": _lines(page.get_dpia_display(), _day(page.dpia_date), page.dpia_note),
        },
        {"title": _("Bewaartermijn en wissen"), "lines": _lines(page.retention)},
        {"title": _("Rol van de leverancier"), "lines": _lines(page.get_supplier_role_display())},
        {"title": _("Wat inwoners horen"), "lines": _lines(page.transparency)},
        {"title": _("Opslag buiten de EER"), "lines": _lines(page.get_outside_eea_display())},
        {"title": _("Waar staan de gegevens"), "lines": _lines(page.hosting)},
    ]


def _lines(text, *notes) -> list[dict]:
    """Return one answer with its remarks, or none."""
    note = ", ".join(filter(None, notes))
    return [{"text": text, "note": note}] if text or note else []


def cost_rows(page) -> list[dict]:
    """Return what the tool costs; per 100,000 inhabitants when the review says for how many it is used."""
    per_unit = cost_per_unit(page)
    rows = [
        (_("Per jaar"), euros(page.cost_per_year)),
        (_("Per jaar, voor 100.000 inwoners"), euros(per_unit)),
        (_("Gebruikt voor"), _inhabitants(page.inhabitants)),
        (_("Contract tot"), _day(page.contract_until)),
    ]
    return [{"title": title, "lines": _lines(text)} for title, text in rows if text]


def _inhabitants(number) -> str:
    if not number:
        return ""
    return _("%(n)s inwoners") % {"n": number_format(number, use_l10n=True, force_grouping=True)}


def _day(day) -> str:
    return date_format(day, "j F Y") if day else ""


def sections_of(page) -> list[tuple]:
    """Return (anchor, title, whether it holds something) in reading order."""
    return [
        ("oordeel", _("Zouden we het weer kiezen"), True),
        ("waarvoor", _("Waarvoor"), page.purpose),
        ("scores", _("Scores met bewijs"), True),
        ("recht", _("Privacy en recht"), True),
        ("kosten", _("Kosten"), True),
        ("grenzen", _("Wat kan het niet"), page.limitations),
    ]
