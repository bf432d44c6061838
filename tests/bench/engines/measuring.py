"""All figures of one engine."""

from pathlib import Path
from tempfile import TemporaryDirectory

from ..reporting import report, seconds
from .comparing import after_a_publish, compare
from .corpus import document
from .memory import memory_of
from .questions import Chosen
from .raw_postgres import own_database
from .shelves import Shelf, another_view, chosen, postgres_shelf, whoosh_shelf
from .stock import measure_stock

#: Ours may take so many times as long to build as the raw library, in MB at 100,000, and documents a second.
BUILD, MEMORY, UPDATES = 1 / 0.6, 200, 500

UPDATED = 2_000


def measure(engine: str, entries: int, small: int) -> list[bool]:
    """Report on `engine` with `small` and with `entries` documents."""
    words = chosen(small)
    if engine == "stock":
        return measure_stock(entries, words)
    return (_whoosh if engine == "whoosh" else _postgres)(entries, min(small, entries), words)


def _whoosh(entries: int, small: int, words: Chosen) -> list[bool]:
    with TemporaryDirectory(prefix="kennisbank-bench-") as name:
        folder = Path(name)
        shelves = [whoosh_shelf(folder, size, words) for size in sorted({small, entries})]
        good = [_built(shelf) for shelf in shelves]
        good += compare("whoosh", shelves[0], shelves[-1])
        good += [_memory(shelves[-1], folder)]
        good += [after_a_publish("whoosh", shelves[-1], shelves[-1].ours)]
        return [*good, after_a_publish("whoosh in another process", shelves[-1], another_view(shelves[-1]))]


def _built(shelf: Shelf) -> bool:
    ours, raw = shelf.built or (0, 1)
    report(f"whoosh {shelf.size} build ours", shelf.size / ours, "documents/s, informative")
    report(f"whoosh {shelf.size} build raw", shelf.size / raw, "documents/s, informative")
    return report(f"whoosh {shelf.size} build ours / raw (0.6 of its speed)", ours / raw, "x", BUILD)


def _memory(shelf: Shelf, folder: Path) -> bool:
    used = memory_of(shelf, folder)
    for name, megabytes in used.items():
        report(f"whoosh {shelf.size} memory of {name}", megabytes, "MB, informative")
    return report(f"whoosh {shelf.size} memory of a searching process", sum(used.values()), "MB", MEMORY)


def _postgres(entries: int, small: int, words: Chosen) -> list[bool]:
    with own_database() as alias:
        if alias is None:
            report("postgres was not there", 0, "figures, informative")
            return []
        sizes = sorted({small, entries})
        shelves = [postgres_shelf(alias, size, words) for size in sizes]
        good = compare("postgres", shelves[0], shelves[-1])
        good += [_bulk_updates(shelves[-1])]
        return [*good, after_a_publish("postgres", shelves[-1], shelves[-1].ours)]


def _bulk_updates(shelf: Shelf) -> bool:
    """Replace documents in one commit, analysis included; first with many words that were never met before."""
    number = min(UPDATED, shelf.size)
    new = [document(pk, edition=2) for pk in range(1, number + 1)]

    def update() -> None:
        with shelf.ours.writing() as writer:
            for one in new:
                writer.put(one)

    name, unit = f"postgres {shelf.size} bulk updates", "documents/s, at least"
    report(f"{name}, words never met", number / seconds(update), "documents/s, informative")
    return report(f"{name}, words met before", number / seconds(update), unit, least=UPDATES)
