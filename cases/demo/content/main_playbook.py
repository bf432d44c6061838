"""The playbook ‘Ongepland evenement via sociale media’; its regional versions are changed copies."""

from datetime import date

from .agencies import REDACTIE
from .playbook_first_hour import MAIN_PURPOSE
from .playbook_measures import METRICS
from .playbook_phases_late import PHASES
from .shapes import bullets, paragraphs, role, source, trigger

MAIN_KEY = "ongepland-evenement"
EXAMPLE_PHONE = "088 000 12 34"

LAWFUL_CHECKS = [
    {"name": "Aanleiding", "question": "Is er een concrete verstoring, of dreigt die?"},
    {
        "name": "Noodzaak",
        "question": "Hebt u juist deze gegevens nodig om het doel te halen?",
    },
    {"name": "Grondslag", "question": "Kunt u de wet noemen die deze inbreuk draagt?"},
    {
        "name": "Proportionaliteit en subsidiariteit",
        "question": "Past het bij het doel, en kan het niet lichter?",
    },
    {
        "name": "AVG",
        "question": "Zijn bewaartermijn, informatieplicht en DPIA geregeld?",
    },
]

LOG_CATEGORIES = [
    "informatiebehoefte",
    "schadebeperking",
    "betekenisgeving",
    "feiten",
    "geruchten",
    "besluiten",
]

TRIGGERS = [
    trigger(
        "Aanmeldingen groeien sneller dan de nulmeting",
        source="openbare evenementpagina’s en berichten",
        threshold="Eigen voorstel: drie keer zo veel in een uur",
        judged_by="omgevingsanalist",
        leads_to=2,
    ),
    trigger(
        "Een uitnodiging is gekaapt",
        source="openbare pagina’s, of een melding van de maker",
        threshold="Eigen voorstel: één nieuwe pagina die niet van de maker is",
        judged_by="adviseur OOV",
        leads_to=2,
    ),
    trigger(
        "Landelijke media nemen het over",
        source="nieuwssites, radio en televisie",
        threshold="Eigen voorstel: het eerste bericht",
        judged_by="teamleider communicatie",
        leads_to=3,
    ),
    trigger(
        "Plaats en tijdstip worden genoemd",
        source="openbare berichten, scholen, jongerenwerk",
        threshold="Eigen voorstel: meer dan één bron, los van elkaar",
        judged_by="adviseur OOV met politie",
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
        source="wijkagent, spoor, verkeerscentrale",
        threshold="Eigen voorstel: twee meldingen binnen een half uur",
        judged_by="politie",
        leads_to=4,
    ),
    trigger(
        "De groei stopt",
        source="trendlijn en meldingen uit de wijk",
        threshold="Eigen voorstel: zes uur geen groei",
        judged_by="teamleider communicatie",
        leads_to=6,
    ),
]

