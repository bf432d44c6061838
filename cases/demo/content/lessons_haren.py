"""Lessons from Project X Haren, which the region Groningen carries; most stand in the Cohen reports."""

from .lessons_sources import (
    COHEN,
    COHEN_COMMUNICATION,
    COHEN_FINDINGS,
    CUIJK_EVENING,
    CUIJK_LESSON,
    CUIJK_WARNING,
    EENVANDAAG_2022,
    REUNION_DECISION,
    REUNION_EVENING,
    TNO_HAREN,
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

WEIGH_ANNOUNCING = lesson(
    "les-weeg-aankondigen",
    "Weeg bij elke maatregel of aankondigen mensen aantrekt",
    "Een maatregel in het nieuws kan waarschuwen, maar ook bekendheid geven. De casussen wijzen niet "
    "allemaal dezelfde kant op.",
    kind="warning",
    solution="procedure",
    urgency="high",
    state="identified",
    regions=["VR01", "VR21"],
    tags=["noodverordening", "noodbevel", "massamedia-effect", "kernboodschap", "driehoek"],
    incident_type="online-disorder",
    crisis_process="communication",
    channels=["Facebook", "Snapchat"],
    observation=paragraphs(
        "Op 18 september 2012 stond in Trouw dat er misschien een noodverordening kwam voor Haren. Daarna "
        "kende het hele land het feest.",
        "Vier jaar later is het noodbevel in Haren bewust niet vooraf aan de media gemeld. Het bleef rustig.",
        "In Cuijk waarschuwde de burgemeester in december 2018 juist wel in de krant. Ook daar bleven "
        "rellen uit.",
    ),
    analysis=paragraphs(
        "Een aankondiging bereikt twee groepen: wie wegblijft en wie nieuwsgierig wordt. Welke groep "
        "groter is, hangt af van wat mensen al weten en van wat u op straat waarmaakt."
    ),
    conclusion=paragraphs(
        "Er is geen vaste regel. Aankondigen past als iedereen de oproep al kent en de maatregel zichtbaar "
        "is. Zwijgen past als de oproep nog klein is."
    ),
    do="Vraag bij elk besluit: wie weet dit nog niet, en wat doet die persoon als hij het hoort? Schrijf de "
    "keuze en de reden in het logboek.",
    when=paragraphs("De driehoek overweegt een noodbevel, noodverordening of gebiedsverbod."),
    not_when=paragraphs("Mensen lopen nu gevaar. Waarschuw dan meteen."),
    support=[
        case(
            "haren-2012", "Het bericht over een mogelijke noodverordening maakte het feest landelijk bekend."
        ),
        case(
            "haren-reunie-2016", "Het noodbevel is bewust niet vooraf aan de media gemeld. Het bleef rustig."
        ),
    ],
    against=[
        case(
            "cuijk-2018",
            "De burgemeester waarschuwde vooraf in de krant. Er kwamen enkele honderden jongeren en rellen "
            "bleven uit.",
        ),
    ],
    sources=[COHEN_COMMUNICATION, REUNION_DECISION, REUNION_EVENING, CUIJK_WARNING, CUIJK_EVENING],
)

CHOOSE_A_COURSE = lesson(
    "les-kies-tegenhouden-of-begeleiden",
    "Kies: tegenhouden of begeleiden",
    "Een half besluit werkt niet. Laat elke maatregel en elk bericht passen bij één keuze.",
    kind="improvement",
    solution="procedure",
    urgency="high",
    state="recommended",
    stated_by=COHEN,
    regions=["VR01"],
    tags=["driehoek", "kernboodschap", "ongepland-evenement", "scenario"],
    incident_type="online-disorder",
    crisis_process="leadership",
    observation=paragraphs(
        "In Haren was er geen heldere strategie, vindt de commissie-Cohen. Er gold een alcoholverbod dat "
        "niet werd gehandhaafd. De boodschap was dat er geen feest was, terwijl er wel mensen kwamen."
    ),
    analysis=paragraphs(
        "Wie tegenhoudt, sluit wegen en zegt dat ook. Wie begeleidt, maakt plaats en spreekt een eindtijd "
        "af. Wie van allebei een beetje doet, zegt het ene en doet het andere."
    ),
    conclusion=paragraphs("Maak een duidelijke keuze. Daarna passen maatregel en boodschap bij elkaar."),
    do="Leg de driehoek één vraag voor: tegenhouden of begeleiden? Toets daarna elke maatregel en elk "
    "bericht aan het antwoord.",
    when=bullets("Er komt een groep zonder organisator.", "U hebt nog uren of dagen."),
    not_when=paragraphs("Een aangekondigde demonstratie. Daarvoor geldt de Wet openbare manifestaties."),
    support=[
        case("haren-2012", "Maatregel en boodschap pasten niet bij elkaar."),
        case(
            "cuijk-2018",
            "Noodverordening en controles pasten bij de boodschap ‘kom niet’. Rellen bleven uit.",
        ),
    ],
    sources=[COHEN_FINDINGS, CUIJK_EVENING, CUIJK_LESSON],
)

FROM_HAREN = [LOOK_WHERE_THE_TALK_IS, WEIGH_ANNOUNCING, CHOOSE_A_COURSE]
