"""A document as a row, and the words of a question as a tsquery. Every token is quoted; nothing else is text.

A lexeme's first places (1 to OWN_POSITIONS) say by their labels A, B and C how much it counts: `ts_rank` with
RANKS then gives about f / (f + k1) of its pseudo-frequency f, whatever field it stands in. Its real places come
after those, all labelled D, and a phrase asks for D alone: so parts and made tokens stand in no phrase.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise, product
from struct import Struct
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..document import LAST_POSITION, OPENING, Analyser, Document, Posting, postings_of
from ..question import Clause, Form, Need, Question
from ..ranking import SATURATION, Numbers

#: What the labels D, C, B and A count for in ts_rank.
LABELS = {"D": 0.0, "C": 0.52, "B": 0.8, "A": 1.0}
RANKS = f"ARRAY[{','.join(map(str, LABELS.values()))}]::float4[]"

#: ts_rank divides by the sum of 1 / n^2, that is pi^2 / 6.
TS_RANK_DIVISOR = 1.64493406685

#: The places that we keep for labels; see LAST_POSITION.
OWN_POSITIONS = 4

#: Words that count for less are told apart by three labels instead of four, to save space.
OFTEN = 1.8

#: First letters have one label each, by how much they count: of several words that begin so the best counts,
#: where ts_rank would add them up. With each the pseudo-frequency that it stands for.
OPENINGS = {"A": (5.0, 6.0), "B": (3.5, 4.0), "C": (2.5, 3.0), "D": (0.0, 2.0)}

#: Around each token in the text of openings; no token holds it.
TOKEN = "\x01"

#: What stands for a token among the weights, so many bytes of its BLAKE2b: of the 150 tokens of each of 200
#: documents one is taken for another once in 10^14 questions.
DIGEST = 8

#: One word among the weights of a document: the digest of its token, and its pseudo-frequency.
RECORD = np.dtype([("token", "<i8"), ("weight", "<f4")])

#: Between the name of a key and its value.
KEY = "\x1f"

#: Longer tokens are cut: a lexeme has at most 2,046 bytes.
LONGEST_TOKEN = 500

#: A tsvector has at most 1 MB of lexemes and places.
LARGEST_VECTOR = 1_000_000

#: So many tokens are remembered as they are written.
REMEMBERED = 50_000

#: No document holds it: quoted, a query that finds nothing.
NOWHERE = "'\x03'"

_FLOAT = Struct("<f").pack
_CONTROLS = str.maketrans(dict.fromkeys(map(chr, range(4)), "\ufffd"))


class Row(NamedTuple):
    """What one document becomes; `tokens` are its words, for the statistics, `openings` those of first letters."""

    pk: int
    order: int
    counted: bool
    keys: list[str]
    vector: str
    weights: bytes
    openings: str
    tokens: Collection[str]


def row_of(document: Document, analyse: Analyser, counted: Mapping[str, Collection[str]]) -> Row:
    postings = {clean(token): posting for token, posting in postings_of(document, analyse).items()}
    vector = _vector(postings)
    if len(vector.encode()) > LARGEST_VECTOR:
        postings = _fitting(postings)
        vector = _vector(postings)
    keys = sorted({key_of(name, value) for name, values in document.keys.items() for value in values})
    counts = all(set(document.keys.get(name, ())) & set(values) for name, values in counted.items())
    weights = b"".join([digest(token) + _FLOAT(posting.weight) for token, posting in postings.items()])
    openings = TOKEN.join(["", *(token for token in postings if OPENING in token), ""])
    return Row(document.pk, document.order, counts, keys, vector, weights, openings, postings.keys())


def _vector(postings: Mapping[str, Posting]) -> str:
    return " ".join([_lexeme(token, posting) for token, posting in postings.items()])


def _fitting(postings: Mapping[str, Posting]) -> dict[str, Posting]:
    """Leave out what counts least of a document that is larger than a tsvector may be."""
    left, kept = LARGEST_VECTOR, {}
    for token, posting in sorted(postings.items(), key=lambda item: -item[1].weight):
        left -= _size(token, posting)
        if left < 0:
            break
        kept[token] = posting
    return kept


def _size(token: str, posting: Posting) -> int:
    return len(token.encode()) + 2 * len(posting.positions) + 10


def _lexeme(token: str, posting: Posting) -> str:
    real = [str(place + OWN_POSITIONS) for place in posting.positions]
    labels = _opening_label(posting.weight) if OPENING in token else labels_of(posting.weight)
    return f"{quoted(token)}:{','.join((labels, *real))}"


@lru_cache(maxsize=REMEMBERED)
def clean(token: str) -> str:
    """Return a token as PostgreSQL can hold it; the same for documents and questions."""
    if not token.isascii():
        token = token.encode("utf-8", "replace").decode()
    return token.translate(_CONTROLS)[:LONGEST_TOKEN] or "\ufffd"


@lru_cache(maxsize=REMEMBERED)
def quoted(token: str) -> str:
    """Quote a lexeme for the text form of both tsvector and tsquery."""
    return "'" + token.replace("\\", "\\\\").replace("'", "''") + "'"


@lru_cache(maxsize=REMEMBERED)
def digest(token: str) -> bytes:
    """Return what stands for a clean token among the weights."""
    return blake2b(token.encode(), digest_size=DIGEST).digest()


def key_of(name: str, value: str) -> str:
    return clean(name) + KEY + clean(value)


def pack(codes: Iterable[int]) -> bytes:
    """Return the codes of a document's keys as one string of 32-bit numbers."""
    return array("i", codes).tobytes()


