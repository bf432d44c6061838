"""Finding what looks like personal data in a text. Plain Python; the time grows with the length of the text alone."""

from collections.abc import Iterable

from .families.dates import find_birthdates
from .families.numbers import find_bsn, find_ibans, find_phones
from .families.online import find_emails_and_handles, find_profiles
from .families.persons import find_persons
from .families.plates import find_plates
from .kinds import BLOCKING, SEVERITY, Finding, Kind

__all__ = ["BLOCKING", "Finding", "Kind", "find", "find_blocking"]

#: Letters that are written in more than one way, one for one, so that places in the text stay the same.
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u200a\u2002\u2003\t", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe63", "-"),
        **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    }
)


def find(text: str) -> list[Finding]:
    """Return what looks like personal data in `text`, in order; no two findings overlap."""
    plain = text.translate(_ALIKE)
    people = list(find_persons(plain))
    ends = frozenset(person.end for person in people)
    return _in(text, [*_by_shape(plain), *people, *find_birthdates(plain, ends), *find_plates(plain)])


def find_blocking(text: str) -> list[Finding]:
    """Return the findings that stop publishing: quicker than `find`, for it looks for nothing else."""
    plain = text.translate(_ALIKE)
    return [finding for finding in _in(text, _by_shape(plain)) if finding.blocks]


def _by_shape(plain: str) -> Iterable[Finding]:
    """Yield what is known by its shape alone; addresses and links hide the handles and numbers inside them."""
    for family in (find_bsn, find_phones, find_ibans, find_emails_and_handles, find_profiles):
        yield from family(plain)


def _in(text: str, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that stay, in the letters of `text` as it was written."""
    return [
        Finding(one.kind, text[one.start : one.end], one.start, one.end, one.official)
        for one in _without_overlaps(findings)
    ]


def _without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Of findings that share a letter the longest stays; of equally long ones the most severe."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda one: (one.start, -one.length, SEVERITY[one.kind])):
        if kept and finding.start < kept[-1].end:
            kept[-1] = min(kept[-1], finding, key=lambda one: (-one.length, SEVERITY[one.kind]))
        else:
            kept.append(finding)
    return kept
