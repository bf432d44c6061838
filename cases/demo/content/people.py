"""Invented members. The first five are the accounts that the demonstration prints."""

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

PRINTED_ACCOUNTS = (
    "lezer",
    "bijdrager",
    "redacteur",
    "coordinator",
    "platformredacteur",
)


def _person(key, email, first_name, last_name, *memberships, is_platform_editor=False):
    return {
        "key": key,
        "email": email,
        "first_name": first_name,
        "last_name": last_name,
        "memberships": list(memberships),
        "is_platform_editor": is_platform_editor,
        "is_example": True,
    }


PEOPLE = [
    _person("lezer", "lezer@veenstroom.example", "Noor", "Tamminga", (VEENSTROOM, "reader")),
    _person(
        "bijdrager",
        "bijdrager@veenstroom.example",
        "Sanne",
        "Veldhuis",
        (VEENSTROOM, "contributor"),
    ),
    _person(
        "redacteur",
        "redacteur@veenstroom.example",
        "Wietske",
        "Postma",
        (VEENSTROOM, "editor"),
    ),
    _person(
        "coordinator",
        "coordinator@wadrand.example",
        "Fatima",
        "Aydin",
        (WADRAND, "coordinator"),
        (DUINRAND, "coordinator"),
    ),
    _person(
        "platformredacteur",
        "platformredacteur@kennisbank.example",
        "Daan",
        "Verbeek",
        (REDACTIE, "editor"),
        is_platform_editor=True,
    ),
    _person(
        "maud",
        "maud.zijlstra@kennisbank.example",
        "Maud",
        "Zijlstra",
        (REDACTIE, "contributor"),
    ),
    _person(
        "joris",
        "joris.hendriks@politie-veenstroom.example",
        "Joris",
        "Hendriks",
        (POLITIE_VEENSTROOM, "editor"),
    ),
    _person(
        "tarik",
        "tarik.demir@wadrand.example",
        "Tarik",
        "Demir",
        (WADRAND, "contributor"),
    ),
    _person(
        "mark",
        "mark.de.bruin@duinkust.example",
        "Mark",
        "de Bruin",
        (DUINKUST, "contributor"),
    ),
    _person("eva", "eva.lindeman@duinkust.example", "Eva", "Lindeman", (DUINKUST, "editor")),
    _person(
        "ruben",
        "ruben.maas@duinrand.example",
        "Ruben",
        "Maas",
        (DUINRAND, "contributor"),
    ),
    _person(
        "imke",
        "imke.brandsma@vlieguren.example",
        "Imke",
        "Brandsma",
        (VLIEGUREN, "contributor"),
    ),
    _person(
        "hilde",
        "hilde.nijhuis@twentse-esch.example",
        "Hilde",
        "Nijhuis",
        (TWENTSE_ESCH, "coordinator"),
    ),
    _person(
        "bas",
        "bas.kamphuis@twentse-esch.example",
        "Bas",
        "Kamphuis",
        (TWENTSE_ESCH, "contributor"),
    ),
    _person(
        "yara",
        "yara.wessels@eschbeek.example",
        "Yara",
        "Wessels",
        (ESCHBEEK, "contributor"),
    ),
]
