"""What a word that nobody knows was meant to be."""

from time import process_time

import pytest

from cases.search.dutch import analyse
from cases.search.engines.document import OPENING
from cases.search.spelling import corrections

HELD = """
    gemeente burgemeester webmonitoring monitoring rellen ordeverstoring Haren politie voorzitter kijken draaiboek
    evaluatie dreiging orde overleg Almelo crisis sociale media
"""


@pytest.fixture
def known():
    """Every word of HELD stands in seven documents, in the title too."""
    tokens = {token.text: 7 for token in analyse(HELD)}
    return lambda asked: {token: tokens[token] for token in asked if token in tokens}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gemente", "gemeente"),
        ("gemeennte", "gemeente"),
        ("gemeetne", "gemeente"),
        ("gemeenze", "gemeente"),
        ("bburgemeester", "burgemeester"),
        ("urgemeester", "burgemeester"),
        ("dreijging", "dreiging"),
        ("dreiching", "dreiging"),
        ("polietie", "politie"),
        ("webmonitorign", "webmonitoring"),
        ("crisisoverlg", "crisisoverleg"),
        ("rellenpolitie", "rellen politie"),
        ("sociale-meda", "sociale-media"),
    ],
)
def test_one_slip_is_mended(known, typed, meant):
    assert corrections(typed, known)[0] == meant


def test_a_name_that_no_dictionary_has_is_known_from_titles():
    held = {OPENING + "peilstok": 3}
    assert corrections("peilstock", lambda asked: {t: held[t] for t in asked if t in held}) == ["peilstok"]


@pytest.mark.parametrize(
    "typed", ["", "x", "rel", "1234", "grip3", "xyzzyqwerty", "\ud800", "a" * 64, "-" * 9, "a-" * 20]
)
def test_nothing_is_made_of_what_cannot_be_mended(known, typed):
    assert corrections(typed, known) == []


def test_what_more_documents_hold_is_likelier():
    held = {"fiets": 1, "iets": 0, "niets": 0, "diets": 90}
    assert corrections("viets", lambda asked: {t: held[t] for t in asked if held.get(t)})[0] == "fiets", (
        "sounds alike"
    )
    assert len(corrections("viets", lambda asked: dict.fromkeys(asked, 1))) <= 3


def test_the_longest_word_takes_a_moment(known):
    """The bar is 10 ms a word; ten times that here, as machines differ and others use them too."""
    words = ["x" * 30, "gemeenteraadsverkiezingenuitsl", "qwertyuiopasdfghjklzxcvbnmqwer"]
    corrections("warmlopen", known)
    began = process_time()
    for word in words:
        corrections(word, known)
    assert (process_time() - began) / len(words) < 0.1
