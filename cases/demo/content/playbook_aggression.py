"""The playbook ‘Digitale agressie tegen hulpverleners’: hate, threats and doxing against one's own people."""

from datetime import date

from .main_playbook import EXAMPLE_PHONE, LOG_CATEGORIES
from .playbook_aggression_late import AGGRESSION_PHASES
from .shapes import EDITORS_DATE, OF_EDITORS, bullets, metric, paragraphs, role, trigger

ROLES = [
    role(
        "aanspreekpunt agressie",
        "Leest, legt vast, belt de politie en houdt overzicht.",
        alternate="tweede aanspreekpunt op het rooster",
    ),
    role(
        "leidinggevende",
        "Staat naast de collega en regelt werk en aangifte.",
        alternate="plaatsvervanger in de ploeg",
    ),
    role(
        "politie",
        "Weegt de dreiging en doet onderzoek naar personen.",
        alternate="officier van dienst politie",
    ),
    role(
        "webcare",
        "Kijkt naar openbare reacties en meldt bij het platform.",
        alternate="communicatieadviseur met dienst",
    ),
    role(
        "teamleider communicatie",
        "Kiest of er een antwoord komt.",
        alternate="woordvoerder",
    ),
    role("woordvoerder", "Maakt het bericht.", alternate="teamleider communicatie"),
    role("vertrouwenspersoon", "Biedt nazorg aan ploeg en gezin.", alternate="collega-opvang"),
    role("jurist", "Helpt bij aangifte en bij brieven.", alternate="jurist van de veiligheidsregio"),
    role("privacy officer", "Bewaakt bewaren, toegang en wissen.", alternate="FG voor advies"),
]

TRIGGERS = [
    trigger(
        "Een collega wordt bedreigd",
        source="openbare reacties, of een melding van de collega of het gezin",
        threshold="Eigen voorstel: het eerste bericht",
        judged_by="aanspreekpunt agressie",
        leads_to=1,
    ),
    trigger(
        "Naam, adres of foto van een collega staat online",
        source="openbare pagina’s, of een melding",
        threshold="Eigen voorstel: elke keer, ook zonder bedreiging",
        judged_by="aanspreekpunt agressie",
        leads_to=1,
    ),
    trigger(
        "Schelden onder een bericht over een inzet groeit snel",
        source="openbare reacties onder eigen berichten",
        threshold="Eigen voorstel: drie keer zo veel in een uur",
        judged_by="webcare",
        leads_to=2,
    ),
    trigger(
        "Iemand roept op om naar een huis of kazerne te gaan",
        source="openbare berichten, wijkagent, bewoners",
        threshold="Eigen voorstel: de eerste oproep. Bel de politie",
        judged_by="politie",
        leads_to=3,
    ),
    trigger(
        "Het wordt stil",
        source="openbare reacties en de collega zelf",
        threshold="Eigen voorstel: drie dagen geen nieuwe bedreiging",
        judged_by="aanspreekpunt agressie met politie",
        leads_to=5,
    ),
]

LAWFUL_CHECKS = [
    {
        "name": "Aanleiding",
        "question": "Is er een concrete bedreiging, of is een collega genoemd of herkenbaar?",
    },
    {
        "name": "Noodzaak",
        "question": "Hebt u juist dit bericht nodig om uw collega te beschermen of te helpen?",
    },
    {"name": "Grondslag", "question": "Staat op papier op welke grondslag u dit bericht bewaart?"},
    {
        "name": "Proportionaliteit en subsidiariteit",
        "question": "Kijkt u alleen naar openbare berichten, en niet naar de persoon erachter?",
    },
    {"name": "AVG", "question": "Zijn toegang, bewaartermijn en wissen geregeld?"},
]

METRICS = [
    metric(
        "Tijd van melding tot één aanspreekpunt",
        "Eigen voorstel: 15 minuten",
        "Tijden in het logboek.",
    ),
    metric(
        "Collega’s aan wie drie keer nazorg is aangeboden",
        "Eigen voorstel: alle",
        "De vertrouwenspersoon telt, zonder namen te delen.",
    ),
    metric(
        "Vastgelegde berichten die op tijd zijn gewist of overgedragen",
        "Eigen voorstel: alle",
        "Wisverslag van de privacy officer.",
    ),
]

