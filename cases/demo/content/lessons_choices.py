"""Lessons about choosing and announcing measures, and about the people behind a call."""

from .lessons_sources import (
    AMERSFOORT,
    COHEN,
    COHEN_COMMUNICATION,
    COHEN_FINDINGS,
    CUIJK_EVENING,
    CUIJK_LESSON,
    CUIJK_WARNING,
    FIRST_DAY,
    GELDERMALSEN,
    LEIDEN_SCHOOLS,
    NO_PARTY,
    REUNION_DECISION,
    REUNION_EVENING,
    REUNION_PAGE,
    STEENBERGEN_2025,
    STEENBERGEN_FIRST,
    STEENBERGEN_SECOND,
)
from .shapes import bullets, case, lesson, paragraphs

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

SAY_WHAT_IS = lesson(
    "les-ontkennen-dempt-niet",
    "Zeg wat er wél gebeurt; ontkennen dempt niet",
    "‘Er is geen feest’ hield niemand thuis. Zeg wat mensen aantreffen als zij toch komen.",
    kind="improvement",
    solution="procedure",
    urgency="medium",
    state="recommended",
    stated_by=COHEN,
    regions=["VR01"],
    tags=["kernboodschap", "gerucht", "handelingsperspectief"],
    incident_type="online-disorder",
    crisis_process="communication",
    observation=paragraphs(
        "In Haren herhaalde de overheid dat er geen feest was. Dat dempte niet. Geruchten over een ander "
        "feest trokken jongeren juist aan.",
        "Na Katwijk (Cuijk) zei een gedragsonderzoeker: communiceer steeds hetzelfde en laat de maatregelen "
        "de boodschap dragen.",
    ),
    analysis=paragraphs(
        "Wie alleen ontkent, laat een gat. Geruchten vullen dat gat. Een bericht over afgesloten wegen en "
        "controles zegt iets dat mensen kunnen geloven en nagaan."
    ),
    conclusion=paragraphs("Laat boodschap en maatregel bij elkaar passen, en herhaal dezelfde tekst."),
    do="Vervang ‘er is geen feest’ door drie feiten: wat is afgesloten, wat wordt gecontroleerd en wat u van "
    "mensen vraagt.",
    when=paragraphs("Er gaat een oproep rond die de organisator al heeft ingetrokken of die nooit klopte."),
    not_when=paragraphs("U kunt de maatregel niet waarmaken. Kondig dan niets aan wat er niet is."),
    support=[
        case("haren-2012", "De boodschap ‘er is geen feest’ dempte niet."),
        case("cuijk-2018", "De maatregelen droegen de boodschap. Rellen bleven uit."),
    ],
    sources=[NO_PARTY, CUIJK_LESSON],
)

SPOT_THE_HIJACK = lesson(
    "les-let-op-kaping",
    "Let op het moment waarop anderen de uitnodiging overnemen",
    "Zodra anderen een uitnodiging kopiëren, heeft de maker haar niet meer in de hand.",
    kind="warning",
    solution="procedure",
    urgency="high",
    state="identified",
    regions=["VR01", "VR21"],
    tags=["ongepland-evenement", "kantelpunt", "aanjager"],
    incident_type="online-disorder",
    crisis_process="information",
    channels=["Facebook", "Snapchat"],
    observation=paragraphs(
        "In Haren is de eerste uitnodiging ingetrokken. Daarna maakten anderen nieuwe pagina’s. In Cuijk "
        "namen anderen een uitnodiging van Snapchat over als evenement op Facebook."
    ),
    analysis=paragraphs(
        "Een gesprek met de maker helpt zolang de maker nog kan intrekken. Na het kapen bestaan er kopieën "
        "die niemand meer beheert."
    ),
    conclusion=paragraphs(
        "Een gedragsonderzoeker noemde dit na Cuijk als les: wees vroeg alert op het kapen van een uitnodiging."
    ),
    do="Kijk bij elke ronde of er een tweede pagina is. Is die er, weeg dan opnieuw en bel de adviseur OOV.",
    when=paragraphs("De uitnodiging komt van één persoon en staat op openbaar."),
    not_when=paragraphs("Er is een organisatie die zelf oproept en blijft oproepen."),
    support=[
        case("haren-2012", "Na het intrekken kwamen er nieuwe pagina’s van anderen."),
        case("cuijk-2018", "Een uitnodiging op Snapchat werd gekaapt en groeide op Facebook."),
    ],
    sources=[FIRST_DAY, CUIJK_WARNING, CUIJK_LESSON],
)

