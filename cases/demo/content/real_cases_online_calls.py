"""Three real cases that began with a call online: Amersfoort 2012, Urk 2021 and Eindhoven 2021."""

from datetime import date

from .real_cases import SHARED
from .shapes import bullets, figure, moment, paragraphs, source

SOESTERKWARTIER = "https://www.soesterkwartier.info/kat-en-muisspel-rond-project-x-amersfoort/"

AMERSFOORT = SHARED | {
    "key": "amersfoort-2012",
    "regions": ["VR09"],
    "tags": [
        "ongepland-evenement",
        "online-aangejaagde-ordeverstoring",
        "aanjager",
        "interventie",
        "burgemeester",
    ],
    "title": "Project X Amersfoort voorkomen",
    "gist": "Kort na Haren kondigden jongeren online een Project X aan. De politie ging bij hen thuis langs "
    "en de burgemeester praatte mee op Twitter.",
    "incident_type": "online-disorder",
    "crisis_process": "order",
    "channels": ["Twitter", "Facebook"],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit een bericht van een wijksite",
    "review_by": date(2027, 10, 1),
    "case_kind": "threat",
    "date_from": date(2012, 9, 22),
    "date_until": date(2012, 9, 29),
    "place": "Amersfoort",
    "municipality": "GM0307",
    "what_happened": paragraphs(
        "Na de rellen in Haren kondigden jongeren online een Project X in Amersfoort aan. Dat was in het "
        "weekend erna. De precieze dagen zijn niet zeker. Wij houden 22 tot en met 29 september 2012 aan.",
        "De politie zocht deze jongeren thuis op. De burgemeester mengde zich zelf op Twitter in het "
        "gesprek. Daarna keerde een aanjager zich tegen het feest.",
        "Niet bekend is hoeveel mensen de oproep zagen en of er jongeren naar de stad kwamen. Wij weten "
        "ook niet of de aanjager van mening veranderde door de politie, door de burgemeester of door iets "
        "anders.",
    ),
    "timeline": [
        moment(
            "Het weekend na Haren (bij benadering)",
            date=date(2012, 9, 22),
            known="Jongeren kondigen online een Project X in Amersfoort aan.",
            decided="De politie gaat bij de jongeren thuis langs. De burgemeester praat zelf mee op Twitter.",
            by_role="Politie en burgemeester",
            source="Soesterkwartier.info",
        ),
        moment(
            "Daarna",
            known="Een aanjager keert zich tegen het feest.",
            source="Soesterkwartier.info",
            turning_point=True,
        ),
    ],
    "again": paragraphs("Een evaluatie van deze aanpak is ons niet bekend. De redactie haalt uit de feiten:")
    + bullets(
        "Ga snel langs bij jongeren die een feest aankondigen. Een gesprek thuis is een lichte stap.",
        "Praat zelf mee op het kanaal waar het gesprek is.",
        "Let op wie de toon zet. Ook een aanjager kan van mening veranderen.",
    ),
    "not_again": paragraphs("De bron noemt niets wat misging. De redactie waarschuwt voor één ding:")
    + bullets("Denken dat deze aanpak altijd genoeg is. Wij kennen maar één bericht over deze dagen."),
    "conditions": paragraphs(
        "De politie weet wie de oproep plaatst en waar die jongeren wonen. De groep is klein genoeg om langs "
        "te gaan."
    ),
    "sources": [source("Soesterkwartier.info: Project X Amersfoort", SOESTERKWARTIER)],
}

NRC_URK = "https://www.nrc.nl/nieuws/2021/01/24/coronablog-24-januari-a4028892"
JOOP_URK = "https://joop.bnnvara.nl/nieuws/ggd-testlocatie-urk-in-brand-gestoken-uit-protest-tegen-avondklok"

