"""Dates of birth: a date near "geboren", or in brackets after a person."""

import re

from ..kinds import Found, Kind, found

_MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec)\.?"
)
_DATE = (
    rf"(?:\d{{1,2}} ?[-/.] ?\d{{1,2}} ?[-/.] ?(?:19|20)?\d\d|(?:19|20)\d\d-\d{{1,2}}-\d{{1,2}}"
    rf"|\d{{1,2}} {_MONTH} '?(?:19|20)?\d\d)(?!\d)"
)
_BORN = r"(?:geboren|geboortedatum|geboortedag|geboortedata|geb\.? ?datum|geb|gebd|dob)\b\.?"
_AFTER_BORN = re.compile(rf"\b{_BORN}", re.IGNORECASE)
_ANY_DATE = re.compile(rf"(?<![\d-]){_DATE}", re.IGNORECASE)
_THEN_BORN = re.compile(rf"(?<![\d-])({_DATE})[^.\n]{{0,12}}\bgeboren\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"[(\[] ?(?:\*|°)? ?({_DATE}) ?[)\],;]", re.IGNORECASE)
_WHO = re.compile(
    r"(?:verdachte|jongen|meisje|man|vrouw|jongere|dader|slachtoffer|getuige|inwoner|leerling|aanvoerder|melder"
    r"|betrokkene|minderjarige) $",
    re.IGNORECASE,
)
_REACH = 55
_LONGEST = 20
_BACK = 60


def find_birthdates(text: str, people_end: frozenset[int]) -> Found:
    """Yield dates of birth. `people_end`: where the names of people that were found end."""
    for word in _AFTER_BORN.finditer(text):
        date = _ANY_DATE.search(text, word.end(), word.end() + _REACH + _LONGEST)
        if date and date.start() <= word.end() + _REACH and "\n" not in text[word.end() : date.start()]:
            yield found(Kind.BIRTHDATE, text, *date.span())
    for match in _THEN_BORN.finditer(text) if "eboren" in text else ():
        yield found(Kind.BIRTHDATE, text, *match.span(1))
    for match in _IN_BRACKETS.finditer(text):
        before = text[max(0, match.start() - _BACK) : match.start()]
        if match.start() - 1 in people_end or _WHO.search(before):
            yield found(Kind.BIRTHDATE, text, *match.span(1))
