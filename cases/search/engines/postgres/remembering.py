"""The state of an index and its statistics, remembered for as long as nobody commits.

Who uses what is remembered compares its mark with that of the tables in the very statement that uses it.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple
from weakref import WeakSet

from ..ranking import Statistics
from .tables import STATE, State, Tables
from .vectors import clean

#: So many tokens of one index are remembered.
MOST = 20_000

_READ = f"""
SELECT {", ".join(f"s.{name}" for name in STATE.split(", "))}, w.token, w.holders,
    CASE WHEN current_setting('jit')::boolean THEN set_config('jit', 'off', false) END
FROM {{t_state}} s LEFT JOIN {{t_words}} w ON w.token = ANY(%s::text[])
"""


class _Remembered(NamedTuple):
    state: State
    holders: dict[str, int]


_remembered: dict[tuple[str, str], _Remembered] = {}

#: The connections of which the session compiles no statements.
_settled: WeakSet[Any] = WeakSet()


def read_state(tables: Tables, tokens: Iterable[str]) -> tuple[State, Statistics]:
    """Return the state and the statistics of some tokens; from here on this session compiles no statements.

    Compiling (jit) costs more than it gains: a tenth of a second for each question with a common word.
    """
    names: dict[str, list[str]] = {}
    for token in tokens:
        names.setdefault(clean(token), []).append(token)
    with tables.reading():
        rows = tables.fetch(tables.named(_READ), [list(names)])
    state = tables.checked(rows[0][:-3] if rows else None)
    found = {token: number for *_state, name, number, _jit in rows for token in names.get(name, ())}
    holders = dict.fromkeys(sum(names.values(), []), 0) | found
    _remember(tables, state, holders)
    return state, Statistics(state.counted, holders)


def _remember(tables: Tables, state: State, holders: dict[str, int]) -> None:
    _settled.add(tables.connection.connection)
    key = (tables.alias, tables.name)
    known = _remembered.get(key)
    if known is None or known.state != state or len(known.holders) > MOST:
        known = _remembered[key] = _Remembered(state, {})
    known.holders.update(holders)


def remembered_state(tables: Tables, tokens: Iterable[str]) -> tuple[State, Statistics] | None:
    """Return the same without asking; None when some of it, or this connection, was not met before."""
    known = _remembered.get((tables.alias, tables.name))
    if known is None or known.state.version != tables.version:
        return None
    tokens = list(tokens)
    if tables.connection.connection not in _settled or any(token not in known.holders for token in tokens):
        return None
    return known.state, Statistics(known.state.counted, {token: known.holders[token] for token in tokens})


def forget(tables: Tables) -> None:
    """Read the state again, the next time."""
    _remembered.pop((tables.alias, tables.name), None)


def unsettle(tables: Tables) -> None:
    """Read the state again with this connection, which got another session, or an old setting back."""
    _settled.discard(tables.connection.connection)