def _level(labels: tuple[str, ...]) -> float:
    """Return what ts_rank makes of these places, without its constant divisor: the best counts as if first."""
    values = [LABELS[label] for label in labels]
    best = max(values)
    total = sum(value / (place + 1) ** 2 for place, value in enumerate(values))
    return total + best - best / (values.index(best) + 1) ** 2


def _levels(longest: int) -> tuple[list[float], list[str]]:
    """Return the borders between levels, from 0 to 1, and the text of each level."""
    ways = [way for length in range(longest, 0, -1) for way in product("ABC", repeat=length)]
    best = {round(_level(way), 3): way for way in ways}
    values = sorted(best)
    texts = [",".join(f"{place}{label}" for place, label in enumerate(best[value], 1)) for value in values]
    return [(low + high) / 2 / _HIGHEST for low, high in pairwise(values)], texts


_HIGHEST = max(_level(way) for way in product("ABC", repeat=OWN_POSITIONS))
_FEW, _MANY = _levels(OWN_POSITIONS - 1), _levels(OWN_POSITIONS)


def labels_of(frequency: float) -> str:
    """Return the places that tell a pseudo-frequency to ts_rank, as near as they can."""
    borders, texts = _MANY if frequency >= OFTEN else _FEW
    return texts[bisect_left(borders, frequency / (frequency + SATURATION))]


def _opening_label(frequency: float) -> str:
    return "1" + next(label for label, (least, _typical) in OPENINGS.items() if frequency >= least)


def rank_of(frequency: float) -> float:
    """Return what ts_rank would say of a pseudo-frequency."""
    return frequency / (frequency + SATURATION) * _HIGHEST / TS_RANK_DIVISOR


def query_of(question: Question) -> str | None:
    """Return the tsquery that finds what a question finds; None for everything."""
    clauses = [clause for clause in question.clauses if clause.need is not Need.NOT]
    musts = [every_word(clause) for clause in clauses if clause.need is Need.MUST]
    any_word = [form_query(form) for clause in clauses for form in _forms(clause)]
    refused = [form_query(f) for c in question.clauses if c.need is Need.NOT for f in _forms(c)]
    parts = musts or ([_joined(any_word, "|")] if clauses else [])
    parts += [f"!{_joined(refused, '|')}"] if refused else []
    return _joined(parts, "&") if parts else None


def every_word(clause: Clause) -> str:
    """Return the tsquery of a clause of which all words must be there, or one of its other names."""
    words = [_joined([form_query(form) for form in word.forms], "|") for word in clause.words]
    return _joined([*([_joined(words, "&")] if words else []), *map(form_query, clause.others)], "|")


def _forms(clause: Clause) -> list[Form]:
    return [*(form for word in clause.words for form in word.forms), *clause.others]


def form_query(form: Form) -> str:
    """Return the tsquery of one form."""
    lexemes = [quoted(clean(token)) for token in form.tokens]
    if form.prefix:
        return f"{lexemes[0]}:*"
    if form.distances:
        return _phrase(sorted(zip(form.distances, lexemes, strict=True)))
    return _joined(lexemes, "&")


def _phrase(placed: list[tuple[int, str]]) -> str:
    steps = [later - earlier for (earlier, _a), (later, _b) in pairwise(placed)]
    if any(step > LAST_POSITION for step in steps):
        return NOWHERE
    joined = "".join(
        f" <{step}> {lexeme}:D" for step, (_place, lexeme) in zip(steps, placed[1:], strict=True)
    )
    return f"({placed[0][1]}:D{joined})"


def _joined(parts: list[str], operator: str) -> str:
    if not parts:
        return NOWHERE
    return parts[0] if len(parts) == 1 else "(" + f" {operator} ".join(parts) + ")"


class Weights:
    """Reads the pseudo-frequencies of many documents at once: one number for each."""

    def __init__(self, packed: Sequence[bytes], openings: Sequence[str]):
        words = np.frombuffer(b"".join(packed), RECORD)
        self._tokens, self._weights = np.ascontiguousarray(words["token"]), words["weight"]
        self._ends = np.cumsum([len(one) // RECORD.itemsize for one in packed])
        self._openings = "".join(openings)

    def of_token(self, token: str) -> Numbers:
        sought = np.frombuffer(digest(clean(token)), RECORD["token"])
        return self._best(np.flatnonzero(self._tokens == sought))

    def of_prefix(self, token: str) -> Numbers:
        """Return what the best of the tokens that begin so counts for."""
        found = set(re.findall(f"{TOKEN}({re.escape(clean(token))}[^{TOKEN}]*)", self._openings))
        sought = np.frombuffer(b"".join(map(digest, found)), RECORD["token"])
        return self._best(np.flatnonzero(np.isin(self._tokens, sought)))

    def _best(self, places: NDArray[np.intp]) -> Numbers:
        best = np.zeros(len(self._ends), np.float32)
        np.maximum.at(best, np.searchsorted(self._ends, places, side="right"), self._weights[places])
        return best


def weight_of(form: Form, weights: Weights) -> Numbers:
    """Return the pseudo-frequency of a form; whether its words stand as a phrase is not asked here."""
    if form.prefix:
        return weights.of_prefix(form.tokens[0])
    return np.minimum.reduce([weights.of_token(token) for token in form.tokens])
