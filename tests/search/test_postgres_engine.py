"""What only the PostgreSQL engine does: its tables, indexes in every plan, ranks, and others' transactions."""

import json
import os
import random
import subprocess
import sys
import uuid
from dataclasses import replace
from itertools import pairwise

import pytest
from django.db import connection, transaction

from cases.search.engines.document import (
    LAST_POSITION,
    MOST_POSITIONS,
    OPENING,
    Document,
    Posting,
    Text,
)
from cases.search.engines.engine import IndexBroken, Stamp
from cases.search.engines.postgres import reading, remembering, vectors
from cases.search.engines.postgres.remembering import read_state
from cases.search.engines.postgres.statement import candidates, statement
from cases.search.engines.question import Clause, Form, Need, Question, Word
from cases.search.engines.ranking import tokens_of

from .engines.conftest import open_index
from .engines.shelf import ask, clause, of, opening, page, phrase, pks, put
from .engines.words import analyse

ENGINE = "cases.search.engines.postgres"
#: What a plan says that reads all documents.
SCAN = "Seq Scan on kennisbank_search_cases_entry "

postgres = pytest.mark.postgres


@pytest.fixture
def index(db):
    made = open_index(ENGINE, "")
    made.reset()
    return made


@pytest.fixture
def crowd(index):
    """Five thousand documents of rare and common words, as the planner knows them."""
    chance = random.Random(4)
    words = [f"w{number}" for number in range(3000)]
    weights = [1 / (number + 3) for number in range(3000)]
    with index.rebuilding() as writer:
        for pk in range(1, 5001):
            title, body = (" ".join(chance.choices(words, weights, k=many)) for many in (4, 25))
            audience = ["clear"] if pk % 3 else [f"agency:{pk % 500}"]
            writer.put(page(pk, title, body, audience=audience, region=[f"r{pk % 200}"]))
    return index


def plan_of(index, question):
    _state, statistics = read_state(index.tables, tokens_of(question))
    sql = statement(question, statistics)
    rows = index.tables.fetch("EXPLAIN " + index.tables.named(sql.text), sql.params)
    return "\n".join(row[0] for row in rows)


FORMS = {
    "a word": Question((clause("w900"),), stop=20),
    "any of three": Question((clause("w900"), clause("w1000"), clause("w1200")), stop=20),
    "all of three": Question((clause("w90 w100 w120", need=Need.MUST),), stop=20),
    "parts": Question((of(Form(("w300", "w301"), 0.5)),), stop=20),
    "a phrase": Question((of(phrase("w200 w201"), need=Need.MUST),), stop=20),
    "first letters": Question((of(opening("w234")),), stop=20),
    "without a word": Question((clause("w900"), clause("w3", need=Need.NOT)), stop=20),
    "with facets": Question((clause("w900"),), facets=["region"], filters={"region": ["r7"]}, stop=20),
    "newest first": Question((clause("w900"),), newest_first=True, stop=20),
    "for a reader": Question((clause("w900"),), reach={"audience": ["clear", "agency:3"]}, stop=20),
}


@postgres
def test_every_form_of_question_uses_the_index_of_words(crowd):
    plans = {name: plan_of(crowd, question) for name, question in FORMS.items()}
    assert [name for name, plan in plans.items() if "_vector_idx" not in plan or SCAN in plan] == []


@postgres
def test_questions_without_words_use_the_index_of_keys(crowd):
    for keys in ({"filters": {"region": ["r7"]}}, {"reach": {"audience": ["agency:3"]}}):
        plan = plan_of(crowd, Question(stop=20, **keys))
        assert "keys_idx" in plan
        assert SCAN not in plan
    assert ask(crowd, of(opening("w1")), stop=20).total > 500


@postgres
def test_a_question_takes_one_statement_and_two_when_its_words_or_the_connection_are_new(
    index, django_assert_num_queries
):
    put(index, page(1, "Feest", region=["noord"]))
    question = Question((clause("feest"), clause("rellen")), facets=["region"], stop=20)
    index.ask(question)
    savepoints = 2
    with transaction.atomic():
        with django_assert_num_queries(1 + savepoints):
            index.ask(question)
        with django_assert_num_queries(2 * (1 + savepoints)):
            index.ask(replace(question, clauses=(clause("feest"), clause("kermis"))))
        remembering.unsettle(index.tables)
        with django_assert_num_queries(2 * (1 + savepoints)):
            index.ask(question)


