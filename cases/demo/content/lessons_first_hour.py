"""Lessons about the first hour: who says what, to whom, and through which channel."""

from .lessons_sources import (
    COHEN,
    COHEN_ADVICE,
    COT_EINDHOVEN_REPORT,
    COT_LIMBURG_REPORT,
    COT_TRAM,
    EINDHOVEN,
    LIMBURG,
    MH17_EVALUATION,
    MOERDIJK_CHANNELS,
    MOERDIJK_STRUCTURE,
    MOERDIJK_TWITTER,
    TRAM,
    TWENTE_MH17,
    YOLO_PROOF,
)
from .shapes import bullets, case, lesson, paragraphs

SAY_SOMETHING = lesson(
    "les-zeg-iets-in-het-eerste-uur",
    "Zeg in het eerste uur wat u weet, en wat niet",
    "Wie zwijgt in het eerste uur, laat het verhaal aan anderen. Kort, feitelijk en snel is genoeg.",
    kind="improvement",
    solution="procedure",
    urgency="high",
    state="identified",
    regions=["NL"],
    tags=["crisiscommunicatie", "informatievoorziening", "kernboodschap", "webcare"],
    incident_type="fire",
    crisis_process="communication",
    channels=["Twitter"],
    observation=paragraphs(
        "Bij de brand in Moerdijk was Twitter sneller dan het crisisteam, zei de leider van dat team. In de "
        "eerste uren was er geen informatie en dat gaf verwarring.",
        "Bij de aanslag in de Utrechtse tram vond het COT de snelle duiding logisch. De oproep om binnen te "
        "blijven had wel duidelijker moeten zijn.",
    ),
    analysis=paragraphs(
        "Mensen zoeken binnen minuten naar uitleg. Vinden zij niets van de overheid, dan nemen zij wat er "
        "wel staat. Snel en feitelijk zijn geen tegenpolen: ‘wij weten het nog niet’ is ook een feit."
    ),
    conclusion=paragraphs(
        "Het eerste bericht hoeft niet volledig te zijn. Het moet kloppen en op tijd zijn."
    ),
    do="Plaats binnen het eerste uur één bericht: dit weten wij, dit weten wij niet, dit doet u nu, om … uur "
    "komt er nieuw bericht.",
    when=bullets("Mensen zien, horen of ruiken dat er iets is.", "Er wordt online over gepraat."),
    not_when=paragraphs(
        "Een bericht over personen of over een lopend onderzoek. Daar gaan politie en OM over. Schrijf ook "
        "niet over een kleine oproep die nog bijna niemand kent."
    ),
    support=[
        case("moerdijk-2011", "Geen informatie in de eerste uren. Twitter was sneller dan het team."),
        case("utrecht-tram-2019", "Snel duiden was logisch, maar de oproep was niet duidelijk genoeg."),
    ],
    against=[
        case(
            "leiden-2013",
            "Een aangehouden jongen bleek er niets mee te maken te hebben. Snel iets zeggen over personen is "
            "een risico.",
        ),
    ],
    sources=[MOERDIJK_TWITTER, TRAM],
)

SAY_WHERE_AND_HOW_LONG = lesson(
    "les-zeg-gebied-duur-betekenis",
    "Zeg bij elke maatregel waar, hoe lang en wat u vraagt",
    "‘Blijf binnen’ is te kort. Mensen willen weten of het voor hen geldt, tot wanneer en wat dat betekent.",
    kind="improvement",
    solution="procedure",
    urgency="high",
    state="identified",
    stated_by=COT_TRAM,
    regions=["VR09"],
    tags=["handelingsperspectief", "schadebeperking", "crisiscommunicatie"],
    incident_type="attack",
    crisis_process="communication",
    observation=paragraphs(
        "Na de aanslag in de Utrechtse tram riep de overheid mensen op om binnen te blijven. Het COT vond "
        "dat die oproep duidelijker had moeten zijn over gebied, duur en betekenis."
    ),
    analysis=paragraphs(
        "Een school, een winkel en een gezin lezen dezelfde zin anders. Zonder gebied en tijd beslist "
        "iedereen zelf."
    ),
    conclusion=paragraphs("Drie dingen horen in elke oproep: het gebied, de duur en wat mensen moeten doen."),
    do="Gebruik een vast model: van … tot … uur geldt in … : … . Dat betekent voor u: … .",
    when=paragraphs("U vraagt mensen om iets te doen of te laten."),
    not_when=paragraphs(
        "Het gebied is nog niet bekend en er is direct gevaar. Waarschuw dan breed en vul snel aan."
    ),
    support=[
        case("utrecht-tram-2019", "Gebied, duur en betekenis van de oproep waren niet duidelijk genoeg."),
        case("limburg-2021", "Informatie moet lokaal en begrijpelijk zijn, zegt het COT."),
    ],
    sources=[TRAM, LIMBURG],
)

