"""Lessons about information on a threat: who has it, who weighs it and which story it may turn into."""

from .lessons_sources import (
    AMSTERDAM_BEFORE,
    AMSTERDAM_INSPECTION,
    BEACH_FINDINGS,
    BEACH_REPORT,
    BERENSCHOT_REPORT,
    BONFIRES,
    COT_BEACH,
    HAGUE_ARREST,
    HAGUE_REPORT,
    INSPECTORATE,
    LEIDEN_DILEMMA,
    LEIDEN_SCHOOLS,
    SAFETY_BOARD_BONFIRES,
    URK,
)
from .shapes import case, lesson, paragraphs

TELL_THE_MAYOR = lesson(
    "les-meld-aanhouding-aan-burgemeester",
    "Meld een aanhouding om een online oproep aan de burgemeester",
    "Wie over de openbare orde beslist, moet weten dat er een oproep tot geweld was. Spreek dat vooraf af.",
    kind="improvement",
    solution="procedure",
    urgency="high",
    state="identified",
    stated_by=BERENSCHOT_REPORT,
    regions=["VR15"],
    tags=["driehoek", "opruiing", "informatiepositie", "politiegegevens"],
    incident_type="violence",
    crisis_process="leadership",
    observation=paragraphs(
        "In Den Haag stonden in februari 2024 oproepen tot geweld online. Iemand was daarvoor aangehouden. "
        "De burgemeester wist dat niet. Politie en OM deelden veel van wat zij over de dreiging wisten niet met "
        "de burgemeester, schreef Berenschot in december 2024."
    ),
    analysis=paragraphs(
        "Politie en OM hebben informatie uit een onderzoek. Zonder afspraak blijft die daar, ook als zij "
        "telt voor een besluit van de burgemeester."
    ),
    conclusion=paragraphs(
        "De driehoek is de plek voor deze melding. De Wet politiegegevens bepaalt wat de politie mag delen. "
        "Kennisbank is daar geen kanaal voor."
    ),
    do="Spreek in de driehoek af dat elke aanhouding om een online oproep binnen een uur bij de burgemeester "
    "bekend is.",
    when=paragraphs("Er is een oproep tot geweld en een besluit over de openbare orde."),
    not_when=paragraphs(
        "Het OM vindt dat melden het onderzoek schaadt. Schrijf dan op dat dit is besproken."
    ),
    support=[
        case("denhaag-2024", "De burgemeester wist niet dat iemand was aangehouden om een oproep."),
        case("hoekvanholland-2009", "Er was informatie over dreiging, maar er volgde geen nieuwe afweging."),
    ],
    sources=[HAGUE_ARREST, HAGUE_REPORT, BEACH_FINDINGS],
)

WEIGH_AGAIN = lesson(
    "les-weeg-opnieuw-bij-dreiging",
    "Weeg het plan opnieuw als er nieuwe informatie is",
    "Een signaal over dreiging dat niets verandert aan het plan, is geen signaal meer. Stop en weeg opnieuw.",
    kind="improvement",
    solution="procedure",
    urgency="high",
    state="identified",
    stated_by=COT_BEACH,
    regions=["VR17"],
    tags=["dreigingsinschatting", "scenario", "evenementenvergunning"],
    incident_type="event",
    observation=paragraphs(
        "Vóór het strandfeest in Hoek van Holland was er informatie over dreiging. Die had moeten leiden "
        "tot een nieuwe afweging of tot extra maatregelen, schreef het COT. Dat gebeurde niet.",
        "In Den Haag meldde de organisator in 2024 drie dagen vooraf dat er verstoringen konden komen.",
    ),
    analysis=paragraphs("Een plan dat klaar is, voelt af. Nieuwe informatie wordt dan passend gemaakt."),
    conclusion=paragraphs("Maak van opnieuw wegen een vast moment, met een naam van een rol erbij."),
    do="Zet in het draaiboek: bij elk nieuw signaal over dreiging weegt de adviseur OOV het plan binnen een uur "
    "opnieuw, samen met de politie.",
    when=paragraphs("Er ligt een plan of vergunning en er komt nieuwe informatie."),
    not_when=paragraphs("Het signaal is al gewogen en er is niets nieuws. Verwijs dan naar dat besluit."),
    support=[
        case("hoekvanholland-2009", "De informatie over dreiging leidde niet tot een nieuwe afweging."),
        case("denhaag-2024", "De organisator meldde drie dagen vooraf mogelijke verstoringen."),
    ],
    against=[
        case(
            "amsterdam-2024",
            "De driehoek overwoog een verbod, maar zag geen juridische basis. Het geweld kwam toch.",
        ),
    ],
    sources=[BEACH_FINDINGS, HAGUE_ARREST, AMSTERDAM_BEFORE],
)

