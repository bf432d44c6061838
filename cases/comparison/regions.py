"""The table of regions side by side: from facts to rows. Knows no database and no reader."""

from collections.abc import Callable, Sequence
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cases.pages.choices import CaseKind
from cases.regions.models import Region

from .queries import MOST_IN_A_CELL, RegionFacts, years_of
from .tables import UNANSWERED, UNASKED, Cell, Column, Group, Line, Row, Table, text_cell

FEWEST, MOST = 2, 5
YEARS_SHOWN = 8
#: With a soft hyphen: the longest word of a narrow column.
SAFETY_REGION = "Veiligheids\u00adregio"


def compare_url(slugs: Sequence[str], *, only_differences: bool = False) -> str:
    """Return the address of this comparison; commas stay readable."""
    query = {"regios": ",".join(slugs)} | ({"verschil": "1"} if only_differences else {})
    return reverse("compare-regions") + "?" + urlencode(query, safe=",")


def questions_for(region: Region) -> dict[str, str]:
    """Return what can be asked of a region, by the point that is missing; these become titles of threads."""
    name = {"region": region.name}
    return {
        "contact": _("Wie kunnen we bellen over online onrust in %(region)s?") % name,
        "cases": _("Welke ervaring met online onrust heeft %(region)s?") % name,
        "playbooks": _("Welk draaiboek gebruikt %(region)s bij online onrust?") % name,
    }


def build_region_table(facts: Sequence[RegionFacts], *, only_differences: bool = False) -> Table:
    """Return the comparison of two to five regions: one column each, rows in groups."""
    slugs = [fact.region.slug for fact in facts]
    columns = [
        Column(
            fact.region.name,
            fact.region.get_absolute_url(),
            compare_url(
                [slug for slug in slugs if slug != fact.region.slug], only_differences=only_differences
            ),
        )
        for fact in facts
    ]
    groups = [
        Group(_("Regio"), _profile_rows(facts)),
        Group(_("Praktijkcasussen"), _case_rows(facts)),
        Group(_("Draaiboeken"), _playbook_rows(facts)),
        Group(_("Gesprekken"), _thread_rows(facts)),
        Group(_("Hoe actueel"), _freshness_rows(facts)),
    ]
    count = sum(len(group.rows) for group in groups)
    caption = _("%(regions)s regio’s op %(rows)s punten") % {"regions": len(facts), "rows": count}
    return Table(caption, columns, groups)


def _row(
    title: str,
    facts: Sequence[RegionFacts],
    cell_of: Callable[[RegionFacts], Cell],
    *,
    is_marked: bool = True,
) -> Row:
    return Row(title, [cell_of(fact) for fact in facts], is_marked=is_marked)


def _missing(fact: RegionFacts, point: str) -> Cell:
    """Return an empty cell as the question it is: not asked yet, or asked in a thread without an answer."""
    question = questions_for(fact.region)[point]
    thread = fact.asked.get(question)
    if thread is None:
        url = reverse("thread-new", args=[fact.region.slug]) + "?" + urlencode({"titel": question})
        return Cell(missing=UNASKED, ask_url=url, ask_about=question)
    if thread.reply_count:
        return text_cell(_("zie het gesprek"), url=thread.get_absolute_url())
    return Cell(missing=UNANSWERED, ask_url=thread.get_absolute_url(), ask_about=question)


def _none(text: str) -> Cell:
    return Cell(absent=text, key="")


def _profile_rows(facts: Sequence[RegionFacts]) -> list[Row]:
    return [
        _row(_("Gemeenten"), facts, _municipalities, is_marked=False),
        _row(_("Politie-eenheid"), facts, _police),
        _row(SAFETY_REGION, facts, _safety_region, is_marked=False),
        _row(_("Contact van de regio"), facts, _contact, is_marked=False),
        _row(_("Contact bij stukken"), facts, _contacts, is_marked=False),
    ]


def _municipalities(fact: RegionFacts) -> Cell:
    return _none(_("niet van toepassing")) if fact.region.is_national else text_cell(fact.municipalities)


def _police(fact: RegionFacts) -> Cell:
    name = fact.region.police_unit_name or ", ".join(fact.police_units)
    return text_cell(name) if name else _none(_("niet van toepassing"))


def _safety_region(fact: RegionFacts) -> Cell:
    if fact.region.is_national:
        return _none(_("niet van toepassing"))
    name = fact.safety_region.name if fact.safety_region else fact.region.official_name
    return text_cell(name.replace("Veiligheidsregio", SAFETY_REGION))