KEEP_A_SPARE = lesson(
    "les-houd-een-reservekanaal",
    "Houd een reserve achter de hand voor uw site en nummer",
    "Juist op het drukste moment kan een site of telefoonnummer uitvallen. Oefen met de reserve.",
    kind="warning",
    solution="ict",
    urgency="medium",
    state="identified",
    regions=["VR20"],
    tags=["crisiscommunicatie", "publieksvoorlichting", "calamiteitenzender"],
    incident_type="fire",
    crisis_process="communication",
    observation=paragraphs(
        "Bij de brand in Moerdijk was crisis.nl niet beschikbaar door een technisch probleem. Ook het nummer "
        "voor inwoners was niet bereikbaar."
    ),
    analysis=paragraphs("Wie maar één plek noemt, heeft niets meer als die plek uitvalt."),
    conclusion=paragraphs("Spreek een tweede plek af die van een ander afhangt, zoals de regionale omroep."),
    do="Kies één reservekanaal, zet het in het draaiboek en schakel elk jaar een keer echt over.",
    when=paragraphs("U verwijst mensen naar een site of een nummer van uzelf."),
    not_when=paragraphs("Het bericht is klein en niet dringend."),
    support=[case("moerdijk-2011", "Crisis.nl en het nummer voor inwoners werkten niet.")],
    sources=[MOERDIJK_CHANNELS],
)

WARN_NEIGHBOURS_EARLY = lesson(
    "les-waarschuw-spoor-en-buren",
    "Waarschuw spoor, vervoer en buurgemeenten in het eerste uur",
    "Wie last kan krijgen, moet het eerder weten dan het nieuws. In twee onderzoeken kwam dat te laat.",
    kind="improvement",
    solution="procedure",
    urgency="high",
    state="identified",
    stated_by=COT_EINDHOVEN_REPORT,
    regions=["VR22", "VR09"],
    tags=["opschaling", "piket", "informatiemanager"],
    incident_type="online-disorder",
    crisis_process="leadership",
    observation=paragraphs(
        "Bij de rellen in Eindhoven zijn ProRail en NS te laat ingelicht, schreef het COT. Bij de aanslag "
        "in Utrecht zou eerder opschalen de gemeenten eromheen hebben geholpen, schreef het COT in 2019."
    ),
    analysis=paragraphs(
        "Wie druk is met de plek zelf, denkt laat aan partners die verderop staan. Een vaste bellijst haalt "
        "dat uit het hoofd."
    ),
    conclusion=paragraphs("Bellen kost tien minuten. Doe het voordat u alles weet."),
    do="Maak een belronde van vaste partners en start die binnen een uur, ook als het beeld nog niet af is.",
    when=paragraphs(
        "Er komen of gaan groepen met trein, tram of bus, of het kan over de gemeentegrens gaan."
    ),
    not_when=paragraphs("De informatie komt uit een lopend onderzoek. Overleg dan eerst met politie en OM."),
    support=[
        case("eindhoven-2021", "ProRail en NS zijn te laat ingelicht."),
        case("utrecht-tram-2019", "Eerder opschalen had omliggende gemeenten geholpen."),
    ],
    sources=[EINDHOVEN, TRAM],
)

SCALE_COMMUNICATION = lesson(
    "les-schaal-communicatie-los-op",
    "Schaal communicatie zo nodig op zonder GRIP",
    "Onrust vraagt vaak eerder om communicatie dan om een crisisteam. Maar soms helpt GRIP juist wel.",
    kind="improvement",
    solution="procedure",
    urgency="medium",
    state="identified",
    regions=["VR01"],
    tags=["grip", "opschaling", "crisiscommunicatie", "sgbo"],
    incident_type="online-disorder",
    crisis_process="communication",
    observation=paragraphs(
        "De commissie-Cohen vond aansturing van openbare orde binnen GRIP onnodig ingewikkeld. Het "
        "Genootschap van Burgemeesters opperde in 2013 om crisiscommunicatie los van GRIP op te schalen, en "
        "te laten aansluiten bij SGBO en driehoek.",
        "In Moerdijk vond de Onderzoeksraad de structuur te ingewikkeld bij een crisis die groter is dan een "
        "gemeente of regio.",
    ),
    analysis=paragraphs(
        "GRIP is gemaakt voor rampen. Een groeiende oproep is er nog geen, maar vraagt al wel om mensen die "
        "kijken en antwoorden."
    ),
    conclusion=paragraphs("Regel dat communicatie mag groeien zonder dat het hele stelsel meegroeit."),
    do="Leg vast wie een communicatieteam mag samenstellen zonder GRIP, en hoe dat team aansluit bij de driehoek.",
    when=paragraphs("Er is online onrust en op straat nog niets."),
    not_when=paragraphs("Het raakt meer gemeenten of meer diensten. Schaal dan gewoon op."),
    support=[
        case("haren-2012", "De commissie vond GRIP bij openbare orde onnodig ingewikkeld."),
        case("moerdijk-2011", "De Onderzoeksraad vond de structuur te ingewikkeld."),
    ],
    against=[
        case(
            "utrecht-tram-2019",
            "Volgens het COT had eerder opschalen naar GRIP 3 de omliggende gemeenten juist geholpen.",
        ),
    ],
    sources=[YOLO_PROOF, MOERDIJK_STRUCTURE, TRAM],
)

