"""The sentence around a finding, in three parts: before it, the finding, after it. Plain Python."""

import re
from typing import NamedTuple

#: A longer sentence is cut, with a sign where it was.
REACH = 140
_ENDS = re.compile(r"[.!?]\s+|\n")


class Sentence(NamedTuple):
    """What stands around a finding."""

    before: str
    found: str
    after: str


def sentence_around(text: str, start: int, end: int) -> Sentence:
    """Return the sentence in `text` that holds what stands from `start` up to `end`."""
    left = max(0, start - REACH)
    before = text[left:start]
    breaks = list(_ENDS.finditer(before))
    if breaks:
        before = before[breaks[-1].end() :]
    elif left:
        before = "…" + before
    after = text[end : end + REACH]
    stop = _ENDS.search(after)
    if stop:
        after = after[: stop.start() + 1].rstrip("\n")
    elif end + REACH < len(text):
        after += "…"
    return Sentence(before.lstrip(), text[start:end], after.rstrip())