LAST_YEARS_PLAN = lesson(
    "les-niet-het-plan-van-vorig-jaar",
    "Neem niet zomaar het plan van vorig jaar over",
    "Een aangepaste kopie mist wat er dit jaar anders is. Begin bij het verschil.",
    kind="warning",
    solution="procedure",
    urgency="medium",
    state="identified",
    stated_by=COT_BEACH,
    regions=["VR17"],
    tags=["evenementenvergunning", "draaiboek", "evenementenmonitoring"],
    incident_type="event",
    observation=paragraphs(
        "Voor het strandfeest in Hoek van Holland was het draaiboek van de organisator een aangepaste versie "
        "van het jaar ervoor. De vergunning is kort vooraf uit routine verleend."
    ),
    analysis=paragraphs("Routine scheelt werk. Zij maakt ook dat niemand meer vraagt wat er is veranderd."),
    conclusion=paragraphs("Een oud plan is een goed begin, maar geen antwoord."),
    do="Schrijf boven elk hergebruikt plan drie regels: wat is dit jaar anders, wat weten wij nieuw, wat passen "
    "wij aan.",
    when=paragraphs("Een evenement of datum komt elk jaar terug."),
    not_when=paragraphs("Het gaat om een vaste taakkaart, zoals wie welk nummer belt."),
    support=[case("hoekvanholland-2009", "Het draaiboek was een aangepaste versie van het jaar ervoor.")],
    sources=[BEACH_REPORT],
)

RESIDENTS_WARN = lesson(
    "les-waarschuwing-van-bewoners",
    "Behandel een waarschuwing van bewoners als een signaal",
    "Bewoners zien vaak als eersten dat iets niet klopt. Noteer het, zoek het uit en geef antwoord.",
    kind="improvement",
    solution="procedure",
    urgency="medium",
    state="identified",
    stated_by=SAFETY_BOARD_BONFIRES,
    regions=["VR15"],
    tags=["informatiepositie", "omgevingsbeeld", "webcare"],
    incident_type="fire",
    crisis_process="information",
    observation=paragraphs(
        "Bewoners hadden eerder gewaarschuwd voor vliegvuur van de vreugdevuren in Scheveningen. Dat leidde "
        "niet tot onderzoek, schreef de Onderzoeksraad in oktober 2019. De stapel was 45 tot 47 meter hoog, "
        "terwijl 35 meter was toegestaan."
    ),
    analysis=paragraphs(
        "Een klacht komt binnen bij een loket. Wie over veiligheid gaat, ziet haar dan niet."
    ),
    conclusion=paragraphs("Leg een lijn van het loket en webcare naar de adviseur openbare orde."),
    do="Spreek af dat webcare en het klantcontact elke waarschuwing over veiligheid dezelfde dag doorgeven.",
    when=paragraphs("Meer mensen melden hetzelfde gevaar, los van elkaar."),
    not_when=paragraphs("De melding gaat over een persoon. Die hoort bij de politie."),
    support=[case("scheveningen-2019", "Waarschuwingen over vliegvuur leidden niet tot onderzoek.")],
    sources=[BONFIRES],
)

ACT_ON_WHAT_YOU_KNOW = lesson(
    "les-doe-iets-met-een-bekend-signaal",
    "Wijs iemand aan die iets doet met een signaal dat u al kent",
    "Een bericht kennen is nog geen besluit. Spreek af wie het weegt, ook als het weekend is.",
    kind="improvement",
    solution="people",
    urgency="high",
    state="observed",
    regions=["VR25", "VR15"],
    tags=["piket", "omgevingsanalist", "opschaling"],
    incident_type="online-disorder",
    crisis_process="information",
    observation=paragraphs(
        "Op Urk kende de gemeente de berichten volgens een nieuwsbericht al enkele dagen. Op 23 januari 2021 "
        "kwamen jongeren samen en werd een teststraat van de GGD in brand gestoken.",
        "In Den Haag (2024) waren oproepen bekend bij politie en OM, maar niet bij de burgemeester.",
    ),
    analysis=paragraphs(
        "Kijken en wegen zijn twee taken. Is de tweede taak van niemand, dan blijft het bij kijken. Wat de "
        "gemeente Urk met de berichten deed, is ons niet bekend."
    ),
    conclusion=paragraphs("Bij elk signaal hoort een rol die beslist, en een tijd."),
    do="Zet achter elk signaal in het logboek wie het weegt en voor hoe laat. Leeg mag niet.",
    when=paragraphs("Iemand ziet een oproep en een ander moet beslissen."),
    not_when=paragraphs("Dezelfde persoon kijkt en beslist. Vraag dan om een tweede paar ogen."),
    support=[
        case("urk-2021", "De gemeente kende de berichten volgens een nieuwsbericht al enkele dagen."),
        case("denhaag-2024", "Wat de politie wist, bereikte de burgemeester niet."),
    ],
    sources=[URK, HAGUE_REPORT],
)

