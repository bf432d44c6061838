"""How a term is told by its words, whatever their capitals, accents and spaces."""

import unicodedata


def folded(words: str) -> str:
    """Return `words` without what people leave out when they type: capitals, diacritics, double spaces."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())
