"""One real case about an event that was prepared out of routine: Hoek van Holland 2009."""

from datetime import date

from .real_cases import SHARED
from .shapes import bullets, moment, paragraphs, source

EENVANDAAG_COT = "https://eenvandaag.avrotros.nl/item/politie-justitie-en-gemeente-faalden/"
WOS_COT = "https://archief.wos.nl/nieuwsarchief/bericht/20091209-vernietigend-rapport-cot-over-strandrellen"
FORUM_HOEK = "https://hulpverleningsforum.nl/index.php/topic,31632.msg707379.html"

HOEK_VAN_HOLLAND = SHARED | {
    "key": "hoekvanholland-2009",
    "regions": ["VR17"],
    "tags": [
        "dreigingsinschatting",
        "evenementenvergunning",
        "evenementenmonitoring",
        "scenario",
    ],
    "title": "Strandrellen Hoek van Holland",
    "gist": "Bij een strandfeest werden agenten belaagd en schoten zij. Er was vooraf informatie over "
    "dreiging, maar de voorbereiding bleef routine.",
    "incident_type": "event",
    "crisis_process": "order",
    "channels": ["YouTube"],
    "evidence_level": 4,
    "evidence_date": date(2009, 12, 9),
    "evidence_by": "COT",
    "review_by": date(2026, 11, 1),
    "case_kind": "event",
    "date_from": date(2009, 8, 22),
    "date_until": date(2009, 8, 22),
    "place": "Hoek van Holland",
    "municipality": "GM0599",
    "what_happened": paragraphs(
        "Op 22 augustus 2009 was er een strandfeest in Hoek van Holland. Agenten werden belaagd en "
        "schoten. Een 19-jarige man kwam om. Zes anderen raakten gewond door kogels. De beelden op "
        "YouTube zijn van na afloop.",
        "Het COT onderzocht de avond. De informatie over dreiging had moeten leiden tot een nieuwe "
        "afweging of tot extra maatregelen. Dat gebeurde niet. De vergunning werd kort vooraf uit routine "
        "verleend. Het draaiboek van de organisator was een aangepaste versie van het jaar ervoor.",
        "Niet bekend is of er vooraf online is gekeken.",
    ),
    "timeline": [
        moment(
            "Kort voor het evenement",
            known="Het draaiboek van de organisator is een aangepaste versie van het jaar ervoor.",
            decided="De vergunning wordt uit routine verleend.",
            by_role="Gemeente",
            source="WOS, over het rapport van het COT",
        ),
        moment(
            "22 augustus 2009",
            date=date(2009, 8, 22),
            known="Agenten worden belaagd en schieten. Eén man komt om, zes anderen raken gewond. De "
            "signalen aan het begin zijn niet goed herkend.",
            by_role="Politie",
            source="Hulpverleningsforum; EenVandaag over het COT",
            turning_point=True,
        ),
        moment(
            "9 december 2009",
            date=date(2009, 12, 9),
            known="Het COT publiceert het onderzoek.",
            by_role="COT",
            source="WOS",
        ),
    ],
    "impact": paragraphs("Eén dode en zes gewonden door kogels."),
    "again": paragraphs("Over wat goed ging, zeggen de bronnen weinig. De redactie neemt dit mee:")
    + bullets("De avond onafhankelijk laten onderzoeken. De lessen over voorbereiding zijn nog bruikbaar."),
    "not_again": paragraphs("Het COT noemt:")
    + bullets(
        "Informatie over dreiging hebben en het plan toch niet opnieuw wegen.",
        "Uit routine voorbereiden, met het draaiboek van vorig jaar.",
        "Een onduidelijke lijn van wie de leiding heeft, en een verwarrende briefing.",
        "De eerste signalen op de avond niet herkennen.",
    ),
    "conditions": paragraphs("Een evenement dat elk jaar terugkomt en waarvoor het draaiboek al bestaat."),
    "sources": [
        source("Hulpverleningsforum: bericht over de avond", FORUM_HOEK),
        source("EenVandaag: bevindingen van het COT", EENVANDAAG_COT, "december 2009"),
        source("WOS: rapport van het COT over de strandrellen", WOS_COT, "9 december 2009"),
    ],
}
