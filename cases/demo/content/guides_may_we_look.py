"""The guide ‘May our municipality look along online?’, with the legal rows."""

from .legal_rules import RULES
from .shapes import OF_EDITORS, bullets, linked, paragraphs, section, source

FOUR_CONDITIONS = "https://maatschappelijkeonrust.nl/nieuws-en-trends/online-monitoring"
PARLIAMENT = "https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?did=2023D44654&id=2023D44654"

CLOSED_GROUP = section(
    "Mag onze gemeente meekijken in een besloten groep?",
    paragraphs(
        "<b>Nee, niet met een privéaccount of nepaccount.</b> Een ambtenaar mag geen eigen account en geen "
        "valse naam gebruiken om bij informatie te komen die niet voor iedereen toegankelijk is (Kamerbrief, "
        "2022; regel JUR-05). Dat geldt voor een besloten groep op WhatsApp, Telegram, Facebook of Signal.",
        "Ook de politie heeft voor de openbare orde geen bevoegdheid om in besloten groepen mee te kijken "
        "(JUR-12).",
    ),
    "<h3>Wat kan wel?</h3>",
    bullets(
        "Luisteren naar wie het u zelf vertelt: de wijkagent, een school, jongerenwerk, een bezorgde ouder.",
        "Openbare berichten lezen die voor iedereen zichtbaar zijn, als u daar een grondslag voor hebt.",
        "De politie bellen als u hoort dat er een strafbaar feit dreigt.",
        "In uw beeld schrijven dat u de besloten groepen niet ziet.",
    ),
    paragraphs(
        "Stuurt iemand u ongevraagd een schermafdruk uit een besloten groep? Zet die niet op Kennisbank. "
        "Dreigt er een strafbaar feit? Geef de informatie dan aan de politie. Vraag uw privacy officer wat u "
        "mag bewaren."
    ),
)

GENERAL_PICTURE = section(
    "Mag onze gemeente kijken wat er in het algemeen speelt?",
    paragraphs(
        "<b>Soms, onder voorwaarden.</b> Volgens de handreiking kan artikel 172 lid 1 van de Gemeentewet een "
        "algemeen beeld dragen zolang er geen concrete aanleiding is (JUR-03). Wel ongericht: u zoekt op een "
        "onderwerp of plaats, niet op personen.",
    ),
)

TARGETED = section(
    "Mag onze gemeente gericht zoeken bij een dreigende verstoring?",
    paragraphs(
        "<b>Alleen als u aan vier voorwaarden voldoet.</b> De rijkshandreiking van 26 oktober 2023 noemt ze "
        "(JUR-02):"
    ),
    "<ol>"
    "<li>Er is een concrete verstoring van de openbare orde, of die dreigt.</li>"
    "<li>U hebt juist deze gegevens nodig, het past bij het doel en het kan niet lichter.</li>"
    "<li>Er is een wet die de inbreuk draagt.</li>"
    "<li>U houdt u aan de andere regels van de AVG.</li>"
    "</ol>",
    paragraphs(
        "Vier keer ja? Schrijf op wie dat besloot, en wanneer. Eén keer nee of onzeker? Zoek dan niet."
    ),
)

PERSONS = section(
    "Mag onze gemeente een persoon volgen?",
    paragraphs(
        "<b>Nee.</b> Ambtenaren mogen personen niet stelselmatig volgen zolang er geen wet is die dat regelt "
        "(Kamerbrief, 2022; JUR-04). Gaat het over een persoon? Draag het over aan de politie."
    ),
)

HIRING = section(
    "Mag een bureau of tool het voor ons doen?",
    paragraphs(
        "<b>Wat u niet mag, mag een ander niet voor u doen.</b> Begin bij uw eigen grondslag. De AP gaf op 5 "
        "februari 2026 tien gemeenten samen 250.000 euro boete voor heimelijk onderzoek zonder grondslag "
        "(JUR-09). Wie laat monitoren, moet mensen daarover informeren (AP, september 2023; JUR-08)."
    ),
)

ARRANGE = section(
    "Wat moet er klaarliggen voordat wij beginnen?",
    bullets(
        "Per doel een grondslag op papier (JUR-01).",
        "Een DPIA met datum, versie en advies van de FG (JUR-19, niet bevestigd met een bron).",
        "Een tekst in de privacyverklaring en een contactpunt (JUR-08).",
        "Een werkwijze die u openbaar maakt (JUR-18).",
        "Een bewaartermijn, en iemand die wist.",
        "Een tool waarin zoeken op personen uit staat (JUR-04).",
    ),
)

MAY_WE_LOOK = OF_EDITORS | {
    "key": "mag-dit",
    "regions": ["NL"],
    "tags": [
        "online-onderzoek",
        "grondslag",
        "besloten-groep",
        "nepaccount",
        "stelselmatig-volgen",
        "avg",
        "dpia",
        "webmonitoring",
    ],
    "title": "Mag onze gemeente online meekijken?",
    "gist": "Een algemeen beeld mag soms. Personen volgen mag niet, en in een besloten groep meekijken met een "
    "privéaccount of nepaccount ook niet.",
    "incident_type": "legal",
    "crisis_process": "order",
    "channels": [],
    "sources": [
        source("Vier voorwaarden voor online monitoring", FOUR_CONDITIONS, "26 oktober 2023"),
        source("Handreiking online onderzoek door gemeenten (openbare orde)", PARLIAMENT, "2023"),
    ],
    "introduction": paragraphs(
        "Hier leest u in gewone taal wat een gemeente online wel en niet mag. Eerst de antwoorden op de vragen "
        "die het vaakst komen, daarna twintig regels met hun bron.",
        "<b>Dit is geen juridisch advies.</b> De redactie vat bronnen samen, stand november 2026. Bij elke regel "
        "staat hoe zeker zij is: sommige rusten op een wettekst van 2017 of hebben nog geen bron. Vraag uw "
        "jurist, privacy officer of FG voordat u iets doet.",
        "Wilt u de volledige uitleg? Lees de "
        + linked("handreiking online onderzoek door gemeenten (2023)", PARLIAMENT)
        + ".",
    ),
    "sections": [CLOSED_GROUP, GENERAL_PICTURE, TARGETED, PERSONS, HIRING, ARRANGE],
    "rules": RULES,
    "guides": [],
}
