"""What exists already about the same, so that one extends it instead of writing it again."""

import re
from typing import Any

from cases.catalogue.models import Entry
from cases.search.asking import BadQuery
from cases.search.queries import Hit, search_entries

from .answers import one_line

MOST_SHOWN = 5
#: Fewer letters say nothing yet.
LEAST = 4
#: A title is a sentence; a question to the index holds at most so many words and letters.
MOST_WORDS, MOST_LETTERS = 12, 180
MARKED = re.compile(r"<mark>(.*?)</mark>")


def similar_to(user: Any, title: str) -> list[Entry]:
    """Return the live entries most like `title` that `user` may see, the best first."""
    words = one_line("".join(sign if sign.isalnum() else " " for sign in title)).split()[:MOST_WORDS]
    text = " ".join(words)[:MOST_LETTERS]
    if len(text) < LEAST:
        return []
    try:
        found = search_entries(user=user, text=text, per_page=MOST_SHOWN)
    except BadQuery:
        return []
    return [hit.entry for hit in found.hits if found.degraded or _is_alike(hit, words)]


def _is_alike(hit: Hit, words: list[str]) -> bool:
    """Whether about half of the longer words were found in the title or beside it: one of many is no likeness."""
    telling = {word.lower() for word in words if len(word) >= LEAST}
    marked = {word.lower() for word in MARKED.findall(hit.title_html + " " + hit.snippet_html)}
    return len(marked) >= max(1, len(telling) // 2)