@postgres
def test_what_is_remembered_of_words_ends_with_a_commit_of_another_process(index, django_assert_num_queries):
    put(index, page(1, "Feest"), page(2, "Rellen"))
    before = ask(index, "feest")
    assert ask(index, "feest") == before
    kept = dict(remembering._remembered)
    put(index, *(page(pk, "Feest") for pk in range(3, 9)))
    fresh = ask(index, "feest")
    remembering._remembered.update(kept)  # as in a process that heard nothing
    with transaction.atomic(), django_assert_num_queries(3 * 3):
        assert ask(index, "feest") == fresh
    assert fresh.hits[0].score < before.hits[0].score


@postgres
def test_what_is_remembered_of_a_commit_that_was_taken_back_is_not_used(index):
    put(index, page(1, "Feest"), page(2, "Rellen"))
    before = ask(index, "feest")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        put(index, *(page(pk, "Rellen") for pk in range(3, 30)))
        assert ask(index, "feest") != before
        raise ZeroDivisionError
    assert ask(index, "feest") == before
    put(index, page(3, "Kermis"))  # has the serial number of what was taken back
    assert ask(index, "feest").hits[0].score > before.hits[0].score


@postgres
def test_who_is_written_all_the_time_still_answers(index, monkeypatch):
    put(index, page(1, "Feest"), page(2, "Rellen"))
    read = remembering.read_state

    def read_and_commit(tables, tokens):
        found = read(tables, tokens)
        put(index, page(found[0].serial + 2, "Feest"))
        return found

    monkeypatch.setattr(reading, "read_state", read_and_commit)
    assert ask(index, "feest").total > 2


@postgres
def test_compiling_that_came_back_is_switched_off_again(index):
    put(index, page(1, "Feest"))
    ask(index, "feest")
    index.tables.run("SET jit = on")
    ask(index, "feest")
    ask(index, "feest")
    assert index.tables.fetch("SHOW jit") == [("off",)]


@postgres
def test_without_tables_or_with_others_it_is_broken_and_the_transaction_goes_on(index):
    for sql in (
        "DROP TABLE {t}",
        "DROP TABLE {t_state}",
        "DELETE FROM {t_state}",
        "UPDATE {t_state} SET version = 'other'",
        "ALTER TABLE {t_words} RENAME COLUMN holders TO x",
    ):
        index.reset()
        index.tables.run(index.tables.named(sql))
        with pytest.raises(IndexBroken):
            ask(index, "feest")
        assert index.verify() != []
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    index.reset()
    assert pks(index, "feest") == []


@postgres
@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM {t_weights} WHERE pk = 1",
        "DELETE FROM {t_keys} WHERE pk = 1",
        "DELETE FROM {t_codes}",
        "UPDATE {t_words} SET holders = holders + 1",
        "UPDATE {t_state} SET counted = 7",
        "UPDATE {t} SET vector = '' WHERE pk = 1",
        "UPDATE {t} SET codes = '' WHERE pk = 1",
    ],
)
def test_verify_sees_what_is_wrong(index, sql):
    put(index, page(1, "Feest"), page(2, "Rellen"))
    assert index.verify() == []
    index.tables.run(index.tables.named(sql))
    assert index.verify() != []


@postgres
def test_what_an_outer_transaction_takes_back_was_never_written(index):
    put(index, page(1, "Feest", region=["noord"]))
    before = index.stamp()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        put(index, page(2, "Feest", region=["zuid"]))
        assert ask(index, "feest", facets=["region"]).counts == {"region": {"noord": 1, "zuid": 1}}
        raise ZeroDivisionError
    assert index.stamp() == before
    put(index, page(3, "Feest", region=["oost"]))
    assert ask(index, "feest", facets=["region"]).counts == {"region": {"noord": 1, "oost": 1}}
    assert index.verify() == []


def kill_writers(rounds):
    names = ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")
    database = json.dumps({name: connection.settings_dict[name] for name in names})
    command = [sys.executable, "-m", "tests.search.postgres_process", f"killed_{uuid.uuid4().hex[:8]}"]
    return subprocess.run(
        [*command, str(rounds)],
        env=os.environ | {"SHELF_DATABASE": database},
        capture_output=True,
        text=True,
        check=False,
    )


@postgres
def test_a_writer_that_is_killed_loses_nothing_that_was_acknowledged(db):
    done = kill_writers(20)
    assert done.returncode == 0, done.stderr


