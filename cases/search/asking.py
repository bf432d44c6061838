"""What a reader may ask: limits, and the sentence that says what is wrong."""

from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .dutch import Token, analyse

MOST_LETTERS = 200
MOST_WORDS = 16
MOST_VALUES = 50


class BadQuery(ValidationError):
    """A question that cannot be answered as it stands; `message` is a sentence for the reader."""


class QueryTooLong(BadQuery):
    """More letters or words than a search may have."""


def read_text(text: str) -> str:
    """Return `text` tidied. Raises QueryTooLong or BadQuery."""
    if len(text) > MOST_LETTERS:
        message = ngettext(
            "Uw zoekvraag is te lang. Gebruik ten hoogste %(most)d teken.",
            "Uw zoekvraag is te lang. Gebruik ten hoogste %(most)d tekens.",
            MOST_LETTERS,
        )
        raise QueryTooLong(message % {"most": MOST_LETTERS}, code="too_long")
    check_letters(text)
    return " ".join(text.split())


def read_words(text: str) -> list[Token]:
    """Return the words of a tidied text. Raises QueryTooLong."""
    tokens = analyse(text)
    if len(tokens) > MOST_WORDS:
        message = ngettext(
            "Uw zoekvraag heeft te veel woorden. Gebruik ten hoogste %(most)d woord.",
            "Uw zoekvraag heeft te veel woorden. Gebruik ten hoogste %(most)d woorden.",
            MOST_WORDS,
        )
        raise QueryTooLong(message % {"most": MOST_WORDS}, code="too_many_words")
    return tokens


def read_filters(filters: Mapping[str, Iterable[str]], names: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return the values chosen of each facet in `names`; other names are ignored. Raises BadQuery."""
    chosen = {name: frozenset(value for value in filters.get(name, ()) if value) for name in names}
    for values in chosen.values():
        if len(values) > MOST_VALUES:
            raise BadQuery(
                _("U hebt te veel filters gekozen. Haal er een paar weg."), code="too_many_filters"
            )
        for value in values:
            check_letters(value)
    return {name: values for name, values in chosen.items() if values}


def read_sort(sort: str) -> str:
    """Raises BadQuery."""
    if sort not in ("relevance", "date"):
        raise BadQuery(_("Deze volgorde kennen wij niet. Kies op relevantie of op datum."), code="bad_sort")
    return sort


def check_letters(text: str) -> None:
    """Refuse what no keyboard makes: half characters (lone surrogates) and control characters."""
    if any(0xD800 <= ord(letter) <= 0xDFFF or (letter < " " and not letter.isspace()) for letter in text):
        raise BadQuery(_("Uw zoekvraag bevat tekens die wij niet kunnen lezen."), code="bad_letters")
