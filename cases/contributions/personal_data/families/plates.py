"""Dutch number plates in all their series ("sidecodes" 1 to 14, and the fifteenth that RDW announced)."""

import re

from ..kinds import Found, Kind, found

_SERIES = (
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99", "XX-999-X",
    "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9", "XXX-9-XX", "XX-9-XXX",
)  # fmt: skip


def _pattern(gap: str) -> str:
    shapes = (
        gap.join(re.sub("9", r"\\d", re.sub("X", "[A-Z]", part)) for part in series.split("-"))
        for series in _SERIES
    )
    return "(?:" + "|".join(shapes) + ")"


_DASHED = re.compile(rf"(?<![\w-]){_pattern('-')}(?![\w]|-[\w])")
_LOOSE = re.compile(rf"(?<![\w-]){_pattern('[ -]?')}(?![\w]|-[\w])", re.IGNORECASE)
_NEAR = re.compile(r"(?:kenteken\w*|nummerplaat|nummerbord|kentekenplaat)", re.IGNORECASE)
_REACH = 60


def find_plates(text: str) -> Found:
    """Yield plates in capitals with dashes; near the word "kenteken" also without dashes and in small letters."""
    for match in _DASHED.finditer(text):
        yield found(Kind.PLATE, text, *match.span())
    for word in _NEAR.finditer(text):
        for match in _LOOSE.finditer(text, word.end(), word.end() + _REACH):
            if any(letter.isdigit() for letter in match.group()):
                yield found(Kind.PLATE, text, *match.span())
