"""What looks like personal data: the kinds, and one finding."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """In order of severity: of two findings of the same length the one named first stays."""

    BSN = "bsn"
    HANDLE = "handle"
    IBAN = "iban"
    EMAIL = "email"
    PHONE = "phone"
    PROFILE = "profile"
    BIRTHDATE = "birthdate"
    PLATE = "plate"
    PERSON = "person"


SEVERITY = {kind: place for place, kind in enumerate(Kind)}

#: Kinds that nobody can allow: they stop publishing until they are taken out.
BLOCKING = frozenset({Kind.BSN, Kind.HANDLE})


@dataclass(frozen=True)
class Finding:
    """A piece of text from `start` up to `end` that looks like personal data.

    `official`: a handle on the list of accounts of public bodies. It asks, like the other kinds.
    """

    kind: Kind
    text: str
    start: int
    end: int
    official: bool = False

    @property
    def blocks(self) -> bool:
        """Whether it stops publishing, whatever its author says."""
        return self.kind in BLOCKING and not self.official

    @property
    def length(self) -> int:
        return self.end - self.start


Found = Iterator[Finding]


def found(kind: Kind, text: str, start: int, end: int, **more) -> Finding:
    """Return the finding of `text` from `start` up to `end`."""
    return Finding(kind, text[start:end], start, end, **more)
