"""Three real cases on how far looking and acting online may go: Amsterdam 2013 and 2018, and Utrecht."""

from datetime import date

from .real_cases import SHARED
from .shapes import bullets, figure, moment, paragraphs, source

TWITCIDENT = "https://www.engineersonline.nl/twitcident-detecteert-filtert-en-analyseert/"

CORONATION = SHARED | {
    "key": "troonswisseling-2013",
    "regions": ["VR13"],
    "tags": ["evenementenmonitoring", "webmonitoring", "monitoringtool"],
    "title": "Troonswisseling Amsterdam",
    "gist": "Van Twitcident is bekend dat de politie het rond 2012 beproefde. Of er bij de troonswisseling "
    "mee is gewerkt, is niet bevestigd.",
    "incident_type": "event",
    "crisis_process": "information",
    "channels": ["Twitter"],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit één vakbericht",
    "review_by": date(2027, 3, 31),
    "case_kind": "event",
    "date_from": date(2013, 4, 30),
    "date_until": date(2013, 4, 30),
    "place": "Amsterdam",
    "municipality": "GM0363",
    "what_happened": paragraphs(
        "Over deze casus weten wij weinig. De troonswisseling was op 30 april 2013 in Amsterdam. Het is "
        "aannemelijk dat er toen breed op het web is gekeken. Een bron die dat bevestigt, hebben wij niet.",
        "Wat wij wel weten, gaat over de tijd ervoor. De politie had het hulpmiddel Twitcident bij een "
        "jaarwisseling beproefd. Het zocht naar signalen over vuurwerk en brand. Het plan was om het met "
        "Koninginnedag 2012 te gebruiken. Of dat is gebeurd, zegt onze bron niet.",
        "Niet bekend is dus wie er op 30 april 2013 keek, waarmee, op welke grondslag en wat het opleverde. "
        "Was u erbij? Dan vult de redactie deze casus graag met u aan.",
    ),
    "timeline": [
        moment(
            "Een jaarwisseling vóór Koninginnedag 2012",
            known="De politie beproeft Twitcident op signalen over vuurwerk en brand.",
            by_role="Politie",
            source="Engineersonline",
        ),
        moment(
            "Koninginnedag 2012",
            known="Het plan is om Twitcident in te zetten. Of dat gebeurde, weten wij niet.",
            source="Engineersonline",
        ),
    ],
    "monitoring_sources": "Twitter, bij de eerdere proef. Voor 30 april 2013 is dit niet bekend.",
    "monitoring_tools": "Twitcident bij de eerdere proef. Voor 30 april 2013 niet bevestigd.",
    "again": paragraphs("Een evaluatie is niet gevonden. Uit de voorgeschiedenis haalt de redactie:")
    + bullets("Probeer een hulpmiddel eerst uit op een kleinere dag, met een duidelijke vraag."),
    "not_again": paragraphs("De redactie leert hier vooral iets over bewaren:")
    + bullets("Na een groot evenement niet openbaar opschrijven wat er is gevolgd en wat dat opleverde."),
    "conditions": paragraphs("Een groot evenement met een vaste datum, dat u lang vooraf kent."),
    "sources": [source("Engineersonline: zo werkt Twitcident", TWITCIDENT)],
}

PELS_RIJCKEN = "https://pelsrijcken.nl/kennis/online-gebiedsverbod-burgemeester-utrecht-houdt-ook-bij-afdeling-geen-stand"
SECURITY_NL = (
    "https://www.security.nl/posting/891819/"
    "Burgemeester+Utrecht+in+de+fout+met+opleggen+van+online+gebiedsverbod?channel=rss"
)

