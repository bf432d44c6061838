"""The Whoosh engine: a backend for modelsearch that needs no service."""

from .backend import WhooshBackend, WhooshIndex
from .documents import Document
from .files import IndexBroken, IndexBusy
from .scoring import Found, Match, wanted

SearchBackend = WhooshBackend

__all__ = [
    "Document",
    "Found",
    "IndexBroken",
    "IndexBusy",
    "Match",
    "SearchBackend",
    "WhooshBackend",
    "WhooshIndex",
    "wanted",
]
