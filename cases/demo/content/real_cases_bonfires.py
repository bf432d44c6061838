"""Two real cases in The Hague around New Year's bonfires: the fire of 2019 and the unrest when they stopped."""

from datetime import date

from .real_cases import SHARED
from .shapes import bullets, figure, moment, paragraphs, source

THE_HAGUE = (
    "https://www.denhaag.nl/nl/in-de-stad/nieuws/veelgestelde-vragen-over-vreugdevuur-noorderstrand.htm"
)
OMROEP_WEST = (
    "https://www.omroepwest.nl/nieuws/3947480/"
    "LEES-TERUG-hoe-gemeente-waarschuwingen-over-vliegvuur-negeerde-en-bouwers-vrij-spel-hadden"
)

SCHEVENINGEN = SHARED | {
    "key": "scheveningen-2019",
    "regions": ["VR15"],
    "tags": ["risicocommunicatie", "evenementenvergunning", "dreigingsinschatting", "evaluatie"],
    "title": "Vreugdevuren Scheveningen",
    "gist": "Vonken van een te hoge stapel veroorzaakten branden en schade. Bewoners hadden al eerder voor "
    "vliegvuur gewaarschuwd.",
    "incident_type": "fire",
    "crisis_process": "order",
    "channels": [],
    "evidence_level": 4,
    "evidence_by": "Onderzoeksraad, oktober 2019",
    "review_by": date(2027, 11, 15),
    "case_kind": "event",
    "date_from": date(2018, 12, 31),
    "date_until": date(2019, 1, 1),
    "place": "Strand van Scheveningen, Den Haag",
    "municipality": "GM0518",
    "scale": "De boulevard werd ontruimd.",
    "what_happened": paragraphs(
        "Het vreugdevuur op het strand van Scheveningen gaf in de nacht van 1 januari 2019 een regen van "
        "vonken. Daardoor ontstonden branden en schade. De boulevard werd ontruimd.",
        "De Onderzoeksraad kwam in oktober 2019 met zijn oordeel. De stapel was 45 tot 47 meter hoog. "
        "Toegestaan was 35 meter. In de stapel zat diesel. Omwonenden hadden eerder gewaarschuwd voor "
        "vliegvuur: brandende deeltjes die met de wind meegaan. Met die waarschuwingen deed niemand "
        "onderzoek.",
        "Niet bekend is of er die nacht online is gekeken naar vragen en meldingen van bewoners.",
    ),
    "timeline": [
        moment(
            "Voor de jaarwisseling",
            known="Omwonenden waarschuwen voor vliegvuur. Dat leidt niet tot onderzoek. De dagen zijn ons "
            "niet bekend.",
            by_role="Omwonenden",
            source="Omroep West, over de Onderzoeksraad",
        ),
        moment(
            "Nacht van 1 januari 2019",
            date=date(2019, 1, 1),
            known="Vonken van het vuur veroorzaken branden en schade.",
            decided="De boulevard wordt ontruimd.",
            source="Gemeente Den Haag, vragen en antwoorden",
            turning_point=True,
        ),
        moment(
            "Oktober 2019",
            known="De Onderzoeksraad publiceert. De dag in oktober is ons niet bekend.",
            by_role="Onderzoeksraad",
            source="Omroep West, over de Onderzoeksraad",
        ),
    ],
    "impact": paragraphs("Branden, schade en een ontruimde boulevard. Een bedrag is ons niet bekend."),
    "dilemmas": paragraphs(
        "Bouwers willen hoger, omwonenden waarschuwen. Wie bewaakt de grens, en wie durft in te grijpen?"
    ),
    "again": paragraphs("De bronnen noemen niet wat goed ging. De redactie neemt dit mee:")
    + bullets(
        "De boulevard ontruimen zodra vonken gevaar geven.",
        "Onafhankelijk laten onderzoeken hoe het zover kwam, en vragen van bewoners op een eigen pagina "
        "beantwoorden.",
    ),
    "not_again": paragraphs("De Onderzoeksraad wijst op deze punten:")
    + bullets(
        "Een grens afspreken (35 meter) en hoger laten bouwen.",
        "Diesel in de stapel.",
        "Waarschuwingen van bewoners niet laten onderzoeken.",
    ),
    "conditions": paragraphs(
        "Een groot vuur in de open lucht, met een afgesproken hoogte en bewoners in de buurt."
    ),
    "figures": [
        figure(
            "Hoogte van de stapel",
            "Noem beide: hoe hoog de stapel was en hoe hoog hij mocht zijn.",
            ("45 tot 47 meter hoog", "Onderzoeksraad, volgens Omroep West", "oktober 2019"),
            ("35 meter toegestaan", "Onderzoeksraad, volgens Omroep West", "oktober 2019"),
        ),
    ],
    "sources": [
        source("Gemeente Den Haag: vragen over het vreugdevuur op het Noorderstrand", THE_HAGUE),
        source("Omroep West: het rapport van de Onderzoeksraad", OMROEP_WEST, "oktober 2019"),
    ],
}

