"""Ours against the raw library: every class of question, growth, and the first question after a publish."""

from collections.abc import Callable, Iterable
from statistics import mean, median

from cases.search.engines.engine import EngineIndex
from cases.search.engines.question import Question

from ..reporting import medians, report, seconds
from .corpus import document
from .shelves import Shelf

Ask = Callable[[Question], object]
Times = dict[str, float]

#: What the bars of the page on quality say.
BAR, GROWTH, AFTER_A_PUBLISH = 1.3, 10, 1.5

ROUNDS, PUBLISHES = 9, 9


def times_of(sides: list[tuple[Ask, dict[str, list[Question]]]], classes: Iterable[str]) -> list[Times]:
    """Return for each side, by class, the mean over its questions of their median times, in seconds."""
    found: list[Times] = [{} for _side in sides]
    for name in classes:
        works = [lambda ask=ask, one=one: ask(one) for ask, questions in sides for one in questions[name]]
        times, each = medians(*works, rounds=ROUNDS), len(works) // len(sides)
        for at, side in enumerate(found):
            side[name] = mean(times[at * each : (at + 1) * each])
    return found


def compare(engine: str, small: Shelf, large: Shelf) -> list[bool]:
    """Report on two sizes, of which all sides are asked in turn."""
    shelves = [small] if small.size == large.size else [small, large]
    sides = [(ask, shelf.questions) for shelf in shelves for ask in (shelf.ours.ask, shelf.raw.ask)]
    times = times_of(sides, large.questions)
    good = []
    for at, shelf in enumerate(shelves):
        good.append(_against_raw(f"{engine} {shelf.size}", times[2 * at], times[2 * at + 1]))
    if len(shelves) > 1:
        good += _growth(f"{engine} growth {small.size} to {large.size}", times)
    return good


def _against_raw(name: str, ours: Times, raw: Times) -> bool:
    for kind, time in ours.items():
        report(f"{name} {kind!r} ours", time * 1000, "ms p50, informative")
        report(f"{name} {kind!r} ours / raw", time / raw[kind], "x, informative")
    report(f"{name} sum of p50 ours", sum(ours.values()) * 1000, "ms, informative")
    report(f"{name} sum of p50 raw", sum(raw.values()) * 1000, "ms, informative")
    return report(f"{name} sum of p50 ours / raw", sum(ours.values()) / sum(raw.values()), "x", BAR)


def _growth(name: str, times: list[Times]) -> list[bool]:
    ours, raw, large, raw_large = (sum(side.values()) for side in times)
    report(f"{name} raw", raw_large / raw, "x, informative")
    return [report(f"{name} ours", large / ours, "x", GROWTH)]


def after_a_publish(engine: str, shelf: Shelf, reader: EngineIndex) -> bool:
    """Report the first question to `reader` after a document was indexed against the next, over all classes."""
    firsts, nexts = [], []
    for number, questions in enumerate(shelf.questions.values()):
        first, following = _around_publishes(shelf, reader, questions, first=1 + number * PUBLISHES)
        firsts.append(first)
        nexts.append(following)
    ratio, more = sum(firsts) / sum(nexts), (sum(firsts) - sum(nexts)) / len(firsts)
    report(f"{engine} {shelf.size} first after a publish - next", more * 1000, "ms, informative")
    return report(f"{engine} {shelf.size} first after a publish / next", ratio, "x", AFTER_A_PUBLISH)


def _around_publishes(
    shelf: Shelf, reader: EngineIndex, questions: list[Question], first: int
) -> tuple[float, float]:
    """Return the median time of the first question after a publish, and that of the one after it."""
    firsts, nexts = [], []
    for number in range(PUBLISHES):
        question = questions[number % len(questions)]
        reader.ask(question)
        with shelf.ours.writing() as writer:
            writer.put(document(first + number, edition=1))
        firsts.append(seconds(lambda question=question: reader.ask(question)))
        nexts.append(median(seconds(lambda question=question: reader.ask(question)) for _n in range(3)))
    return median(firsts), median(nexts)
