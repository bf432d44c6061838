"""What a reader may ask: words, phrases, what to leave out; limits, and the sentence that says what is wrong."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .dutch import Token, analyse, fold
from .engines.document import words_of

MOST_LETTERS = 200
MOST_WORDS = 16
MOST_VALUES = 50

#: So many letters before the star of `moni*`, and so many hits deep one may leaf.
LEAST_PREFIX = 2
MOST_DEPTH = 1_000

#: What may stand before a colon, in Dutch and English, and the facet that it chooses from.
OPERATORS = {
    "soort": "soort",
    "kind": "soort",
    "regio": "regio",
    "region": "regio",
    "trefwoord": "begrip",
    "begrip": "begrip",
    "term": "begrip",
}

#: Every mark that Dutch, English and German keyboards and word processors put around a phrase.
QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
_PHRASE = rf"[{QUOTES}](?P<phrase>[^{QUOTES}]*)[{QUOTES}]"
_PIECE = re.compile(
    rf"(?:[(\[{{]+(?=-?[{QUOTES}]))?(?P<minus>-(?=[\w{QUOTES}]))?"
    rf"(?:(?P<operator>[^\W\d_]+):(?=[\w{QUOTES}]))?"
    rf"(?:{_PHRASE}|(?P<word>\S+))"
)
_PREFIX = re.compile(r"(?P<letters>.*\w)\*+[^\w*]*")


class BadQuery(ValidationError):
    """A question that cannot be answered as it stands; `message` is a sentence for the reader."""


class QueryTooLong(BadQuery):
    """More letters or words than a search may have."""


@dataclass(frozen=True)
class Piece:
    """What was typed as one thing, without its signs: words beside each other, a phrase, or the beginning of a word."""

    text: str
    kind: Literal["words", "phrase", "prefix"] = "words"
    excluded: bool = False

    @property
    def typed(self) -> str:
        """The piece with its signs, as it can be typed again."""
        minus = "-" if self.excluded else ""
        return minus + {"words": self.text, "phrase": f'"{self.text}"', "prefix": f"{self.text}*"}[self.kind]


@dataclass(frozen=True)
class Typed:
    """A question as it was meant. `text` is all of it, tidied; `rest` the same without what chooses a filter.

    `filters` and `left_out` hold by facet the values that were typed to narrow, or to leave out: names or slugs,
    as typed. See `operators.resolve`.
    """

    text: str
    rest: str = ""
    pieces: tuple[Piece, ...] = ()
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    left_out: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_question(text: str) -> Typed:
    """Return what `text` asks. Raises QueryTooLong or BadQuery.

    "a phrase" (in any quotes), -word, -"phrase", word*, and soort: regio: trefwoord: with a value, quoted or not,
    also after a minus. Any other sign is read as the words around it; a quote that nobody closes too.
    """
    text = read_text(text)
    found = [_read_piece(match) for match in _PIECE.finditer(text)]
    pieces = tuple(_joined(piece for _match, _facet, piece in found if piece.text and not _facet))
    read_words(" ".join(piece.text for piece in pieces))
    rest = [match[0] for match, facet, piece in found if not facet or piece.excluded]
    return Typed(text, " ".join(rest), pieces, _values(found, excluded=False), _values(found, excluded=True))


def without_value(text: str, facet: str, value: str) -> str:
    """Return a tidied question without the operators that leave `value` out of `facet`: what removing a chip asks."""
    found = [_read_piece(match) for match in _PIECE.finditer(text)]
    kept = (
        m[0] for m, said, piece in found if not (said == facet and piece.excluded and piece.text == value)
    )
    return " ".join(kept)


def typed_to_leave_out(text: str) -> list[str]:
    """Return the operators of a tidied question that leave values out of facets."""
    found = [_read_piece(match) for match in _PIECE.finditer(text)]
    return [match[0] for match, facet, piece in found if facet and piece.excluded]


def _read_piece(match: re.Match[str]) -> tuple[re.Match[str], str, Piece]:
    """Return the match, the facet that it chooses from ("" for words), and what it says."""
    excluded = match["minus"] is not None
    facet = OPERATORS.get(fold(match["operator"] or ""), "")
    phrase, word = match["phrase"], match["word"]
    if facet:
        return match, facet, Piece((phrase if word is None else word).strip(QUOTES + " "), excluded=excluded)
    if match["operator"]:
        said = phrase if word is None else word
        return match, "", Piece(_without_quotes(f"{match['operator']}:{said}"), excluded=excluded)
    if word is None:
        return match, "", Piece(" ".join(phrase.split()), "phrase", excluded)
    if prefix := _PREFIX.fullmatch(word):
        return match, "", _prefix(prefix["letters"], excluded)
    return match, "", Piece(_without_quotes(word), excluded=excluded)


def _without_quotes(text: str) -> str:
    return " ".join(re.sub(f"[{QUOTES}]", " ", text).split())


def _prefix(letters: str, excluded: bool) -> Piece:
    """Raises BadQuery where so many words begin so that finding them says nothing."""
    words = words_of(letters)
    if sum(map(len, words)) < LEAST_PREFIX:
        message = ngettext(
            "Typ voor een sterretje ten minste %(least)d letter.",
            "Typ voor een sterretje ten minste %(least)d letters.",
            LEAST_PREFIX,
        )
        raise BadQuery(message % {"least": LEAST_PREFIX}, code="short_prefix")
    kind: Literal["words", "prefix"] = "prefix" if len(words[-1]) >= LEAST_PREFIX else "words"
    return Piece(_without_quotes(letters), kind, excluded)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, with words that stand beside each other as one: together they may be a name."""
    words: list[str] = []
    for piece in pieces:
        if piece.kind == "words" and not piece.excluded:
            words.append(piece.text)
            continue
        if words:
            yield Piece(" ".join(words))
            words = []
        yield piece
    if words:
        yield Piece(" ".join(words))


def _values(
    found: Iterable[tuple[re.Match[str], str, Piece]], *, excluded: bool
) -> dict[str, tuple[str, ...]]:
    values: dict[str, dict[str, None]] = {}
    for _match, facet, piece in found:
        if facet and piece.text and piece.excluded == excluded:
            values.setdefault(facet, {})[piece.text] = None
    return {facet: tuple(chosen) for facet, chosen in values.items()}


def check_depth(page: int, per_page: int) -> None:
    """Refuse to leaf deeper through what was ranked than anybody reads. Raises BadQuery."""
    if page * per_page > MOST_DEPTH:
        message = ngettext(
            "U kunt tot %(most)d resultaat bladeren. Maak uw vraag preciezer, of kies een filter.",
            "U kunt tot %(most)d resultaten bladeren. Maak uw vraag preciezer, of kies een filter.",
            MOST_DEPTH,
        )
        raise BadQuery(message % {"most": MOST_DEPTH}, code="too_deep")


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