def _contact(fact: RegionFacts) -> Cell:
    agency = fact.to_ring
    if agency is None:
        return _missing(fact, "contact")
    name = _("%(agency)s, voorbeeld") % {"agency": agency.name} if agency.is_example else ""
    return Cell([_phone_line(agency.contact_role, agency.contact_phone, name)], key=agency.contact_role)


def _contacts(fact: RegionFacts) -> Cell:
    if not fact.contacts:
        return _missing(fact, "contact")
    shown = fact.contacts[:MOST_IN_A_CELL]
    lines = [_phone_line(contact.role, contact.phone, contact.agency) for contact in shown]
    return Cell(lines + _more(fact, len(fact.contacts)), key=tuple(fact.contacts))


def _phone_line(role: str, phone: str, agency: str = "") -> Line:
    """Return a role that can be rung: the number is the link."""
    about = f"{role}, {agency}" if agency else role
    digits = "".join(sign for sign in phone if sign.isdigit() or sign == "+")
    return Line(phone, f"tel:{digits}", about) if digits else Line(about)


def _more(fact: RegionFacts, count: int) -> list[Line]:
    rest = count - MOST_IN_A_CELL
    return (
        [Line(_("nog %(n)s bij de regio") % {"n": rest}, fact.region.get_absolute_url())] if rest > 0 else []
    )


def _case_rows(facts: Sequence[RegionFacts]) -> list[Row]:
    rows = [_row(_("Alle"), facts, _all_cases)]
    rows += [
        _row(
            kind.label.capitalize(), facts, lambda fact, kind=kind: text_cell(fact.cases_by_kind[kind.value])
        )
        for kind in CaseKind
        if any(fact.cases_by_kind[kind.value] for fact in facts)
    ]
    years = years_of(facts)
    rows += [
        _row(
            _("In %(year)s") % {"year": year},
            facts,
            lambda fact, year=year: text_cell(fact.cases_by_year[year]),
        )
        for year in years[:YEARS_SHOWN]
    ]
    if older := years[YEARS_SHOWN:]:
        rows.append(
            _row(_("Eerder"), facts, lambda fact: text_cell(sum(fact.cases_by_year[year] for year in older)))
        )
    return rows


def _all_cases(fact: RegionFacts) -> Cell:
    count = fact.cases_by_kind.total()
    return text_cell(count) if count else _missing(fact, "cases")


def _playbook_rows(facts: Sequence[RegionFacts]) -> list[Row]:
    return [
        _row(_("Aantal"), facts, lambda fact: text_cell(len(fact.playbooks))),
        _row(_("Welke"), facts, _playbooks, is_marked=False),
        _row(_("Gemaakt naar"), facts, _origins),
    ]


def _playbooks(fact: RegionFacts) -> Cell:
    if not fact.playbooks:
        return _missing(fact, "playbooks")
    lines = [
        Line(book.title, book.url, _("%(agency)s, voorbeeld") % {"agency": book.agency})
        if book.is_example
        else Line(book.title, book.url, book.agency)
        for book in fact.playbooks[:MOST_IN_A_CELL]
    ]
    return Cell(lines + _more(fact, len(fact.playbooks)), key=tuple(fact.playbooks))


def _origins(fact: RegionFacts) -> Cell:
    """What the reader may see of where the playbooks come from; a hidden origin is told like none."""
    origins = {(book.from_title, book.from_url, book.from_agency) for book in fact.playbooks if book.from_url}
    if not fact.playbooks:
        return _none(_("geen draaiboek"))
    if not origins:
        return _none(_("niet vermeld"))
    lines = [Line(title, url, agency) for title, url, agency in sorted(origins)]
    return Cell(lines[:MOST_IN_A_CELL], key=tuple(sorted(origins)))


def _thread_rows(facts: Sequence[RegionFacts]) -> list[Row]:
    return [
        _row(_("Aantal"), facts, _threads),
        _row(_("Beantwoord of gesloten"), facts, lambda fact: text_cell(fact.threads_answered)),
        _row(_("Laatste reactie"), facts, lambda fact: _day(fact.last_activity, _("nog geen"))),
    ]


def _threads(fact: RegionFacts) -> Cell:
    url = reverse("region-threads", args=[fact.region.slug]) if fact.threads else ""
    return text_cell(fact.threads, url=url)


def _freshness_rows(facts: Sequence[RegionFacts]) -> list[Row]:
    return [
        _row(_("Laatste publicatie"), facts, lambda fact: _day(fact.last_publication, _("nog niets"))),
        _row(_("Controle te laat"), facts, lambda fact: text_cell(fact.overdue_reviews)),
    ]


def _day(moment, otherwise: str) -> Cell:
    if moment is None:
        return _none(otherwise)
    day = localdate(moment)
    return text_cell(date_format(day, "j F Y"), key=day)
