"""Lessons about what may be done, what is written down, and making flight hours."""

from .lessons_sources import (
    ADDRESS_GUIDE,
    AMSTERDAM_FACEBOOK,
    AREA_BAN,
    BEACH_FINDINGS,
    COHEN_ADVICE,
    COHEN_FINDINGS,
    COUNCIL_OF_STATE,
    FOUR_CONDITIONS,
    HAGUE_REPORT,
    TEN_FINES,
)
from .shapes import bullets, case, lesson, paragraphs

BASIS_FIRST = lesson(
    "les-eerst-de-grondslag",
    "Eerst de grondslag, dan pas kijken",
    "Wat zonder wettelijke basis is verzameld, moet later weg en kan geld en vertrouwen kosten.",
    kind="warning",
    solution="procedure",
    urgency="high",
    state="identified",
    regions=["NL"],
    tags=["grondslag", "avg", "online-onderzoek", "proportionaliteit", "autoriteit-persoonsgegevens"],
    incident_type="legal",
    crisis_process="order",
    channels=["Facebook", "Telegram"],
    observation=paragraphs(
        "Amsterdam liet in 2015 en 2016 openbare vriendenlijsten op Facebook van 126 jongeren analyseren. "
        "De AP zei in 2018 dat dit gemeld had moeten worden en dat de jongeren het hadden moeten weten.",
        "Utrecht legde in 2021 een online gebiedsverbod op. De rechter hield dat niet in stand.",
        "In februari 2026 gaf de AP tien gemeenten samen 250.000 euro boete voor heimelijk onderzoek zonder "
        "grondslag.",
    ),
    analysis=paragraphs(
        "Openbaar betekent niet dat u er alles mee mag. De wens om snel te handelen is begrijpelijk, maar "
        "maakt geen wet."
    ),
    conclusion=paragraphs(
        "Wie de grondslag eerst regelt, krijgt daar geen spijt van. De vier voorwaarden van de "
        "rijkshandreiking (26 oktober 2023) geven de volgorde."
    ),
    do="Beantwoord vóór elke gerichte zoekvraag de vijf vragen van ‘mag dit?’ en schrijf op wie dat besloot. "
    "Geen vijf keer ja? Dan zoekt u niet.",
    when=bullets("U wilt gericht zoeken.", "U wilt een bureau of tool inhuren.", "U wilt berichten bewaren."),
    not_when=paragraphs("Iemand is nu in gevaar. Bel dan 112: de politie heeft andere bevoegdheden."),
    support=[
        case(
            "amsterdam-facebook-2018",
            "Vriendenlijsten van jongeren zijn geanalyseerd zonder hen te informeren.",
        ),
        case("utrecht-gebiedsverbod", "De APV kon de maatregel niet dragen."),
    ],
    sources=[AMSTERDAM_FACEBOOK, AREA_BAN, TEN_FINES, FOUR_CONDITIONS],
)

NO_ONLINE_AREA_BAN = lesson(
    "les-geen-online-gebiedsverbod-apv",
    "Leg geen online gebiedsverbod op met de APV",
    "Een Telegramgroep is geen openbare plaats in de zin van de Utrechtse APV. Er zijn andere wegen.",
    kind="warning",
    solution="procedure",
    urgency="high",
    state="identified",
    stated_by=COUNCIL_OF_STATE,
    regions=["VR09"],
    tags=["online-gebiedsverbod", "apv", "last-onder-dwangsom", "opruiing"],
    incident_type="legal",
    channels=["Telegram"],
    observation=paragraphs(
        "In november 2021 kreeg een minderjarige in Utrecht een last onder dwangsom voor een oproep op "
        "Telegram. De rechtbank oordeelde op 3 februari 2023 dat een Telegramgroep geen openbare plaats is "
        "in de zin van de APV. Ook beperkte de maatregel de vrijheid van meningsuiting te veel. De Raad van "
        "State verwierp het hoger beroep op 11 juni 2025."
    ),
    analysis=paragraphs("De APV gaat over orde op straat. Een uitlating online valt daar niet zomaar onder."),
    conclusion=paragraphs("Strafrecht blijft mogelijk: opruiing is een zaak voor politie en OM."),
    do="Kies een andere weg: een gesprek, het platform vragen om te verwijderen, of opruiing via het OM.",
    when=paragraphs("U overweegt een bestuurlijke maatregel tegen een uitlating online."),
    not_when=paragraphs(
        "Het gaat om een gewoon gebiedsverbod voor een plek op straat. Dat is een ander middel."
    ),
    support=[
        case("utrecht-gebiedsverbod", "Rechtbank (2023) en Raad van State (2025) hielden het niet in stand.")
    ],
    sources=[AREA_BAN],
)

