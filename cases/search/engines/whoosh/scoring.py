"""Which documents match, and how well: BM25 per field, summed with the weights of the fields."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any, NamedTuple

from .leaf import Leaf

#: A compound that is found as separate words counts for this much of the compound itself.
SPLIT_WEIGHT = 0.7

Filters = Mapping[str, Collection[str]]


class Match(NamedTuple):
    """How many of the words were found, and the score."""

    words: int
    score: float


@dataclass(frozen=True)
class Found:
    """All matches by primary key; `words` is how many words counted, so `match.words == words` means all."""

    matches: dict[int, Match]
    words: int


class Scope(NamedTuple):
    """One segment with the documents that may be found in it and those that statistics may count."""

    leaf: Leaf
    allowed: set[int]
    counted: set[int]


def scope_of(leaf: Leaf, deleted: Collection[int], filters: Filters, counted: Filters) -> Scope:
    alive = set(range(len(leaf.pks))).difference(deleted)
    return Scope(leaf, _narrow(leaf, alive, filters), _narrow(leaf, alive, counted))


def _narrow(leaf: Leaf, docs: set[int], filters: Filters) -> set[int]:
    for name, values in filters.items():
        docs = docs & leaf.having(name, values)
    return docs


def wanted(tokens: Iterable[Any]) -> list[Any]:
    """Return the tokens that a query stands for: each once, and weak ones only when there is nothing else."""
    each = {token.text: token for token in tokens}
    return [token for token in each.values() if not token.weak] or list(each.values())


def score(scopes: Sequence[Scope], tokens: Sequence[Any], boosts: Mapping[str, float]) -> Found:
    """Find the documents with at least one of the words."""
    total = sum(len(scope.counted) for scope in scopes)
    counts: list[dict[int, int]] = [defaultdict(int) for _scope in scopes]
    sums: list[dict[int, float]] = [defaultdict(float) for _scope in scopes]
    for token in tokens:
        raw = [_weigh(scope.leaf, token, boosts) for scope in scopes]
        rarity = _rarity(sum(len(r.keys() & s.counted) for r, s in zip(raw, scopes, strict=True)), total)
        for scope, found, count, summed in zip(scopes, raw, counts, sums, strict=True):
            allowed = scope.allowed
            for doc, weight in found.items():
                if doc in allowed:
                    count[doc] += 1
                    summed[doc] += weight * rarity
    matches = {}
    for scope, count, summed in zip(scopes, counts, sums, strict=True):
        pks = scope.leaf.pks
        matches.update({pks[doc]: Match(count[doc], value) for doc, value in summed.items()})
    return Found(matches, len(tokens))


def _rarity(frequency: int, total: int) -> float:
    """Robertson's inverse document frequency, over the counted documents alone."""
    return log(1 + (total - frequency + 0.5) / (frequency + 0.5))


def _weigh(leaf: Leaf, token: Any, boosts: Mapping[str, float]) -> dict[int, float]:
    found = _weigh_text(leaf, token.text, boosts)
    if not token.parts:
        return found
    halves = [_weigh_text(leaf, part, boosts) for part in token.parts]
    together = set.intersection(*(set(half) for half in halves))
    for doc in together:
        weight = SPLIT_WEIGHT * min(half[doc] for half in halves)
        found[doc] = max(found.get(doc, 0.0), weight)
    return found


def _weigh_text(leaf: Leaf, text: str, boosts: Mapping[str, float]) -> dict[int, float]:
    found: dict[int, float] = {}
    for field, boost in boosts.items():
        docs, weights = leaf.words(field, text)
        if found:
            for doc, weight in zip(docs, weights, strict=True):
                found[doc] = found.get(doc, 0.0) + weight * boost
        else:
            found = {doc: weight * boost for doc, weight in zip(docs, weights, strict=True)}
    return found


def holders(scopes: Sequence[Scope], word: str, fields: Iterable[str]) -> set[int]:
    """Return the primary keys of the documents in which the word stands."""
    found = set()
    for scope in scopes:
        pks = scope.leaf.pks
        for field in fields:
            documents, _weights = scope.leaf.words(field, word)
            found |= {pks[doc] for doc in documents if doc in scope.allowed}
    return found


def find_phrase(scopes: Sequence[Scope], tokens: Sequence[Any], fields: Iterable[str]) -> set[int]:
    """Return the primary keys of the documents in which `tokens` stand as they do in the phrase."""
    found = set()
    distances = [token.position - tokens[0].position for token in tokens]
    for scope in scopes:
        for field in fields:
            places = [scope.leaf.positions(field, token.text) for token in tokens]
            together = set.intersection(*(set(place) for place in places)) & scope.allowed
            found |= {scope.leaf.pks[doc] for doc in together if _stands(doc, places, distances)}
    return found


def _stands(doc: int, places: Sequence[Mapping[int, Sequence[int]]], distances: Sequence[int]) -> bool:
    starts = (
        {position - distance for position in place[doc]}
        for place, distance in zip(places, distances, strict=True)
    )
    return bool(set.intersection(*starts))
