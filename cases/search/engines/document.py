"""What an engine is given to find: a document, and the postings that it becomes. The same for every engine."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

#: How strongly the length of a field counts, from 0 (not) to 1 (fully): b of BM25F (Robertson, Zaragoza 2009).
LENGTH_WEIGHT = 0.5

#: A word that is only a part of the word in the text counts for this much of a whole one.
PART_WEIGHT = 0.7

#: Between two fields, so that no phrase runs from one into the next.
GAP = 100

#: The last place of a word that is remembered, and how many places of one: what PostgreSQL's tsvector can hold,
#: a few less for its engine's own use.
LAST_POSITION, MOST_POSITIONS = 16_375, 250

#: No analyser yields these: they keep made tokens apart from words of a text.
OPENING, EXACT, OF_FIELD = "\x1e", "\x1d", "\x1f"

_WORD = re.compile(r"\w+")

Analyser = Callable[[str], list[Any]]


@dataclass(frozen=True)
class Text:
    """One field of a document.

    `boost` says how much a word in it counts; `ordinary` is the length in words that neither helps nor harms:
    a constant instead of the average, because what a reader may not see must not move what he sees. With
    `weak` its stop words are found too; with `opens` its words are found by their first letters, without `words`
    by nothing else; with `exact` it is found as a whole.
    """

    name: str
    text: str
    boost: float = 1.0
    ordinary: int = 10
    weak: bool = True
    words: bool = True
    opens: bool = False
    exact: bool = False


@dataclass(frozen=True)
class Document:
    """One thing to find.

    `keys` are exact values, several to a name, that filters, facets and audiences ask for. `order` sorts what
    has no words to rank by, highest first. With `apart` each field can be searched alone, at twice the size.
    """

    pk: int
    texts: Sequence[Text] = ()
    keys: Mapping[str, Collection[str]] = field(default_factory=dict)
    order: int = 0
    apart: bool = False


@dataclass(slots=True)
class Posting:
    """A word in a document: its BM25F pseudo-frequency, and where it stands as a whole word."""

    weight: float = 0.0
    positions: list[int] = field(default_factory=list)


def postings_of(document: Document, analyse: Analyser) -> dict[str, Posting]:
    """Return what a document is found by: its words and their parts, and the made tokens.

    The pseudo-frequency of a word is the sum over the fields of
    boost * occurrences / (1 - b + b * length / ordinary length); Robertson, Zaragoza, "The Probabilistic
    Relevance Framework: BM25 and Beyond" (2009), formula 3.19.
    """
    found: dict[str, Posting] = defaultdict(Posting)
    offset = 1
    for text in document.texts:
        tokens = analyse(text.text)
        kept = [token for token in tokens if text.words and (text.weak or not token.weak)]
        share = text.boost / (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * len(kept) / text.ordinary)
        _add_words(found, kept, share, offset)
        if document.apart:
            for name, posting in _alone(text.name, kept, share, offset):
                found[name] = posting
        if text.opens:
            _add_openings(found, text, document.apart)
        if text.exact and tokens:
            found[exact_token(tokens)].weight = 1.0
        offset += (tokens[-1].position if tokens else 0) + GAP
    return found


def _add_words(found: dict[str, Posting], tokens: Sequence[Any], share: float, offset: int) -> None:
    for token in tokens:
        posting = found[token.text]
        posting.weight += share
        position = offset + token.position
        if position <= LAST_POSITION and len(posting.positions) < MOST_POSITIONS:
            posting.positions.append(position)
        for part in token.parts:
            found[part].weight += share * PART_WEIGHT


def _add_openings(found: dict[str, Posting], text: Text, apart: bool) -> None:
    for word in words_of(text.text):
        token = OPENING + word
        for name in (token, of_field(text.name, token)) if apart else (token,):
            found[name].weight = max(found[name].weight, text.boost)


def _alone(name: str, tokens: Sequence[Any], share: float, offset: int) -> Iterator[tuple[str, Posting]]:
    alone: dict[str, Posting] = defaultdict(Posting)
    _add_words(alone, tokens, share, offset)
    for word, posting in alone.items():
        yield of_field(name, word), posting


def of_field(name: str, token: str) -> str:
    """Return the token that stands for a word in one field, or for its first letters there."""
    return f"{name}{OF_FIELD}{token}"


def exact_token(tokens: Sequence[Any]) -> str:
    """Return the token by which a whole field is found; at most 200 letters of it."""
    return (EXACT + " ".join(token.text for token in tokens))[:200]


def words_of(text: str) -> list[str]:
    """Return the words of `text` as they are typed: without capitals and diacritics, not stemmed, each once."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return list(dict.fromkeys(word[:64] for word in _WORD.findall(plain.casefold())))
