"""The invented urban version: a desk that is staffed day and night, with tighter times and more roles."""

from copy import deepcopy
from datetime import date

from .agencies import DUINRAND
from .main_playbook import MAIN, MAIN_KEY
from .playbook_changes import (
    with_changes,
    with_role_names,
    with_step_after,
    without_steps,
)
from .playbook_first_hour import URBAN_PURPOSE
from .playbook_measures import URBAN_EXERCISES
from .shapes import bullets, paragraphs, role, step, trigger

ROLE_NAMES = {
    "omgevingsanalist": "deskanalist",
    "adviseur OOV": "informatiecoördinator",
    "teamleider communicatie": "hoofd desk",
}

LEFT_OUT = (6,)

CHANGES = {
    7: {
        "due": "elke maand",
        "instruction": "Oefen elke maand één uur met een oud geval, per ploeg.",
    },
    9: {
        "due": "5 minuten na het signaal",
        "instruction": "Weeg samen met de politie aan de desk: fenomeen of personen?",
        "role": "informatiecoördinator, politie",
    },
    10: {
        "due": "5 minuten na het signaal",
        "instruction": "Kijk naar groei per kwartier, en per wijk.",
        "tool_page": "peilstok",
    },
    12: {"due": "15 minuten na het signaal", "lessons": ["vb-les-controleer-ouderdom"]},
    13: {"due": "20 minuten na het signaal"},
    14: {"due": "20 minuten na het signaal"},
    15: {
        "due": "30 minuten na het signaal",
        "instruction": "Schets vier scenario’s. Eén daarvan is flitsgeweld op meer plekken tegelijk.",
        "result": "vier scenario’s",
    },
    16: {"due": "30 minuten na het signaal"},
    17: {"due": "45 minuten na het signaal"},
    18: {"due": "30 minuten na het signaal", "may_skip": False},
    20: {
        "due": "45 minuten na het signaal",
        "instruction": "Waarschuw vervoerders, horeca, winkels, scholen en buurgemeenten via de belboom.",
    },
    28: {"due": "elk kwartier", "result": "beeld v2, v3 met tijdstip"},
}

EXTRA = [
    (
        5,
        step(
            37,
            "Bezet de desk dag en nacht met twee deskanalisten.",
            "hoofd desk",
            due="vooraf",
            result="ploegenrooster",
            basis="eigen voorstel (voorbeeld)",
            lessons=["vb-les-wissel-op-een-rustig-moment"],
        ),
    ),
    (
        14,
        step(
            38,
            "Laat de tweede deskanalist het beeld tegenlezen.",
            "deskanalist",
            due="25 minuten na het signaal",
            result="paraaf van twee analisten",
            basis="eigen voorstel (voorbeeld)",
            why="Twee mensen zien meer fouten dan één.",
        ),
    ),
    (
        24,
        step(
            39,
            "Stuur straatcoaches en het gastheerteam naar de plek die wordt genoemd.",
            "informatiecoördinator",
            due="60 minuten na het signaal",
            result="team ter plaatse",
            basis="eigen voorstel (voorbeeld)",
            condition="Alleen overdag of met politie erbij.",
        ),
    ),
    (
        28,
        step(
            40,
            "Bel elk half uur met spoor, metro en bus over drukte.",
            "informatiecoördinator",
            due="elk half uur",
            result="druktebeeld",
            basis="eigen voorstel (voorbeeld)",
        ),
    ),
]

TRIGGERS = [
    trigger(
        "Aanmeldingen groeien sneller dan de nulmeting",
        source="openbare evenementpagina’s en berichten, dag en nacht bekeken",
        threshold="Eigen voorstel: twee keer zo veel in een kwartier, of 2.000 aanmeldingen",
        judged_by="deskanalist",
        leads_to=2,
    ),
    trigger(
        "Een uitnodiging is gekaapt",
        source="openbare pagina’s, of een melding van de maker",
        threshold="Eigen voorstel: één nieuwe pagina die niet van de maker is",
        judged_by="informatiecoördinator",
        leads_to=2,
    ),
    trigger(
        "Een bekend account met groot bereik deelt de oproep",
        source="openbare berichten",
        threshold="Eigen voorstel: het eerste bericht met meer dan 50.000 volgers",
        judged_by="informatiecoördinator met politie",
        leads_to=3,
    ),
    trigger(
        "Plaats en tijdstip worden genoemd",
        source="openbare berichten, scholen, straatcoaches",
        threshold="Eigen voorstel: drie bronnen, los van elkaar",
        judged_by="informatiecoördinator met politie",
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
        "Groepen zijn onderweg",
        source="spoor, metro, cameratoezicht van de politie",
        threshold="Eigen voorstel: één melding van een vervoerder",
        judged_by="politie",
        leads_to=4,
    ),
    trigger(
        "Onrust op meer plekken tegelijk",
        source="meldkamer en straatcoaches",
        threshold="Eigen voorstel: twee wijken binnen een uur",
        judged_by="politie",
        leads_to=4,
    ),
    trigger(
        "De groei stopt",
        source="trendlijn en druktebeeld",
        threshold="Eigen voorstel: vier uur geen groei",
        judged_by="hoofd desk",
        leads_to=6,
    ),
]

