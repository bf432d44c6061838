"""Searching and listing as a reader meets it."""

import re

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.search.asking import Piece, read_question
from cases.search.queries import BadQuery, QueryTooLong, list_entries

from .conftest import counts, on, titles

AWKWARD = [
    "Hoe is het",
    "Reünie op het 's-Gravenhaagse strand",
    'Een "gezellig" feestje (2012) in Haren',
    "C++ & co",
    "Feest 🎉 in de stad",
    "GRIP-3 na art. 172, lid 3",
    "X/Twitter: 3.000 berichten per uur",
    "Jeugdboa's en foto’s",
    "sociale-mediamonitoring",
    "Project X",
    "Wat nu?",
    "De-escaleren met NL-Alert",
    "<b>Vet</b> & <i>schuin</i>",
    "Übermäßig straße",
    "100% zeker",
    "مرحبا بالعالم",
]


def test_every_word_of_a_title_finds_it(shelve, search):
    for title in AWKWARD:
        shelve(title)
    for title in AWKWARD:
        for word in {*title.split(), *re.findall(r"\w+", title)}:
            assert title in titles(search(word)), word
        assert titles(search(title))[0] == title


def is_one_word(word):
    """Whether `word` is a word, and no sign to leave something out or to choose a filter."""
    typed = read_question(word)
    return typed.pieces == (Piece(word),)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
def test_every_word_of_any_title_finds_it(shelve, search, title):
    """A title of any letters at all: what stands between spaces, typed again, finds it."""
    entry = shelve(title)
    for word in filter(is_one_word, title.split()):
        assert entry.pk in {hit.entry.pk for hit in search(word, per_page=1000).hits}, repr(word)


def test_inflections_synonyms_and_places_find_too(shelve, search, make_term):
    term = make_term("omgevingsanalyse", synonyms=["luisteren online"], abbreviation="OA")
    shelve("Rellen", gist="Jongeren op het plein", text="Er werd gemonitord.", terms=[term])
    for text in ("rel", "jongere", "OA", "luisteren", "omgeving", "Groningen", "Veenstroom"):
        assert titles(search(text)) == ["Rellen"], text


def test_entries_with_all_words_come_first_and_those_with_some_follow(shelve, search):
    for number in range(5):
        shelve(f"Feest in Haren {number}")
    shelve("Feest elders")
    answer = search("feest haren")
    assert (answer.total, answer.partial) == (6, True)
    assert titles(answer)[-1] == "Feest elders"
    assert not search("haren").partial


def test_more_words_are_better(shelve, search):
    shelve("Feest feest feest")
    shelve("Iets over een lange avond", text="feest in haren")
    answer = search("feest haren zeldzaamwoord")
    assert titles(answer) == ["Iets over een lange avond", "Feest feest feest"]
    assert answer.partial


def test_unknown_words_find_nothing(shelve, search):
    shelve("Feest")
    answer = search("qwxzy")
    assert (answer.total, answer.hits, answer.pages, answer.degraded) == (0, [], 1, False)


def test_without_text_everything_is_listed_newest_first(shelve, search):
    from datetime import timedelta

    from django.utils import timezone

    now = timezone.now()
    shelve("Oud", published_at=now - timedelta(days=2))
    shelve("Nieuw", published_at=now)
    shelve("Midden", published_at=now - timedelta(days=1))
    shelve("Zonder datum", published_at=None)
    assert titles(search("  ")) == ["Nieuw", "Midden", "Oud", "Zonder datum"]


def test_sorting_by_date_leaves_relevance_aside(shelve, search):
    from datetime import timedelta

    from django.utils import timezone

    shelve("Feest feest", published_at=timezone.now() - timedelta(days=2))
    shelve("Anders", text="feest", published_at=timezone.now())
    assert titles(search("feest")) == ["Feest feest", "Anders"]
    assert titles(search("feest", sort="date")) == ["Anders", "Feest feest"]


