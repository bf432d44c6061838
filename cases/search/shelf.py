"""The index as one reader may use it: it proposes, and what the database knows better is put right.

An entry that changed since it was indexed counts for whom the database says, whatever the index remembers. An
index that is older than the database remembers, or belongs to another database, counts as broken.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from cases.access.policy import tokens_of_user
from cases.catalogue.models import Entry

from .documents import AUDIENCE, entry_index
from .engines.engine import EngineIndex, IndexBroken
from .engines.ids import Ids
from .engines.question import Answer, Question
from .models import IndexState

#: Writers that have published their commit and not yet told the database; more than that is another index.
MOST_AHEAD = 16


@dataclass(frozen=True)
class Shelf:
    """`behind` are the entries that the index has not seen in their latest version, `known` those of them that
    the reader may see."""

    index: EngineIndex
    tokens: frozenset[str]
    behind: frozenset[int]
    known: frozenset[int]

    def ask(self, question: Question) -> Answer:
        """Ask with the reach of the reader. Raises IndexBroken."""
        reach = {**question.reach, AUDIENCE: self.tokens}
        without = (self.behind - self.known).union(question.without)
        return self.index.ask(replace(question, reach=reach, without=without, also=self.known))


def open_shelf(user: Any) -> Shelf:
    """Return the shelf of `user`. Raises IndexBroken."""
    index = entry_index()
    check_index(index)
    behind = frozenset(Entry.objects.behind_in_index().values_list("pk", flat=True))
    return Shelf(index, frozenset(tokens_of_user(user)), behind, _visible(user, behind))


def check_index(index: EngineIndex) -> None:
    """Raise IndexBroken when the index is not the one that the database remembers."""
    state = IndexState.objects.filter(name=index.get_key()).first()
    stamp = index.stamp()
    if state is None or stamp.owner != state.owner:
        raise IndexBroken("the index belongs to another database")
    if not state.serial <= stamp.serial <= state.serial + MOST_AHEAD:
        raise IndexBroken(f"the index is at {stamp.serial}, the database at {state.serial}")


def _visible(user: Any, pks: Iterable[int]) -> frozenset[int]:
    if not pks:
        return frozenset()
    rows = Entry.objects.visible_to(user).live().filter(pk__in=Ids(pks))
    return frozenset(rows.values_list("pk", flat=True))
