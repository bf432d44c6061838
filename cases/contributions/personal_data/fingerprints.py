"""A keyed hash of a finding: the same words get the same one, and nobody can read the words back from it."""

import re

from django.utils.crypto import salted_hmac

from .finding import Finding, Kind

SALT = "cases.contributions.personal_data"
#: Kinds whose points and dashes mean something; of the others only letters and figures count.
_AS_WRITTEN = (Kind.HANDLE, Kind.EMAIL, Kind.PROFILE)


def fingerprint_of(finding: Finding) -> str:
    """Return the hash under which an answer about `finding` is kept. It changes with SECRET_KEY."""
    said = normalised(finding.kind, finding.text)
    return salted_hmac(SALT, f"{finding.kind.value}\x1f{said}", algorithm="sha256").hexdigest()


def normalised(kind: Kind, text: str) -> str:
    """Return the words of a finding however they were spaced: "06-12 34 56 78" is "0612345678"."""
    low = text.casefold()
    if kind in _AS_WRITTEN:
        return (
            re.sub(r"\s", "", low)
            .removeprefix("https://")
            .removeprefix("http://")
            .removeprefix("www.")
            .rstrip("/")
        )
    if kind == Kind.PHONE:
        return re.sub(r"^(?:0031|31)0?(?=\d{9}$)", "0", re.sub(r"\D", "", low))
    return re.sub(r"[\W_]", "", low)
