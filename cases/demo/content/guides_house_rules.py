"""The guide on the house rules: the Wpg, the TLP labels as read here, and what members share."""

from .shapes import OF_EDITORS, bullets, linked, paragraphs, section, source

FIRST_TLP = "https://www.first.org/tlp/"
WPG = "https://wetten.overheid.nl/BWBR0022463/"

NEVER = section(
    "Wat zet u hier nooit neer?",
    bullets(
        "<b>Politiegegevens.</b> Ook niet met een smal label en ook niet ‘even voor de collega’s’.",
        "<b>Namen van gewone mensen.</b> Ook geen bijnamen, adressen, kentekens of foto’s.",
        "<b>Schermafdrukken met accountnamen.</b> Vertel in uw eigen woorden wat er stond.",
        "<b>Informatie uit een lopend onderzoek</b> van politie of OM.",
        "<b>Een oproep letterlijk overnemen.</b> Zo verspreidt u die zelf.",
    ),
)

POLICE_DATA = section(
    "Waarom is Kennisbank geen kanaal onder de Wpg?",
    paragraphs(
        "De Wet politiegegevens (Wpg) regelt aan wie de politie persoonsgegevens mag geven, en hoe. Daarvoor "
        "bestaan vaste wegen, met een doel, een grondslag en vaak een convenant. Kennisbank is zo’n weg niet. "
        "Er is geen verstrekking geregeld, en een label verandert dat niet.",
        "Kennisbank is voor wat wij leren: wat er gebeurde, wat u de volgende keer doet en wie u belt. Moet u "
        "vandaag iets delen over een persoon? Bel de politie en gebruik het kanaal dat daarvoor is afgesproken.",
    ),
)

LABELS = section(
    "Wie mag wat lezen? Zo lezen wij TLP",
    paragraphs(
        "TLP is een afspraak van FIRST over delen, met een kleur als label. Wij gebruiken TLP 2.0. Op elke "
        "pagina ziet u het label en wat het betekent."
    ),
    bullets(
        "<b>TLP:CLEAR</b> – iedereen mag dit lezen, ook zonder account.",
        "<b>TLP:GREEN</b> – alle leden van Kennisbank die actief zijn. Niet op een openbare site zetten.",
        "<b>TLP:AMBER</b> – leden van de organisatie die het plaatste, van de organisaties in de regio’s van het "
        "stuk, en van organisaties met wie het is gedeeld.",
        "<b>TLP:AMBER+STRICT</b> – alleen leden van de organisatie die het plaatste.",
        "<b>TLP:RED</b> – alleen de schrijver en de personen die zijn genoemd.",
    ),
    paragraphs(
        "Kiest u niets? Dan wordt het GREEN. Een pagina toont nooit een bijlage met een smaller label dan "
        "zij zelf heeft. Hoort u bij meer organisaties? Dan telt wat u bij elkaar mag zien."
    ),
)

CHOOSING = section(
    "Welk label kiest u?",
    bullets(
        "Iets dat iedereen mag weten, met openbare bronnen: CLEAR.",
        "Een les of draaiboek voor vakgenoten: GREEN.",
        "Iets dat alleen uw regio iets zegt, zoals een rooster: AMBER.",
        "Een zwakke plek van uw eigen organisatie die nog open is: AMBER+STRICT.",
        "Een klein plan met een paar mensen: RED. Noem er minstens twee, onder wie een redacteur of coördinator.",
    ),
    paragraphs("Twijfelt u? Kies smaller. Wijder maken kan later, terughalen wat gelezen is niet."),
)

TOGETHER = section(
    "Hoe gaan wij met elkaar om?",
    bullets(
        "Schrijf wat u zelf zag of wat een bron zegt. Zet de bron en de datum erbij.",
        "Zeg ook wat niet lukte. Daar leert een ander van.",
        "Over een tool schrijft u wat u mat, niet wat u hoorde. Hebt u een belang? Dan meldt u dat.",
        "Geef antwoord op de plek waar de vraag staat.",
        "Ziet u een naam of een politiegegeven? Kies ‘meld een probleem’. De redactie haalt het weg.",
        "Wat niet van uw organisatie is, verandert u niet. Reageer of vraag het.",
    ),
)

HOUSE_RULES = OF_EDITORS | {
    "key": "huisregels",
    "contributors": "Redactie Kennisbank",
    "regions": ["NL"],
    "tags": ["tlp", "wpg", "politiegegevens", "persoonsgegevens", "convenant"],
    "title": "Huisregels: Wpg, TLP en wat u hier deelt",
    "gist": "Geen politiegegevens, geen namen van gewone mensen, en een label dat zegt wie het mag lezen.",
    "incident_type": "legal",
    "crisis_process": "information",
    "channels": [],
    "sources": [
        source("FIRST: Traffic Light Protocol, versie 2.0", FIRST_TLP, "2022"),
        source("Wet politiegegevens", WPG),
    ],
    "introduction": paragraphs(
        "Op Kennisbank leren gemeenten, politie en veiligheidsregio’s van elkaar. Dat kan alleen als iedereen weet "
        "wat hier thuishoort. Lees deze pagina voordat u iets deelt.",
        "De labels zijn van " + linked("FIRST (TLP 2.0)", FIRST_TLP) + ". Hoe wij ze lezen, staat hieronder.",
    ),
    "sections": [NEVER, POLICE_DATA, LABELS, CHOOSING, TOGETHER],
    "rules": [],
    "guides": [],
}