URK = SHARED | {
    "key": "urk-2021",
    "regions": ["VR25"],
    "tags": ["online-aangejaagde-ordeverstoring", "noodbevel", "informatiepositie", "opruiing"],
    "title": "Avondklokprotest Urk",
    "gist": "Op de eerste avond van de avondklok kwamen jongeren samen na een oproep online. Een teststraat "
    "van de GGD werd in brand gestoken.",
    "incident_type": "online-disorder",
    "crisis_process": "order",
    "channels": ["Sociale media (niet nader bekend)"],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit nieuwsberichten",
    "review_by": date(2027, 11, 1),
    "case_kind": "incident",
    "date_from": date(2021, 1, 23),
    "date_until": date(2021, 1, 24),
    "place": "Urk",
    "municipality": "GM0184",
    "scale": "Noodbevel.",
    "what_happened": paragraphs(
        "Op zaterdag 23 januari 2021 gold voor het eerst de avondklok. Op Urk kwamen die avond jongeren "
        "samen. Zij kwamen na een oproep op sociale media. Een teststraat van de GGD werd in brand "
        "gestoken. Er kwam een noodbevel.",
        "Eén nieuwssite schrijft dat de gemeente de berichten al enkele dagen kende. Een tweede bron "
        "hebben wij daarvoor niet.",
        "Wij weten niet op welk kanaal de oproep stond en hoeveel jongeren er kwamen. Ook is niet bekend wat "
        "de gemeente vooraf met de berichten deed.",
    ),
    "timeline": [
        moment(
            "Enkele dagen vooraf",
            known="De gemeente kent de berichten al, volgens één nieuwssite. De dag is niet bekend.",
            by_role="Gemeente",
            source="Joop, BNNVARA",
        ),
        moment(
            "23 januari 2021, avond",
            date=date(2021, 1, 23),
            known="Jongeren komen samen na een oproep op sociale media. Een teststraat van de GGD wordt in "
            "brand gestoken.",
            decided="Er komt een noodbevel.",
            source="NRC, coronablog",
            turning_point=True,
        ),
    ],
    "impact": paragraphs("Een teststraat van de GGD is in brand gestoken."),
    "dilemmas": paragraphs(
        "Een oproep is bekend, maar niemand weet hoeveel mensen erop afkomen. Hoe lang wacht u met "
        "maatregelen? Uit onze bronnen blijkt niet hoe dit op Urk is gewogen."
    ),
    "again": paragraphs("Wij kennen geen openbare evaluatie. Uit de feiten leidt de redactie af:")
    + bullets("Let extra op bij de eerste avond van een nieuwe maatregel. De datum staat dan al vast."),
    "not_again": paragraphs("Ook dit leidt de redactie af. Eén nieuwssite is de bron:")
    + bullets(
        "Een bericht al dagen kennen zonder op te schrijven wie het weegt en wat eruit volgt.",
        "Alleen aan pleinen denken. Ook een gebouw dat bij de maatregel hoort, kan het doel zijn.",
    ),
    "conditions": paragraphs("Een landelijke maatregel gaat in op een vaste dag en roept weerstand op."),
    "sources": [
        source("NRC: coronablog", NRC_URK, "24 januari 2021"),
        source("Joop, BNNVARA: de brand in de teststraat op Urk", JOOP_URK),
    ],
}

CONSULTANCY_EINDHOVEN = (
    "https://www.consultancy.nl/nieuws/33907/wat-kunnen-we-leren-van-avondklokrellen-in-eindhoven"
)
NH_EINDHOVEN = (
    "https://www.nhnieuws.nl/nieuws/n32419/grof-geweld-bij-avondklokrellen-kon-niet-worden-voorzien"
)
NH_COUNTRY = "https://www.nhnieuws.nl/nieuws/n25736/politie-avond-en-nacht-waren-rustiger-131-arrestaties"