FLASH_VIOLENCE = lesson(
    "les-scenario-flitsgeweld",
    "Maak een scenario voor flitsgeweld op meer plekken",
    "Kleine groepen verplaatsen zich snel. Een plan voor één plein past daar niet bij.",
    kind="improvement",
    solution="exercise",
    urgency="high",
    state="identified",
    stated_by=INSPECTORATE,
    regions=["VR13"],
    tags=["flitsgeweld", "scenario", "livestream"],
    incident_type="violence",
    observation=paragraphs(
        "Rond Ajax-Maccabi in november 2024 belaagden kleine groepen supporters op veel plekken. De "
        "scenario’s voorzagen niet in flitsgeweld, schreef de Inspectie. De politie handelde professioneel."
    ),
    analysis=paragraphs(
        "Een scenario met één plek en één tijd helpt niet als groepen steeds ergens anders zijn."
    ),
    conclusion=paragraphs("Voeg een scenario toe waarin niemand vooraf weet waar het gebeurt."),
    do="Oefen elk jaar één scenario met kleine groepen, meer plekken en oproepen die zich in minuten verspreiden.",
    when=paragraphs("Er zijn dreigende berichten over een groep bezoekers of een wedstrijd."),
    not_when=paragraphs("Eén plek, één tijd en bekende wegen. Dan past een gewoon plan."),
    support=[case("amsterdam-2024", "De scenario’s voorzagen niet in flitsgeweld.")],
    sources=[AMSTERDAM_INSPECTION],
)

GIVE_CONTEXT = lesson(
    "les-geef-context-bij-beelden",
    "Geef snel context bij beelden van kleine incidenten",
    "Een filmpje van tien seconden wordt in minuten groot. Zeg waar, wanneer en hoeveel mensen.",
    kind="improvement",
    solution="procedure",
    urgency="medium",
    state="identified",
    stated_by=INSPECTORATE,
    regions=["VR13"],
    tags=["verificatie", "betekenisgeving", "framing", "gerucht"],
    incident_type="violence",
    crisis_process="communication",
    observation=paragraphs(
        "In Amsterdam verspreidden oproepen en beelden zich in november 2024 razendsnel. Kleine incidenten "
        "werden binnen minuten uitvergroot, schreef de Inspectie."
    ),
    analysis=paragraphs(
        "Zonder plaats en tijd lijkt elk beeld van nu en van hier. Ook oude beelden tellen dan mee."
    ),
    conclusion=paragraphs("Controleer eerst, en geef daarna context op de plek waar het beeld staat."),
    do="Zet onder veelbekeken beelden wat u weet: plaats, tijd en wat er daarna gebeurde. Deel het beeld zelf niet.",
    when=paragraphs("Een beeld gaat rond en zorgt voor nieuwe onrust."),
    not_when=paragraphs("Het beeld is bewijs in een onderzoek. Overleg dan met de politie."),
    support=[case("amsterdam-2024", "Kleine incidenten werden binnen minuten uitvergroot.")],
    sources=[AMSTERDAM_INSPECTION],
)

PREPARE_THE_DILEMMA = lesson(
    "les-bereid-schooldilemma-voor",
    "Bereid het besluit over scholen voor: sluiten of openblijven",
    "Bij een anonieme dreiging is elk besluit moeilijk. Bedenk in rustige tijd welke vragen u dan stelt.",
    kind="good-practice",
    solution="exercise",
    urgency="medium",
    state="identified",
    regions=["VR16"],
    tags=["dreigingsinschatting", "driehoek", "scenario"],
    incident_type="threat",
    crisis_process="leadership",
    channels=["4chan"],
    observation=paragraphs(
        "In april 2013 sloten circa twintig scholen in Leiden na een anonieme dreiging op 4chan. De tip kwam "
        "van de politie in Zürich. Daarna gingen de scholen open met politie bij de deur. De burgemeester "
        "sprak van een duivels dilemma."
    ),
    analysis=paragraphs(
        "Niets doen en alles sluiten hebben allebei een prijs. Onder tijdsdruk is er weinig ruimte om die "
        "tegen elkaar te wegen."
    ),
    conclusion=paragraphs(
        "IFV en Politieacademie beschreven dit als dilemma. Het is een goed geval om te oefenen."
    ),
    do="Oefen het besluit één keer per jaar met de driehoek en een schoolbestuur. Schrijf de vragen op, niet de "
    "uitkomst.",
    when=paragraphs("Er is een dreiging tegen een groep plekken, zonder bekende maker."),
    not_when=paragraphs("De dreiging wijst naar één persoon. Dan is het een zaak voor de politie."),
    support=[case("leiden-2013", "Circa twintig scholen sloten en gingen open met politie bij de deur.")],
    sources=[LEIDEN_SCHOOLS, LEIDEN_DILEMMA],
)

ABOUT_THREATS = [
    TELL_THE_MAYOR,
    WEIGH_AGAIN,
    LAST_YEARS_PLAN,
    RESIDENTS_WARN,
    ACT_ON_WHAT_YOU_KNOW,
    FLASH_VIOLENCE,
    GIVE_CONTEXT,
    PREPARE_THE_DILEMMA,
]