@postgres
@pytest.mark.slow
@pytest.mark.long
def test_a_writer_that_is_killed_two_hundred_times_loses_nothing(db):
    done = kill_writers(200)
    assert done.returncode == 0, done.stderr


@postgres
def test_another_owner_continues_the_serial_number(index):
    serial = index.stamp().serial
    with index.rebuilding(owner="wij"):
        pass
    assert index.stamp() == Stamp("wij", serial + 1)


@postgres
def test_a_long_name_still_makes_tables(db):
    made = open_index(ENGINE, "", TABLE="zoek_" + "x" * 60 + '"; drop')
    made.reset()
    put(made, page(1, "Feest"))
    assert pks(made, "feest") == [1]


@postgres
def test_a_document_as_large_as_a_book_keeps_what_counts_most(index):
    text = " ".join(f"woord{number}" for number in range(150_000))
    put(index, Document(1, (Text("title", "Feest", boost=6.0), Text("body", text))))
    assert pks(index, "feest") == [1]
    assert index.verify() == []


@postgres
def test_ts_rank_tells_how_much_a_word_counts(db):
    for frequency in (0.4, 0.7, 1.0, 1.5, 2, 3, 4.5, 6, 9, 13, 20, 40):
        text = f"'a':{vectors.labels_of(frequency)},17,18"
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT ts_rank({vectors.RANKS}, %s::tsvector, 'a')", [text])
            rank = cursor.fetchone()[0]
        near = 0.03 if frequency >= vectors.OFTEN else 0.1
        assert rank == pytest.approx(vectors.rank_of(frequency), rel=near)


def test_labels_rise_with_what_a_word_counts():
    values = [
        vectors._level(tuple(part[-1] for part in vectors.labels_of(n / 10).split(","))) for n in range(300)
    ]
    assert all(low <= high + 0.01 for low, high in pairwise(values))
    assert len(set(values)) > 50


def test_all_places_fit_in_a_vector():
    places = list(range(LAST_POSITION - MOST_POSITIONS + 1, LAST_POSITION + 1))
    lexeme = vectors._lexeme("a", Posting(3.0, places))
    assert lexeme.count(",") <= 254
    assert max(int(place.strip("ABC")) for place in lexeme.split(":")[1].split(",")) <= 16_383


def test_tokens_are_quoted_and_phrases_ask_for_real_places_only():
    assert vectors.form_query(Form(("o'\\n",))) == "'o''\\\\n'"
    assert vectors.form_query(Form(("a", "b"), distances=(0, 2))) == "('a':D <2> 'b':D)"
    assert vectors.form_query(Form(("a", "b"), distances=(0, 99_999))) == vectors.NOWHERE
    assert vectors.form_query(Form((OPENING + "mo",), prefix=True)) == f"'{OPENING}mo':*"
    assert vectors.query_of(Question((Clause((Word(()),)),))) == vectors.NOWHERE
    assert vectors.query_of(Question()) is None


def test_neighbouring_pages_score_the_same_candidates():
    assert [candidates(stop) for stop in (20, 150, 151, 400, None)] == [200, 200, 400, 600, None]


def test_weights_read_back():
    texts = (Text("title", "rel rellen", boost=0.5, opens=True), Text("body", "rellen"))
    rows = [vectors.row_of(Document(number, texts[:number]), analyse, {}) for number in (1, 0, 2)]
    weights = vectors.Weights([row.weights for row in rows], [row.openings for row in rows])
    title, body = weights.of_token("rel")[0], weights.of_token("rellen")[2] - weights.of_token("rellen")[0]
    assert 0 < title < 1 < body
    assert weights.of_token("rel").tolist() == [title, 0, title]
    assert weights.of_token("rell").tolist() == [0, 0, 0]
    assert weights.of_prefix(OPENING + "rel").tolist() == [0.5, 0, 0.5]
    assert weights.of_prefix(OPENING + "x").tolist() == weights.of_prefix("rel").tolist() == [0, 0, 0]


@postgres
def test_beginnings_of_any_token_are_found_among_its_words(index):
    put(index, page(1, "Feest"), page(2, "Feestelijk feest"), page(3, "Rellen"))
    found = ask(index, of(Form(("fees",), prefix=True)))
    assert {hit.pk for hit in found.hits} == {1, 2}
    assert all(hit.score > 0 for hit in found.hits)
