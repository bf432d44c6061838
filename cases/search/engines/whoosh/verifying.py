"""Reads an index from the first byte to the last, and says what is wrong with it."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from .files import Files
from .leaf import Leaf
from .lists import Array
from .snapshot import Snapshot


def faults(files: Files, snapshot: Snapshot) -> list[str]:
    """Return in words what is wrong; nothing when all is well."""
    found = [f"{name} was damaged" for name in files.damaged(snapshot.pointer)]
    for part in snapshot.parts:
        found += [f"{part.segment}: {fault}" for fault in _faults_of(part.leaf)]
        if part.deleted.size and part.deleted.max() >= part.leaf.size:
            found.append(f"{part.segment}: a document that is not there was removed")
    living = snapshot.pks[snapshot.alive]
    if len(np.unique(living)) < len(living):
        found.append("a primary key occurs twice")
    return found


def _faults_of(leaf: Leaf) -> Iterator[str]:
    lists = leaf.lists
    if any(first >= second for first, second in pairwise(lists.terms)):
        yield "the terms are not in order"
    if leaf.size != len(leaf.orders):
        yield "not every document has an order"
    if not _parts(lists.starts, len(lists.terms), len(lists.ids)):
        yield "the postings do not add up"
    if not _parts(lists.places, len(lists.terms), len(lists.positions)):
        yield "the positions do not add up"
    if not len(lists.ids) == len(lists.weights) == len(lists.counts):
        yield "not every posting has a weight"
    elif int(lists.counts.sum(dtype=np.int64)) != len(lists.positions):
        yield "the positions do not belong to the postings"
    if len(lists.ids) and (int(lists.ids.max()) >= leaf.size or not _ascends(lists.ids, lists.starts)):
        yield "the documents of a term are not in order"
    if not (np.isfinite(lists.weights).all() and (lists.weights >= 0).all()):
        yield "a weight is no number"


def _parts(bounds: Array, parts: int, whole: int) -> bool:
    steps = np.diff(bounds.astype(np.int64))
    return len(bounds) == parts + 1 and bounds[0] == 0 and bounds[-1] == whole and bool((steps >= 0).all())


def _ascends(ids: Array, starts: Array) -> bool:
    steps = ids[1:] > ids[:-1]
    first = np.zeros(len(ids) + 1, bool)
    first[starts.astype(np.int64)] = True
    return bool((steps | first[1:-1]).all())
