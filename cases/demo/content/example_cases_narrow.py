"""Invented cases with a narrower label: AMBER, also shared with one agency, AMBER+STRICT and RED."""

from datetime import date

from .agencies import DUINKUST, POLITIE_VEENSTROOM, VEENSTROOM, WADRAND
from .example_cases import DUINKUST_CONTACT, EXAMPLE, INVENTED, VEENSTROOM_CONTACT
from .shapes import bullets, paragraphs

RAADSAVOND = (
    EXAMPLE
    | DUINKUST_CONTACT
    | {
        "key": "vb-raadsavond-2026",
        "agency": DUINKUST,
        "author": "mark",
        "label": "amber",
        "shared_with": [WADRAND],
        "regions": ["VR12"],
        "tags": ["maatschappelijke-onrust", "stopgesprek", "dreigingsinschatting"],
        "title": "Voorbeeld: onrust rond een raadsavond in Duinkust",
        "gist": "Vooraf aanmelden en een gesprek met de actiegroep haalden de druk van de avond.",
        "contributors": "Mark de Bruin en Eva Lindeman (verzonnen personen)",
        "incident_type": "unrest",
        "crisis_process": "order",
        "channels": ["Facebook"],
        "case_kind": "threat",
        "date_from": date(2026, 3, 11),
        "date_until": date(2026, 3, 12),
        "place": "Raadhuis van Duinkust",
        "municipality": DUINKUST,
        "what_happened": paragraphs(
            INVENTED,
            "De raad sprak over een nieuw parkeerterrein. In een openbare groep stond een oproep om de "
            "zaal te bezetten. De gemeente sprak met de actiegroep, vroeg mensen zich aan te melden en "
            "zette een scherm buiten. Er kwamen 180 mensen. De vergadering ging door.",
        ),
        "again": bullets(
            "Vooraf praten met de mensen achter de oproep.",
            "Een plek buiten de zaal maken.",
        ),
        "not_again": bullets("De regels voor de zaal pas op de dag zelf bekendmaken."),
        "conditions": paragraphs("De actiegroep is bekend en wil praten."),
    }
)

OEFENING = EXAMPLE | {
    "key": "vb-oefening-2026",
    "agency": WADRAND,
    "author": "tarik",
    "label": "amber-strict",
    "regions": ["VR01"],
    "tags": ["piket", "omgevingsbeeld", "evaluatie", "hotwash"],
    "title": "Voorbeeld: oefening wisselen van ploeg",
    "gist": "Bij het wisselen van de ploeg raakte de geruchtenlijst zoek. Dat is nu een vast punt.",
    "contributors": "Tarik Demir (verzonnen persoon)",
    "contact_role": "Oefenleider (voorbeeld)",
    "contact_phone": "088 000 12 60",
    "contact_email": "oefenen@wadrand.example",
    "incident_type": "online-disorder",
    "crisis_process": "information",
    "channels": ["Facebook", "WhatsApp"],
    "case_kind": "exercise",
    "evidence_level": 3,
    "evidence_date": date(2026, 5, 21),
    "evidence_by": "Veiligheidsregio Wadrand (verzonnen)",
    "date_from": date(2026, 5, 21),
    "date_until": date(2026, 5, 21),
    "place": "Crisisruimte Wadrand",
    "what_happened": paragraphs(
        INVENTED,
        "Twee ploegen oefenden met het oude geval Haren. Na twee uur wisselden zij. De nieuwe ploeg kreeg "
        "het beeld, maar niet de geruchtenlijst. Een gerucht dat al was weerlegd, kwam terug in het "
        "volgende beeld.",
    ),
    "again": bullets("Oefenen met een oud geval. Iedereen kent de afloop en kijkt dus naar de werkwijze."),
    "not_again": bullets("Alleen mondeling overdragen. De geruchtenlijst hoort bij het beeld."),
    "costs": "Tien mensen, drie uur.",
    "exercise_hours": 3,
    "participants": [
        {"role": "Omgevingsanalist", "number": 4},
        {"role": "Communicatieadviseur", "number": 2},
        {"role": "Informatiemanager", "number": 2},
        {"role": "Oefenleider en waarnemer", "number": 2},
    ],
}

BEZOEK = (
    EXAMPLE
    | VEENSTROOM_CONTACT
    | {
        "key": "vb-bezoek-2026",
        "agency": VEENSTROOM,
        "author": "bijdrager",
        "label": "red",
        "named": ["redacteur", "joris"],
        "regions": ["VR01"],
        "tags": ["scenario", "driehoek", "kernboodschap"],
        "title": "Voorbeeld: voorbereiding van een gevoelig bezoek",
        "gist": "Drie mensen werkten aan één plan. Pas op de dag zelf hoorden meer mensen ervan.",
        "contributors": "Sanne Veldhuis (verzonnen persoon)",
        "incident_type": "event",
        "crisis_process": "order",
        "channels": ["X"],
        "case_kind": "preparation",
        "date_from": date(2026, 10, 5),
        "place": "Stadhuis van Veenstroom",
        "municipality": VEENSTROOM,
        "what_happened": paragraphs(
            INVENTED,
            "Een bekende gast komt naar het stadhuis. De gemeente wil dit pas op de dag zelf bekendmaken. "
            "Drie mensen kennen het plan. Zij maken twee scenario’s en één kernboodschap.",
        ),
        "again": bullets("Met weinig mensen beginnen en opschrijven wie wat weet."),
        "not_again": bullets("Het plan bewaren in een map die de hele afdeling kan lezen."),
    }
)

SCHOOLBERICHT = EXAMPLE | {
    "key": "vb-school-2025",
    "agency": POLITIE_VEENSTROOM,
    "author": "joris",
    "label": "amber",
    "regions": ["VR01"],
    "tags": ["gerucht", "verificatie", "wijkagent"],
    "title": "Voorbeeld: een dreigbericht op een school",
    "gist": "Een bericht over een school bleek een kopie van elders. Snel bellen met de school hielp.",
    "contributors": "Joris Hendriks (verzonnen persoon)",
    "contact_role": "Coördinator wijkagenten (voorbeeld)",
    "contact_phone": "088 000 12 70",
    "contact_email": "wijk@politie-veenstroom.example",
    "incident_type": "threat",
    "crisis_process": "order",
    "channels": ["Snapchat"],
    "case_kind": "threat",
    "date_from": date(2025, 11, 6),
    "date_until": date(2025, 11, 7),
    "place": "Veenstroom",
    "municipality": VEENSTROOM,
    "what_happened": paragraphs(
        INVENTED,
        "Ouders stuurden elkaar een bericht met een dreiging. De naam van de school was later toegevoegd. "
        "De wijkagent belde de school binnen een kwartier. School en gemeente stuurden dezelfde tekst. "
        "Deze casus bevat geen politiegegevens.",
    ),
    "again": bullets(
        "Eerst de school bellen, dan pas berichten.",
        "Eén tekst voor school en gemeente.",
    ),
    "not_again": bullets("De schermafdruk met het dreigbericht doorsturen. Zo verspreidt u het zelf."),
}

NARROW_EXAMPLES = [RAADSAVOND, OEFENING, BEZOEK, SCHOOLBERICHT]
