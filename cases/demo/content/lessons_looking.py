"""Lessons about looking, from Project X Haren and later cases; those of Haren belong to region Groningen."""

from .lessons_sources import (
    COHEN,
    COHEN_FINDINGS,
    CUIJK_WARNING,
    EENVANDAAG_2022,
    EINDHOVEN,
    FARMERS,
    FIRST_WEEKEND,
    GROWTH,
    REUNION_DECISION,
    REUNION_EVENING,
    TNO_HAREN,
    TWITCIDENT,
)
from .shapes import bullets, case, lesson, paragraphs

LOOK_WHERE_THE_TALK_IS = lesson(
    "les-kijk-waar-het-gesprek-is",
    "Kijk waar het gesprek is, niet waar uw tool kijkt",
    "Wie maar één kanaal bekijkt, mist de oproep op een ander kanaal. Zoek eerst uit waar mensen praten.",
    kind="improvement",
    solution="procedure",
    urgency="high",
    state="recommended",
    stated_by=COHEN,
    regions=["VR01"],
    tags=["webmonitoring", "representativiteit", "monitoringtool", "omgevingsbeeld"],
    incident_type="online-disorder",
    crisis_process="information",
    channels=["Facebook", "Twitter", "WhatsApp", "Snapchat"],
    observation=paragraphs(
        "In Haren is vooral Twitter bekeken, zegt een betrokken onderzoeker. De oproepen liepen via "
        "Facebook en WhatsApp. TNO zag achteraf dat de eerste fase alleen op Facebook speelde.",
        "In Katwijk (Cuijk) begon de uitnodiging op Snapchat. Daarna ging zij verder op Facebook en in "
        "WhatsAppgroepen.",
    ),
    analysis=paragraphs(
        "Een tool laat zien wat zij kan ophalen. Dat is iets anders dan wat er gebeurt. Wie niet opschrijft "
        "welke kanalen ontbreken, denkt al snel dat het rustig is."
    ),
    conclusion=paragraphs(
        "De overheid moet beter bekijken en duiden wat er op sociale media gebeurt. Dat raadt de "
        "commissie-Cohen aan. De redactie voegt toe: begin bij de kanalen, en pas daarna bij de tool."
    ),
    do="Maak vóór elke inzet een lijst van kanalen: waar praten mensen, wat ziet uw tool, wat ziet u niet? "
    "Zet die lijst in het omgevingsbeeld.",
    when=paragraphs("Er is een openbare oproep en u weet nog niet waar die begon."),
    not_when=paragraphs(
        "Een besloten groep. Daar mag een gemeente niet meekijken met een privéaccount of nepaccount."
    ),
    support=[
        case("haren-2012", "Vooral Twitter is bekeken. De oproepen stonden op Facebook en WhatsApp."),
        case("cuijk-2018", "De oproep ging van Snapchat naar Facebook en WhatsApp."),
    ],
    sources=[COHEN_FINDINGS, EENVANDAAG_2022, TNO_HAREN, CUIJK_WARNING],
)

WATCH_GROWTH = lesson(
    "les-let-op-groei",
    "Let op groei, niet alleen op aantallen",
    "Een groot aantal aanmeldingen zegt weinig. Een plotselinge groei zegt dat u nu moet wegen.",
    kind="improvement",
    solution="procedure",
    urgency="high",
    state="identified",
    regions=["VR01"],
    tags=["kantelpunt", "nulmeting", "piekdetectie", "hype"],
    incident_type="online-disorder",
    crisis_process="information",
    channels=["Facebook"],
    observation=paragraphs(
        "In Haren groeiden berichten en reacties rond 17 september 2012 zo hard dat het vanzelf doorging. "
        "Dat was vlak voordat de landelijke media het oppikten, en vier dagen voor de rellen.",
        "Bij de ‘reünie’ in 2016 stonden er 21.000 tot 22.000 aanmeldingen. Het besluit viel pas toen het "
        "op Facebook drukker werd. Het bleef rustig.",
    ),
    analysis=paragraphs(
        "Aanmelden kost één klik. Wie alleen naar het aantal kijkt, schrikt van een grote pagina die "
        "stilstaat, en mist een kleine pagina die snel groeit."
    ),
    conclusion=paragraphs("Meet de groei tegen een nulmeting, en spreek vooraf af bij welke groei u belt."),
    do="Tel elk kwartier, vergelijk met de nulmeting en bel zodra de groei uw eigen grens passeert.",
    when=bullets("Er is een openbare pagina of oproep die u kunt tellen.", "U hebt een nulmeting."),
    not_when=paragraphs(
        "De oproep loopt vooral in besloten groepen. Dan zegt de groei op open kanalen weinig."
    ),
    support=[
        case("haren-2012", "Het kantelpunt in de groei lag vier dagen voor de rellen."),
        case("haren-reunie-2016", "Ruim 21.000 aanmeldingen, maar de drukte op de dag zelf gaf de doorslag."),
    ],
    against=[
        case(
            "eindhoven-2021",
            "Volgens het COT was het geweld niet te voorzien, ook met een goede voorbereiding. Groei meten "
            "is dus niet altijd genoeg.",
        ),
    ],
    sources=[GROWTH, REUNION_DECISION, REUNION_EVENING, EINDHOVEN],
)

