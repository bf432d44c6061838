"""Writing: put and drop documents, then commit in an order that survives a crash."""

import shutil
from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.writing import SegmentWriter

from cases.search.engines.document import Analyser, Document, postings_of

from .files import Files, Pointer, file_of
from .leaf import Leaf
from .lists import Array, Gathered, Source, merge
from .packed import PackedWriter, open_packed
from .segments import Codec, PinnedIndex, pack_gone, segments_of

#: As many segments of about the same size are merged into one.
MERGE_AT = 8

#: So many postings are gathered in memory, about 15 bytes each; then they wait on disk.
MOST_GATHERED = 1_000_000


class _Writer(SegmentWriter):
    """Adds to Whoosh's writer: whole lists instead of postings, and old files go only after the pointer moved."""

    def __init__(self, index, files: Files, pointer: Pointer):
        self._files, self._pointer = files, pointer
        super().__init__(index, _lk=False, codec=Codec(), compound=False)
        self._pks, self._orders = array("q"), array("q")
        self._gathered = Gathered()
        self._sources: list[Source] = []

    def put(self, document: Document, analyse: Analyser) -> None:
        self._gathered.add(self.docnum, postings_of(document, analyse), document.keys)
        self._pks.append(document.pk)
        self._orders.append(document.order)
        self.docnum += 1
        self._added = True
        if len(self._gathered) > MOST_GATHERED:
            self._set_aside(on_disk=True)

    def add_leaf(self, leaf: Leaf, deleted: Iterable[int]) -> None:
        """Take over what is left of a segment."""
        self._set_aside()
        kept = np.ones(leaf.size, bool)
        kept[list(deleted)] = False
        numbers = np.where(kept, np.cumsum(kept) - 1 + self.docnum, -1)
        self._sources.append(Source(leaf.lists, numbers))
        self._pks.extend(leaf.pks[kept].tolist())
        self._orders.extend(leaf.orders[kept].tolist())
        self.docnum += int(np.count_nonzero(kept))
        self._added = True

    def _set_aside(self, on_disk: bool = False) -> None:
        if not len(self._gathered):
            return
        lists = self._gathered.lists()
        self._gathered = Gathered()
        if on_disk:
            path = Path(self._tempstorage.folder) / f"{len(self._sources)}.run"
            writer = PackedWriter(path)
            writer.add(lists)
            writer.finish(np.zeros(0, np.int64), np.zeros(0, np.int64))
            lists = open_packed(path).lists
        self._sources.append(Source(lists, np.arange(self.docnum)))

    def _flush_segment(self) -> None:
        self._set_aside()
        writer = PackedWriter(Path(self.storage.folder) / file_of(self.newsegment.segment_id()))
        try:
            if len(self._sources) == 1 and self._sources[0].numbers.min() >= 0:
                writer.add(self._sources[0].lists)
            else:
                merge(self._sources, writer)
            writer.finish(np.array(self._pks), np.array(self._orders))
        finally:
            writer.close()
        self._sources = []

    def _commit_toc(self, segments) -> None:
        gone = {segment.segment_id(): pack_gone(segment.deleted_docs()) for segment in segments}
        self._files.sweep(self._files.publish(self._pointer, gone))

    def _finish(self) -> None:
        """Changes: nothing is left in memory when the folder of what waited on disk has been swept already.

        Whoosh then keeps the error with all its frames until the collector of cycles comes by, and with them
        every file of the generation stays open.
        """
        shutil.rmtree(self._tempstorage.folder, ignore_errors=True)
        self.is_closed = True

    def abandon(self) -> None:
        """Close what can be closed; the failure that led here is what matters."""
        try:
            self.cancel()
        except Exception:
            self.is_closed = True


class IndexWriter:
    """What a caller gets to write with, for one commit."""

    def __init__(self, writer: _Writer, analyse: Analyser, leaves: dict[str, Leaf]):
        self._writer, self._analyse, self._leaves = writer, analyse, leaves
        self._put: set[int] = set()

    def put(self, document: Document) -> None:
        """Add a document or replace the one with its primary key; once per commit for each."""
        if document.pk in self._put:
            raise ValueError(f"document {document.pk} was put twice")
        self._put.add(document.pk)
        self.drop(document.pk)
        self._writer.put(document, self._analyse)

    def drop(self, pk: int) -> None:
        """Remove the document with this primary key, if there is one."""
        for segment in self._writer.segments:
            for number in self._leaves[segment.segment_id()].places_of([pk]).tolist():
                segment.delete_document(number)


@contextmanager
def write_in(
    files: Files, pointer: Pointer, analyse: Analyser, open_segments: Mapping[str, tuple[Leaf, Array]]
) -> Iterator[IndexWriter]:
    """Write the generation after that of `pointer`, or the first of a new folder. Only for who has the turn.

    `pointer` is that of the last generation, but with the new stamp; `open_segments` are its segments by name,
    with the numbers of their removed documents.
    """
    leaves = {name: leaf for name, (leaf, _removed) in open_segments.items()}
    storage = FileStorage(str(files.path / pointer.folder))
    index = PinnedIndex(storage, pointer.generation, segments_of(open_segments))
    writer = _Writer(index, files, pointer.following())
    try:
        yield IndexWriter(writer, analyse, leaves)
        writer.commit(mergetype=lambda own, segments: merge_equals(own, segments, leaves))
    except BaseException:
        writer.abandon()
        raise


def merge_equals(writer: _Writer, segments: list, leaves: dict[str, Leaf]) -> list:
    """Merge segments of about the same size once there are MERGE_AT of them, and the mostly deleted ones.

    Each document is thus rewritten a logarithmic number of times, and a commit stays short.
    """
    tiers: dict[int, list] = {}
    for segment in segments:
        mostly_deleted = segment.deleted_count() * 2 > segment.doc_count_all()
        tiers.setdefault(-1 if mostly_deleted else segment.doc_count_all().bit_length() // 3, []).append(
            segment
        )
    kept = []
    for tier, equals in tiers.items():
        if tier >= 0 and len(equals) < MERGE_AT:
            kept += equals
            continue
        for segment in equals:
            if segment.deleted_count() < segment.doc_count_all():
                writer.add_leaf(leaves[segment.segment_id()], segment.deleted_docs())
    return kept