LOG_DECISIONS = lesson(
    "les-leg-besluiten-vast",
    "Leg vast wat u zag, wat u besloot en waarom",
    "Achteraf vraagt iedereen wie wat wist. Een logboek met tijd, rol en reden geeft antwoord.",
    kind="improvement",
    solution="means",
    urgency="medium",
    state="identified",
    regions=["NL"],
    tags=["logboek", "evaluatie", "bewijsborging"],
    incident_type="online-disorder",
    crisis_process="information",
    observation=paragraphs(
        "Na de rellen in Den Haag moest onderzoek duidelijk maken wie welke informatie had. In Amsterdam "
        "had de analyse van jongeren gemeld moeten worden, zei de AP.",
        "De RvIG raadt bij internetonderzoek aan om werkwijze, aanleiding en grondslag vast te leggen en "
        "openbaar te maken.",
    ),
    analysis=paragraphs(
        "Uit het hoofd weet niemand na een jaar nog hoe laat iets bekend was. Een logboek helpt bij de "
        "evaluatie, en bij vragen van de raad, een rechter of een toezichthouder."
    ),
    conclusion=paragraphs("Schrijf kort en meteen. Rollen in plaats van namen, besluiten met een reden."),
    do="Houd één logboek bij met vier kolommen: tijd, wat wij zagen, wat wij besloten en waarom. Noem rollen, "
    "geen namen.",
    when=paragraphs("Vanaf het eerste signaal, ook als het niets blijkt te zijn."),
    not_when=paragraphs("Politiegegevens. Die horen in de systemen van de politie, niet in dit logboek."),
    support=[
        case("denhaag-2024", "Onderzoek moest achteraf duidelijk maken wie welke informatie had."),
        case("amsterdam-facebook-2018", "De werkwijze was niet gemeld en niet aan de jongeren verteld."),
    ],
    sources=[HAGUE_REPORT, AMSTERDAM_FACEBOOK, ADDRESS_GUIDE],
)

MAKE_FLIGHT_HOURS = lesson(
    "les-maak-vlieguren",
    "Maak vlieguren: oefen kijken en wegen met een oud geval",
    "Een draaiboek lezen is niet hetzelfde als het doen. Oefen kort, vaak en met echte tijdlijnen.",
    kind="improvement",
    solution="exercise",
    urgency="high",
    state="identified",
    regions=["NL"],
    tags=["piket", "evaluatie", "omgevingsanalist", "draaiboek"],
    incident_type="online-disorder",
    crisis_process="information",
    observation=paragraphs(
        "In Haren zag de politie de omslag in de sfeer laat, vond de commissie-Cohen. In Hoek van Holland "
        "zijn de eerste signalen onvoldoende herkend, vond het COT. In Haren waren er ook te weinig mensen "
        "voor communicatie."
    ),
    analysis=paragraphs(
        "Een omslag herkennen is een vaardigheid. Wie eens per jaar dienst heeft, bouwt die niet vanzelf op."
    ),
    conclusion=paragraphs(
        "Vlieguren zijn uren waarin u echt kijkt, telt, weegt en belt. Houd ze bij, per persoon."
    ),
    do="Plan elk kwartaal twee uur met een oud geval. Stop de tijdlijn drie keer en vraag: wat weet u, wat weet u "
    "niet, wie belt u?",
    when=paragraphs("Mensen hebben bij toerbeurt dienst en maken zelden een echt incident mee."),
    not_when=paragraphs("Vlak voor een druk weekend. Dan is een briefing beter dan een oefening."),
    support=[
        case("haren-2012", "De omslag in de sfeer is laat herkend."),
        case("hoekvanholland-2009", "De eerste signalen op de avond zijn onvoldoende herkend."),
    ],
    sources=[COHEN_FINDINGS, COHEN_ADVICE, BEACH_FINDINGS],
)

ABOUT_LAW_AND_HABITS = [BASIS_FIRST, NO_ONLINE_AREA_BAN, LOG_DECISIONS, MAKE_FLIGHT_HOURS]
