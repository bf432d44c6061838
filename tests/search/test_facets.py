"""The filters that kinds of page bring: incident, evidence, channel, and what lessons and tools add."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import EntryLink
from cases.search.asking import BadQuery
from cases.search.index import sweep_index
from cases.search.queries import list_entries
from cases.tlp import Label

from .conftest import counts, titles

LESSON_FACETS = ("lessoort", "lesstand", "urgentie", "richting", "tegencasus")


def options(answer, name):
    facet = next(facet for facet in answer.facets if facet.name == name)
    return [(option.value, str(option.title)) for option in facet.options]


def lessons(**more):
    return list_entries(user=AnonymousUser(), kind="lesson", facets=LESSON_FACETS, **more)


def test_incident_evidence_and_channel_are_counted_and_narrow(shelve, search):
    shelve("Feest een", incident_type="event", evidence_level=1, facets={"kanaal": ["Telegram", "TikTok"]})
    shelve("Feest twee", incident_type="event", evidence_level=4, facets={"kanaal": ["Telegram"]})
    shelve("Feest drie")
    answer = search("feest")
    assert counts(answer, "incident") == {"event": 2}
    assert counts(answer, "bewijs") == {"1": 1, "4": 1}
    assert counts(answer, "kanaal") == {"Telegram": 2, "TikTok": 1}
    assert titles(search("feest", filters={"kanaal": ["TikTok"]})) == ["Feest een"]
    assert titles(search("feest", filters={"bewijs": ["4"], "incident": ["event"]})) == ["Feest twee"]
    narrowed = search("feest", filters={"kanaal": ["TikTok"]})
    assert counts(narrowed, "kanaal") == {"Telegram": 2, "TikTok": 1}, "its own choice does not count"
    assert counts(narrowed, "bewijs") == {"1": 1}


def test_values_are_called_as_the_forms_call_them_and_stand_in_that_order(shelve, search):
    shelve("Feest een", incident_type="event", evidence_level=4)
    shelve("Feest twee", evidence_level=1)
    answer = search("feest")
    assert options(answer, "bewijs") == [("1", "Ervaring"), ("4", "Onafhankelijk beoordeeld")]
    assert options(answer, "incident") == [("event", "evenement")]


def test_which_lesson_has_a_counter_case(shelve):
    contradicted = shelve("Kondig aan", kind="lesson")
    shelve("Kondig niet aan", kind="lesson")
    EntryLink.objects.create(entry=contradicted, target=shelve("Cuijk"), kind="against")
    assert counts(lessons(), "tegencasus") == {"ja": 1, "nee": 1}
    assert options(lessons(), "tegencasus") == [("ja", "met tegencasus"), ("nee", "zonder tegencasus")]
    assert titles(lessons(filters={"tegencasus": ["ja"]})) == ["Kondig aan"]


def test_a_counter_case_that_the_reader_may_not_see_does_not_count(shelve):
    lesson = shelve("Kondig aan", kind="lesson")
    hidden = shelve("Verborgen casus", label=Label.AMBER_STRICT)
    EntryLink.objects.create(entry=lesson, target=hidden, kind="against")
    assert counts(lessons(), "tegencasus") == {"nee": 1}
    assert titles(lessons(filters={"tegencasus": ["ja"]})) == []


def test_a_list_offers_its_own_facets_first_and_search_does_not_offer_them(shelve, search):
    shelve("Les", kind="lesson", facets={"urgentie": ["high"]})
    names = [facet.name for facet in lessons().facets]
    assert tuple(names[: len(LESSON_FACETS)]) == LESSON_FACETS
    assert "soort" not in names
    assert not {facet.name for facet in search("les").facets} & set(LESSON_FACETS)
    assert search("les", filters={"urgentie": ["low"]}).total == 1, "an unknown name is ignored"


@pytest.mark.parametrize("name", ["incident", "bewijs", "kanaal", "lesstand", "tegencasus"])
@pytest.mark.parametrize("value", ["bestaatniet", "'", '"', "[]", "null", "None", "%", "9" * 60, "²"])
def test_an_unknown_value_finds_nothing(shelve, name, value):
    shelve("Les", kind="lesson", incident_type="event", evidence_level=2, facets={"kanaal": ["Signal"]})
    assert lessons(filters={name: [value]}).total == 0


@pytest.mark.parametrize("value", ["\x00", "\ud800"])
def test_letters_of_no_keyboard_get_a_sentence(shelve, value):
    with pytest.raises(BadQuery):
        lessons(filters={"kanaal": [value]})


def test_what_one_may_not_see_brings_no_channel_and_no_number(shelve, search, cast):
    hidden = {"incident_type": "attack", "evidence_level": 3, "facets": {"kanaal": ["Geheimkanaal"]}}
    shelve("Feest", facets={"kanaal": ["Signal"]})
    before = search("feest").facets
    shelve("Feest achter gesloten deur", label="amber-strict", **hidden)
    assert search("feest").facets == before
    assert "Geheimkanaal" in counts(search("feest", user=cast.lies), "kanaal")


def test_of_many_channels_the_commonest_are_shown_and_the_chosen_one(shelve, search):
    for number in range(20):
        shelve(f"Feest {number}", facets={"kanaal": ["Veelgebruikt", f"Kanaal {number:02}"]})
    assert len(counts(search("feest"), "kanaal")) == 12
    chosen = search("feest", filters={"kanaal": ["Kanaal 19"]})
    assert counts(chosen, "kanaal")["Kanaal 19"] == 1


def test_more_rows_with_other_facets_ask_no_more_of_the_database(shelve):
    shelve("Les", kind="lesson", facets={"kanaal": ["Signal"]})
    sweep_index()
    with CaptureQueriesContext(connection) as few:
        lessons()
    for number in range(5):
        shelve(f"Les {number}", kind="lesson", incident_type="event", facets={"kanaal": [f"Kanaal {number}"]})
    sweep_index()
    with CaptureQueriesContext(connection) as many:
        lessons()
    assert len(many) == len(few)
