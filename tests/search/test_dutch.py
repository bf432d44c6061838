"""The analysis: what counts as one word, and which words are the same."""

import pytest

from cases.search.dutch import analyse, fold, split_compound


def texts(text):
    return [token.text for token in analyse(text)]


def reachable(text):
    """All stems by which a text is found."""
    return {stem for token in analyse(text) for stem in (token.text, *token.parts)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rel", "rellen"),
        ("gemeente", "gemeenten"),
        ("mogelijkheid", "mogelijkheden"),
        ("evaluatie", "evaluaties"),
        ("casus", "casussen"),
        ("monitoren", "monitoring"),
        ("draaiboek", "draaiboeken"),
        ("huis", "huizen"),
        ("brief", "brieven"),
        ("burgemeester", "burgemeesters"),
        ("ordeverstoring", "ordeverstoringen"),
        ("Reünie", "reunie"),
        ("Reünie", "Reu\u0308nie"),
        ("CRISIS", "crisis"),
        ("e-mail", "email"),
        ("GRIP-3", "grip3"),
        ("foto", "foto's"),
        ("foto’s", "foto's"),
        ("ge\u00admeente", "gemeente"),
        ("communiceren", "gecommuniceerd"),
        ("kiezen", "gekozen"),
        ("wijzigen", "wijziging"),
        ("opmaken", "opmaak"),
        ("beheren", "beheer"),
        ("geïmporteerd", "geimporteerd"),
        ("webmonitoring", "webmonitoringen"),
        ("Peilstok", "Peilstokken"),
        ("gemonitord", "monitoren"),
    ],
)
def test_two_forms_of_one_word_have_one_stem(one, other):
    assert texts(one) == texts(other)


@pytest.mark.parametrize(
    ("one", "other"), [("politie", "politiek"), ("orde", "order"), ("feest", "fase"), ("Haren", "haar")]
)
def test_different_words_stay_apart(one, other):
    assert texts(one) != texts(other)


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("webmonitoring", ("web", "monitoring")),
        ("crisiscommunicatieadviseur", ("crisis", "communicatie", "adviseur")),
        ("burgemeestersoverleg", ("burgemeester", "overleg")),
        ("jongerenwerker", ("jongeren", "werker")),
        ("wijkagenten", ("wijk", "agenten")),
        ("crisisaanpak", ("crisis", "aanpak")),
        ("nieuwsbericht", ("nieuws", "bericht")),
        ("avondklokrellen", ("avond", "klok", "rellen")),
        ("privacyverklaring", ("privacy", "verklaring")),
        ("politie", ()),
        ("beleid", ()),
        ("gemeente", ()),
        ("knoppen", ()),
        ("blokkeren", ()),
        ("xyzzyqwerty", ()),
    ],
)
def test_compounds_are_split_into_known_words(compound, parts):
    assert split_compound(compound) == parts


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("'s-Gravenhage", "gravenhage"),
        ("GRIP-3", "grip"),
        ("GRIP-3", "3"),
        ("GRIP3", "grip"),
        ("art. 172 lid 3", "172"),
        ("C++ & co", "c"),
        ("C++ & co", "&"),
        ("sociale-mediamonitoring", "monitoring"),
        ("X/Twitter", "twitter"),
        ("3.000 bezoekers", "3000"),
        ("feest🎉", "feest"),
        ("🎉 feest", "🎉"),
        ("snake_case", "case"),
        ("jeugdboa's", "boa"),
    ],
)
def test_a_piece_of_a_word_leads_to_it(text, word):
    assert set(texts(word)) <= reachable(text)


def test_offsets_point_at_the_words():
    text = "Hoe 's-Gravenhage  de Reünie (2012) vierde: C++ & 🎉!"
    assert [text[token.start : token.end] for token in analyse(text)] == [
        "Hoe", "s-Gravenhage", "de", "Reünie", "2012", "vierde", "C", "&", "🎉!",
    ]  # fmt: skip


def test_positions_count_words_from_zero():
    assert [token.position for token in analyse("een twee drie")] == [0, 1, 2]


def test_stop_words_and_loose_symbols_are_weak():
    assert [token.weak for token in analyse("hoe is het - feest")] == [True, True, True, True, False]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "\ud800",
        "(" * 10_000,
        "a" * 100_000,
        "ab-" * 5_000,
        "\u0301",
        "½²ªß",
        "'''",
        "-" * 99,
    ],
)
def test_nothing_breaks_it(text):
    for token in analyse(text):
        assert token.text
        assert 0 <= token.start < token.end <= len(text)


def test_folding_takes_capitals_and_diacritics_away():
    assert fold("Crème BRÛLÉE") == "creme brulee"
