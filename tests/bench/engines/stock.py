"""What the alternatives take as they come: Wagtail's own database backend, and Whoosh with its parser and stemmer.

They are asked the same words, but find less and rank otherwise, so these figures only inform.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.management import call_command
from django.db import connection, models
from modelsearch.backends.database import SearchBackend
from modelsearch.index import AutocompleteField, Indexed, SearchField
from modelsearch.query import Phrase, PlainText
from whoosh import fields, index
from whoosh.analysis import StemmingAnalyzer
from whoosh.qparser import AndGroup, OrGroup, QueryParser

from ..reporting import medians, report
from .corpus import documents
from .questions import HITS, LETTERS, Chosen

#: More would take minutes.
MOST = 10_000

ROUNDS, BATCH = 3, 500


class StockPage(Indexed, models.Model):
    """The title and the body of a document, in a table."""

    title = models.TextField()
    text = models.TextField()

    search_fields = [SearchField("title", boost=2), SearchField("text"), AutocompleteField("title")]

    class Meta:
        app_label = "bench"

    def __str__(self):
        return self.title


def measure_stock(entries: int, words: Chosen) -> list[bool]:
    size = min(entries, MOST)
    with TemporaryDirectory(prefix="kennisbank-bench-") as folder:
        sides = {f"Wagtail on {connection.vendor}": _wagtail(size), "Whoosh": _whoosh(Path(folder), size)}
        works = [ask(*one) for ask in sides.values() for one in _questions(words)]
        times = iter(medians(*works, rounds=ROUNDS, warm=1))
    for name in sides:
        own = list(islice(times, len(_questions(words))))
        for (kind, _text), time in zip(_questions(words), own, strict=True):
            report(f"{name} as it comes {size} {kind!r}", time * 1000, "ms p50, informative")
        report(f"{name} as it comes {size} sum of p50", sum(own) * 1000, "ms, informative")
    return []


def _questions(words: Chosen) -> list[tuple[str, str]]:
    """Return one question of each class that they know: no typing errors, filters or facets."""
    rare, common, middling = words.rare[0], words.common[0], words.middling
    return [
        ("rare", rare),
        ("common", common),
        ("two any", f"{common} {middling[0]}"),
        ("two all", f"{common} {middling[0]}"),
        ("three any", f"{common} {middling[0]} {middling[-1]}"),
        ("three all", f"{common} {middling[0]} {middling[-1]}"),
        ("phrase", words.phrases[0]),
        ("prefix", words.titles[0][:LETTERS]),
    ]


def _rows(size: int) -> Iterator[tuple[int, str, str]]:
    return ((one.pk, one.texts[0].text, one.texts[-1].text) for one in documents(size))


def _wagtail(size: int) -> Callable[[str, str], Callable[[], Any]]:
    """Fill a table and modelsearch's index, and return what makes a question to it."""
    call_command("migrate", "modelsearch", "-v0")
    with connection.schema_editor() as editor:
        editor.create_model(StockPage)
    backend = SearchBackend({})
    own, rows = backend.get_index_for_model(StockPage), _rows(size)
    while batch := [StockPage(pk=pk, title=title, text=text) for pk, title, text in islice(rows, BATCH)]:
        StockPage.objects.bulk_create(batch)
        own.add_items(StockPage, batch)

    def ask(kind: str, text: str) -> Callable[[], Any]:
        if kind == "prefix":
            return lambda: list(backend.autocomplete(text, StockPage)[:HITS])
        wanted = Phrase(text) if kind == "phrase" else PlainText(text, "and" if "all" in kind else "or")
        return lambda: list(backend.search(wanted, StockPage)[:HITS])

    return ask


def _whoosh(folder: Path, size: int) -> Callable[[str, str], Callable[[], Any]]:
    stemmed = fields.TEXT(analyzer=StemmingAnalyzer())
    schema = fields.Schema(pk=fields.ID(stored=True), title=stemmed, text=stemmed)
    made = index.create_in(str(folder), schema)
    with made.writer() as writer:
        for pk, title, text in _rows(size):
            writer.add_document(pk=str(pk), title=title, text=text)
    searcher = made.searcher()

    def ask(kind: str, text: str) -> Callable[[], Any]:
        parser = QueryParser("text", schema, group=AndGroup if "all" in kind else OrGroup)
        written = {"phrase": f'"{text}"', "prefix": f"{text}*"}.get(kind, text)
        return lambda: [(hit["pk"], hit.score) for hit in searcher.search(parser.parse(written), limit=HITS)]

    return ask