DIVIDE_TASKS = lesson(
    "les-verdeel-taken-communicatie",
    "Verdeel de taken voor communicatie vóór de drukte",
    "Gemeente en politie moeten weten wie wat zegt. Regel ook genoeg mensen voor twee diensten.",
    kind="improvement",
    solution="people",
    urgency="high",
    state="identified",
    stated_by=COHEN,
    regions=["VR01"],
    tags=["kernboodschap", "persvoorlichting", "piket", "webcare"],
    incident_type="online-disorder",
    crisis_process="communication",
    observation=paragraphs(
        "Deelrapport 2 noemt drie oorzaken van de onduidelijke communicatie rond Haren: een onduidelijk "
        "plan, een onduidelijke verdeling van taken tussen gemeente en politie, en te weinig mensen."
    ),
    analysis=paragraphs(
        "Zonder verdeling zeggen twee afzenders bijna hetzelfde. Dat ‘bijna’ is wat mensen opvalt. En wie "
        "alleen is, kan niet tegelijk kijken, schrijven en antwoorden."
    ),
    conclusion=paragraphs("Eén plan, één lijst van afzenders en genoeg mensen."),
    do="Zet op één A4 wie de kernboodschap maakt, wie antwoordt, wie de pers doet en wie hen na acht uur aflost.",
    when=paragraphs("Gemeente en politie schrijven allebei over dezelfde oproep."),
    not_when=paragraphs("Er is één afzender en die is bij iedereen bekend."),
    support=[case("haren-2012", "Plan en taken waren onduidelijk, en er waren te weinig mensen.")],
    sources=[COHEN_ADVICE],
)

SPEAK_LOCALLY = lesson(
    "les-begrijpelijk-en-lokaal",
    "Schrijf wat mensen willen weten, per plaats en in gewone taal",
    "Bij hoog water telt één vraag: komt het in mijn straat? Spreek met partners dezelfde maten af.",
    kind="improvement",
    solution="procedure",
    urgency="medium",
    state="recommended",
    stated_by=COT_LIMBURG_REPORT,
    regions=["VR23", "VR24"],
    tags=["informatievoorziening", "publieksvoorlichting", "omgevingsbeeld"],
    incident_type="flood",
    crisis_process="communication",
    observation=paragraphs(
        "Bij het hoogwater in Limburg werden crisisteams overspoeld met informatie. Partijen spraken niet "
        "dezelfde taal over waterstanden."
    ),
    analysis=paragraphs(
        "Meer informatie is niet hetzelfde als een antwoord. Vakwoorden maken het gat groter."
    ),
    conclusion=paragraphs(
        "Informatie moet lokaal en begrijpelijk aansluiten bij wat mensen willen weten, vindt het COT."
    ),
    do="Begin bij de vijf meest gestelde vragen uit het omgevingsbeeld en beantwoord die per plaats.",
    when=paragraphs("De gevolgen verschillen per straat of dorp."),
    not_when=paragraphs("Er geldt overal hetzelfde. Dan volstaat één bericht."),
    support=[case("limburg-2021", "Te veel informatie, te weinig aansluiting bij wat mensen wilden weten.")],
    sources=[LIMBURG],
)

ONE_CONTACT_FOR_RELATIVES = lesson(
    "les-vaste-contactpersoon-naasten",
    "Geef naasten één vaste contactpersoon en een formeel bericht",
    "Bij MH17 miste een deel van de nabestaanden een formele bevestiging. De familierechercheurs werden "
    "juist gewaardeerd.",
    kind="good-practice",
    solution="people",
    urgency="medium",
    state="identified",
    stated_by=TWENTE_MH17,
    regions=["NL"],
    tags=["nazorg", "verwanten", "nafase"],
    incident_type="national",
    crisis_process="care",
    observation=paragraphs(
        "De eerste respons na de ramp met MH17 verliep onnodig moeizaam. Ongeveer een derde van de "
        "nabestaanden miste een formele bevestiging. De familierechercheurs werden zeer gewaardeerd."
    ),
    analysis=paragraphs(
        "Nieuws en sociale media zijn sneller dan een formeel bericht. Dat maakt het niet overbodig."
    ),
    conclusion=paragraphs("Eén bekende persoon weegt zwaarder dan tien snelle berichten."),
    do="Wijs per familie één vaste contactpersoon aan en spreek af wie het formele bericht brengt, en wanneer.",
    when=paragraphs("Er zijn slachtoffers en naasten zoeken informatie."),
    not_when=paragraphs(
        "De slachtoffers zijn nog niet vastgesteld. Zeg dat dan, en noem het volgende moment."
    ),
    support=[
        case("mh17-2014", "Een derde miste een formele bevestiging. Familierechercheurs werden gewaardeerd.")
    ],
    sources=[MH17_EVALUATION],
)

ABOUT_THE_FIRST_HOUR = [
    SAY_SOMETHING,
    SAY_WHERE_AND_HOW_LONG,
    KEEP_A_SPARE,
    WARN_NEIGHBOURS_EARLY,
    SCALE_COMMUNICATION,
    DIVIDE_TASKS,
    SPEAK_LOCALLY,
    ONE_CONTACT_FOR_RELATIVES,
]