SAY_WHAT_YOU_MISS = lesson(
    "les-zeg-wat-u-niet-ziet",
    "Zeg in elk beeld wat u niet ziet",
    "Besloten groepen ziet u niet. Wie dat niet opschrijft, geeft een te rustig beeld.",
    kind="warning",
    solution="procedure",
    urgency="high",
    state="identified",
    regions=["NL"],
    tags=["omgevingsbeeld", "besloten-groep", "representativiteit"],
    incident_type="online-disorder",
    crisis_process="information",
    channels=["Telegram", "WhatsApp"],
    observation=paragraphs(
        "TNO bekeek na Haren ruim een miljoen berichten. Besloten gesprekken waren niet te volgen, en "
        "slechts tientallen berichten wezen op een ernstig risico.",
        "Bij de boerenacties in 2022 liepen de plannen vooral via Telegram. De politie zei dat voor "
        "gesloten groepen een machtiging nodig is. De acties bleven vooraf onvoorspelbaar.",
        "In Cuijk waren er WhatsAppgroepen met ruim 250 leden.",
    ),
    analysis=paragraphs(
        "Een leeg vak in het beeld lijkt op ‘niets aan de hand’. De lezer van het beeld weet niet welke "
        "kanalen ontbreken, tenzij u het zegt."
    ),
    conclusion=paragraphs("Wat u niet ziet, is ook informatie. Vraag het aan mensen die het wel horen."),
    do="Zet onder elk omgevingsbeeld één regel: dit zien wij niet. Vraag de wijkagent, de school en het "
    "jongerenwerk wat zij horen.",
    when=paragraphs("U maakt een beeld uit openbare berichten. Dat is bijna altijd zo."),
    not_when=paragraphs("Gebruik deze les niet als reden om zelf in een besloten groep mee te kijken."),
    support=[
        case("haren-2012", "Besloten gesprekken waren niet te volgen, zag TNO achteraf."),
        case(
            "boeren-2022", "Voor gesloten groepen is een machtiging nodig. De acties bleven onvoorspelbaar."
        ),
        case("cuijk-2018", "Naast de openbare pagina waren er WhatsAppgroepen met ruim 250 leden."),
    ],
    sources=[TNO_HAREN, FARMERS, CUIJK_WARNING],
)

ASK_NATIONAL_KNOWLEDGE = lesson(
    "les-vraag-landelijke-kennis-vroeg",
    "Vraag landelijke kennis op de eerste dag",
    "Een kleine gemeente hoeft niet alles zelf te kunnen. Weet wel wie u belt, en bel vroeg.",
    kind="improvement",
    solution="people",
    urgency="medium",
    state="recommended",
    stated_by=COHEN,
    regions=["VR01"],
    tags=["informatiepositie", "piket", "osint"],
    incident_type="online-disorder",
    crisis_process="information",
    observation=paragraphs(
        "De commissie-Cohen vindt dat landelijke kennis om internet te bekijken en te beoordelen te laat "
        "en te weinig is ingeschakeld."
    ),
    analysis=paragraphs(
        "Een kleine gemeente heeft weinig mensen die online kunnen kijken. Wie pas tijdens de drukte zoekt "
        "naar hulp, verliest uren."
    ),
    conclusion=paragraphs(
        "De commissie raadt aan om kleine gemeenten beter toe te rusten, en om de kennis van de politie in "
        "het hele land te borgen."
    ),
    do="Zet in uw draaiboek wie u op de eerste dag om kennis vraagt, met een nummer dat ook ’s avonds werkt.",
    when=paragraphs("Uw gemeente of regio heeft geen eigen analist met dienst."),
    not_when=paragraphs("Er is al een desk die dag en nacht werkt en die uw gebied kent."),
    support=[case("haren-2012", "Landelijke kennis is te laat en te weinig gebruikt.")],
    sources=[COHEN_FINDINGS],
)

