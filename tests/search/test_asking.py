"""What somebody types, and how it is read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.search.asking import (
    MOST_DEPTH,
    BadQuery,
    Piece,
    QueryTooLong,
    check_depth,
    read_question,
)


def words(text, excluded=False):
    return Piece(text, "words", excluded)


def phrase(text, excluded=False):
    return Piece(text, "phrase", excluded)


def prefix(text, excluded=False):
    return Piece(text, "prefix", excluded)


READ = {
    # words that stand beside each other stay one piece: together they may be a name
    "haren feest": [words("haren feest")],
    "  haren   feest ": [words("haren feest")],
    # phrases, in the quotes of any keyboard
    'haren "sociale media" feest': [words("haren"), phrase("sociale media"), words("feest")],
    "„sociale media”": [phrase("sociale media")],
    "„sociale media“": [phrase("sociale media")],
    "“sociale media”": [phrase("sociale media")],
    "«sociale media»": [phrase("sociale media")],
    '"  sociale   media "': [phrase("sociale media")],
    '"a b"c': [phrase("a b"), words("c")],
    '("a b")': [phrase("a b"), words(")")],
    # quotes that do no harm
    '"open': [words("open")],
    'open"': [words("open")],
    'a " b': [words("a b")],
    '19" scherm': [words("19 scherm")],
    '""': [],
    '"': [],
    "foto's 's-Gravenhage": [words("foto's 's-Gravenhage")],
    # what to leave out
    "haren -feest": [words("haren"), words("feest", excluded=True)],
    '-"sociale media"': [phrase("sociale media", excluded=True)],
    "-moni*": [prefix("moni", excluded=True)],
    "-": [words("-")],
    "- feest": [words("- feest")],
    "--feest": [words("--feest")],
    "e-mail de-escaleren": [words("e-mail de-escaleren")],
    # the beginning of a word
    "moni* haren": [prefix("moni"), words("haren")],
    "moni**": [prefix("moni")],
    "moni*,": [prefix("moni")],
    "grip-3*": [words("grip-3")],
    "*": [words("*")],
    "*feest": [words("*feest")],
    '"moni* x"': [phrase("moni* x")],
    # a colon is only a sign after a word that we know, before a value
    "onbekend:x": [words("onbekend:x")],
    "12:30 uur": [words("12:30 uur")],
    "http://x.nl/a": [words("http://x.nl/a")],
    "soort: les": [words("soort: les")],
    "GRIP: soort": [words("GRIP: soort")],
    "haren soort:les feest": [words("haren feest")],
    # what no keyboard in the field makes
    "": [],
    " \t\n ": [],
    "🎉 feest": [words("🎉 feest")],
    "مرحبا -بالعالم": [words("مرحبا"), words("بالعالم", excluded=True)],
    "\u202efeest": [words("\u202efeest")],
    "C++ & co": [words("C++ & co")],
    "' OR 1=1 --": [words("' OR 1=1 --")],
    "a:b AND (c OR *)": [words("a:b AND (c OR *)")],
}


@pytest.mark.parametrize("text", READ)
def test_pieces_are_read_in_their_order(text):
    assert list(read_question(text).pieces) == READ[text]


FILTERED = {
    "soort:les": ({"soort": ("les",)}, {}),
    "KIND:Lesson": ({"soort": ("Lesson",)}, {}),
    "kind:case soort:les": ({"soort": ("case", "les")}, {}),
    'regio:"Zuid-Holland Zuid" x': ({"regio": ("Zuid-Holland Zuid",)}, {}),
    "region:„Zuid-Holland Zuid”": ({"regio": ("Zuid-Holland Zuid",)}, {}),
    "trefwoord:OOV begrip:OOV": ({"begrip": ("OOV",)}, {}),
    "term:monitoring": ({"begrip": ("monitoring",)}, {}),
    "-regio:groningen": ({}, {"regio": ("groningen",)}),
    'regio:utrecht -soort:"tool review"': ({"regio": ("utrecht",)}, {"soort": ("tool review",)}),
    'soort:"les': ({"soort": ("les",)}, {}),
    'soort:""': ({}, {}),
    "label:red": ({}, {}),
}


@pytest.mark.parametrize("text", FILTERED)
def test_operators_choose_and_leave_out(text):
    typed = read_question(text)
    assert (typed.filters, typed.left_out) == FILTERED[text]


def test_the_rest_is_what_stays_in_the_box_when_filters_become_chips():
    typed = read_question('haren soort:les -regio:utrecht "sociale media"  moni* -feest')
    assert typed.rest == 'haren -regio:utrecht "sociale media" moni* -feest'
    assert read_question(typed.rest).pieces == typed.pieces


REFUSED = {
    "a" * 201: "te lang",
    "(" * 10_000: "te lang",
    "een " * 17: "te veel woorden",
    '"' + "een " * 17 + '"': "te veel woorden",
    "-een " * 17: "te veel woorden",
    "a*": "ten minste 2 letters",
    "haren -x*": "ten minste 2 letters",
    "\x00": "niet kunnen lezen",
    "feest\x07": "niet kunnen lezen",
    "\ud800": "niet kunnen lezen",
    "soort:\udfff": "niet kunnen lezen",
}


@pytest.mark.parametrize("text", REFUSED, ids=range(len(REFUSED)))
def test_what_cannot_be_read_is_refused_with_a_sentence(text):
    with pytest.raises(BadQuery) as refused:
        read_question(text)
    assert REFUSED[text] in refused.value.messages[0]


def test_the_limits_themselves_are_allowed():
    assert read_question("a" * 200).text
    assert read_question("een " * 16).pieces == (words(" ".join(["een"] * 16)),)
    assert read_question("ab*").pieces == (prefix("ab"),)


def test_one_leafs_to_a_thousand_and_no_further():
    check_depth(50, 20)
    check_depth(1, MOST_DEPTH)
    for page, per_page in ((51, 20), (10**9, 20), (1, MOST_DEPTH + 1)):
        with pytest.raises(BadQuery) as refused:
            check_depth(page, per_page)
        assert "bladeren" in refused.value.messages[0]


SIGNS = st.text(alphabet="ab1 -\"„”:*()\\'%&|~^[]{}\x00\ud800é🎉soortregio", max_size=220)


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(SIGNS, st.text(max_size=220)))
def test_any_text_at_all_is_read_or_refused(text):
    """Nothing else happens; what is read loses no word and keeps no sign of ours."""
    try:
        typed = read_question(text)
    except (BadQuery, QueryTooLong):
        return
    assert all(piece.text == " ".join(piece.text.split()) for piece in typed.pieces if piece.kind != "phrase")
    assert all(piece.text for piece in typed.pieces)
    again = read_question(typed.text)
    assert again == typed