ROLES = [
    role(
        "deskanalist",
        "Kijkt, telt en schrijft het beeld, dag en nacht.",
        alternate="tweede deskanalist",
    ),
    role(
        "informatiecoördinator",
        "Weegt met de politie en belt de burgemeester.",
        alternate="hoofd desk",
    ),
    role(
        "hoofd desk",
        "Regelt ploegen, ritme en opschaling.",
        alternate="informatiecoördinator",
    ),
    role(
        "woordvoerder",
        "Maakt de kernboodschap.",
        alternate="woordvoerder van de veiligheidsregio",
    ),
    role(
        "webcare",
        "Beantwoordt vragen waar ze staan, tot 24 uur.",
        alternate="deskanalist",
    ),
    role(
        "politie",
        "Zit aan de desk. Beoordeelt alles wat over personen gaat.",
        alternate="officier van dienst",
    ),
    role(
        "driehoek",
        "Kiest: tegenhouden of begeleiden.",
        alternate="vervangers in de driehoek",
    ),
    role(
        "jurist",
        "Is dag en nacht te bellen en toetst elk middel.",
        alternate="tweede jurist op piket",
    ),
    role(
        "privacy officer",
        "Bewaakt DPIA, bewaartermijn en wissen.",
        alternate="FG voor advies",
    ),
]


def _phases():
    """Rename before the changes, because the roles in `CHANGES` are already the regional ones."""
    phases = with_role_names(without_steps(MAIN["phases"], *LEFT_OUT), ROLE_NAMES)
    phases = with_changes(phases, CHANGES)
    for number, extra in EXTRA:
        phases = with_step_after(phases, number, extra)
    return phases


def urban_version():
    """The main playbook as Veiligheidsregio Duinrand adapted it."""
    return deepcopy(MAIN) | {
        "key": "ongepland-evenement-duinrand",
        "agency": DUINRAND,
        "author": "ruben",
        "label": "green",
        "regions": ["VR12"],
        "is_example": True,
        "derived_from": MAIN_KEY,
        "title": "Ongepland evenement: stedelijk gebied met een desk dag en nacht",
        "gist": "Voorbeeld: een desk met twee analisten, politie aan tafel en elk kwartier een nieuw beeld.",
        "contributors": "Veiligheidsregio Duinrand en Gemeente Duinkust (verzonnen)",
        "contact_role": "Hoofd desk Duinrand (voorbeeldnummer)",
        "contact_phone": "088 000 12 47",
        "contact_email": "desk@duinrand.example",
        "evidence_level": 3,
        "evidence_date": date(2026, 10, 8),
        "evidence_by": "Veiligheidsregio Duinrand, oefening (verzonnen)",
        "review_by": date(2026, 12, 15),
        "valid_until": date(2026, 12, 31),
        "purpose": URBAN_PURPOSE,
        "scope": paragraphs(
            "Dit is een verzonnen voorbeeld. Het geldt voor een kust met veel dagtoerisme en een "
            "stadscentrum.",
            "De desk kijkt dag en nacht. De tijden en grenzen zijn ons eigen voorstel.",
        ),
        "prerequisites": bullets(
            "<b>Mensen:</b> twee deskanalisten per dienst, dag en nacht.",
            "<b>Accounts:</b> herkenbare accounts van de desk. Nooit een privéaccount of nepaccount.",
            "<b>Afspraken:</b> een medewerker van de politie zit aan de desk en beoordeelt wat over "
            "personen gaat.",
            "<b>Mandaat:</b> het hoofd desk mag communicatie opschalen zonder GRIP.",
            "<b>Privacy:</b> een DPIA met datum en versie, en een register van wie wat heeft gezocht.",
        ),
        "roles": ROLES,
        "triggers": TRIGGERS,
        "phases": _phases(),
        "report_interval": 15,
        "exercises": URBAN_EXERCISES,
        "stop_criteria": bullets(
            "Er is vier uur geen groei (eigen voorstel).",
            "De driehoek schaalt af.",
            "De grondslag vervalt, of een van de vijf vragen is niet langer ‘ja’.",
        ),
    }
