"""`python -m tests.bench [--only PART] [--entries N] [--engine NAME]`: ends with 1 when a bar is missed."""

import argparse
import sys

from .site import fill, prepare

SMALL = 1_000
PARTS = ["drafts", "pages", "search", "engines"]
ENGINES = ["whoosh", "postgres", "stock"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--engine", choices=ENGINES, help="of engines only this one")
    wishes = parser.parse_args()
    parts = [wishes.only] if wishes.only else PARTS
    good: list[bool] = []
    if "drafts" in parts:
        good += measure_writing()
    if {"pages", "search"} & set(parts):
        good += measure_site(wishes.entries, parts)
    if "engines" in parts:
        good += measure_engines(wishes)
    return 0 if all(good) else 1


def measure_writing() -> list[bool]:
    """Measure the quick form on a site of its own tables, before it is filled."""
    from .drafts import measure_drafts

    prepare()
    return [measure_drafts()]


def measure_site(entries: int, parts: list[str]) -> list[bool]:
    """Measure at SMALL, let the site grow, and measure again."""
    from .pages import Before, measure_pages
    from .search import engine_times, measure_search

    prepare()
    fill(SMALL)
    before, times = Before(), engine_times()
    fill(entries)
    good: list[bool] = []
    if "pages" in parts:
        good += measure_pages(before, entries, SMALL)
    if "search" in parts:
        good += measure_search(entries, times, SMALL)
    return good


def measure_engines(wishes: argparse.Namespace) -> list[bool]:
    """Measure the engines that were asked for against the raw libraries."""
    from .engines.measuring import measure

    wanted = [wishes.engine] if wishes.engine else ENGINES
    return [ok for name in wanted for ok in measure(name, wishes.entries, SMALL)]


if __name__ == "__main__":
    sys.exit(main())
