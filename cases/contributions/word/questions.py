"""Which heading of a document answers which question of a quick form."""

import re
import unicodedata

#: Kind of draft -> question -> words in a heading that mean it. The first question that fits takes the part.
HEADINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "report": {
        "not_again": (
            "wat ging niet goed", "niet meer doen", "niet weer", "wat ging mis", "wat ging fout",
            "verbeterpunt", "verbeteren",
            "wat kan beter", "wat kon beter", "wat niet werkte", "knelpunt", "minder goed", "anders doen",
            "valkuil",
        ),
        "again": (
            "wat ging goed", "weer doen", "wat werkte", "sterke punten", "positief", "succes",
            "geleerde lessen", "lessen",
            "leerpunten", "wat leerden", "aanbeveling", "wat hielp", "behouden",
        ),
        "lucky": ("geluk",),
        "gist": ("samenvatting", "kern", "in het kort"),
        "place": ("plaats", "locatie", "waar was"),
        "date_from": ("datum", "wanneer"),
        "contact_role": ("contact",),
        "what_happened": (
            "wat gebeurde", "aanleiding", "verloop", "tijdlijn", "feiten", "situatie", "gebeurtenis",
            "incident",
        ),
    },
    "lesson": {
        "not_when": ("geldt niet", "niet van toepassing"),
        "applies_when": ("geldt als", "geldt wanneer", "wanneer geldt", "van toepassing"),
        "recommendation": ("aanbeveling", "advies", "raad", "wat raadt"),
        "conclusion": ("conclusie", "wat leren we"),
        "analysis": ("analyse", "oorzaak", "hoe kwam", "waarom"),
        "gist": ("samenvatting", "kern", "in het kort", "de les in"),
        "observation": (
            "observatie", "waarneming", "wat zag", "wat zagen", "wat gebeurde", "feiten", "aanleiding",
            "verloop",
        ),
    },
    "tool_review": {
        "limitations": ("wat kan de tool niet", "beperking", "nadelen", "verbeterpunt", "wat ging niet goed"),
        "legal_basis": ("grondslag", "juridisch"),
        "choose_again_why": (
            "weer kiezen", "oordeel", "conclusie", "aanbeveling", "voordelen",
            "wat ging goed",
        ),
        "gist": ("samenvatting", "kern", "in het kort"),
        "purpose": ("waarvoor", "doel", "gebruik", "ervaring"),
    },
}  # fmt: skip

#: Kind -> the long question that takes what fits nowhere.
REST = {"report": "what_happened", "lesson": "observation", "tool_review": "purpose"}


def question_for(kind: str, heading: str) -> str:
    """Return the name of the question that `heading` answers, or "" when it answers none."""
    said = _simple(heading)
    for name, meanings in HEADINGS[kind].items():
        if any(re.search(rf"\b{meaning}", said) for meaning in meanings):
            return name
    return ""


def _simple(heading: str) -> str:
    """Return a heading in small letters, without accents, numbers in front and signs."""
    bare = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode().lower()
    return " ".join(re.sub(r"[^a-z0-9 ]", " ", re.sub(r"^[\d.\s]+", "", bare)).split())
