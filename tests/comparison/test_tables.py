"""Which cells differ, and which steps are the same step: rules without a database."""

import pytest

from cases.comparison.playbooks import Item, likeness, pair_up
from cases.comparison.tables import UNASKED, Cell, Group, Row, Table, only_differences, text_cell


@pytest.mark.parametrize(
    ("said", "marked", "differs"),
    [
        ("AAA", "...", False),
        ("AAB", "..x", True),
        ("AB", "xx", True),
        ("ABC", "xxx", True),
        ("AABB", "xxxx", True),
        ("AA-", "...", True),
        ("AB-", "xx.", True),
        ("---", "...", False),
        ("A--", "...", True),
    ],
)
def test_the_odd_one_out_is_marked_and_an_empty_cell_never(said, marked, differs):
    row = Row("Punt", [Cell(missing=UNASKED) if sign == "-" else text_cell(sign) for sign in said])
    assert "".join("x" if cell.differs else "." for cell in row.cells) == marked
    assert row.differs == differs


def test_what_differs_by_nature_is_not_marked_but_stays_among_the_differences():
    row = Row("Telefoon", [text_cell("1"), text_cell("2")], is_marked=False)
    assert row.differs and not any(cell.differs for cell in row.cells)


def test_only_differences_leaves_out_what_is_the_same_and_groups_without_rows():
    same, other = Row("Zelfde", [text_cell(1), text_cell(1)]), Row("Anders", [text_cell(1), text_cell(2)])
    table = only_differences(Table("", [], [Group("A", [same, other]), Group("B", [same])]))
    assert [(group.title, [row.title for row in group.rows]) for group in table.groups] == [("A", ["Anders"])]


def items(*texts):
    return [Item("", number, text) for number, text in enumerate(texts, 1)]


def test_steps_are_matched_by_block_then_by_words():
    left = [Item("x", 1, "Bel de politie meteen"), Item("", 2, "Noteer het signaal in het logboek")]
    right = [Item("", 1, "Noteer het signaal in een logboek"), Item("x", 9, "Iets heel anders")]
    assert likeness(left[0], right[1]) == 2
    assert pair_up(left, right) == [(left[0], right[1]), (left[1], right[0])]


def test_what_stands_on_one_side_only_keeps_its_place():
    left = items("Noteer het signaal", "Bel de politie")
    right = items("Waarschuw de burgemeester", "Noteer het signaal", "Sluit de wijk af")
    assert pair_up(left, right) == [(None, right[0]), (left[0], right[1]), (left[1], None), (None, right[2])]


def test_two_empty_playbooks_have_nothing_to_pair():
    assert pair_up([], []) == []
