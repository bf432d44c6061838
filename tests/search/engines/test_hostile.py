"""Tokens that no analyser should yield, and texts that no author should write.

Surrogates are no characters: no form, database or file hands them to us as text, and no engine need take them.
"""

import pytest

from cases.search.engines.document import OPENING
from cases.search.engines.question import Form, Need

from .shelf import ask, of, page, pks, put

HOSTILE = [
    "'",
    "''",
    '"',
    "\\",
    "\\'",
    "feest'",
    "a & b",
    "a | !b",
    "feest:*",
    "feest:A",
    "<->",
    "(",
    "((((",
    ")" * 50,
    "*",
    "?",
    "~",
    "[1 TO 9]",
    "title:feest",
    "%",
    "%s",
    "{}",
    "--",
    "; DROP TABLE cases_entry",
    "\n",
    "\t",
    " ",
    "",
    "\0",
    "fee\0st",
    "\x1d",
    "\x1e",
    "\x1f",
    "\u202e",
    "\ufeff",
    "\uffff",
    "\U0010ffff",
    "😀",
    "é" * 500,
    "a" * 2046,
    "a" * 2047,
    "a" * 10_000,
]


@pytest.mark.parametrize("token", HOSTILE, ids=range(len(HOSTILE)))
def test_no_token_is_an_instruction(index, token):
    put(index, page(1, "Feest", "markt"), page(2, "Anders"))
    for form in (
        Form((token,)),
        Form((token, "feest")),
        Form((token, token), distances=(0, 1)),
        Form((OPENING + token + "q",), prefix=True),
    ):
        assert pks(index, of(form)) == []
        assert pks(index, of(form), "feest") == [1]
        assert set(pks(index, of(form, need=Need.NOT))) == {1, 2}
        assert pks(index, "feest", bonuses=(form,)) == [1]
        assert pks(index, of(form, need=Need.MUST)) == []
    assert index.statistics([token, "feest"]).holders.get(token, 0) == 0
    assert not index.holders([token], most=5).get(token)


@pytest.mark.parametrize("token", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_too_much_to_hold(engine, token):
    """Here the analyser cuts at spaces and nowhere else."""
    index = engine(ANALYSER="tests.search.engines.test_hostile.cut")
    index.reset()
    put(index, page(1, f"feest {token}", f"{token} markt", gist=token * 2), page(2, token))
    assert pks(index, "feest") == [1]
    assert pks(index, "markt") == [1]
    assert set(pks(index)) == {1, 2}
    assert index.verify() == []


def cut(text):
    from .words import Token

    return [Token(word, place) for place, word in enumerate(text.split(" "))]


def test_a_text_of_a_hundred_thousand_words_is_held(index):
    words = " ".join(f"w{number % 5000}" for number in range(100_000))
    put(index, page(1, "Feest", words), page(2, "Markt", "w1"))
    assert set(pks(index, "w1")) == {1, 2}
    assert pks(index, "w4999") == [1]
    assert pks(index, of(Form(("w10", "w11"), distances=(0, 1)))) == [1]
    assert index.verify() == []


def test_a_question_of_a_thousand_forms_is_answered(index):
    put(index, page(1, "Feest"), page(2, "Markt"))
    many = of(*(Form((f"w{number}",), 0.5) for number in range(1000)), Form(("feest",)))
    assert pks(index, many) == [1]
    assert ask(index, *(of(Form((f"w{number}",))) for number in range(50)), "feest").total == 1
    assert len(index.statistics([f"w{number}" for number in range(5000)]).holders) in (0, 5000)