TALK_FIRST = lesson(
    "les-praat-eerst-met-de-maker",
    "Praat eerst met de mensen achter de oproep",
    "Een gesprek aan huis of een stopgesprek is lichter dan een bevel. Het lukt alleen als u de maker kent.",
    kind="good-practice",
    solution="people",
    urgency="medium",
    state="identified",
    regions=["NL"],
    tags=["stopgesprek", "interventie", "subsidiariteit", "aanjager"],
    incident_type="online-disorder",
    channels=["Twitter", "Facebook", "Snapchat"],
    observation=paragraphs(
        "In Amersfoort ging de politie in het weekend na Haren langs bij jongeren die online een Project X "
        "aankondigden. De burgemeester praatte zelf mee op Twitter. Een aanjager keerde zich daarna tegen "
        "het feest.",
        "In Katwijk (Cuijk) waren er circa twintig stopgesprekken. Rellen bleven uit.",
    ),
    analysis=paragraphs(
        "Een gesprek haalt de spanning weg en laat iemand zonder gezichtsverlies stoppen. Of het gesprek de "
        "doorslag gaf, is in beide gevallen niet onderzocht."
    ),
    conclusion=paragraphs("Begin licht. De politie voert het gesprek, niet de gemeente."),
    do="Vraag de politie om eerst met de maker en de aanjagers te praten. Doe dat voordat u een bevel overweegt.",
    when=paragraphs("De politie weet wie de oproep deed, en die persoon is bereikbaar."),
    not_when=paragraphs("De maker is onbekend of de oproep is al door anderen overgenomen."),
    support=[
        case("amersfoort-2012", "Na huisbezoeken keerde een aanjager zich tegen het feest."),
        case("cuijk-2018", "Circa twintig stopgesprekken. Rellen bleven uit."),
    ],
    against=[
        case("haren-reunie-2016", "De maker was niet te vinden. Een gesprek kon dus niet."),
        case("leiden-2013", "De dreiging was anoniem. Een aangehouden jongen had er niets mee te maken."),
    ],
    sources=[AMERSFOORT, CUIJK_EVENING, REUNION_PAGE, LEIDEN_SCHOOLS],
)

DO_NOT_COUNT_ON_REMOVAL = lesson(
    "les-reken-niet-op-verwijderen",
    "Reken er niet op dat de oproep verdwijnt",
    "Een pagina laten weghalen lukt niet altijd, en er komen vaak nieuwe. Maak een plan voor als zij blijft.",
    kind="warning",
    solution="procedure",
    urgency="medium",
    state="identified",
    regions=["VR01"],
    tags=["interventie", "ongepland-evenement", "scenario"],
    incident_type="online-disorder",
    channels=["Facebook"],
    observation=paragraphs(
        "Bij de ‘reünie’ in Haren probeerde de politie de pagina te laten weghalen en de maker te vinden. "
        "Beide lukten niet. In 2012 kwamen er na het intrekken nieuwe pagina’s."
    ),
    analysis=paragraphs(
        "De overheid gaat niet over het platform. En wat weg is, staat vaak al op een andere plek."
    ),
    conclusion=paragraphs("Vraag het wel, maar wacht er niet op."),
    do="Vraag het platform om verwijdering en werk intussen door alsof de oproep blijft staan.",
    when=paragraphs("U vraagt een platform of een maker om iets weg te halen."),
    not_when=paragraphs("De maker werkt mee en er zijn nog geen kopieën."),
    support=[
        case("haren-reunie-2016", "De pagina bleef staan en de maker bleef onbekend."),
        case("haren-2012", "Na het intrekken verschenen nieuwe pagina’s."),
    ],
    against=[],
    sources=[REUNION_PAGE, FIRST_DAY],
)

ARRANGE_THE_EVENING = lesson(
    "les-richt-de-avond-anders-in",
    "Richt een gespannen avond vooraf anders in",
    "Aanmelden, een maximum en duidelijke regels haalden in Steenbergen de druk weg. Elders was dat niet genoeg.",
    kind="good-practice",
    solution="procedure",
    urgency="medium",
    state="identified",
    regions=["VR20", "VR08"],
    tags=["maatschappelijke-onrust", "scenario", "dreigingsinschatting"],
    incident_type="unrest",
    observation=paragraphs(
        "In Steenbergen verliep een bijeenkomst in oktober 2015 zeer rumoerig. De volgende vergadering was "
        "anders: vooraf aanmelden, identiteit tonen en hoogstens 120 toehoorders. Die verliep rustig.",
        "In Geldermalsen waren er in december 2015 ook maatregelen voorbereid. Buiten groeide de menigte tot "
        "ruim duizend mensen en de raadzaal is ontruimd.",
    ),
    analysis=paragraphs(
        "Regels voor de zaal helpen in de zaal. Zij lossen niets op voor wie buiten staat, of voor wie zich "
        "overvallen voelt door het besluit zelf."
    ),
    conclusion=paragraphs(
        "De gemeente Geldermalsen vond in haar evaluatie dat de omvang en de snelheid van het besluit de "
        "onrust vergrootten. Kijk dus ook naar het proces vóór de avond."
    ),
    do="Bepaal vooraf hoeveel mensen binnen mogen, hoe zij zich aanmelden en wat u doet voor de mensen buiten.",
    when=paragraphs("Er komt een openbare avond over een besluit dat veel mensen raakt."),
    not_when=paragraphs("De boosheid gaat over het proces. Verander dan eerst het proces."),
    support=[case("steenbergen-2015", "De tweede vergadering was anders ingericht en verliep rustig.")],
    against=[
        case(
            "geldermalsen-2015",
            "Maatregelen waren voorbereid, maar het geweld was niet voorzien. De raadzaal is ontruimd.",
        ),
        case(
            "steenbergen-2025",
            "Tien jaar later verstoorden circa twintig demonstranten de raadsvergadering.",
        ),
    ],
    sources=[STEENBERGEN_FIRST, STEENBERGEN_SECOND, GELDERMALSEN, STEENBERGEN_2025],
)

ABOUT_CHOICES = [
    WEIGH_ANNOUNCING,
    CHOOSE_A_COURSE,
    SAY_WHAT_IS,
    SPOT_THE_HIJACK,
    TALK_FIRST,
    DO_NOT_COUNT_ON_REMOVAL,
    ARRANGE_THE_EVENING,
]
