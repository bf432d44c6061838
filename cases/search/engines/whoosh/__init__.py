"""The Whoosh engine: a backend for modelsearch that needs no service."""

from .backend import WhooshBackend, WhooshIndex

SearchBackend = WhooshBackend

__all__ = ["SearchBackend", "WhooshBackend", "WhooshIndex"]