AREA_BAN = SHARED | {
    "key": "utrecht-gebiedsverbod",
    "regions": ["VR09"],
    "tags": ["online-gebiedsverbod", "last-onder-dwangsom", "apv", "opruiing", "burgemeester"],
    "title": "Online gebiedsverbod Utrecht",
    "gist": "De burgemeester verbood een minderjarige om online op te roepen. De rechter vond dat dit niet "
    "mocht, ook in hoger beroep.",
    "incident_type": "legal",
    "crisis_process": "order",
    "channels": ["Telegram"],
    "evidence_level": 4,
    "evidence_date": date(2025, 6, 11),
    "evidence_by": "Raad van State, in hoger beroep",
    "review_by": date(2027, 6, 11),
    "case_kind": "threat",
    "date_from": date(2021, 11, 1),
    "date_until": date(2025, 6, 11),
    "place": "Utrecht",
    "municipality": "GM0344",
    "what_happened": paragraphs(
        "Een minderjarige plaatste in november 2021 een oproep op Telegram. Het ging om de Kanaalstraat in "
        "Utrecht. De burgemeester gaf een last onder dwangsom van 2.500 euro. Dat is een bevel om te "
        "stoppen. Wie het toch doet, moet betalen. Deze maatregel kreeg de naam ‘online gebiedsverbod’.",
        "De rechtbank Midden-Nederland oordeelde op 3 februari 2023. Een groep op Telegram is geen openbare "
        "plaats in de zin van de APV. Ook beperkt de maatregel de vrijheid van meningsuiting te veel. De "
        "burgemeester ging in hoger beroep. De Raad van State wees dat af op 11 juni 2025.",
        "De precieze dag in november 2021 kennen wij niet. Wij weten ook niet of de oproep tot iets leidde "
        "op straat.",
    ),
    "timeline": [
        moment(
            "November 2021 (dag niet bekend)",
            date=date(2021, 11, 1),
            known="Een minderjarige roept op Telegram op voor de Kanaalstraat.",
            decided="Een last onder dwangsom van 2.500 euro.",
            by_role="Burgemeester",
            source="Pels Rijcken",
        ),
        moment(
            "3 februari 2023",
            date=date(2023, 2, 3),
            known="Een groep op Telegram is geen openbare plaats volgens de APV. De maatregel beperkt de "
            "vrije meningsuiting te veel.",
            decided="De maatregel houdt geen stand.",
            by_role="Rechtbank Midden-Nederland",
            source="Security.nl; ECLI:NL:RBMNE:2023:375",
            turning_point=True,
        ),
        moment(
            "11 juni 2025",
            date=date(2025, 6, 11),
            known="Het hoger beroep van de burgemeester wordt verworpen.",
            decided="De uitspraak van de rechtbank blijft staan.",
            by_role="Raad van State",
            source="Security.nl",
        ),
    ],
    "dilemmas": paragraphs(
        "Een oproep online kan gevolgen hebben op straat. Maar de regels van de gemeente voor openbare "
        "plaatsen gelden niet zomaar op het internet."
    ),
    "again": paragraphs("De rechters noemen niet wat wel werkt. De redactie neemt dit mee:")
    + bullets(
        "Vraag juridisch advies voordat u een nieuw middel gebruikt.",
        "Laat een nieuw middel toetsen door de rechter. Andere gemeenten kunnen er dan van leren.",
    ),
    "not_again": paragraphs("Dit volgt uit de twee uitspraken:")
    + bullets(
        "De APV gebruiken voor een groep op Telegram. Zo’n groep is geen openbare plaats.",
        "Iemands vrijheid van meningsuiting verder beperken dan mag.",
    ),
    "conditions": paragraphs("Een oproep staat in een groep op internet en de gemeente wil zelf optreden."),
    "sources": [
        source("Pels Rijcken: het online gebiedsverbod in hoger beroep", PELS_RIJCKEN, "2025"),
        source("Security.nl: de uitspraken over het gebiedsverbod", SECURITY_NL, "2025"),
    ],
}

NRC_FACEBOOK = "https://www.nrc.nl/nieuws/2018/05/16/amsterdam-in-de-fout-met-gegevens-hangjongeren-a1603291"

