"""Dutch words, cut the same way for the index, the query, the highlighter and suggestions. Plain Python.

A word becomes one token at one place in the text. Its `text` is folded (no capitals, no diacritics) and brought
back to its stem; its `parts` are what it consists of: the words of a compound (webmonitoring: web, monitoring),
of a hyphenated word (e-mail: e, mail) or letters and digits (grip3: grip, 3). Stop words and loose symbols are
kept, marked `weak`: a title of nothing but stop words must still be found.
"""

from .compounds import cost_of_part, split_compound
from .folding import fold
from .lists import STOP_WORDS, compound_parts, frequency, is_known, preload
from .stems import guess_stem, stem
from .tokens import HYPHENS, LONGEST_WORD, Token, analyse, read_word

__all__ = [
    "HYPHENS",
    "LONGEST_WORD",
    "STOP_WORDS",
    "Token",
    "analyse",
    "compound_parts",
    "cost_of_part",
    "fold",
    "frequency",
    "guess_stem",
    "is_known",
    "preload",
    "read_word",
    "split_compound",
    "stem",
]
