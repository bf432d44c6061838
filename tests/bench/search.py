"""The search page against what the engine does for it, suggestions, and the first search after a publish."""

import random
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser

from cases.demo.sample import READER_EMAIL
from cases.models import Entry, User
from cases.search.asking import read_question
from cases.search.engines.question import Question
from cases.search.facets import OFFERED
from cases.search.highlight import mark, snippet
from cases.search.index import index_entry
from cases.search.meant import find_meaning
from cases.search.queries import search_entries
from cases.search.shelf import open_shelf
from cases.search.suggestions import suggest

from .reporting import medians, percentile, report, seconds
from .site import visit, visitors

#: Questions of every class that people ask.
WORDS = [
    "webmonitoring",
    "oproep",
    "oproep straatfeest",
    "gerucht vermist kind",
    '"vermist kind"',
    "strat*",
    "oprep",
]


def reader() -> User:
    return User.objects.get(email=READER_EMAIL)


def engine_times() -> dict[str, float]:
    """Return the median time of the bare engine for each question: ids and scores, with the reader's tokens."""
    user = reader()
    works = [_bare(user, words) for words in WORDS]
    return dict(zip(WORDS, medians(*works), strict=True))


def _bare(user: User, words: str):
    shelf = open_shelf(user)
    meant = find_meaning(user, read_question(words), shelf.index.statistics)
    question = Question(clauses=meant.clauses, bonuses=meant.bonuses, stop=20)
    return lambda: shelf.ask(question)


def work_times() -> dict[str, float]:
    """Return the median time of what a page of hits is made of: hits, facets, permission and snippets."""
    user = reader()
    works = [_whole(user, words) for words in WORDS]
    return dict(zip(WORDS, medians(*works), strict=True))


def _whole(user: User, words: str):
    shelf = open_shelf(user)
    meant = find_meaning(user, read_question(words), shelf.index.statistics)
    question = Question(clauses=meant.clauses, bonuses=meant.bonuses, facets=OFFERED, stop=20)
    rows = Entry.objects.in_bulk(hit.pk for hit in shelf.ask(question).hits)

    def work() -> None:
        for hit in shelf.ask(question).hits:
            mark(rows[hit.pk].title, meant.marked)
            snippet(rows[hit.pk].gist, rows[hit.pk].text, meant.marked)

    return work


def measure_search(entries: int, small_times: dict[str, float], small: int) -> list[bool]:
    """Report on a site of `entries`; `small_times` is what `engine_times` said at `small`."""
    times = engine_times()
    good = [
        report(
            f"growth search {small} to {entries}", sum(times.values()) / sum(small_times.values()), "x", 10
        )
    ]
    good += _search_page(work_times())
    good += [_suggestions(), _after_a_publish()]
    report("memory of this process", _resident(), "MB, informative")
    return good


def _search_page(times: dict[str, float]) -> list[bool]:
    """The page in Python against what it is made of (hits, facets, permission, snippets), and over HTTP."""
    user, client = reader(), visitors()["signed in"]
    good = []
    for words in WORDS:
        (page,) = medians(lambda words=words: search_entries(user=user, text=words))
        over = (page - 2 * times[words]) * 1000
        good.append(report(f"search page {words!r}: over 2x hits, facets, snippets", over, "ms", 15))
        (whole,) = medians(lambda words=words: visit(client, f"/zoeken/?{urlencode({'q': words})}"), rounds=7)
        report(f"search page {words!r} over HTTP p50", whole * 1000, "ms, informative")
    return good


def _suggestions() -> bool:
    titles = Entry.objects.live().filter(label="clear").values_list("title", flat=True)[:400]
    chosen = random.Random(1).sample(list(titles), min(100, len(titles)))
    typed = [title[:length] for title in chosen for length in (3, 6, 12)]
    suggest(user=AnonymousUser(), text=typed[0])
    times = [seconds(lambda text=text: suggest(user=AnonymousUser(), text=text)) for text in typed]
    return report("suggestions p95", percentile(times, 0.95) * 1000, "ms", 15)


def _after_a_publish() -> bool:
    """The first search after one entry was indexed, against the next one; the median of ten."""
    user = reader()
    entries = list(Entry.objects.live().filter(label="clear", kind="case_study")[:10])
    ratios = []
    for entry in entries:
        Entry.objects.filter(pk=entry.pk).update(version=entry.version + 1)
        index_entry(entry.pk)
        ask = lambda: search_entries(user=user, text="oproep straatfeest")  # noqa: E731
        first, following = seconds(ask), min(seconds(ask) for _n in range(3))
        ratios.append(first / following)
    return report("first search after a publish / next", percentile(ratios, 0.5), "x", 1.5)


def _resident() -> float:
    with open("/proc/self/status") as status:
        said = dict(line.split(":", 1) for line in status)
    return int(said["RssAnon"].split()[0]) / 1024
