"""Invented threads: most GREEN, some CLEAR and AMBER, one RED, and one long enough to show paging.

Text is Markdown in the subset that threads allow. People and opinions are invented, and the page says so.
"""

from .agencies import DUINKUST, REDACTIE, VEENSTROOM, VLIEGUREN, WADRAND
from .region_threads import BASELINE, CONFIDENTIAL, DECEMBER, EXAMPLE, SHIFT_CHANGE
from .shapes import reply
from .thread_of_tips import TIPS
from .threads_on_knowledge import ON_KNOWLEDGE

ROSTER = EXAMPLE | {
    "key": "gesprek-piket",
    "region": "NL",
    "title": "Hoe regelen jullie piket voor omgevingsanalyse?",
    "author": "bijdrager",
    "agency": VEENSTROOM,
    "state": "answered",
    "outcome": "Deel het piket met buurgemeenten en oefen elk kwartaal. Spreek vooraf af wie het beeld "
    "weegt.",
    "about": "ongepland-evenement",
    "tags": ["piket", "omgevingsanalist", "omgevingsbeeld"],
    "days_ago": 150,
    "text": "Wij zijn een gemeente met 40.000 inwoners. Overdag volgen twee collega’s van communicatie "
    "wat er online speelt. Na 17 uur is er niemand.\n\n"
    "Wie heeft dit geregeld? **Met welke mensen, en wat kost het?**",
    "replies": [
        reply(
            "mark",
            "Wij zijn begonnen met vrijwillige bereikbaarheid. Dat werkt tot de eerste vakantie. Begin er "
            "niet aan zonder rooster.",
            150,
        ),
        reply(
            "tarik",
            "Dat was bij ons ook zo. Wat hielp:\n\n"
            "1. Vier gemeenten delen één rooster: acht mensen, elk een week.\n"
            "2. De medewerker met dienst maakt het beeld. De adviseur openbare orde weegt en belt de "
            "politie.\n"
            "3. Elk kwartaal oefenen we twee uur met een oud geval.\n\n"
            "De kosten: een toelage voor bereikbaarheid en één dag opleiding per persoon.",
            149,
            answer=True,
            reply_to=1,
        ),
        reply(
            "joris",
            "Goed dat het wegen los staat van het kijken. Spreek ook af wanneer de politie het overneemt. "
            "Zodra het over personen gaat, hoort het bij ons.",
            149,
            reply_to=2,
        ),
        reply(
            "bijdrager",
            "Dank. Wij leggen dit na de zomer voor aan drie buurgemeenten.",
            147,
            reply_to=2,
        ),
        reply(
            "eva",
            "Vraag ook meteen wie het rooster bijhoudt. Bij ons bleef dat lang liggen.",
            145,
        ),
    ],
}

LABELS = EXAMPLE | {
    "key": "gesprek-labels",
    "region": "NL",
    "title": "Welk TLP-label kiest u voor een verslag van een oefening?",
    "author": "mark",
    "agency": DUINKUST,
    "label": "clear",
    "state": "answered",
    "outcome": "Begin met GREEN. Kies alleen smaller als de tekst een zwakke plek van uw eigen "
    "organisatie beschrijft.",
    "tags": ["tlp", "evaluatie"],
    "days_ago": 40,
    "text": "Wij hebben geoefend en willen het verslag delen. In het verslag staat ook wat bij ons "
    "misging. Kies ik GREEN of AMBER?",
    "replies": [
        reply(
            "imke",
            "Haal eerst de namen eruit. Vraag dan: wie heeft hier iets aan? Meestal is dat iedereen die "
            "oefent. Dan past *GREEN*.",
            39,
        ),
        reply(
            "platformredacteur",
            "Begin met **GREEN**. Beschrijft een stuk een zwakke plek die nog open is? Maak daar een los "
            "stuk van, met een smaller label.",
            39,
            answer=True,
        ),
        reply("mark", "Duidelijk. Wij maken er twee stukken van.", 38, reply_to=2),
    ],
}

FIRST_HALF_HOUR = EXAMPLE | {
    "key": "gesprek-eerste-half-uur",
    "region": "NL",
    "title": "Uw beste tip voor het eerste half uur",
    "author": "imke",
    "agency": VLIEGUREN,
    "tags": ["piket", "omgevingsbeeld", "verificatie"],
    "days_ago": 30,
    "text": "Er komt een signaal binnen en u hebt dienst. Wat doet u het eerst? Geef **één korte tip** "
    "per reactie. Wij maken er een kaartje van voor de oefening.",
    "replies": TIPS,
}

HAREN_TODAY = EXAMPLE | {
    "key": "gesprek-haren-nu",
    "region": "NL",
    "title": "Wat oefent u met het geval Haren?",
    "author": "tarik",
    "agency": WADRAND,
    "about": "haren-2012",
    "tags": ["kantelpunt", "evaluatie", "scenario"],
    "days_ago": 21,
    "text": "Wij gebruiken de tijdlijn van Haren in een oefening van twee uur. Wie doet dat ook, en welke "
    "vraag stelt u aan de groep?",
    "replies": [
        reply(
            "ruben",
            "Wij stoppen bij 17 september en vragen: *wat weet u niet?* Daarna pas gaan we verder.",
            20,
        ),
        reply(
            "redacteur",
            "Wij vragen de groep om vóór 18 september te kiezen: tegenhouden of begeleiden. Het gaat om "
            "de uitleg bij de keuze.",
            19,
        ),
        reply(
            "imke",
            "Laat de groep ook opschrijven welke kanalen zij niet zien. Dat kost vijf minuten.",
            18,
        ),
        reply(
            "tarik",
            "Mooie vragen. Ik zet ze in ons oefenplan en deel het verslag.",
            17,
            reply_to=1,
        ),
    ],
}

WANTED_CASES = EXAMPLE | {
    "key": "gesprek-redactie",
    "region": "NL",
    "title": "Welke oude casus wilt u hier lezen?",
    "author": "platformredacteur",
    "agency": REDACTIE,
    "tags": ["praktijkcasus", "geleerde-les"],
    "days_ago": 2,
    "text": "Wij schrijven oude gevallen opnieuw op, met bronnen. Welk soort geval mist u nog?",
    "replies": [
        reply(
            "bijdrager",
            "Graag iets over hoog water. Wat wilden inwoners weten, en waar vroegen zij dat?",
            1,
        ),
        reply("ruben", "Een oefening die mislukte. Daar leren wij het meest van.", 1),
    ],
}

THREADS = [
    ROSTER,
    LABELS,
    FIRST_HALF_HOUR,
    HAREN_TODAY,
    BASELINE,
    SHIFT_CHANGE,
    DECEMBER,
    CONFIDENTIAL,
    WANTED_CASES,
    *ON_KNOWLEDGE,
]
