"""What a typed question means for this reader: its words, phrases and other names as clauses for the engine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from cases.vocabulary.models import Term

from .asking import Piece, Typed
from .dutch import Token, analyse
from .engines.document import OPENING, words_of
from .engines.question import Clause, Form, Need, Word
from .highlight import Mark, texts_to_mark
from .meaning import Statistician, understand, wanted
from .synonyms import Place, forms_of_others, marks_of_others, names_now, places_in, term_named


@dataclass(frozen=True)
class Meant:
    """`marked`: what counts as found in titles and snippets. `also`: the other names that were asked for.

    `corrected` is the whole question with the words that nobody knows as they were probably meant, and
    `correction` what only that would ask. `term`: what the words as a whole name in the vocabulary.
    """

    clauses: tuple[Clause, ...] = ()
    bonuses: tuple[Form, ...] = ()
    marked: frozenset[Mark] = frozenset()
    also: tuple[str, ...] = ()
    corrected: str | None = None
    correction: tuple[Clause, ...] = ()
    term: Term | None = None


def find_meaning(user: Any, typed: Typed, statistics: Statistician) -> Meant:
    """Return what `typed` means for `user`; `statistics` tells how many counted entries hold a token."""
    parts = [_meaning_of(user, piece, statistics, alone=len(typed.pieces) == 1) for piece in typed.pieces]
    corrections = [part.corrected for part in parts]
    corrected = None
    if any(corrections):
        corrected = typed.rest
        for piece, correction in zip(typed.pieces, corrections, strict=True):
            corrected = corrected.replace(piece.text, correction or piece.text, 1)
    return Meant(
        clauses=tuple(clause for part in parts for clause in part.clauses),
        bonuses=parts[0].bonuses if len(parts) == 1 else (),
        marked=frozenset().union(*(part.marked for part in parts)),
        also=tuple(dict.fromkeys(name for part in parts for name in part.also)),
        corrected=corrected,
        correction=tuple(clause for part in parts for clause in part.correction),
        term=parts[0].term if len(parts) == 1 else None,
    )


def term_of(user: Any, typed: Typed) -> Term | None:
    """Return the term that the question as a whole names for `user`, or None; asks no index."""
    if [piece.kind for piece in typed.pieces] != ["words"]:
        return None
    (piece,) = typed.pieces
    tokens = wanted(analyse(piece.text))
    return term_named(user, places_in(user, piece.text, tokens, names_now()), tokens)


def _meaning_of(user: Any, piece: Piece, statistics: Statistician, *, alone: bool) -> Meant:
    tokens = wanted(analyse(piece.text))
    need = Need.NOT if piece.excluded else Need.ANY
    if piece.kind == "phrase":
        clause = Clause((Word((phrase_of(tokens),)),), need=Need.NOT if piece.excluded else Need.MUST)
        return Meant((clause,), marked=_marked(tokens, piece)) if tokens else Meant()
    if piece.kind == "prefix":
        return _beginning(piece, need)
    if piece.excluded:
        return Meant(tuple(Clause((Word((Form((token.text,)),)),), need=need) for token in tokens))
    return _words(user, piece.text, tokens, statistics, alone=alone)


def _words(user: Any, text: str, tokens: Sequence[Token], statistics: Statistician, *, alone: bool) -> Meant:
    places = places_in(user, text, tokens, names_now())
    meaning = understand(text, statistics)
    corrected = _corrected(text, meaning.corrections)
    meant_tokens = wanted(analyse(corrected)) if corrected else []
    return Meant(
        clauses=tuple(with_other_names(meaning.clauses, places)),
        bonuses=meaning.bonuses,
        marked=texts_to_mark([*tokens, *meant_tokens]) | marks_of_others(places),
        also=tuple(name for place in places for name in place.others),
        corrected=corrected,
        correction=tuple(Clause((Word((Form((token.text,)),)),), need=Need.MUST) for token in meant_tokens),
        term=term_named(user, places, tokens) if alone else None,
    )


def _corrected(text: str, corrections: Iterable[tuple[Token, str]]) -> str | None:
    """Return `text` with the words that nobody knows replaced, from the last one back; None when all are known."""
    found = sorted(corrections, key=lambda one: -one[0].start)
    for token, meant in found:
        text = text[: token.start] + meant + text[token.end :]
    return text if found else None


def _beginning(piece: Piece, need: Need) -> Meant:
    """The last word is the beginning of one; those before it are joined by signs: GRIP-3 and so on."""
    *before, last = words_of(piece.text)
    forms = [Form((OPENING + last,), prefix=True)]
    forms += [Form((token.text,)) for word in before for token in analyse(word)]
    return Meant(tuple(Clause((Word((form,)),), need=need) for form in forms))


def _marked(tokens: Sequence[Token], piece: Piece) -> frozenset[Mark]:
    return frozenset() if piece.excluded else texts_to_mark(tokens)


def phrase_of(tokens: Sequence[Token]) -> Form:
    """Return the words one after another as a form."""
    distances = tuple(token.position - tokens[0].position for token in tokens) if len(tokens) > 1 else ()
    return Form(tuple(token.text for token in tokens), distances=distances)


def with_other_names(clauses: Sequence[Clause], places: Sequence[Place]) -> list[Clause]:
    """Return `clauses`, in the order of the words, with those of each place as one that has other names too.

    A place takes its words out of whatever clauses they stand in.
    """
    named = {place.start: place for place in places if place.others}
    words = [word for clause in clauses for word in clause.words]
    result: list[Clause] = []
    starts = _starts(clauses)
    at = 0
    while at < len(words):
        place = named.get(at)
        inside = starts.get(at)
        if place:
            own = inside.others if inside and len(inside.words) == place.words else ()
            result.append(Clause(tuple(words[at : at + place.words]), own + forms_of_others(place)))
            at += place.words
        elif inside and not any(start in named for start in range(at, at + len(inside.words))):
            result.append(inside)
            at += len(inside.words)
        else:
            result.append(Clause((words[at],)))
            at += 1
    return result


def _starts(clauses: Sequence[Clause]) -> dict[int, Clause]:
    starts, at = {}, 0
    for clause in clauses:
        starts[at] = clause
        at += len(clause.words)
    return starts
