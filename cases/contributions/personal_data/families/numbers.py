"""Citizen service numbers, telephone numbers and bank accounts.

Sources: BSN, article 1 Wabb with the 11-test of Logius; telephone numbers, the numbering plan of ACM; IBAN,
ISO 13616. All patterns are bounded, so that no input makes them slow.
"""

import re

from stdnum import iban
from stdnum.nl import bsn

from ..kinds import Finding, Found, Kind, found

_BSN = re.compile(r"(?<![\w/=+])(?<![\d][ .,-])\d(?:[ .-]?\d){7,8}(?![\w/])(?![.,-]?\d| \d)")
_NAMED_BSN = re.compile(
    r"(?:bsn|sofi(?:-?nummer)?|burgerservicenummer)\D{0,25}?(\d(?:[ .-]{0,2}\d){7,8})(?!\d)", re.I
)
_PARTS = {(9,), (8,), (3, 3, 3), (4, 2, 3), (2, 3, 3), (3, 2, 3), (2, 2, 2, 3), (3, 2, 4), (2, 2, 2, 2)}
_BEFORE_DATE = re.compile(
    r"(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])|(?:[0-2]\d|3[01])(?:0\d|1[0-2])(?:19|20)\d\d"
)
_MONEY = re.compile(r"[€$£] ?-?$|\b(?:euro|eur) $", re.I)
_MONEY_AFTER = re.compile(
    r" ?(?:€|euro\b|eur\b|inwoners\b|keer\b|volgers\b|views\b|kijkers\b|berichten\b)", re.I
)

_GAP = r"[ ()./-]{0,3}"
_PHONE = re.compile(
    rf"(?<![\w/=.,+-])(?:(?:(?:\+|00)31){_GAP}(?:\(0\){_GAP})?|\(?0)[1-9](?:{_GAP}\d){{8}}(?![\w/]|[.,-]?\d| \d\d)"
)
_ABROAD = re.compile(r"(?<![\w/=.,])(?:\+|00)(?!31)[1-9](?:[ ()./-]{0,2}\d){8,13}(?![\w/])")
#: Numbers of firms and services: free, paid and company-wide ones belong to nobody in person.
_SERVICES = ("0800", "0900", "0906", "0909", "088", "0676")
#: "01-02-2012 14 uur" and "08.00-12.00": ten digits, but a moment.
_MOMENT = re.compile(r"\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d|\d{1,2}[.:]\d\d ?- ?\d{1,2}[.:]\d\d")
_FILED_UNDER = re.compile(
    r"(?:zaak|kenmerk|dossier|referentie|registratie|mutatie|factuur|order|ticket)[\w .:#-]{0,15}$", re.I
)

_IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?=[ .-]?[A-Za-z0-9])")
#: Length by country, for the countries whose accounts are met here most; others go by the check alone.
_IBAN_LENGTHS = {
    "NL": 18, "BE": 16, "DE": 22, "FR": 27, "GB": 22, "ES": 24, "IT": 27, "LU": 20, "AT": 20, "PL": 28,
    "IE": 22, "PT": 25, "DK": 18, "SE": 24, "NO": 15, "FI": 18, "CH": 21, "LT": 20, "RO": 24, "BG": 22,
    "CZ": 24, "HU": 28, "TR": 26, "GR": 27, "EE": 20, "LV": 21, "SK": 24, "SI": 19, "HR": 21, "MT": 31,
}  # fmt: skip
_LONGEST_IBAN = 45


def find_bsn(text: str) -> Found:
    """Yield numbers of eight or nine digits that pass the 11-test and are written as one number."""
    for match in _NAMED_BSN.finditer(text):
        if bsn.is_valid(_digits(match[1])):
            yield found(Kind.BSN, text, *match.span(1))
    for match in _BSN.finditer(text):
        if _looks_like_bsn(match, text):
            yield found(Kind.BSN, text, *match.span())


def _looks_like_bsn(match: re.Match, text: str) -> bool:
    written, digits = match.group(), _digits(match.group())
    if tuple(len(part) for part in re.split(r"[ .-]", written)) not in _PARTS:
        return False
    if digits.startswith("06") or (len(digits) == 8 and _BEFORE_DATE.fullmatch(digits)):
        return False
    around = text[max(0, match.start() - 8) : match.start()]
    if _is_filed_under(text, match.start()) or _MONEY.search(around) or _MONEY_AFTER.match(text, match.end()):
        return False
    return bool(bsn.is_valid(digits))


def find_phones(text: str) -> Found:
    """Yield Dutch numbers of ten digits and numbers abroad; services such as 0900 and 14 0xx are no person's."""
    for match in _PHONE.finditer(text):
        digits = re.sub(r"^(?:00)?31(?:0(?=\d{9}$))?", "0", _digits(match.group()))
        if digits.startswith(_SERVICES) or _MOMENT.match(match.group()):
            continue
        if not _is_filed_under(text, match.start()):
            yield _without_bracket(found(Kind.PHONE, text, *match.span()), text)
    for match in _ABROAD.finditer(text):
        if not _is_filed_under(text, match.start()):
            yield found(Kind.PHONE, text, *match.span())


def _is_filed_under(text: str, start: int) -> bool:
    return bool(_FILED_UNDER.search(text[max(0, start - 30) : start]))


def _without_bracket(finding: Finding, text: str) -> Finding:
    """A bracket opened before the number and closed after it is not part of the number."""
    if finding.text.startswith("(") and ")" not in finding.text:
        return found(Kind.PHONE, text, finding.start + 1, finding.end)
    return finding


def find_ibans(text: str) -> Found:
    """Yield account numbers whose check digits are right."""
    for match in _IBAN.finditer(text):
        country = match.group()[:2].upper()
        wanted = _IBAN_LENGTHS.get(country)
        if wanted is None:
            continue
        end = _end_of(text, match.start(), wanted)
        if end and iban.is_valid(re.sub(r"\W", "", text[match.start() : end]), check_country=False):
            yield found(Kind.IBAN, text, match.start(), end)


def _end_of(text: str, start: int, wanted: int) -> int | None:
    """Return where `wanted` letters and digits from `start` end; single spaces, dots and dashes may stand between."""
    count = 0
    for place in range(start, min(len(text), start + _LONGEST_IBAN)):
        if text[place].isalnum():
            count += 1
            if count == wanted:
                return place + 1 if not text[place + 1 : place + 2].isalnum() else None
        elif text[place] not in " .-":
            return None
    return None


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written)
