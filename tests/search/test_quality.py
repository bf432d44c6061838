"""The tool that measures how well known pages are found."""

import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from cases.models import Entry
from cases.search.documents import entry_index
from cases.search.quality import Outcome, summarise

PAGES = [
    {"id": "rellen", "title": "Rellen op het plein", "body": "De politie kwam met webmonitoring."},
    {"id": 2, "title": "Draaiboek evenement", "body": "Wie doet wat bij drukte."},
    {"id": "leeg", "title": "", "body": ""},
]
QUERIES = [
    {"kind": "exact", "q": "rellen op het plein", "gold": "rellen"},
    {"kind": "typo", "q": "draaibek", "gold": [2]},
    {"kind": "typo", "q": "zeehond", "gold": [2, "rellen"]},
    {"kind": "exact", "q": "...", "gold": 2},
]

ENGINES = ["whoosh", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture
def measured(tmp_path):
    """Return a function that runs the command over a corpus and queries and gives what it prints."""

    def _measured(corpus=None, queries=None, **options):
        files = {"corpus": tmp_path / "corpus.jsonl", "queries": tmp_path / "queries.json"}
        lines = "\n".join(json.dumps(page) for page in PAGES) if corpus is None else corpus
        asked = json.dumps(QUERIES) if queries is None else queries
        for path, text in zip(files.values(), (lines, asked), strict=True):
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        out = io.StringIO()
        call_command("search_quality", **files, **options, stdout=out)
        return json.loads(out.getvalue())

    return _measured


@pytest.mark.django_db
@pytest.mark.parametrize("engine", ENGINES)
def test_it_prints_the_figures_of_each_kind(measured, engine):
    if engine != connection.vendor.removesuffix("ql") and engine == "postgres":
        pytest.skip("needs PostgreSQL")
    found = measured(engine=engine)
    assert found["overall"] == {"mrr10": 0.5, "success10": 0.5}
    assert found["kinds"] == {
        "exact": {"mrr10": 0.5, "success10": 0.5, "n": 2},
        "typo": {"mrr10": 0.5, "success10": 0.5, "n": 2},
    }
    assert 0 < found["p50_ms"] <= found["p95_ms"]


@pytest.mark.django_db
def test_the_index_of_entries_stays_as_it_is(measured, shelve):
    entry_index().reset()
    before = entry_index().stamp()
    shelve("Draaiboek")
    measured()
    assert entry_index().stamp() == before
    assert Entry.objects.count() == 1


@pytest.mark.parametrize(
    ("corpus", "queries", "says"),
    [
        ("", None, "geen pagina"),
        ("{", None, "corpus.jsonl:1: dit is geen JSON"),
        ("[" * 100_000, None, "geen JSON"),
        ("[]", None, "verwacht"),
        ('{"id": 1, "title": "a"}', None, "verwacht"),
        ('{"id": null, "title": "a", "body": "b"}', None, "verwacht"),
        ('{"id": 1, "title": "a", "body": "b"}\n' * 2, None, "twee keer"),
        (b"\xff\xfe", None, "UTF-8"),
        ('{"id": 1, "title": "half \\ud800", "body": "b"}', None, "half teken"),
        (None, "", "geen JSON"),
        (None, '[{"kind": "half \\ud800", "q": "x", "gold": 2}]', "half teken"),
        (None, f'[{{"kind": "exact", "q": "x", "gold": {"1" * 5000}}}]', "geen JSON"),
        (None, "{}", "lijst"),
        (None, "[]", "lijst"),
        (None, "[3]", "verwacht"),
        (None, '[{"kind": "exact", "q": "x", "gold": []}]', "verwacht"),
        (None, '[{"kind": "exact", "q": "x", "gold": "elders"}]', "pagina elders is er niet"),
    ],
)
def test_a_bad_file_is_one_sentence(measured, corpus, queries, says):
    with pytest.raises(CommandError) as raised:
        measured(corpus, queries)
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_line_ends_only_where_a_line_of_json_ends(measured, db):
    """Other signs that end a line may stand in a text."""
    pages = "\r\n".join(
        json.dumps({**page, "body": "een\u2028twee\x85"}, ensure_ascii=False) for page in PAGES
    )
    assert measured(pages)["overall"]["success10"] == 0.5


def test_an_unknown_engine_is_one_sentence(measured):
    with pytest.raises(CommandError, match="^Deze zoekmachine is er niet. Kies uit: postgres, whoosh.$"):
        measured(engine="solr")


def test_a_missing_file_is_one_sentence(tmp_path):
    with pytest.raises(CommandError, match="niet te lezen"):
        call_command("search_quality", corpus=tmp_path / "no", queries=tmp_path / "no")


def test_figures_are_those_of_known_item_search():
    outcomes = [Outcome("a", 1, 0.001), Outcome("a", 4, 0.002), Outcome("b", 0, 0.003)]
    assert summarise(outcomes) == {
        "overall": {"mrr10": 0.4167, "success10": 0.6667},
        "kinds": {
            "a": {"mrr10": 0.625, "success10": 1.0, "n": 2},
            "b": {"mrr10": 0.0, "success10": 0.0, "n": 1},
        },
        "p50_ms": 2.0,
        "p95_ms": 3.0,
    }
