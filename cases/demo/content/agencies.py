"""Invented agencies in three real safety regions, and the desk that owns the real cases."""

REDACTIE = "KB-REDACTIE"
VEENSTROOM = "VB-VEENSTROOM"
POLITIE_VEENSTROOM = "VB-POLITIE-VEENSTROOM"
WADRAND = "VB-WADRAND"
DUINKUST = "VB-DUINKUST"
DUINRAND = "VB-DUINRAND"
VLIEGUREN = "VB-VLIEGUREN"
TWENTSE_ESCH = "VB-TWENTSE-ESCH"
ESCHBEEK = "VB-ESCHBEEK"


def _agency(code, name, slug, kind, region, *, is_example=True, phone=""):
    return {
        "code": code,
        "name": name,
        "slug": slug,
        "kind": kind,
        "regions": [region],
        "is_example": is_example,
        "contact_role": "Piket omgevingsanalyse (voorbeeldnummer)" if phone else "",
        "contact_phone": phone,
    }


AGENCIES = [
    _agency(
        REDACTIE,
        "Redactie Kennisbank",
        "redactie-kennisbank",
        "national",
        "NL",
        is_example=False,
    ),
    _agency(VEENSTROOM, "Gemeente Veenstroom", "gemeente-veenstroom", "municipality", "VR01"),
    _agency(
        POLITIE_VEENSTROOM,
        "Politie-eenheid Veenstroom",
        "politie-eenheid-veenstroom",
        "police_unit",
        "VR01",
    ),
    _agency(
        WADRAND,
        "Veiligheidsregio Wadrand",
        "veiligheidsregio-wadrand",
        "safety_region",
        "VR01",
        phone="088 000 01 01",
    ),
    _agency(DUINKUST, "Gemeente Duinkust", "gemeente-duinkust", "municipality", "VR12"),
    _agency(
        DUINRAND,
        "Veiligheidsregio Duinrand",
        "veiligheidsregio-duinrand",
        "safety_region",
        "VR12",
        phone="088 000 12 12",
    ),
    _agency(
        TWENTSE_ESCH,
        "Veiligheidsregio Twentse Esch",
        "veiligheidsregio-twentse-esch",
        "safety_region",
        "VR05",
        phone="088 000 05 05",
    ),
    _agency(ESCHBEEK, "Gemeente Eschbeek", "gemeente-eschbeek", "municipality", "VR05"),
    _agency(VLIEGUREN, "Instituut Vlieguren", "instituut-vlieguren", "institute", "NL"),
]
