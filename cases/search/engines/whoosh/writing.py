"""Writing: put and drop documents, then commit in an order that survives a crash."""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex, clean_files
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from .documents import Analyser, Document, key_postings, make_schema, word_postings
from .files import Files, Pointer
from .leaf import Leaf

NAME = "MAIN"

#: As many segments of about the same size are merged into one.
MERGE_AT = 8


class _PinnedIndex(FileIndex):
    """Whoosh's index at the generation of the pointer, not at the newest that a crash may have left."""

    def __init__(self, storage, generation: int):
        self.storage, self.indexname, self._schema = storage, NAME, make_schema()
        self._generation = generation

    def _read_toc(self):
        return TOC.read(self.storage, NAME, gen=self._generation, schema=self._schema)


class _Codec(W3Codec):
    """Adds to Whoosh's codec: names from the system, and no lengths.

    Processes that were forked from one share the state of Python's `random`, and would choose the same names
    for their segments. Our weights hold the lengths already; Whoosh looks them up on disk for each posting.
    """

    length_stats = False

    def new_segment(self, storage, indexname):
        return W3Segment(self, indexname, segid=secrets.token_hex(8))


class _Writer(SegmentWriter):
    """Adds to Whoosh's writer: old files go only after the pointer has moved to the new ones."""

    def __init__(self, index, files: Files, folder: str, known: Pointer | None):
        self._files, self._folder, self._known = files, folder, known
        super().__init__(index, _lk=False, limitmb=64, codec=_Codec())

    def _commit_toc(self, segments):
        TOC(self.schema, segments, self.generation).write(self.storage, self.indexname)
        names = [TOC._filename(self.indexname, self.generation)]
        names += [name for segment in segments for name in segment.list_files(self.storage)]
        self._files.publish(self._folder, self.generation, names, self._known)
        clean_files(self.storage, self.indexname, self.generation, segments)

    def abandon(self) -> None:
        """Close what can be closed; the failure that led here is what matters."""
        try:
            self.cancel()
        except Exception:
            self.is_closed = True


class IndexWriter:
    """What a caller gets to write with, for one commit."""

    def __init__(self, writer: _Writer, analyse: Analyser, leaves: Iterable[tuple[str, Leaf]]):
        self._writer, self._analyse = writer, analyse
        self._leaves = dict(leaves)
        self._put: set[int] = set()

    def put(self, document: Document) -> None:
        """Add a document or replace the one with its primary key; once per commit for each."""
        if document.pk in self._put:
            raise ValueError(f"document {document.pk} was put twice")
        self._put.add(document.pk)
        self.drop(document.pk)
        self._writer.add_document(
            pk=document.pk,
            words=list(word_postings(document, self._analyse)),
            keys=list(key_postings(document)),
        )

    def drop(self, pk: int) -> None:
        """Remove the document with this primary key, if there is one."""
        for segment in self._writer.segments:
            leaf = self._leaves.get(segment.segment_id())
            for docnum in leaf.having("pk", [str(pk)]) if leaf else ():
                if not segment.is_deleted(docnum):
                    segment.delete_document(docnum)


@contextmanager
def write_in(
    files: Files, folder: str, known: Pointer | None, analyse: Analyser, leaves: Iterable[tuple[str, Leaf]]
) -> Iterator[IndexWriter]:
    """Write one generation after `known`, or the first one of a new folder. Only for who has the turn."""
    storage = FileStorage(str(files.path / folder))
    if known is None:
        TOC.create(storage, make_schema(), NAME)
    writer = _Writer(_PinnedIndex(storage, known.generation if known else 0), files, folder, known)
    try:
        yield IndexWriter(writer, analyse, leaves)
        writer.commit(mergetype=merge_equals)
    except BaseException:
        writer.abandon()
        raise


def merge_equals(writer: SegmentWriter, segments: list) -> list:
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
            _copy(writer, segment)
    return kept


def _copy(writer: SegmentWriter, segment) -> None:
    if segment.deleted_count() == segment.doc_count_all():
        return
    reader = SegmentReader(writer.storage, writer.schema, segment)
    try:
        writer.add_reader(reader)
    finally:
        reader.close()
