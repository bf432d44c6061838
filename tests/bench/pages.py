"""Pages against an empty view behind the same middleware, and their queries as the site grows."""

from .reporting import medians, report
from .site import article, queries, visit, visitors

LISTS = ["/praktijkcasussen/", "/lessen/", "/gesprekken/", "/begrippen/"]
PAGES = ["/", *LISTS, "/zoeken/", "/zoeken/?q=webmonitoring", "/regios/", "/vergelijken/regios/"]
ROUNDS = 100

#: By visitor: how many times an empty view an article may take.
BARS = {"anonymous": 5, "signed in": 10}


class Before:
    """What a small site took: queries of every page, and the time of the pages that may not grow."""

    def __init__(self):
        self.path = article()
        self.thread = article("thread")
        everybody = visitors()
        self.queries = {
            (who, page): queries(client, page)
            for who, client in everybody.items()
            for page in [*PAGES, self.path]
        }
        self.times = dict(zip(self.grown, self.measure(), strict=True))

    @property
    def grown(self) -> list[str]:
        """Return the pages that may take 1.2 times as long at most: lists, an article, a thread."""
        return [*LISTS[:2], self.path, self.thread]

    def measure(self) -> list[float]:
        """Return the times of the pages that may not grow, in an order of their own, against the empty view."""
        client = visitors()["signed in"]
        works = [lambda path=path: visit(client, path) for path in ["/leeg/", *self.grown]]
        empty, *times = medians(*works, rounds=30)
        return [time / empty for time in times]


def measure_pages(before: Before, entries: int, small: int) -> list[bool]:
    """Report on a site of `entries`, compared with what it was at `small`."""
    everybody = visitors()
    good = [_article(everybody[who], who, before.path) for who in BARS]
    good += [_home(client, who, before.path) for who, client in everybody.items()]
    for (who, page), number in before.queries.items():
        name = "article" if page == before.path else page
        now = queries(everybody[who], page)
        good.append(report(f"sql {name} {who}", now, f"queries at {entries}", number))
    for page, ratio in zip(before.grown, before.measure(), strict=True):
        name = {before.path: "article", before.thread: "thread"}.get(page, page)
        good.append(report(f"growth {name} {small} to {entries}", ratio / before.times[page], "x", 1.2))
    return good


def _article(client, who: str, path: str) -> bool:
    empty, time = medians(lambda: visit(client, "/leeg/"), lambda: visit(client, path), rounds=ROUNDS)
    return report(f"article {who} / empty view", time / empty, "x", BARS[who])


def _home(client, who: str, path: str) -> bool:
    page, home = medians(lambda: visit(client, path), lambda: visit(client, "/"), rounds=ROUNDS)
    return report(f"home / article {who}", home / page, "x", 1.5)
