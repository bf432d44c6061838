"""Reading a register's file row by row; a row that cannot be used is named with file, line and mend."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class BadRow(Exception):
    """A row, or a whole file, that cannot be used; the message says where, what and how to mend it."""

    def __init__(self, file: str, line: int, why: str, mend: str):
        self.file, self.line, self.why, self.mend = file, line, why, mend
        super().__init__(_("%(file)s, regel %(line)s: %(why)s. %(mend)s") % vars(self))


@dataclass(frozen=True)
class Row:
    """One line of a file; `line` counts from 1, the header included, as an editor shows it."""

    file: str
    line: int
    values: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def codes(self, column: str) -> list[str]:
        """Return the codes in a column that holds several, parted by blanks."""
        return self.values[column].split()

    def number(self, column: str) -> int:
        """Return the whole number in `column`; raises BadRow when there is none."""
        try:
            return int(self.values[column])
        except ValueError:
            why = _("kolom '%(column)s' bevat '%(value)s'") % {"column": column, "value": self.values[column]}
            raise self.wrong(why, _("Zet daar een heel getal.")) from None

    def wrong(self, why: str, mend: str) -> BadRow:
        """Return the error that names this row."""
        return BadRow(self.file, self.line, why, mend)

    def check(self, instance, *, exclude: Iterable[str] = ()) -> None:
        """Raise BadRow when a field of `instance`, made from this row, is empty, too long or malformed."""
        try:
            instance.clean_fields(exclude=set(exclude))
        except ValidationError as error:
            field, messages = next(iter(error.message_dict.items()))
            label = instance._meta.get_field(field).verbose_name
            raise self.wrong(f"{label}: {messages[0].rstrip('.')}", _("Verbeter deze rij.")) from error


def read_rows(path: Path, *, columns: Iterable[str], key: Iterable[str]) -> list[Row]:
    """Return the rows of a `;`-separated UTF-8 file with a header.

    Args: columns, those that must be there (others are let pass); key, the columns that together may
    occur once and are never empty. Raises BadRow.
    """
    lines = csv.reader(_text_of(path).splitlines(keepends=True), delimiter=";", strict=True)
    rows = _parse(path.name, lines, tuple(columns))
    if not rows:
        raise BadRow(path.name, 1, _("het bestand heeft geen rijen"), _("Zet het volledige bestand terug."))
    _refuse_doubles(rows, tuple(key))
    return rows


def _text_of(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise BadRow(path.name, 1, _("het bestand is er niet"), _("Zet het bestand terug.")) from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise BadRow(path.name, line, _("dit is geen UTF-8"), _("Sla het bestand op als UTF-8.")) from None


def _parse(file: str, lines, columns: tuple[str, ...]) -> list[Row]:
    header, rows = None, []
    try:
        for cells in lines:
            if header is None:
                header = _checked_header(file, cells, columns)
            elif any(cell.strip() for cell in cells):
                rows.append(_row(file, lines.line_num, header, cells))
    except csv.Error as error:
        mend = _("Controleer de aanhalingstekens.")
        raise BadRow(file, lines.line_num, _("de rij is niet te lezen (%s)") % error, mend) from None
    return rows


def _checked_header(file: str, cells: list[str], columns: tuple[str, ...]) -> list[str]:
    header = [cell.strip() for cell in cells]
    missing = [column for column in columns if column not in header]
    if missing:
        why = _("kolom '%s' ontbreekt") % "', '".join(missing)
        raise BadRow(file, 1, why, _("De eerste regel noemt de kolommen, gescheiden door ;"))
    return header


def _row(file: str, line: int, header: list[str], cells: list[str]) -> Row:
    if len(cells) != len(header):
        why = _("%(found)s kolommen in plaats van %(wanted)s") % {"found": len(cells), "wanted": len(header)}
        raise BadRow(file, line, why, _("Zet een waarde met een ; erin tussen aanhalingstekens."))
    return Row(file, line, dict(zip(header, (cell.strip() for cell in cells), strict=True)))


def _refuse_doubles(rows: list[Row], key: tuple[str, ...]) -> None:
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        value = tuple(row[column] for column in key)
        for column in key:
            if not row[column]:
                raise row.wrong(_("kolom '%s' is leeg") % column, _("Vul de kolom in."))
        if value in seen:
            why = _("'%(value)s' staat ook op regel %(line)s") % {
                "value": " ".join(value),
                "line": seen[value],
            }
            raise row.wrong(why, _("Haal een van de twee weg."))
        seen[value] = row.line