NEWS_DUINDORP = "https://nieuws.nl/algemeen/20191203/invallen-in-duindorp-vanwege-ongeregeldheden/"

DUINDORP = SHARED | {
    "key": "duindorp-2019",
    "regions": ["VR15"],
    "tags": ["maatschappelijke-onrust", "openbare-orde"],
    "title": "Onrust in Duindorp",
    "gist": "Toen de vreugdevuren niet doorgingen, was het dagenlang onrustig in de wijk. Er kwamen "
    "toegangscontroles en op twee dagen 25 aanhoudingen.",
    "incident_type": "unrest",
    "crisis_process": "order",
    "channels": [],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit één nieuwsbericht",
    "review_by": date(2027, 11, 15),
    "case_kind": "incident",
    "date_from": date(2019, 11, 30),
    "date_until": date(2019, 12, 31),
    "place": "Duindorp, Den Haag",
    "municipality": "GM0518",
    "scale": "Toegangscontroles tot de wijk.",
    "what_happened": paragraphs(
        "In Duindorp gingen de vreugdevuren aan het eind van 2019 niet door. Daarna was het eind november "
        "en in december dagen onrustig in de wijk. Op 1 december hield de politie 13 mensen aan en op 2 "
        "december 12. Wie de wijk in wilde, werd gecontroleerd.",
        "Begin en einde van de onrust weten wij niet precies. De data op deze pagina zijn bij benadering. "
        "Onbekend is ook wat er online gebeurde en of daar oproepen stonden.",
    ),
    "timeline": [
        moment(
            "Eind november 2019 (bij benadering)",
            date=date(2019, 11, 30),
            known="De vreugdevuren gaan niet door. Er ontstaat onrust in de wijk.",
            source="Nieuws.nl",
        ),
        moment(
            "1 december 2019",
            date=date(2019, 12, 1),
            known="De politie houdt 13 mensen aan.",
            by_role="Politie",
            source="Nieuws.nl",
        ),
        moment(
            "2 december 2019",
            date=date(2019, 12, 2),
            known="De politie houdt 12 mensen aan.",
            by_role="Politie",
            source="Nieuws.nl",
        ),
        moment(
            "Deze dagen",
            known="De dag waarop de controles begonnen, is ons niet bekend.",
            decided="Er komen controles bij de toegang tot de wijk.",
            source="Nieuws.nl",
        ),
    ],
    "impact": paragraphs("Dagen van onrust in de wijk en 25 aanhoudingen op 1 en 2 december samen."),
    "dilemmas": paragraphs(
        "Een vuur niet laten doorgaan, neemt één gevaar weg. Maar het stoppen zelf kan onrust geven."
    ),
    "again": paragraphs("Over deze dagen is geen evaluatie bekend. De redactie haalt uit de feiten:")
    + bullets("Reken op onrust als iets stopt waar mensen op wachten. Bereid die dagen voor."),
    "not_again": paragraphs("Wat hier misging, zeggen onze bronnen niet. De redactie waarschuwt wel:")
    + bullets("Denken dat het klaar is als het vuur niet doorgaat. Hier volgden nog dagen van onrust."),
    "conditions": paragraphs("Iets waar een deel van de wijk op rekent, gaat niet door."),
    "sources": [source("Nieuws.nl: invallen en onrust in Duindorp", NEWS_DUINDORP, "3 december 2019")],
}