def test_pages_follow_each_other_and_end(shelve, search):
    for number in range(7):
        shelve(f"Feest {number}")
    pages = [search("feest", page=page, per_page=3) for page in (1, 2, 3, 4)]
    assert [len(answer.hits) for answer in pages] == [3, 3, 1, 0]
    assert len(search("", page=10**9, per_page=3).hits) == 0
    with pytest.raises(BadQuery, match="bladeren"):
        search("feest", page=10**9, per_page=3)
    assert {answer.pages for answer in pages} == {3}
    assert len({title for answer in pages for title in titles(answer)}) == 7
    assert titles(search("feest", page=-5, per_page=3)) == titles(pages[0])


def test_drafts_and_withdrawn_entries_are_not_found(shelve, search, cast):
    for state in ("draft", "withdrawn", "removed"):
        shelve(f"Feest {state}", state=state)
    shelve("Feest")
    assert titles(search("feest", user=cast.eva)) == ["Feest"]
    assert search("", user=cast.eva).total == 1


def test_facets_count_and_narrow(shelve, search, agencies, regions, make_term):
    monitoring, crowd = make_term("monitoring"), make_term("menigte")
    shelve("Feest een", terms=[monitoring, crowd], event_date=on(2012))
    shelve("Feest twee", terms=[crowd], event_date=on(2025), agency=agencies.duinkust, kind="playbook")
    shelve("Feest drie", label="clear", agency=agencies.wadrand, regions=[regions.groningen, regions.utrecht])
    answer = search("feest")
    assert [facet.name for facet in answer.facets] == [
        "soort",
        "regio",
        "organisatiesoort",
        "incident",
        "begrip",
        "kanaal",
        "jaar",
        "bewijs",
        "label",
    ]
    assert counts(answer, "soort") == {"case_study": 2, "playbook": 1}
    assert counts(answer, "regio") == {"groningen": 2, "kennemerland": 1, "utrecht": 1}
    assert counts(answer, "organisatiesoort") == {"municipality": 2, "safety_region": 1}
    assert counts(answer, "begrip") == {"menigte": 2, "monitoring": 1}
    assert counts(answer, "jaar") == {"2025": 1, "2012": 1}
    assert counts(answer, "label") == {"clear": 3}
    narrowed = search("feest", filters={"begrip": ["menigte"], "soort": ["playbook"]})
    assert titles(narrowed) == ["Feest twee"]
    assert counts(narrowed, "soort") == {"case_study": 1, "playbook": 1}, "its own choice does not count"
    assert counts(narrowed, "jaar") == {"2025": 1}
    assert search("feest", filters={"regio": ["utrecht", "kennemerland"]}).total == 2
    assert search("feest", filters={"regio": ["bestaatniet"]}).total == 0
    assert search("feest", filters={"onbekend": ["x"]}).total == 3


def test_options_are_in_a_fixed_order_and_say_what_is_chosen(shelve, search, cast):
    shelve("A", label="green", event_date=on(2011))
    shelve("B", label="clear", event_date=on(2024))
    answer = search("", user=cast.lies, filters={"jaar": ["2011", "1999"]})
    by_name = {facet.name: facet.options for facet in answer.facets}
    assert [(o.value, o.count, o.selected) for o in by_name["jaar"]] == [
        ("2024", 1, False),
        ("2011", 1, True),
        ("1999", 0, True),
    ]
    assert [str(o.title) for o in by_name["label"]] == ["TLP:GREEN"]


def test_only_the_commonest_terms_are_offered_and_the_chosen_ones(shelve, search, make_term):
    terms = [make_term(f"term {number:02}") for number in range(20)]
    for number in range(20):
        shelve(f"Feest {number}", terms=terms[number:])
    offered = counts(search("feest"), "begrip")
    assert len(offered) == 12 and "term-19" in offered and "term-00" not in offered
    assert counts(search("feest", filters={"begrip": ["term-00"]}), "begrip")["term-00"] == 1


