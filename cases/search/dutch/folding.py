"""Writing alike what is read alike: no capitals, no diacritics, nothing invisible."""

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d]")


def fold(text: str) -> str:
    """Return `text` without capitals, diacritics and invisible letters; its length may change."""
    if text.isascii():
        return text.lower()
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKD", text))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