EINDHOVEN = SHARED | {
    "key": "eindhoven-2021",
    "regions": ["VR22"],
    "tags": ["online-aangejaagde-ordeverstoring", "opruiing", "nsgbo", "scenario", "evaluatie"],
    "title": "Avondklokrellen Eindhoven",
    "gist": "De voorbereiding was goed, maar zoveel geweld was niet te voorzien. ProRail en NS hoorden te "
    "laat wat er speelde.",
    "incident_type": "online-disorder",
    "crisis_process": "order",
    "channels": ["Sociale media (niet nader bekend)"],
    "evidence_level": 4,
    "evidence_by": "COT, maart 2021",
    "review_by": date(2027, 11, 1),
    "case_kind": "incident",
    "date_from": date(2021, 1, 24),
    "date_until": date(2021, 1, 24),
    "place": "18 Septemberplein en station, Eindhoven",
    "municipality": "GM0772",
    "what_happened": paragraphs(
        "Op het 18 Septemberplein en bij het station in Eindhoven waren er rellen. Dat was op 24 januari "
        "2021, in het eerste weekend van de avondklok. Dezelfde dag hield de politie 55 mensen aan. Later stond "
        "dat aantal op circa 70. Van hen kwamen er 19 uit Eindhoven zelf.",
        "Het COT onderzocht de dag. De voorbereiding was goed. Hoe zwaar het geweld zou worden, was niet te "
        "voorzien. Er waren aanwijzingen dat de rellen werden gecoördineerd. ProRail en NS kregen te laat "
        "informatie.",
        "Ook elders was het onrustig. In het hele land waren er 184 aanhoudingen op 25 januari en 131 op "
        "26 januari. Een landelijke politiestaf (NSGBO) was actief. Onder de verdachten van online opruiing "
        "waren veel minderjarigen.",
        "Niet bekend is op welke sociale media de oproepen stonden.",
    ),
    "timeline": [
        moment(
            "24 januari 2021",
            date=date(2021, 1, 24),
            known="Er zijn rellen op het 18 Septemberplein en bij het station. De politie houdt 55 mensen aan.",
            by_role="Politie",
            source="Consultancy.nl",
            turning_point=True,
        ),
        moment(
            "25 en 26 januari",
            date=date(2021, 1, 25),
            known="In het hele land zijn er 184 aanhoudingen op de eerste dag en 131 op de tweede. De NSGBO is "
            "actief.",
            by_role="Politie",
            source="NH Nieuws, over de aanhoudingen",
        ),
        moment(
            "Maart 2021",
            known="Het COT publiceert het onderzoek. De dag in maart is ons niet bekend.",
            by_role="COT",
            source="NH Nieuws, over het onderzoek van het COT",
        ),
    ],
    "again": paragraphs("Dit volgt uit het oordeel van het COT:")
    + bullets("Bereid u goed voor, ook als u niet weet hoe zwaar het wordt. De voorbereiding was hier goed."),
    "not_again": bullets(
        "Partners op en rond het station te laat informeren. Het COT noemt ProRail en NS.",
    )
    + paragraphs("De redactie voegt toe, uit de cijfers:")
    + bullets(
        "Alleen letten op jongeren uit de eigen stad. Van circa 70 aangehouden mensen kwamen er 19 uit "
        "Eindhoven.",
    ),
    "conditions": paragraphs("Een centrum met een station, en onrust in meer steden op dezelfde dagen."),
    "figures": [
        figure(
            "Aanhoudingen in Eindhoven",
            "Noem het moment erbij: dezelfde dag of later.",
            ("55 op de dag zelf", "Consultancy.nl", ""),
            ("circa 70, later geteld", "Consultancy.nl", ""),
        ),
    ],
    "sources": [
        source("Consultancy.nl: leren van de rellen in Eindhoven", CONSULTANCY_EINDHOVEN),
        source("NH Nieuws: het onderzoek van het COT", NH_EINDHOVEN, "maart 2021"),
        source("NH Nieuws: aanhoudingen in het hele land", NH_COUNTRY, "januari 2021"),
    ],
}
