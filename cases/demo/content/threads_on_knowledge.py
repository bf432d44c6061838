"""Invented threads that are about a tool, a lesson, a playbook or a guide, and two that open a third region."""

from .agencies import DUINKUST, DUINRAND, ESCHBEEK, TWENTSE_ESCH, VEENSTROOM, WADRAND
from .region_threads import EXAMPLE
from .shapes import reply

TELEGRAM = EXAMPLE | {
    "key": "gesprek-telegram-peilstok",
    "region": "NL",
    "title": "Wat ziet u met Peilstok van Telegram?",
    "author": "yara",
    "agency": ESCHBEEK,
    "label": "clear",
    "state": "answered",
    "outcome": "Peilstok ziet openbare kanalen op Telegram die u zelf op de lijst zet. Besloten groepen ziet geen "
    "van ons, en dat mag ook niet.",
    "about": "peilstok",
    "tags": ["monitoringtool", "besloten-groep", "representativiteit"],
    "days_ago": 26,
    "text": "Wij kijken naar de (verzonnen) tool Peilstok. Bij een oproep in de zomer liep alles via Telegram. **Wat "
    "ziet u daarvan, en wat niet?**",
    "replies": [
        reply(
            "bijdrager",
            "Alleen openbare kanalen. U zet ze zelf op een lijst. Staat een kanaal er niet op, dan ziet u niets.",
            25,
        ),
        reply(
            "ruben",
            "Klopt. Wij hebben dertig kanalen op de lijst, en elke maand verdwijnen er twee. Het bijhouden kost "
            "een uur.",
            25,
        ),
        reply(
            "tarik",
            "Samengevat:\n\n"
            "- openbare kanalen: ja, als u ze toevoegt\n"
            "- openbare groepen: alleen de berichten, geen leden\n"
            "- besloten groepen: nee\n\n"
            "Zet die laatste regel in elk beeld.",
            24,
            answer=True,
        ),
        reply(
            "joris",
            "En ga niet zelf in een besloten groep kijken om het gat te vullen. Hoort u iets ernstigs? Bel ons.",
            24,
            reply_to=3,
        ),
        reply("yara", "Helder. Wij vragen de maker nog hoe hij nieuwe kanalen vindt.", 22),
    ],
}

OLD_VIDEO = EXAMPLE | {
    "key": "gesprek-oud-beeld",
    "region": "VR12",
    "title": "Hoe ziet u snel dat een video oud is?",
    "author": "ruben",
    "agency": DUINRAND,
    "state": "open",
    "about": "vb-les-controleer-ouderdom",
    "tags": ["verificatie", "locatiebepaling", "gerucht"],
    "days_ago": 13,
    "text": "In de les van Duinkust staat dat twintig minuten genoeg is. Bij ons duurt het soms een uur. Welke "
    "volgorde gebruikt u?",
    "replies": [
        reply(
            "mark",
            "Eerst kijken wat er niet klopt: jas in de zomer, kale bomen, een winkel die al dicht is. Dat kost "
            "twee minuten.",
            13,
        ),
        reply("eva", "Daarna zoeken wij één stilstaand beeld terug. Noteer ook als u *niets* vindt.", 12),
        reply(
            "coordinator",
            "Bel de strandwacht of de beheerder van het gebouw. Die weet vaak meteen of het van vandaag is.",
            12,
        ),
        reply("ruben", "Bellen staat bij ons pas op plek vier. Dat draaien wij om.", 11, reply_to=3),
    ],
}

ON_CALL_TWENTE = EXAMPLE | {
    "key": "gesprek-wie-bellen-twente",
    "region": "VR05",
    "title": "Wie belt u in Twente na kantoortijd?",
    "author": "yara",
    "agency": ESCHBEEK,
    "label": "clear",
    "state": "answered",
    "outcome": "Bel het piket omgevingsanalyse van Veiligheidsregio Twentse Esch (voorbeeld): 088 000 05 05.",
    "tags": ["piket", "omgevingsanalist", "veiligheidsregio"],
    "days_ago": 18,
    "text": "Vrijdagavond zagen wij een oproep voor een feest bij de zandafgraving. Na een half uur zoeken vonden "
    "wij nog geen nummer. Wie bellen we de volgende keer?",
    "replies": [
        reply(
            "bas",
            "Ons piket omgevingsanalyse is elke dag bereikbaar van 7 tot 23 uur: **088 000 05 05** (verzonnen "
            "nummer). Gaat het over personen of geweld, bel dan de politie.",
            18,
            answer=True,
        ),
        reply(
            "hilde",
            "Het nummer staat ook op de pagina van onze organisatie. In de nacht neemt de officier van dienst over.",
            17,
            reply_to=1,
        ),
        reply("yara", "Dank. Het hangt nu naast de telefoon, en het staat in ons draaiboek.", 16),
        reply(
            "bijdrager",
            "Goede vraag. Bij ons in het noorden staat het nummer boven aan het draaiboek, bij de rol die u belt.",
            15,
        ),
    ],
}