FIRST_HOUR = (
    "<h3>Het eerste uur</h3>"
    "<ol>"
    "<li><b>Direct:</b> is er nu gevaar? Bel 112 (stap 6).</li>"
    "<li><b>Na 15 minuten:</b> neem het lezen over van de collega (stap 7).</li>"
    "<li><b>Na 30 minuten:</b> leg openbare berichten vast (stap 8).</li>"
    "<li><b>Na 45 minuten:</b> bel de politie (stap 9).</li>"
    "<li><b>Na 60 minuten:</b> vraag collega en gezin wat zij nodig hebben (stap 10).</li>"
    "</ol>"
)

AGGRESSION = OF_EDITORS | {
    "key": "digitale-agressie-hulpverleners",
    "regions": ["NL"],
    "tags": ["digitale-agressie", "doxing", "draaiboek", "bewijsborging", "nazorg", "psh", "webcare"],
    "derived_from": None,
    "legal_guide": "mag-dit",
    "title": "Digitale agressie tegen hulpverleners",
    "gist": "Haat, bedreiging of doxing tegen een collega: wie helpt, wie legt vast, wie weegt en wat mag u?",
    "contributors": "Redactie Kennisbank",
    "contact_role": "Piket redactie (voorbeeldnummer)",
    "contact_name": "",
    "contact_phone": EXAMPLE_PHONE,
    "incident_type": "aggression",
    "crisis_process": "care",
    "channels": ["Facebook", "TikTok", "X", "Telegram"],
    "evidence_level": 1,
    "evidence_date": EDITORS_DATE,
    "evidence_by": "Redactie Kennisbank, eigen voorstel",
    "valid_until": date(2027, 11, 1),
    "sources": [],
    "purpose": paragraphs(
        "Hulpverleners en bestuurders worden online uitgescholden, bedreigd of met hun adres genoemd. Met dit "
        "draaiboek hoeft de collega dat niet alleen op te lossen."
    )
    + FIRST_HOUR,
    "scope": paragraphs(
        "Gebruik dit draaiboek als een collega online wordt bedreigd of als privégegevens worden verspreid om "
        "die collega bang te maken (doxing). Gebruik het niet voor kritiek op uw organisatie. Kritiek mag.",
        "Tijden en grenzen zijn ons eigen voorstel en rusten niet op een onderzoek. Dit draaiboek is nog niet "
        "geoefend. Pas het aan uw organisatie aan en leg het voor aan politie, jurist en privacy officer. De les "
        "over één aanspreekpunt is een verzonnen voorbeeld.",
    ),
    "prerequisites": bullets(
        "<b>Mensen:</b> een aanspreekpunt agressie met vervanging, ook in de avond en het weekend.",
        "<b>Accounts:</b> herkenbare accounts van de organisatie. Nooit een privéaccount of nepaccount.",
        "<b>Afspraken:</b> met de politie over melden en aangifte.",
        "<b>Zorg:</b> een vertrouwenspersoon en collega-opvang.",
        "<b>Privacy:</b> op papier staat wat u bewaart, hoe lang en wie het mag zien.",
    ),
    "roles": ROLES,
    "triggers": TRIGGERS,
    "phases": AGGRESSION_PHASES,
    "report_interval": 60,
    "log_categories": LOG_CATEGORIES,
    "lawful_intro": paragraphs(
        "Beantwoord deze vijf vragen voordat u berichten bewaart of verder kijkt. Vijf keer ja, anders stopt u en "
        "vraagt u de politie.",
        "Nooit: zelf uitzoeken wie de schrijver is, meekijken in een besloten groep onder een andere naam, of "
        "schermafdrukken doorsturen.",
    ),
    "lawful_checks": LAWFUL_CHECKS,
    "metrics": METRICS,
    "exercises": [],
    "stop_criteria": bullets(
        "Er is drie dagen geen nieuwe bedreiging (eigen voorstel).",
        "De politie neemt het helemaal over.",
        "De collega wil niet dat u verder kijkt, en er is geen gevaar voor anderen.",
        "Een van de vijf vragen is niet langer ‘ja’.",
    )
    + paragraphs("Stop dan met kijken en wis volgens de afspraak. De nazorg gaat door."),
}
