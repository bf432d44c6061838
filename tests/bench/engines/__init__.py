"""The search engines against the raw libraries, over invented documents.

Both sides get the same tokens, the same reader and the same question as production understands it, and are asked
in turn in one process, so that noise hits both. What the raw libraries leave out (totals, how many words were
found, counts that are exact for every facet) ours must do in the same time.
"""

from .. import site  # noqa: F401  (sets up Django, for every module of this package)