ROLES = [
    role(
        "omgevingsanalist",
        "Kijkt, telt en schrijft het beeld. Weegt niet zelf.",
        alternate="webcare",
    ),
    role(
        "adviseur OOV",
        "Weegt het beeld en belt politie en burgemeester.",
        alternate="piket openbare orde",
    ),
    role(
        "teamleider communicatie",
        "Regelt mensen en ritme. Zorgt voor de collega’s.",
        alternate="woordvoerder",
    ),
    role("woordvoerder", "Maakt de kernboodschap.", alternate="teamleider communicatie"),
    role(
        "webcare",
        "Beantwoordt vragen waar ze staan.",
        alternate="communicatieadviseur met dienst",
    ),
    role(
        "politie",
        "Beoordeelt alles wat over personen gaat.",
        alternate="officier van dienst politie",
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
]

SOURCES = [
    source(
        "Handreiking online onderzoek door gemeenten (openbare orde)",
        "https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?did=2023D44654&id=2023D44654",
        "2023",
    ),
    source(
        "Vier voorwaarden voor online monitoring",
        "https://maatschappelijkeonrust.nl/nieuws-en-trends/online-monitoring",
        "26 oktober 2023",
    ),
    source(
        "CCV: barrièremodel en tool online aangejaagde ordeverstoringen",
        "https://veiligheidsalliantie.nl/nieuws/ccv-tool-online-aangejaagde-ordeverstoringen",
        "2024",
    ),
    source(
        "NIPV: onderwerp crisiscommunicatie",
        "https://nipv.nl/onderwerp/crisiscommunicatie/",
    ),
    source(
        "Genootschap van Burgemeesters: Yolo-proof?",
        "https://www.burgemeesters.nl/yoloproof",
        "2013",
    ),
    source(
        "Pels Rijcken: uitspraak over het online gebiedsverbod",
        "https://pelsrijcken.nl/kennis/online-gebiedsverbod-burgemeester-utrecht-houdt-ook-bij-afdeling-geen-stand",
        "11 juni 2025",
    ),
]

MAIN = {
    "key": MAIN_KEY,
    "agency": REDACTIE,
    "author": "maud",
    "label": "clear",
    "shared_with": [],
    "named": [],
    "regions": ["NL"],
    "tags": [
        "ongepland-evenement",
        "online-aangejaagde-ordeverstoring",
        "draaiboek",
        "omgevingsbeeld",
        "omgevingsanalist",
        "kantelpunt",
        "kernboodschap",
        "piket",
        "driehoek",
        "opruiing",
    ],
    "publish": True,
    "is_example": False,
    "derived_from": None,
    "legal_guide": "mag-dit",
    "title": "Ongepland evenement via sociale media",
    "gist": "Van het eerste signaal tot de evaluatie: wie doet wat, wanneer, en mag het?",
    "contributors": "Redactie Kennisbank",
    "contact_role": "Piket redactie (voorbeeldnummer)",
    "contact_name": "",
    "contact_phone": EXAMPLE_PHONE,
    "contact_email": "redactie@kennisbank.example",
    "incident_type": "online-disorder",
    "crisis_process": "order",
    "channels": ["Facebook", "Snapchat", "WhatsApp", "Instagram", "Telegram", "X"],
    "evidence_level": 2,
    "evidence_date": date(2026, 11, 2),
    "evidence_by": "Redactie Kennisbank, op basis van de casussen",
    "review_by": date(2027, 11, 1),
    "valid_until": date(2027, 11, 1),
    "sources": SOURCES,
    "purpose": MAIN_PURPOSE,
    "scope": paragraphs(
        "Gebruik dit draaiboek bij een feest, reünie of andere bijeenkomst zonder organisator of "
        "vergunning. Gebruik het niet voor een aangekondigde demonstratie. Daarvoor geldt de Wom.",
        "De tijden tellen vanaf het eerste signaal. Tijden en grenzen zijn ons eigen voorstel. Dit "
        "draaiboek is nog niet geoefend. Pas het aan uw regio aan.",
    ),
    "prerequisites": bullets(
        "<b>Mensen:</b> een rooster met vervanging, ook in de avond en in het weekend.",
        "<b>Accounts:</b> herkenbare accounts van de organisatie. Nooit een privéaccount of nepaccount.",
        "<b>Afspraken:</b> een werkafspraak in de driehoek over kijken, delen en wegen.",
        "<b>Mandaat:</b> op papier staat wie mag opschalen en wie berichten mag plaatsen.",
        "<b>Privacy:</b> een DPIA met datum en versie, het advies van de FG en een bewaartermijn.",
    ),
    "roles": ROLES,
    "triggers": TRIGGERS,
    "phases": PHASES,
    "report_interval": 30,
    "log_categories": LOG_CATEGORIES,
    "lawful_intro": paragraphs(
        "Beantwoord deze vijf vragen voordat u gericht zoekt. Vijf keer ja, anders stopt u. Schrijf op "
        "wie dit heeft beslist.",
        "Nooit: een privéaccount of nepaccount, personen stelselmatig volgen, of een online gebiedsverbod "
        "op basis van de APV.",
    ),
    "lawful_checks": LAWFUL_CHECKS,
    "metrics": METRICS,
    "exercises": [],
    "stop_criteria": bullets(
        "Er is zes uur geen groei (eigen voorstel).",
        "De driehoek schaalt af.",
        "De grondslag vervalt, of een van de vijf vragen is niet langer ‘ja’.",
    )
    + paragraphs("Stop dan met kijken en wis volgens de bewaartermijn."),
}
