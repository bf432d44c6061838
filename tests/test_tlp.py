"""The labels and their order."""

import itertools

import pytest

from cases.tlp import Label, is_narrower, narrowest


def test_labels_are_written_as_the_standard_writes_them():
    assert [label.display for label in Label] == [
        "TLP:CLEAR",
        "TLP:GREEN",
        "TLP:AMBER",
        "TLP:AMBER+STRICT",
        "TLP:RED",
    ]


def test_each_label_is_narrower_than_all_before_it():
    for wide, narrow in itertools.combinations(Label, 2):
        assert is_narrower(narrow, wide)
        assert not is_narrower(wide, narrow)
        assert not is_narrower(wide, wide)


def test_the_narrowest_of_none_is_clear():
    assert narrowest([]) is Label.CLEAR
    assert narrowest(["green", "red", "amber"]) is Label.RED


@pytest.mark.parametrize(
    "label, content_free",
    [("clear", 0), ("green", 0), ("amber", 1), ("amber-strict", 1), ("red", 1)],
)
def test_mail_above_green_carries_no_content(label, content_free):
    assert Label(label).is_content_free_in_mail is bool(content_free)


def test_a_word_that_is_no_label_is_refused():
    with pytest.raises(ValueError):
        is_narrower("purple", "clear")
