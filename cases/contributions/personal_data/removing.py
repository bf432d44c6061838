"""Taking a finding out of a text, of rich text, and of the blocks of a stream. Plain Python."""

import re
from collections.abc import Callable
from html import escape
from typing import Any

from .finding import find
from .fingerprints import fingerprint_of

_TAGS = re.compile(r"(<[^<>]*>)")
_LINK_TO = re.compile(r"<a\b[^<>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*https?://\S+\s*", re.IGNORECASE)


def without(text: str, fingerprint: str, neutral: str) -> str:
    """Return `text` with `neutral` wherever the finding of that fingerprint stands; the rest untouched."""
    parts, done = [], 0
    for finding in find(plain_of_markdown(text)):
        if fingerprint_of(finding) == fingerprint:
            parts += [text[done : finding.start], neutral]
            done = finding.end
    return "".join([*parts, text[done:]])


def plain_of_markdown(text: str) -> str:
    """Return `text` with blanks for the marks of bold and italic, letter for letter in the same places."""
    return text.replace("*", " ").replace("\\", " ")


def without_in_html(html: str, found: set[str], neutral: str) -> str:
    """Return rich text with `neutral` for each of the `found` texts, and without links that hold one."""
    pieces = _TAGS.split(html)
    for place, piece in enumerate(pieces):
        if piece.startswith("<"):
            if _LINK_TO.match(piece) and any(escape(text) in piece or text in piece for text in found):
                pieces[place] = "<a>"
            continue
        for text in sorted(found, key=len, reverse=True):
            piece = _replaced(piece, text, neutral)
        pieces[place] = piece
    return "".join(pieces)


def _replaced(piece: str, text: str, neutral: str) -> str:
    """Whole words only: taking out "Kees" leaves "Keesje" alone."""
    for written in dict.fromkeys([text, escape(text), escape(text, quote=False)]):
        start = r"(?<!\w)" if written[:1].isalnum() else ""
        end = r"(?!\w)" if written[-1:].isalnum() else ""
        piece = re.sub(start + re.escape(written) + end, lambda _match: neutral, piece)
    return piece


def without_in_blocks(value: Any, found: set[str], neutral: str) -> Any:
    """Return the raw data of a stream with its texts changed; addresses, ids and kinds of blocks stay."""
    change: Callable[[Any], Any] = lambda part: without_in_blocks(part, found, neutral)  # noqa: E731
    if isinstance(value, str):
        return value if _ADDRESS.fullmatch(value) else without_in_html(value, found, neutral)
    if isinstance(value, list):
        return [change(part) for part in value]
    if isinstance(value, dict):
        return {name: part if name in ("id", "type") else change(part) for name, part in value.items()}
    return value