BORDER = EXAMPLE | {
    "key": "gesprek-berichten-over-de-grens",
    "region": "VR05",
    "title": "Hoe telt u berichten in het Duits mee?",
    "author": "bas",
    "agency": TWENTSE_ESCH,
    "label": "green",
    "tags": ["zoekvraag", "nulmeting", "trefwoordenlijst"],
    "days_ago": 7,
    "text": "Bij ons komt een deel van de bezoekers uit Duitsland. Onze zoekvraag is Nederlands. Neemt u een tweede "
    "taal op in de nulmeting?",
    "replies": [
        reply(
            "imke",
            "Maak er een aparte zoekvraag van. Anders verschuift uw nulmeting zonder dat u het merkt.",
            6,
        ),
        reply("ruben", "Wij doen dat met Engels in de zomer. Alleen plaatsnamen, geen andere woorden.", 6),
        reply(
            "bas",
            "Twee zoekvragen dus, en twee nulmetingen. Ik deel over een maand wat het opleverde.",
            5,
            reply_to=1,
        ),
    ],
}

DOXING = EXAMPLE | {
    "key": "gesprek-nare-berichten",
    "region": "VR01",
    "title": "Wie leest mee als een collega wordt bedreigd?",
    "author": "redacteur",
    "agency": VEENSTROOM,
    "label": "amber",
    "about": "digitale-agressie-hulpverleners",
    "tags": ["digitale-agressie", "doxing", "psh"],
    "days_ago": 11,
    "text": "In het draaiboek staat dat de collega zelf niet meer leest. Wie doet dat bij u, en hoe houdt die persoon "
    "het vol?",
    "replies": [
        reply(
            "tarik",
            "Bij ons twee mensen, om de dag. Na elke dienst belt de vertrouwenspersoon even. Ook die lezers "
            "hebben nazorg nodig.",
            11,
        ),
        reply(
            "joris",
            "Leg alleen vast wat nodig is: adres van de pagina, datum en tijd. Stuur niets door in een "
            "groepsapp.",
            10,
        ),
        reply(
            "coordinator",
            "De regio kan een derde lezer leveren als het langer duurt dan een week.",
            9,
            reply_to=1,
        ),
        reply("redacteur", "Dat nemen wij over. Wij zetten de derde lezer in onze afspraak.", 8),
    ],
}

JOINT_EXERCISE = EXAMPLE | {
    "key": "gesprek-samen-oefenen",
    "region": "VR12",
    "title": "Samen oefenen met twee regio’s: wie doet mee?",
    "author": "mark",
    "agency": DUINKUST,
    "label": "amber",
    "shared_with": [WADRAND],
    "about": "vb-les-oefen-elk-kwartaal",
    "tags": ["evaluatie", "hotwash", "scenario"],
    "days_ago": 4,
    "text": "Wij willen in maart drie uur oefenen met een verzonnen oproep die van de kust naar het noorden trekt. Wie "
    "speelt mee, en wie schrijft het verslag van de hotwash?",
    "replies": [
        reply("ruben", "Onze desk doet mee met twee mensen. Liever op dinsdag.", 3),
        reply("tarik", "Wadrand ook. Ik schrijf het verslag, zonder namen.", 2),
        reply("coordinator", "Dinsdag 9 maart, van 13 tot 16 uur. Ik zet het in beide roosters.", 1),
    ],
}

ON_KNOWLEDGE = [TELEGRAM, OLD_VIDEO, ON_CALL_TWENTE, BORDER, DOXING, JOINT_EXERCISE]
