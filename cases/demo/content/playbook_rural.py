"""The invented rural version: four small municipalities, one shared roster, no analyst of their own."""

from copy import deepcopy
from datetime import date

from .agencies import VEENSTROOM
from .main_playbook import MAIN, MAIN_KEY
from .playbook_changes import (
    with_changes,
    with_role_names,
    with_step_after,
    without_steps,
)
from .playbook_first_hour import RURAL_PURPOSE
from .playbook_measures import RURAL_EXERCISES
from .shapes import bullets, paragraphs, role, step, trigger

ROLE_NAMES = {
    "omgevingsanalist": "piketmedewerker",
    "webcare": "piketmedewerker",
    "adviseur OOV": "ambtenaar OOV",
}

LEFT_OUT = (5, 15, 18, 19, 27, 29, 32)

CHANGES = {
    4: {
        "instruction": "Neem het zoekprofiel van de veiligheidsregio over en vul de namen van uw dorpen aan.",
        "result": "zoekprofiel regio met eigen plaatsnamen",
    },
    6: {
        "instruction": "Deel één rooster met vier gemeenten: acht mensen, elk een week.",
        "result": "gedeeld rooster",
        "lesson": "Voorbeeld: vrijwillige bereikbaarheid werkte in Duinkust tot de eerste vakantie.",
    },
    7: {
        "due": "elk kwartaal",
        "instruction": "Oefen elk kwartaal twee uur met een oud geval.",
    },
    8: {"role": "piketmedewerker", "due": "binnen 30 minuten na de melding"},
    9: {
        "role": "politie",
        "due": "45 minuten na het signaal",
        "instruction": "Laat de politie wegen: gaat het over een fenomeen of over personen?",
        "why": "Onze gemeenten hebben hier geen eigen analist voor.",
    },
    10: {"due": "60 minuten na het signaal", "tool_page": "peilstok"},
    11: {
        "due": "15 minuten na het signaal",
        "may_skip": False,
        "instruction": "Bel eerst de wijkagent, het jongerenwerk en de dorpshuizen.",
        "why": "In een dorp hoort u het vaak eerder dan u het leest.",
        "lessons": ["vb-les-bel-de-wijkagent", "les-waarschuwing-van-bewoners"],
    },
    13: {
        "instruction": "Vul het korte beeld in: vijf regels, geen A4.",
        "due": "90 minuten na het signaal",
        "result": "beeld in vijf regels",
        "template_text": "Wat: … Waar: … Wanneer: … Hoe zeker: … Dit zien wij niet: …",
    },
    16: {"due": "2 uur na het signaal", "role": "politie, ambtenaar OOV"},
    17: {"due": "3 uur na het signaal"},
    28: {"due": "elk uur, tussen 7 en 23 uur", "result": "nieuw beeld in vijf regels"},
}

HAND_OVER = step(
    41,
    "Draag het beeld over aan de veiligheidsregio als het langer duurt dan één dienst.",
    "ambtenaar OOV",
    due="4 uur na het signaal",
    result="overdracht met naam en tijd",
    basis="eigen voorstel (voorbeeld)",
    kind="decision",
)

NEIGHBOURS = step(
    42,
    "Bel de drie andere gemeenten van het rooster.",
    "piketmedewerker",
    due="30 minuten na het signaal",
    result="vier gemeenten op de hoogte",
    basis="eigen voorstel (voorbeeld)",
    kind="message",
)

TRIGGERS = [
    trigger(
        "Aanmeldingen groeien sneller dan de nulmeting",
        source="openbare evenementpagina’s, twee keer per dag bekeken",
        threshold="Eigen voorstel: meer dan 200 aanmeldingen of twee keer zo veel in een dag",
        judged_by="politie",
        leads_to=2,
    ),
    trigger(
        "Het dorp praat erover",
        source="wijkagent, jongerenwerk, dorpshuis",
        threshold="Eigen voorstel: twee meldingen op één dag",
        judged_by="ambtenaar OOV",
        leads_to=2,
    ),
    trigger(
        "Plaats en tijdstip worden genoemd",
        source="openbare berichten of een melding van een school",
        threshold="Eigen voorstel: één bron is genoeg",
        judged_by="politie",
        leads_to=3,
    ),
    trigger(
        "Aanhouding om een online oproep",
        source="politie of OM",
        threshold="Eigen voorstel: elke aanhouding",
        judged_by="politie, meldt aan burgemeester",
        leads_to=3,
    ),
    trigger(
        "De groei stopt",
        source="trendlijn en de wijkagent",
        threshold="Eigen voorstel: twaalf uur geen groei",
        judged_by="ambtenaar OOV",
        leads_to=6,
    ),
]

