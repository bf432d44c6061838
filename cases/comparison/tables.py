"""The shape of a comparison, and which cells of a row differ. Knows no database and no reader."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

UNASKED = "unasked"
UNANSWERED = "unanswered"
UNSCORED = "unscored"
UNREVIEWED = "unreviewed"


@dataclass
class Line:
    """One line in a cell: a text, perhaps a link, the spread of scores that it is about, a muted note behind it.

    `is_state`: the text is a verdict, shown as one in its `tone` ("", "ok", "bad").
    """

    text: str
    url: str = ""
    note: str = ""
    spread: Any = None
    is_state: bool = False
    tone: str = ""


@dataclass
class Cell:
    """What one column says on one point; `key` is what is compared.

    A missing cell says how it is missing and can be asked for (`was_asked`: in a thread that waits for an
    answer); an absent one has nothing to say here.
    """

    lines: list[Line] = field(default_factory=list)
    key: Hashable = None
    missing: str = ""
    ask_url: str = ""
    ask_about: str = ""
    was_asked: bool = False
    absent: str = ""
    differs: bool = False
    only_here: bool = False

    @property
    def says_something(self) -> bool:
        return not self.missing and not self.absent


@dataclass
class Row:
    """One point. `is_marked` is off where all columns differ by nature: names, telephone numbers."""

    title: str
    cells: list[Cell]
    is_marked: bool = True
    differs: bool = False

    def __post_init__(self):
        mark_differences(self)


@dataclass
class Group:
    title: str
    rows: list[Row]


@dataclass
class Column:
    title: str
    url: str
    remove_url: str = ""
    note: str = ""
    is_example: bool = False


@dataclass
class Table:
    caption: str
    columns: list[Column]
    groups: list[Group]

    @property
    def width(self) -> int:
        return len(self.columns) + 1

    @property
    def row_count(self) -> int:
        return sum(len(group.rows) for group in self.groups)


def text_cell(text: object, *, key: Hashable = None, url: str = "", note: str = "") -> Cell:
    """Return a cell of one line, compared by its text unless `key` is given."""
    return Cell([Line(str(text), url, note)], key=str(text) if key is None else key)


def mark_differences(row: Row) -> None:
    """Mark the cells that differ from what most columns say; without a majority, all that say something.

    An empty cell is never marked: it says nothing. It does make the row one of differences.
    """
    said = [cell.key for cell in row.cells if cell.says_something]
    row.differs = len({cell.key for cell in row.cells}) > 1
    if not row.is_marked or len(set(said)) < 2:
        return
    usual = _usual(said)
    for cell in row.cells:
        cell.differs = cell.says_something and cell.key != usual


def _usual(keys: Iterable[Hashable]) -> Hashable:
    """Return the most common of `keys`, or an object equal to nothing when several are as common."""
    ranking = Counter(keys).most_common(2)
    if len(ranking) == 2 and ranking[0][1] == ranking[1][1]:
        return object()
    return ranking[0][0]


def only_differences(table: Table) -> Table:
    """Return the table without the rows on which all columns agree."""
    groups = [Group(group.title, [row for row in group.rows if row.differs]) for group in table.groups]
    return Table(table.caption, table.columns, [group for group in groups if group.rows])
