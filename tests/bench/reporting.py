"""Figures, one JSON line each."""

import json
import statistics
import time
from collections.abc import Callable, Sequence


def report(
    name: str, value: float, unit: str, bar: float | None = None, *, least: float | None = None
) -> bool:
    """Print one figure; return whether it is at most `bar` and at least `least` (neither: informative)."""
    ok = (bar is None or value <= bar) and (least is None or value >= least)
    shown = bar if least is None else least
    line = {"name": name, "value": round(value, 2), "unit": unit, "bar": shown, "ok": ok}
    print(json.dumps(line, ensure_ascii=False), flush=True)
    return ok


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` took."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def medians(*works: Callable[[], object], rounds: int = 15, warm: int = 2) -> list[float]:
    """Return the median time of each of `works`, in seconds, done in turn so that noise hits all."""
    for _n in range(warm):
        for work in works:
            work()
    times = [[seconds(work) for work in works] for _n in range(rounds)]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def percentile(times: Sequence[float], share: float) -> float:
    """Return the time that `share` of `times` stay within."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]