def test_lists_hold_one_kind_and_no_facet_for_it(shelve, cast):
    shelve("Casus", kind="case_study", gist="Wat er gebeurde.")
    shelve("Draaiboek", kind="playbook")
    answer = list_entries(user=cast.lies, kind="case_study")
    assert titles(answer) == ["Casus"]
    assert "soort" not in [facet.name for facet in answer.facets]
    assert answer.hits[0].snippet_html == "Wat er gebeurde."


def test_hits_are_marked_and_safe(shelve, search):
    shelve("<b>Rellen</b> & meer", gist="Een <script> over rel.")
    hit = search("rellen").hits[0]
    assert hit.title_html == "&lt;b&gt;<mark>Rellen</mark>&lt;/b&gt; &amp; meer"
    assert hit.snippet_html == "Een &lt;script&gt; over <mark>rel</mark>."


@pytest.mark.parametrize(
    "text", ["a" * 201, "(" * 10_000, "x" * 100_000, "een " * 17, "a b/c d-e f,g h:i j|k l m n o p q r"]
)
def test_too_long_is_told(search, text):
    with pytest.raises(QueryTooLong) as refused:
        search(text)
    assert "ten hoogste" in refused.value.message


@pytest.mark.parametrize(
    "asked",
    [
        {"text": "feest\x00"},
        {"text": "\ud800"},
        {"filters": {"begrip": ["\udfff"]}},
        {"filters": {"regio": ["\x00"]}},
        {"filters": {"regio": [str(n) for n in range(99)]}},
        {"sort": "willekeurig"},
    ],
)
def test_what_cannot_be_read_is_told(search, asked):
    with pytest.raises(BadQuery) as refused:
        search(**asked)
    assert isinstance(refused.value, ValidationError) and refused.value.message


ODD = [
    "(" * 200,
    '"' * 150,
    "title:x OR *",
    "\\",
    "'; DROP TABLE",
    "%_%",
    "a\tb\nc",
    "\u202e",
    "🎉" * 90,
    "a-" * 99 + "a",
]


def test_odd_text_is_only_text(shelve, search):
    shelve("Feest")
    for text in ODD:
        assert search(text).total == (1 if not text.strip('"') else 0), text


@pytest.mark.parametrize("text", ["feest", ""])
def test_the_number_of_queries_does_not_grow_with_the_hits(
    shelve, search, cast, text, django_assert_max_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from cases.search.queries import search_entries

    def number():
        search()
        with CaptureQueriesContext(
            connection,
        ) as captured:
            search_entries(
                user=type(cast.lies).objects.get(pk=cast.lies.pk),
                text=text,
                filters={"soort": ["case_study"]},
            )
        return len(captured)

    for n in range(3):
        shelve(f"Feest {n}")
    few = number()
    for n in range(3, 30):
        shelve(f"Feest {n}")
    # In a test's transaction each question to PostgreSQL's engine stands between two savepoints.
    assert number() == few <= (24 if connection.vendor == "postgresql" else 12)


def test_what_to_drop_leaves_out_what_was_left_out(shelve, search):
    """The offer counts and asks without the kind that the reader does not want."""
    shelve("Vuurwerk op het plein")
    shelve("Vuurwerk op de markt", kind="lesson")
    answer = search('vuurwerk "nergens te vinden" -soort:les')
    assert answer.total == 0
    (offer,) = answer.alternatives
    assert (offer.text, offer.dropped, offer.total) == ("vuurwerk -soort:les", '"nergens te vinden"', 1)
    assert search(offer.text).total == 1


def test_what_to_drop_is_not_offered_when_only_what_was_left_out_has_it(shelve, search):
    shelve("Vuurwerk op de markt", kind="lesson")
    assert search('vuurwerk "nergens te vinden" -soort:les').alternatives == []
