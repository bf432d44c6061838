"""One segment of the index, opened once and read by many."""

import threading
from array import array
from collections.abc import Iterable, Sequence

from whoosh.matching import ListMatcher
from whoosh.reading import SegmentReader, TermNotFound

from .documents import term, unpack_positions

#: Postings kept in memory for each segment; beyond it the memory starts anew.
MOST_CACHED = 1_000_000

Postings = tuple[Sequence[int], Sequence[float]]
NOTHING: Postings = ((), ())


class Leaf:
    """Reads postings in whole blocks.

    Whoosh's matchers hand them out one by one, ten times as slow, and its queries combine them wrongly
    (DisjunctionMax and And with ConstantScore lose hits under a limit, Require asserts). So we read the
    codec's blocks ourselves, which Whoosh-Reloaded being pinned makes safe, and combine in `scoring`.
    Deletions are the snapshot's business: they change with each generation, the files never.
    """

    def __init__(self, storage, schema, segment):
        self.users = 0
        self._schema = schema
        self._reader = SegmentReader(storage, schema, segment)
        self._lock = threading.Lock()
        self._cache: dict[tuple[str, str], Postings] = {}
        self._cached = 0
        column = self._reader.column_reader("pk")
        self.pks = [column[docnum] for docnum in range(segment.doc_count_all())]

    def close(self) -> None:
        with self._lock:
            self._cache.clear()
            self._reader.close()

    def words(self, field: str, text: str) -> Postings:
        """Return (documents, weights) of a word in a field."""
        return self._postings("words", term(field, text))

    def having(self, name: str, values: Iterable[str]) -> set[int]:
        """Return the documents that hold at least one of `values` under the key `name`."""
        found: set[int] = set()
        for value in values:
            found.update(self._postings("keys", term(name, value))[0])
        return found

    def values_of(self, name: str) -> list[str]:
        """Return every value under the key `name`, for facets."""
        prefix = term(name, "")
        with self._lock:
            return [text.decode()[len(prefix) :] for text in self._reader.expand_prefix("keys", prefix)]

    def positions(self, field: str, text: str) -> dict[int, array]:
        """Return where a word stands, by document; for phrases."""
        with self._lock:
            matcher = self._matcher("words", term(field, text))
            found = {}
            while matcher is not None and matcher.is_active():
                found[matcher.id()] = unpack_positions(matcher.value())
                matcher.next()
        return found

    def _postings(self, column: str, key: str) -> Postings:
        known = self._cache.get((column, key))
        if known is not None:
            return known
        with self._lock:
            postings = self._read(column, key)
            self._cached += len(postings[0]) + 1
            if self._cached > MOST_CACHED:
                self._cache, self._cached = {}, len(postings[0]) + 1
            self._cache[column, key] = postings
        return postings

    def _matcher(self, column: str, key: str):
        try:
            return self._reader._terms.matcher(column, key.encode(), self._schema[column].format)
        except TermNotFound:
            return None

    def _read(self, column: str, key: str) -> Postings:
        matcher = self._matcher(column, key)
        if matcher is None:
            return NOTHING
        if isinstance(matcher, ListMatcher):
            return matcher._ids, matcher._weights
        ids, weights = array("I"), array("f")
        while not matcher._atend:
            matcher._read_ids()
            matcher._read_weights()
            ids.extend(matcher._ids)
            weights.extend(matcher._weights)
            matcher._next_block()
        return ids, weights