FACEBOOK_FRIENDS = SHARED | {
    "key": "amsterdam-facebook-2018",
    "regions": ["VR13"],
    "tags": [
        "netwerkanalyse",
        "persoonsgegevens",
        "informatieplicht",
        "autoriteit-persoonsgegevens",
        "openbare-bron",
    ],
    "title": "Vriendenlijsten van jongeren op Facebook",
    "gist": "Amsterdam liet de openbare vriendenlijsten van 126 jongeren analyseren. Volgens de AP "
    "hadden de jongeren dat moeten horen.",
    "incident_type": "legal",
    "crisis_process": "information",
    "channels": ["Facebook"],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit NRC met een reactie van de AP",
    "review_by": date(2027, 5, 16),
    "case_kind": "incident",
    "date_from": date(2015, 11, 1),
    "date_until": date(2018, 8, 17),
    "place": "Amsterdam",
    "municipality": "GM0363",
    "scale": "126 jongeren en 64.540 connecties. Later nog 36 profielen in Noord.",
    "what_happened": paragraphs(
        "De gemeente Amsterdam liet in 2015 en 2016 gegevens van Facebook onderzoeken. Het ging om de "
        "openbare vriendenlijsten van 126 jongeren. NRC noemt hen hangjongeren. "
        "De analyse gaf 64.540 connecties. Later volgden nog 36 profielen in Noord.",
        "In mei 2018 kwam dit in het nieuws. De Autoriteit Persoonsgegevens (AP) zei dat de gemeente dit had "
        "moeten melden. Ook de jongeren hadden het moeten horen.",
        "De begindag op deze pagina is een benadering: het onderzoek begon eind 2015. In augustus 2018 "
        "verscheen er opnieuw iets over. Wat daarin stond, weten wij niet. Niet bekend is ook of de AP een "
        "straf gaf en wat de gemeente met de uitkomst deed.",
    ),
    "timeline": [
        moment(
            "Eind 2015 en 2016",
            date=date(2015, 11, 1),
            known="Openbare vriendenlijsten van 126 jongeren worden geanalyseerd. Er zijn 64.540 connecties. "
            "De begindag is bij benadering.",
            by_role="Gemeente Amsterdam",
            source="NRC",
        ),
        moment(
            "Later",
            known="Er volgt onderzoek naar 36 profielen in Noord. De dag is ons niet bekend.",
            by_role="Gemeente Amsterdam",
            source="NRC",
        ),
        moment(
            "16 mei 2018",
            date=date(2018, 5, 16),
            known="De AP zegt dat dit gemeld had moeten worden en dat de jongeren het hadden moeten horen.",
            by_role="Autoriteit Persoonsgegevens",
            source="NRC",
            turning_point=True,
        ),
    ],
    "monitoring_sources": "Openbare vriendenlijsten op Facebook.",
    "impact": paragraphs(
        "Achter 126 jongeren zaten 64.540 connecties. Het onderzoek raakte dus ook veel andere mensen."
    ),
    "dilemmas": paragraphs(
        "Een lijst is openbaar, maar dat maakt het gebruik nog niet goed. Wat wint u met deze kennis, en wie "
        "raakt u ermee?"
    ),
    "again": paragraphs(
        "Wij kennen een reactie van de AP, maar geen volledige evaluatie. De redactie leidt af:"
    )
    + bullets(
        "Vraag vooraf advies over privacy, voordat iemand een profiel opent.",
        "Tel vooraf hoeveel andere mensen u raakt.",
    ),
    "not_again": paragraphs("De AP noemt twee punten:")
    + bullets(
        "Een onderzoek met persoonsgegevens niet melden als dat wel moet.",
        "De mensen over wie het gaat niets vertellen.",
    ),
    "conditions": paragraphs("U wilt groepen of verbanden tussen mensen in beeld brengen met open bronnen."),
    "figures": [
        figure(
            "Hoeveel mensen",
            "Zeg altijd of u jongeren, profielen of connecties telt.",
            ("126 jongeren", "NRC", "16 mei 2018"),
            ("64.540 connecties", "NRC", "16 mei 2018"),
            ("36 profielen in Noord, later", "NRC", "16 mei 2018"),
        ),
    ],
    "sources": [source("NRC: Amsterdam en de gegevens van hangjongeren", NRC_FACEBOOK, "16 mei 2018")],
}