ASK_FOR_TIPS = lesson(
    "les-vraag-om-tips-en-beelden",
    "Vraag inwoners snel om tips en beelden",
    "Mensen die erbij waren, hebben de beelden. Vraag erom in het eerste weekend, via de politie.",
    kind="good-practice",
    solution="means",
    urgency="low",
    state="identified",
    regions=["VR01"],
    tags=["burgeropsporing", "nafase", "bewijsborging"],
    incident_type="online-disorder",
    observation=paragraphs(
        "Na de rellen in Haren kreeg de politie in het eerste weekend ruim 200 tips en 24 filmpjes. Er "
        "werkten 25 rechercheurs aan het onderzoek."
    ),
    analysis=paragraphs("Beelden verdwijnen snel van openbare pagina’s. Wie meteen vraagt, krijgt meer."),
    conclusion=paragraphs("Laat de politie vragen en ontvangen. De gemeente stuurt de oproep alleen door."),
    do="Spreek met de politie af waar inwoners tips en beelden kunnen sturen, en deel dat adres binnen een dag.",
    when=paragraphs("Er is iets strafbaars gebeurd en veel mensen waren erbij."),
    not_when=paragraphs(
        "Mensen gaan zelf namen en foto’s delen. Vraag dan eerst om dat niet te doen. Kennisbank is geen plek "
        "voor zulke beelden."
    ),
    support=[case("haren-2012", "Ruim 200 tips en 24 filmpjes in het eerste weekend.")],
    sources=[FIRST_WEEKEND],
)

TRY_THE_TOOL_FIRST = lesson(
    "les-probeer-een-tool-vooraf",
    "Probeer een tool uit voordat u hem nodig hebt",
    "Test een tool bij een gewone drukke avond. Dan weet u bij een incident wat hij wel en niet ziet.",
    kind="good-practice",
    solution="ict",
    urgency="medium",
    state="observed",
    regions=["NL"],
    tags=["monitoringtool", "evenementenmonitoring", "toolbeoordeling"],
    incident_type="event",
    crisis_process="information",
    observation=paragraphs(
        "Twitcident is door de politie bij de jaarwisseling beproefd op signalen over vuurwerk en brand. "
        "Daarna zou het bij Koninginnedag 2012 worden ingezet."
    ),
    analysis=paragraphs("Bij een proef is een gemist signaal een les. Bij een incident is het een probleem."),
    conclusion=paragraphs(
        "Kies een moment dat elk jaar terugkomt. Of het ook bij de troonswisseling van 2013 is gebruikt, "
        "hebben wij niet kunnen bevestigen."
    ),
    do="Kies één gewone drukke avond, schrijf vooraf op wat u wilt zien, en tel na afloop wat de tool miste.",
    when=paragraphs("U overweegt een nieuwe tool of een nieuw zoekprofiel."),
    not_when=paragraphs(
        "De grondslag en de DPIA zijn nog niet geregeld. Regel die eerst, ook voor een proef."
    ),
    support=[case("troonswisseling-2013", "De tool was eerder beproefd bij een jaarwisseling.")],
    sources=[TWITCIDENT],
)

ABOUT_LOOKING = [
    LOOK_WHERE_THE_TALK_IS,
    WATCH_GROWTH,
    SAY_WHAT_YOU_MISS,
    ASK_NATIONAL_KNOWLEDGE,
    ASK_FOR_TIPS,
    TRY_THE_TOOL_FIRST,
]
