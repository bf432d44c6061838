"""What the words of a question may mean, before any engine is asked."""

import pytest

from cases.search.dutch import analyse
from cases.search.engines.document import OPENING, exact_token
from cases.search.engines.ranking import Statistics
from cases.search.meaning import MOST_CORRECTED, understand, wanted


@pytest.fixture
def ask():
    """Return a function that understands a text where one document holds each word of another."""

    def _ask(text, held=""):
        tokens = {token.text: 1 for token in analyse(held)}
        return understand(text, lambda asked: Statistics(9, {t: tokens.get(t, 0) for t in asked}))

    return _ask


def forms(meaning):
    """For each word of a question the tokens of its forms."""
    return [[form.tokens for form in clause.words[0].forms] for clause in meaning.clauses]


def stem(word):
    return analyse(word)[0].text


def test_a_word_means_itself_first(ask):
    assert forms(ask("rellen", held="rellen")) == [[("rel",)]]


def test_a_compound_also_means_its_parts_and_more_when_they_stand_together(ask):
    meaning = ask("webmonitoring", held="webmonitoring")
    itself, apart, together = meaning.clauses[0].words[0].forms
    assert apart.tokens == together.tokens == (stem("web"), stem("monitoring"))
    assert itself.weight > together.weight > apart.weight
    assert (apart.distances, together.distances) == ((), (0, 1))


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("web monitoring", "webmonitoring"),
        ("veiligheid regio", "veiligheidsregio"),
        ("in voeren", "invoeren"),
        ("vergunning plicht", "vergunningplicht"),
    ],
)
def test_neighbours_also_mean_the_compound_that_somebody_wrote(ask, typed, held):
    assert (stem(held),) in forms(ask(typed, held=held))[-1]


def test_a_compound_that_nobody_wrote_is_not_asked(ask):
    assert forms(ask("web monitoring", held="web monitoring")) == [[(stem("web"),)], [(stem("monitoring"),)]]


def test_an_unknown_word_means_what_was_meant_and_says_so(ask):
    meaning = ask("de gemente haren", held="gemeente Haren")
    assert (stem("gemeente"),) in forms(meaning)[0]
    assert [(token.start, token.end, spelling) for token, spelling in meaning.corrections] == [
        (3, 10, "gemeente")
    ]


def test_a_known_word_is_never_corrected(ask):
    assert ask("gemente", held="gemente gemeente").corrections == ()


def test_only_the_first_unknown_words_are_corrected(ask):
    meaning = ask("gemente gemeetne gmeente gemeete gemeentt gemeenne", held="gemeente")
    assert len(meaning.corrections) == MOST_CORRECTED


@pytest.mark.parametrize(
    ("typed", "held", "title"),
    [
        ("project x haren", "project x haren", "Project X Haren"),
        ("de reunie", "reünie", "De reünie"),
        ("lijn stijl", "lijnstijl", "Lijnstijlen"),
        ("gemente haren", "gemeente haren", "Gemeente Haren"),
    ],
)
def test_the_exact_title_is_lifted_however_it_was_typed(ask, typed, held, title):
    lifted = {form.tokens[0] for form in ask(typed, held=held).bonuses}
    assert exact_token(analyse(title)) in lifted


def test_words_in_the_very_form_that_was_typed_are_lifted(ask):
    lifted = {form.tokens[0]: form.weight for form in ask("de gemeenten", held="gemeente").bonuses}
    assert lifted[OPENING + "gemeenten"] > lifted[OPENING + "de"] > 0


def test_weak_words_count_only_by_themselves():
    assert [token.text for token in wanted(analyse("hoe is de stad"))] == ["stad"]
    assert [token.text for token in wanted(analyse("hoe is het, hoe"))] == ["hoe", "is", "het"]


def test_a_clause_for_each_wanted_word(ask):
    for text in ("", "de", "web monitoring van de web stad", "GRIP-3 art. 172 'foto’s'"):
        assert len(ask(text).clauses) == len(wanted(analyse(text)))
