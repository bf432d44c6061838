"""Phases 4 to 7 of the demonstration playbook: acting, following the effect, scaling down and learning."""

from .playbook_phases import ADVISE, INTERPRET, PREPARE, SIGNAL
from .shapes import phase, step

ACT = phase(
    4,
    "Handelen",
    "na het besluit van de driehoek",
    "Iedereen zegt en doet hetzelfde.",
    step(
        21,
        "Maak één kernboodschap en één lijst van afzenders. Voorkom antwoorden die elkaar tegenspreken.",
        "woordvoerder",
        due="2 uur na het signaal",
        result="boodschap",
        basis="Project X Haren (2012)",
        kind="message",
        template_text="Wij weten: … Wij doen: … Wij vragen u: … Om … uur komt er nieuw bericht.",
    ),
    step(
        22,
        "Beantwoord vragen en geruchten op de plek waar ze staan.",
        "webcare",
        due="doorlopend",
        result="antwoorden",
        basis="de brand in Moerdijk (2011)",
        kind="message",
        lesson="Zeg iets in de eerste uren, ook als u weinig weet. In Moerdijk (2011) was Twitter sneller "
        "dan het crisisteam.",
    ),
    step(
        23,
        "Zeg wat een maatregel betekent: welk gebied, hoe lang en waarom.",
        "woordvoerder",
        due="bij elk besluit",
        result="bericht",
        basis="de aanslag in de Utrechtse tram (2019)",
        kind="message",
        template_text="Van … tot … uur geldt in … : … Wij doen dit omdat … Woont u hier? Dan …",
    ),
    step(
        24,
        "Doe eerst wat zonder dwang kan: stopgesprek, ouders, jongerenwerk, platform vragen om te "
        "verwijderen.",
        "politie, jongerenwerk",
        due="vanaf 2 uur na het signaal",
        result="actielijst",
        basis="Katwijk, gemeente Cuijk (2018)",
        lawful_check=True,
        why="Dit is lichter dan een bevel of een aanhouding.",
        lesson="In Katwijk (Cuijk, 2018) waren er circa twintig stopgesprekken. Rellen bleven uit.",
    ),
    step(
        25,
        "Kies zo nodig een juridisch middel: noodbevel, noodverordening, gebiedsverbod, of opruiing via "
        "het OM. Toets of het mag.",
        "burgemeester, OM",
        due="als het nodig is",
        result="besluit",
        basis="Gemeentewet, artikelen 172 tot en met 176",
        kind="decision",
        condition="Alleen als een lichter middel niet genoeg is.",
    ),
    step(
        26,
        "Gebruik geen online gebiedsverbod op basis van de APV.",
        "jurist",
        due="bij elke vraag hierover",
        result="advies",
        basis="rechtbank Midden-Nederland (2023) en Raad van State (2025)",
        why="De Raad van State oordeelde op 11 juni 2025 dat de Utrechtse APV dit niet draagt.",
    ),
    step(
        27,
        "Weeg of het aankondigen van een maatregel mensen aantrekt.",
        "driehoek",
        due="bij elk besluit",
        result="keuze",
        basis="de ‘reünie’ in Haren (2016)",
        kind="decision",
        lesson="Bij de ‘reünie’ in Haren (2016) is het noodbevel bewust niet vooraf aan de media gemeld.",
    ),
)

FOLLOW = phase(
    5,
    "Effect volgen",
    "zodra een maatregel of boodschap buiten is",
    "U ziet of het werkt.",
    step(
        28,
        "Ververs het omgevingsbeeld op vaste tijden en bij elk besluit.",
        "omgevingsanalist",
        due="elk uur of half uur",
        result="beeld v2, v3",
        basis="het ritme van een crisisteam bij een waterschap",
        lawful_check=True,
    ),
    step(
        29,
        "Let op beelden van kleine incidenten die groot worden gemaakt. Geef context.",
        "omgevingsanalist, woordvoerder",
        due="doorlopend",
        result="duiding",
        basis="Amsterdam (2024)",
        lawful_check=True,
        may_skip=True,
    ),
    step(
        30,
        "Let op digitale agressie tegen collega’s. Meld het en ondersteun hen.",
        "teamleider communicatie",
        due="doorlopend",
        result="melding",
        basis="eigen voorstel",
    ),
)

SCALE_DOWN = phase(
    6,
    "Afschalen en nafase",
    "als er geen groei meer is",
    "U stopt op tijd en wist wat u niet mag bewaren.",
    step(
        31,
        "Besluit tot afschalen en houd licht toezicht.",
        "teamleider communicatie",
        due="na afloop",
        result="besluit",
        basis="eigen voorstel",
        kind="decision",
    ),
    step(
        32,
        "Volg vragen over nazorg en het gevoel van getroffenen.",
        "webcare",
        due="de dagen erna",
        result="nazorglijst",
        basis="de ramp met vlucht MH17 (2014)",
        lawful_check=True,
        may_skip=True,
    ),
    step(
        33,
        "Wis of anonimiseer volgens de bewaartermijn. Leg vast wat u bewaart en waarom.",
        "privacy officer",
        due="binnen de bewaartermijn",
        result="wisverslag",
        basis="boete van de AP voor tien gemeenten (2026)",
        kind="form",
    ),
)

LEARN = phase(
    7,
    "Leren",
    "na het afschalen",
    "De volgende keer gaat het beter, ook elders.",
    step(
        34,
        "Houd een hotwash binnen 24 uur en een evaluatie binnen 6 weken.",
        "teamleider communicatie",
        due="24 uur na afloop",
        result="verslag",
        basis="eigen voorstel",
    ),
    step(
        35,
        "Pas zoekprofiel, draaiboek en dekkingslijst aan.",
        "omgevingsanalist",
        due="6 weken na afloop",
        result="nieuwe versie",
        basis="eigen voorstel",
    ),
    step(
        36,
        "Deel de casus op Kennisbank: zonder namen, met TLP-label en bron.",
        "redacteur",
        due="8 weken na afloop",
        result="casus",
        basis="TLP 2.0 van FIRST",
        kind="message",
    ),
)

PHASES = [PREPARE, SIGNAL, INTERPRET, ADVISE, ACT, FOLLOW, SCALE_DOWN, LEARN]
