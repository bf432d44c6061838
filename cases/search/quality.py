"""How well the search finds what somebody has in mind: known pages, asked for in several manners of writing.

A corpus goes into a throw-away index, analysed, weighed and asked as entries are; only the thesaurus and the signs
that a reader can type (quotes, minus) have no part in it. The measures are those of TREC's known-item search: the
mean reciprocal rank of the first right page among the first ten, and the share of questions that have one there.
"""

import json
import secrets
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection, transaction
from django.utils.translation import gettext as _

from cases.catalogue.models import Entry

from .documents import AUDIENCE, COUNTED, texts_of
from .dutch import preload
from .engines.document import Document
from .engines.engine import EngineIndex
from .engines.question import Question
from .meaning import understand

#: So many hits are looked at.
DEPTH = 10


class BadFile(Exception):
    """What a file says cannot be used; the message is one sentence."""


class Page(NamedTuple):
    id: str
    title: str
    body: str


class Query(NamedTuple):
    kind: str
    q: str
    gold: frozenset[str]


class Outcome(NamedTuple):
    """`rank` of the first right page from 1, or 0; `seconds` that the answer took."""

    kind: str
    rank: int
    seconds: float


def read_corpus(path: Path) -> list[Page]:
    """Return the pages of a file with a JSON object on each line. Raises BadFile."""
    rows = [(number, line) for number, line in enumerate(_text_of(path).split("\n"), 1) if line.strip()]
    pages = [_page(_parsed(line, f"{path}:{number}"), f"{path}:{number}") for number, line in rows]
    if not pages:
        raise BadFile(_("%(path)s: er staat geen pagina in.") % {"path": path})
    if len({page.id for page in pages}) < len(pages):
        raise BadFile(_("%(path)s: een id komt twee keer voor.") % {"path": path})
    return pages


def read_queries(path: Path, known: Collection[str]) -> list[Query]:
    """Return the queries of a JSON file, which ask for pages in `known`. Raises BadFile."""
    rows = _parsed(_text_of(path), str(path))
    if not isinstance(rows, list) or not rows:
        raise BadFile(_("%(path)s: er staat geen lijst van zoekvragen in.") % {"path": path})
    return [_query(row, f"{path}, {_('zoekvraag')} {number}", known) for number, row in enumerate(rows, 1)]


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFile(_("%(path)s: dit is geen tekst in UTF-8.") % {"path": path}) from error
    except OSError as error:
        reason = error.strerror or error
        raise BadFile(
            _("%(path)s: niet te lezen (%(reason)s).") % {"path": path, "reason": reason}
        ) from error


def _parsed(text: str, where: str) -> Any:
    """Return what a JSON text says; half characters (lone surrogates) can be indexed nor printed. Raises BadFile."""
    try:
        found = json.loads(text)
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise BadFile(_("%(where)s: er staat een half teken in.") % {"where": where}) from error
    except (ValueError, RecursionError) as error:
        raise BadFile(_("%(where)s: dit is geen JSON.") % {"where": where}) from error
    return found


def _page(row: Any, where: str) -> Page:
    if not isinstance(row, dict) or not _is_id(row.get("id")):
        raise BadFile(_('%(where)s: verwacht {"id", "title", "body"}.') % {"where": where})
    title, body = row.get("title"), row.get("body")
    if not isinstance(title, str) or not isinstance(body, str):
        raise BadFile(_('%(where)s: verwacht {"id", "title", "body"}.') % {"where": where})
    return Page(str(row["id"]), title, body)


def _query(row: Any, where: str, known: Collection[str]) -> Query:
    gold = row.get("gold") if isinstance(row, dict) else None
    golds = gold if isinstance(gold, list) else [gold]
    if (
        not golds
        or not all(map(_is_id, golds))
        or not all(isinstance(row.get(key), str) for key in ("kind", "q"))
    ):
        raise BadFile(_('%(where)s: verwacht {"kind", "q", "gold"}.') % {"where": where})
    wanted = frozenset(map(str, golds))
    if unknown := wanted - set(known):
        raise BadFile(_("%(where)s: pagina %(id)s is er niet.") % {"where": where, "id": min(unknown)})
    return Query(row["kind"], row["q"], wanted)


def _is_id(value: Any) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


@contextmanager
def throw_away_index(engine: str) -> Iterator[EngineIndex]:
    """Yield an empty index of `engine` with the settings of production, which is gone afterwards.

    In PostgreSQL its tables live in a transaction that is rolled back, so that nobody ever sees them.
    """
    backend = import_module(f"cases.search.engines.{engine}").SearchBackend
    params = {**settings.MODELSEARCH_BACKENDS["entries"], "COUNTED": COUNTED}
    with TemporaryDirectory() as folder, _undone(connection.vendor == "postgresql" and engine == "postgres"):
        named = {"PATH": Path(folder), "TABLE": f"quality_{secrets.token_hex(4)}"}
        yield backend(params | named).get_index_for_model(Entry)


@contextmanager
def _undone(needed: bool) -> Iterator[None]:
    if not needed:
        yield
        return
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def measure(pages: Sequence[Page], queries: Iterable[Query], engine: str) -> list[Outcome]:
    """Return what became of each query."""
    preload()
    with throw_away_index(engine) as index:
        with index.rebuilding() as writer:
            for pk, page in enumerate(pages, 1):
                writer.put(Document(pk, texts_of(title=page.title, text=page.body), keys=COUNTED))
        return [_outcome(index, query, pages) for query in queries]


def _outcome(index: EngineIndex, query: Query, pages: Sequence[Page]) -> Outcome:
    began = perf_counter()
    found = ask(index, query.q)
    seconds = perf_counter() - began
    ranks = (rank for rank, pk in enumerate(found, 1) if pages[pk - 1].id in query.gold)
    return Outcome(query.kind, next(ranks, 0), seconds)


def ask(index: EngineIndex, text: str) -> list[int]:
    """Return the first hits for `text`, best first, for a reader who may see everything that counts."""
    meaning = understand(text, index.statistics)
    reach = {AUDIENCE: COUNTED[AUDIENCE]}
    question = Question(meaning.clauses, reach=reach, bonuses=meaning.bonuses, stop=DEPTH)
    return [hit.pk for hit in index.ask(question).hits] if meaning.clauses else []


def summarise(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Return the figures, over all queries and by kind; times in milliseconds."""
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        kinds[outcome.kind].append(outcome)
    seconds = sorted(outcome.seconds for outcome in outcomes)
    return {
        "overall": _figures(outcomes),
        "kinds": {kind: {**_figures(kinds[kind]), "n": len(kinds[kind])} for kind in sorted(kinds)},
        "p50_ms": _share(seconds, 0.50),
        "p95_ms": _share(seconds, 0.95),
    }


def _figures(outcomes: Sequence[Outcome]) -> Mapping[str, float]:
    found = [outcome.rank for outcome in outcomes if outcome.rank]
    return {
        "mrr10": round(sum(1 / rank for rank in found) / len(outcomes), 4),
        "success10": round(len(found) / len(outcomes), 4),
    }


def _share(seconds: Sequence[float], share: float) -> float:
    return round(seconds[min(len(seconds) - 1, int(share * len(seconds)))] * 1000, 2)