ROLES = [
    role(
        "piketmedewerker",
        "Kijkt, telt en belt rond. Weegt niet.",
        alternate="volgende op het rooster",
    ),
    role(
        "ambtenaar OOV",
        "Belt politie en burgemeester.",
        alternate="ambtenaar OOV van een buurgemeente",
    ),
    role(
        "politie",
        "Weegt het signaal en alles over personen.",
        alternate="officier van dienst politie",
    ),
    role(
        "communicatieadviseur",
        "Maakt de kernboodschap.",
        alternate="piket communicatie van de regio",
    ),
    role(
        "driehoek",
        "Kiest: tegenhouden of begeleiden.",
        alternate="vervangers in de driehoek",
    ),
    role(
        "jurist",
        "Toetst elk middel voordat het wordt gebruikt.",
        alternate="jurist van de veiligheidsregio",
    ),
    role(
        "privacy officer",
        "Bewaakt DPIA, bewaartermijn en wissen.",
        alternate="FG voor advies",
    ),
    role(
        "coördinator rooster",
        "Regelt het rooster en de oefening.",
        alternate="ambtenaar OOV",
    ),
]


def _phases():
    """Rename before the changes, because the roles in `CHANGES` are already the regional ones."""
    phases = with_role_names(without_steps(MAIN["phases"], *LEFT_OUT), ROLE_NAMES)
    phases = with_changes(phases, CHANGES)
    phases = with_step_after(phases, 11, NEIGHBOURS)
    return with_step_after(phases, 17, HAND_OVER)


def rural_version():
    """The main playbook as Gemeente Veenstroom adapted it."""
    return deepcopy(MAIN) | {
        "key": "ongepland-evenement-veenstroom",
        "agency": VEENSTROOM,
        "author": "bijdrager",
        "label": "green",
        "regions": ["VR01"],
        "is_example": True,
        "derived_from": MAIN_KEY,
        "title": "Ongepland evenement: vier kleine gemeenten, één rooster",
        "gist": "Voorbeeld: zonder eigen analist, met een gedeeld rooster en de politie die weegt.",
        "contributors": "Gemeente Veenstroom en drie buurgemeenten (verzonnen)",
        "contact_role": "Piket Veenstroom (voorbeeldnummer)",
        "contact_phone": "088 000 12 41",
        "contact_email": "piket@veenstroom.example",
        "evidence_level": 3,
        "evidence_date": date(2026, 9, 17),
        "evidence_by": "Gemeente Veenstroom, oefening (verzonnen)",
        "review_by": date(2027, 3, 1),
        "valid_until": date(2027, 6, 1),
        "purpose": RURAL_PURPOSE,
        "scope": paragraphs(
            "Dit is een verzonnen voorbeeld. Het geldt voor vier kleine gemeenten met samen één rooster.",
            "Wij kijken tussen 7 en 23 uur. ’s Nachts belt de politie de ambtenaar OOV. De tijden en "
            "grenzen zijn ons eigen voorstel.",
        ),
        "prerequisites": bullets(
            "<b>Mensen:</b> acht mensen uit vier gemeenten, elk een week.",
            "<b>Accounts:</b> één account per gemeente. Nooit een privéaccount of nepaccount.",
            "<b>Afspraken:</b> de politie weegt, ook als het signaal van de gemeente komt.",
            "<b>Privacy:</b> één DPIA voor de vier gemeenten, met het advies van de FG.",
        ),
        "roles": ROLES,
        "triggers": TRIGGERS,
        "phases": _phases(),
        "report_interval": 60,
        "exercises": RURAL_EXERCISES,
        "stop_criteria": bullets(
            "Er is twaalf uur geen groei (eigen voorstel).",
            "De politie ziet geen dreiging meer.",
            "De grondslag vervalt, of een van de vijf vragen is niet langer ‘ja’.",
        ),
    }
