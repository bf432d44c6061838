"""Two playbooks side by side, phase by phase. Knows no database and no reader."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .tables import Cell, Column, Group, Line, Row, Table, text_cell

#: From this share of words in common two steps are the same step. Chosen by eye on the two example playbooks.
LIKE_ENOUGH = 0.5
SAME_NUMBER_BONUS = 0.2
WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True)
class Item:
    """A step, trigger or role of a playbook, as far as comparison needs it."""

    id: str
    number: int
    text: str
    role: str = ""
    due: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Phase:
    number: int
    name: str
    starts: str
    steps: tuple[Item, ...]


def phases_of(page: Any) -> list[Phase]:
    """Return the phases of a playbook page in order, each step with the id of its block."""
    return sorted((_phase(child.value) for child in page.phases), key=lambda phase: phase.number)


def _phase(value: Any) -> Phase:
    steps = tuple(
        Item(
            step.id or "",
            step.value["number"],
            step.value["instruction"],
            step.value["role"],
            step.value["due"] or "",
            step.value["condition"] or "",
        )
        for step in value["steps"].bound_blocks
    )
    return Phase(value["number"], value["name"], value["starts"] or "", steps)


def triggers_of(page: Any) -> list[Item]:
    """Return the triggers of a playbook page; their number is the phase they lead to."""
    return [
        Item(
            child.id or "",
            -1 if child.value["leads_to"] is None else child.value["leads_to"],
            child.value["signal"],
            child.value["judged_by"] or "",
            "",
            child.value["threshold"] or "",
        )
        for child in page.triggers
    ]


def roles_of(page: Any) -> list[Item]:
    """Return the roles of a playbook page."""
    return [
        Item(
            child.id or "",
            0,
            child.value["role"],
            child.value["alternate"] or "",
            "",
            child.value["task"] or "",
        )
        for child in page.roles
    ]


def likeness(left: Item, right: Item) -> float:
    """Return how alike two items are: 2 for the same block, else the share of words in common, 0 to 1.2."""
    if left.id and left.id == right.id:
        return 2
    ours, theirs = (set(WORD.findall(item.text.lower())) for item in (left, right))
    shared = len(ours & theirs) / max(1, len(ours | theirs))
    return shared + (SAME_NUMBER_BONUS if left.number == right.number and shared > 0 else 0)


def pair_up(left: Sequence[Item], right: Sequence[Item]) -> list[tuple[Item | None, Item | None]]:
    """Return pairs of the same items, the best likeness first served; the rest stands alone.

    The order is the left one's; an item of the right one alone stands before the next pair of its side.
    """
    ranking = sorted(
        ((likeness(ours, theirs), -i, -j) for i, ours in enumerate(left) for j, theirs in enumerate(right)),
        reverse=True,
    )
    partner: dict[int, int] = {}
    for score, i, j in ranking:
        if score >= LIKE_ENOUGH and -i not in partner and -j not in partner.values():
            partner[-i] = -j
    return _in_order(left, right, partner)


def _in_order(left: Sequence[Item], right: Sequence[Item], partner: dict[int, int]) -> list:
    pairs: list[tuple[Item | None, Item | None]] = []
    waiting = [j for j in range(len(right)) if j not in partner.values()]
    for i, item in enumerate(left):
        j = partner.get(i)
        while j is not None and waiting and waiting[0] < j:
            pairs.append((None, right[waiting.pop(0)]))
        pairs.append((item, None if j is None else right[j]))
    return pairs + [(None, right[j]) for j in waiting]


def build_playbook_table(left: Any, right: Any, *, origins: Sequence[Any] = (None, None)) -> Table:
    """Return two playbook pages side by side.

    Args: origins, the entries that each was made from, as far as the reader may see them.
    """
    pages = (left, right)
    groups = [
        Group(_("In het kort"), _fact_rows(pages, origins)),
        Group(_("Rollen"), _item_rows(roles_of(left), roles_of(right), _role_title, _role_cell)),
        Group(
            _("Omslagpunten"),
            _item_rows(triggers_of(left), triggers_of(right), _trigger_title, _trigger_cell),
        ),
        *_phase_groups(pages),
    ]
    columns = [
        Column(
            page.entry.title,
            page.entry.url,
            note=page.entry.owner_agency.name,
            is_example=page.entry.is_example,
        )
        for page in pages
    ]
    return Table(_("Twee draaiboeken naast elkaar"), columns, [group for group in groups if group.rows])


def _fact_rows(pages: Sequence[Any], origins: Sequence[Any]) -> list[Row]:
    return [
        Row(_("Organisatie"), [text_cell(page.entry.owner_agency.name) for page in pages], is_marked=False),
        Row(_("Regio"), [text_cell(", ".join(r.name for r in page.entry.regions.all())) for page in pages]),
        Row(_("Stappen"), [text_cell(sum(len(phase.steps) for phase in phases_of(page))) for page in pages]),
        Row(
            _("Nieuw beeld"),
            [text_cell(_("om de %(n)s minuten") % {"n": page.report_interval}) for page in pages],
        ),
        Row(_("Bewijs"), [_text_or_none(page.get_evidence_level_display()) for page in pages]),
        Row(_("Gemaakt naar"), [_origin_cell(origin) for origin in origins]),
        Row(
            _("Geldig tot"),
            [_text_or_none(page.valid_until and date_format(page.valid_until)) for page in pages],
        ),
    ]


def _text_or_none(text: Any) -> Cell:
    return text_cell(text) if text else Cell(absent=_("niet vermeld"), key="")


def _origin_cell(entry: Any) -> Cell:
    if entry is None:
        return _text_or_none("")
    return text_cell(entry.title, key=entry.pk, url=entry.url)


def _phase_groups(pages: Sequence[Any]) -> Iterable[Group]:
    sides = [{phase.number: phase for phase in phases_of(page)} for page in pages]
    for number in sorted(set(sides[0]) | set(sides[1])):
        left, right = (side.get(number) for side in sides)
        rows = _item_rows(_steps(left), _steps(right), _step_title, _step_cell)
        starts = [_text_or_none(phase.starts if phase else "") for phase in (left, right)]
        yield Group(_phase_title(left, right), [Row(_("Wanneer"), starts), *rows])


def _steps(phase: Phase | None) -> tuple[Item, ...]:
    return phase.steps if phase else ()


def _phase_title(left: Phase | None, right: Phase | None) -> str:
    known = [phase for phase in (left, right) if phase]
    names = list(dict.fromkeys(phase.name for phase in known))
    return _("Fase %(number)s: %(names)s") % {"number": known[0].number, "names": " / ".join(names)}


def _item_rows(
    left: Sequence[Item], right: Sequence[Item], title_of: Callable, cell_of: Callable
) -> list[Row]:
    return [_item_row(pair, title_of, cell_of) for pair in pair_up(left, right)]


def _item_row(pair: tuple[Item | None, Item | None], title_of: Callable, cell_of: Callable) -> Row:
    """A row of one pair; what stands on one side only is marked there, and told as absent on the other."""
    cells = [cell_of(item) if item else Cell(absent=_("staat hier niet"), key=None) for item in pair]
    row = Row(title_of(*pair), cells)
    for item, cell in zip(pair, cells, strict=True):
        if item and None in pair:
            cell.differs, cell.only_here = True, True
    return row


def _step_title(left: Item | None, right: Item | None) -> str:
    numbers = list(dict.fromkeys(str(item.number) for item in (left, right) if item))
    return _("Stap %(numbers)s") % {"numbers": " / ".join(numbers)}


def _step_cell(item: Item) -> Cell:
    lines = [Line(item.text)]
    if item.detail:
        lines.append(Line("", note=_("Alleen als: %(condition)s") % {"condition": item.detail}))
    lines.append(Line("", note=" · ".join(part for part in (item.role, item.due) if part)))
    return Cell(lines, key=(item.text, item.role, item.due, item.detail))


def _trigger_title(left: Item | None, right: Item | None) -> str:
    numbers = list(dict.fromkeys(str(item.number) for item in (left, right) if item and item.number >= 0))
    return _("Naar fase %(numbers)s") % {"numbers": " / ".join(numbers)} if numbers else _("Omslagpunt")


def _trigger_cell(item: Item) -> Cell:
    lines = [Line(item.text)]
    if item.detail:
        lines.append(Line("", note=_("Grens: %(threshold)s") % {"threshold": item.detail}))
    if item.role:
        lines.append(Line("", note=_("Wie weegt: %(role)s") % {"role": item.role}))
    return Cell(lines, key=(item.text, item.number, item.role, item.detail))


def _role_title(left: Item | None, right: Item | None) -> str:
    return " / ".join(dict.fromkeys(item.text for item in (left, right) if item))


def _role_cell(item: Item) -> Cell:
    lines = [Line(item.text)]
    if item.detail:
        lines.append(Line("", note=item.detail))
    if item.role:
        lines.append(Line("", note=_("Vervanging: %(role)s") % {"role": item.role}))
    return Cell(lines, key=(item.text, item.role, item.detail))
