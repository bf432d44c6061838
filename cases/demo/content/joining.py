"""The domains of the invented agencies, and who waits to join."""

from .agencies import (
    DUINKUST,
    DUINRAND,
    ESCHBEEK,
    POLITIE_VEENSTROOM,
    REDACTIE,
    TWENTSE_ESCH,
    VEENSTROOM,
    VLIEGUREN,
    WADRAND,
)

#: Agency and domain; the one of the joint control room is of two agencies, and proves neither.
DOMAINS = [
    (REDACTIE, "kennisbank.example"),
    (VEENSTROOM, "veenstroom.example"),
    (POLITIE_VEENSTROOM, "politie-veenstroom.example"),
    (WADRAND, "wadrand.example"),
    (DUINKUST, "duinkust.example"),
    (DUINRAND, "duinrand.example"),
    (VLIEGUREN, "vlieguren.example"),
    (TWENTSE_ESCH, "twentse-esch.example"),
    (ESCHBEEK, "eschbeek.example"),
    (POLITIE_VEENSTROOM, "meldkamer-wadrand.example"),
    (WADRAND, "meldkamer-wadrand.example"),
]

#: Somebody at the joint control room, whose domain proves nothing: a coordinator decides.
WAITING = [
    {
        "email": "lotte.boersma@meldkamer-wadrand.example",
        "first_name": "Lotte",
        "last_name": "Boersma",
        "agency": WADRAND,
        "job_title": "coördinator meldkamer",
        "reason": "Ik zie meldingen over oproepen op sociale media als eerste en wil weten wat andere regio’s doen.",
        "days_ago": 1,
    },
]
