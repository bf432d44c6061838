"""The words by which an entry is told from others, and what resembles what by them."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.access.actions import write_audience
from cases.models import Entry, EntryWord
from cases.reading.queries.related import related_to
from cases.search import rare_words, writing
from cases.search.documents import entry_index
from cases.search.index import index_entry, rebuild, sweep_index

pytestmark = pytest.mark.django_db

FIVE = "trekkers blokkade distributiecentrum snelweg supermarkt"


def words_of(entry):
    return set(EntryWord.objects.filter(entry=entry).values_list("word", flat=True))


def all_words():
    return sorted(EntryWord.objects.values_list("entry__title", "word"))


def related(entry, user=None):
    return [other.title for other in related_to(entry, user or AnonymousUser())]


def test_an_entry_keeps_the_words_that_it_shares_with_few(shelve):
    one = shelve("Een", text=f"De {FIVE} van 2019 en iets eigenaardigs.")
    shelve("Twee", text=f"{FIVE} in 2019")
    rebuild()
    assert {"trekker", "snelweg"} <= words_of(one)
    assert not {"de", "2019", "eigenaardig"} & words_of(one)
    assert all(len(word) > 2 for word in words_of(one))


def test_a_word_that_many_use_is_not_kept(shelve):
    many = [shelve(f"Nummer {n}", text="burgemeester") for n in range(rare_words.ALWAYS_RARE + 1)]
    rebuild()
    assert "burgemeester" not in words_of(many[0])


def test_at_most_twenty_are_kept_the_rarest_first(shelve):
    letters = "abcdefghijklmnopqrstuvwxyz"
    rare = " ".join(f"q{a}qq" for a in letters)
    entries = [shelve(f"Stuk {n}", text=f"{rare} zzgewoon") for n in range(2)]
    shelve("Derde", text="zzgewoon")
    rebuild()
    assert len(words_of(entries[0])) == rare_words.MOST_WORDS
    assert "zzgewoon" not in words_of(entries[0])


@pytest.mark.parametrize("shared, resembles", [(5, True), (4, False)])
def test_five_rare_words_in_common_make_a_resemblance_and_four_do_not(shelve, shared, resembles):
    one = shelve("Boeren", text=FIVE)
    shelve("Trekkers", kind="lesson", text=" ".join(FIVE.split()[:shared]))
    rebuild()
    assert related(one) == (["Trekkers"] if resembles else [])


def test_most_in_common_comes_first_and_never_the_entry_itself_or_a_thread(shelve, make_term):
    term = make_term("blokkade op de weg")
    one = shelve("Een", text=FIVE, terms=[term])
    shelve("Term alleen", terms=[term])
    shelve("Term en woorden", text=FIVE, terms=[term], kind="playbook")
    shelve("Gesprek", text=FIVE, terms=[term], kind="thread")
    shelve("Woorden alleen", text=FIVE, kind="lesson")
    rebuild()
    assert related(one)[0] == "Term en woorden"
    assert sorted(related(one)[1:]) == ["Term alleen", "Woorden alleen"]


def test_a_word_that_becomes_shared_is_learned_by_the_entry_that_had_it_alone(shelve):
    first = shelve("Eerste", text=FIVE)
    index_after_sweep(first)
    assert words_of(first) == set()
    index_after_sweep(shelve("Tweede", text=FIVE))
    assert "trekker" in words_of(first)
    assert related(first) == ["Tweede"]


def index_after_sweep(entry):
    sweep_index()
    index_entry(entry.pk)


def test_a_word_that_becomes_common_is_forgotten_everywhere(shelve):
    first = shelve("Eerste", text="trekkers")
    for number in range(rare_words.ALWAYS_RARE - 1):
        shelve(f"Nummer {number}", text="trekkers")
    rebuild()
    assert words_of(first) == {"trekker"}
    index_after_sweep(shelve("Te veel", text="trekkers"))
    assert not EntryWord.objects.filter(word="trekker").exists()


@pytest.mark.parametrize("change", [{"state": "withdrawn"}, {"label": "red"}])
def test_what_goes_offline_or_is_hidden_leaves_its_words_to_nobody(shelve, change):
    first, second = shelve("Eerste", text=FIVE), shelve("Tweede", text=FIVE)
    rebuild()
    assert words_of(second)
    Entry.objects.filter(pk=first.pk).update(version=9, **change)
    first.refresh_from_db()
    write_audience(first)
    index_entry(first.pk)
    assert words_of(first) == words_of(second) == set()


def test_hidden_entries_move_no_word_of_a_visible_one(shelve, monkeypatch):
    """The same public entries, with and without forty hidden ones in between, in batches of three."""
    monkeypatch.setattr(writing, "BATCH", 3)
    texts = [FIVE, f"{FIVE} haven", "haven kade schip trekkers", "kade schip anker"]
    labels = ["amber", "green", "red", "amber-strict"]

    def build(fill, hidden):
        Entry.objects.all().delete()
        entry_index().reset()
        for number, text in enumerate(texts):
            shelve(f"Open {number}", text=text)
            for extra in range(10 if hidden else 0):
                shelve(f"Dicht {number}-{extra}", label=labels[extra % 4], text=f"{text} anker")
        fill()
        return [row for row in all_words() if row[0].startswith("Open")]

    for fill in (rebuild, sweep_index):
        with_them, without = build(fill, True), build(fill, False)
        assert with_them == without != []


def test_a_reader_meets_only_what_resembles_it_and_is_his_to_see(shelve, cast):
    one = shelve("Een", text=FIVE)
    shelve("Twee", text=FIVE)
    shelve("Besloten", label="amber-strict", text=FIVE)
    rebuild()
    assert related(one) == ["Twee"]
    assert related(one, cast.daan) == ["Twee"]
    assert sorted(related(one, cast.lies)) == ["Besloten", "Twee"]


def test_resemblance_is_one_query_however_many_there_are(shelve):
    one = shelve("Een", text=FIVE)
    for number in range(4):
        shelve(f"Twee {number}", text=FIVE)
    rebuild()
    with CaptureQueriesContext(connection) as asked:
        assert len(related(one)) == 3
    assert len(asked) == 1
