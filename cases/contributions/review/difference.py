"""The readable difference between two versions: by field and part, by line and word, and only what changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from .words import Part, parts_of

SAME, ADDED, REMOVED, GAP = "same", "added", "removed", "gap"

#: Lines longer than this together are shown as a whole; to compare them word by word would take seconds.
MOST_WORDS = 4_000_000
ALIKE = 0.35


@dataclass(frozen=True)
class Piece:
    """Words that stayed, came or went."""

    state: str
    text: str


@dataclass(frozen=True)
class Row:
    """One part of a field: its lines, each of pieces."""

    label: str
    state: str
    lines: list[list[Piece]]


@dataclass(frozen=True)
class FieldDifference:
    """What changed in one field."""

    name: str
    label: str
    rows: list[Row] = field(default_factory=list)


def differences(old: Any, new: Any, reader: Any) -> list[FieldDifference]:
    """Return what `new` says otherwise than `old`, two versions of a page; without `old` everything is new."""
    before = {part.place: part for part in (parts_of(old, reader) if old is not None else [])}
    after = {part.place: part for part in parts_of(new, reader)}
    if old is None:
        after.pop("slug", None)  # nobody used the address yet
    found: dict[str, FieldDifference] = {}
    for place in _in_order(before, after):
        row = _row(before.get(place), after.get(place))
        if row is not None:
            part = after.get(place) or before[place]
            found.setdefault(part.field, FieldDifference(part.field, part.field_label)).rows.append(row)
    return list(found.values())


def _in_order(before: dict[str, Part], after: dict[str, Part]) -> list[str]:
    """What went stands after what is there, within its own field."""
    fields = list(dict.fromkeys([part.field for part in (*after.values(), *before.values())]))
    places = [*after, *(place for place in before if place not in after)]
    rank = {name: number for number, name in enumerate(fields)}
    said = {**before, **after}
    return sorted(places, key=lambda place: rank[said[place].field])


def _row(old: Part | None, new: Part | None) -> Row | None:
    if old is None and new is not None:
        return Row(new.label, ADDED, [[Piece(SAME, line)] for line in new.text.split("\n")])
    if new is None and old is not None:
        return Row(old.label, REMOVED, [[Piece(REMOVED, line)] for line in old.text.split("\n")])
    assert old is not None and new is not None
    if old.text == new.text:
        return None
    return Row(new.label, "changed", list(_lines(old.text.split("\n"), new.text.split("\n"))))


def _lines(old: list[str], new: list[str]) -> Iterator[list[Piece]]:
    for what, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if what == "equal":
            yield [Piece(GAP, "")]
            continue
        pairs = min(b - a, d - c)
        for n in range(pairs):
            yield from _changed_line(old[a + n], new[c + n])
        yield from ([Piece(REMOVED, line)] for line in old[a + pairs : b])
        yield from ([Piece(ADDED, line)] for line in new[c + pairs : d])


def _changed_line(old: str, new: str) -> Iterator[list[Piece]]:
    a, b = (re.findall(r"\w+|\s+|[^\w\s]", line) for line in (old, new))
    if len(a) * len(b) > MOST_WORDS:
        yield [Piece(REMOVED, old)]
        yield [Piece(ADDED, new)]
        return
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < ALIKE:
        yield [Piece(REMOVED, old)]
        yield [Piece(ADDED, new)]
        return
    yield _joined(_pieces(matcher, a, b))


def _pieces(matcher: Any, a: Sequence[str], b: Sequence[str]) -> Iterator[Piece]:
    for what, i, j, k, m in matcher.get_opcodes():
        if what == "equal":
            yield Piece(SAME, "".join(a[i:j]))
            continue
        if j > i:
            yield Piece(REMOVED, "".join(a[i:j]))
        if m > k:
            yield Piece(ADDED, "".join(b[k:m]))


def _joined(pieces: Iterator[Piece]) -> list[Piece]:
    """A blank between two changes is no news: words that went together are read together."""
    out: list[Piece] = []
    gone, come = "", ""
    for piece in pieces:
        if piece.state == SAME and (piece.text.strip() or not (gone or come)):
            out += _flush(gone, come)
            gone = come = ""
            out.append(piece)
        else:
            gone += piece.text if piece.state in (REMOVED, SAME) else ""
            come += piece.text if piece.state in (ADDED, SAME) else ""
    return out + _flush(gone, come)


def _flush(gone: str, come: str) -> list[Piece]:
    return [Piece(state, text) for state, text in ((REMOVED, gone), (ADDED, come)) if text]


def words_gone(old: Any, now: Any, reader: Any) -> list[tuple[str, list[str]]]:
    """Return, by field, the lines of `old` with words that `now` does not hold anywhere."""
    held = set(re.findall(r"\w+", " ".join(part.text for part in parts_of(now, reader)).casefold()))
    found: dict[str, list[str]] = {}
    for part in parts_of(old, reader):
        for line in part.text.split("\n"):
            if set(re.findall(r"\w+", line.casefold())) - held:
                found.setdefault(part.field_label, []).append(line)
    return list(found.items())
