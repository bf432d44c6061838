"""Pages of the quick forms: writing, saving while typing, what resembles it, checking and sending."""

from .checking import check, discard, sent
from .saving import save
from .similar import similar
from .writing import group, new, overview

__all__ = ["check", "discard", "group", "new", "overview", "save", "sent", "similar"]
