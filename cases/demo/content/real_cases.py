"""Two real cases of a gathering that was held off, written anew from the facts in `casusfeiten.csv`.

What our collection does not know stays empty. Where a lesson is ours and not from a source, the text says so.
"""

from datetime import date

from .agencies import REDACTIE
from .shapes import bullets, figure, moment, paragraphs, source

OURS = "Deze lijst leidt de redactie af uit de feiten. Er is ons geen openbare evaluatie bekend."

SHARED = {
    "agency": REDACTIE,
    "author": "maud",
    "label": "clear",
    "shared_with": [],
    "named": [],
    "publish": True,
    "is_example": False,
    "contributors": "Redactie Kennisbank, op basis van openbare bronnen",
    "contact_role": "Redacteur openbare orde",
    "contact_email": "redactie@kennisbank.example",
}

HAARLEMS_DAGBLAD = (
    "http://www.haarlemsdagblad.nl/algemeen/binnenland/article28533412.ece/"
    "Reunie-Project-X-Haren-in-de-kiem-gesmoord"
)
HAREN_DE_KRANT = "http://www.harendekrant.nl/project-x-2-0-kiem-gesmoord-alerte-politie-lees-meer/"
HAREN_DE_KRANT_PAGE = (
    "http://www.harendekrant.nl/nieuws/"
    "wilde-haren-opnieuw-ontwrichten-vervolg-op-project-x-vier-jaar-rampnacht-deel-2/"
)

HAREN_REUNION = SHARED | {
    "key": "haren-reunie-2016",
    "regions": ["VR01"],
    "tags": [
        "ongepland-evenement",
        "noodbevel",
        "hype",
        "driehoek",
        "online-aangejaagde-ordeverstoring",
    ],
    "title": "‘Reünie’ Project X Haren",
    "gist": "Vier jaar na de rellen meldden 21.000 tot 22.000 mensen zich aan voor een reünie in Haren. "
    "Er kwamen een noodbevel en controles. Het bleef rustig.",
    "incident_type": "online-disorder",
    "crisis_process": "order",
    "channels": ["Facebook"],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit nieuwsberichten",
    "review_by": date(2027, 9, 1),
    "case_kind": "threat",
    "date_from": date(2016, 8, 1),
    "date_until": date(2016, 9, 21),
    "place": "Haren (Groningen)",
    "municipality": "GM0014",
    "scale": "Noodbevel van de burgemeester. De politie controleerde toegangswegen en het station.",
    "what_happened": paragraphs(
        "In augustus 2016 (de dag is niet zeker) kwam er een Facebookpagina voor een ‘reünie’ van Project "
        "X. Op 21 september 2016, precies vier jaar na de rellen, stonden er 21.000 tot 22.000 "
        "aanmeldingen.",
        "Aan het eind van de middag werd het drukker op Facebook. De burgemeester gaf een noodbevel. De "
        "politie controleerde de wegen en het station. Het bleef rustig. Er waren twee aanhoudingen, om "
        "andere redenen.",
        "Wat ging anders dan in 2012? Toen stond in de krant dat er misschien een noodverordening kwam, en "
        "kende het hele land het feest. In 2016 hoorden de media vooraf niets over het noodbevel. De "
        "maatregel was ook meteen te zien: op de wegen en bij het station stond politie. Deze vergelijking "
        "maakt de redactie zelf. Wat er in 2012 gebeurde, leest u in "
        '<a href="/organisaties/redactie-kennisbank/haren-2012/">Project X Haren</a>.',
        "Niet bekend is hoeveel mensen er echt naar Haren kwamen. De gemeente Haren hoort nu bij de gemeente "
        "Groningen.",
    ),
    "timeline": [
        moment(
            "Augustus 2016 (bij benadering)",
            date=date(2016, 8, 1),
            known="Op Facebook staat een pagina voor een ‘reünie’. De politie probeert de pagina te laten "
            "weghalen en de maker te vinden. Dat lukt niet. Wanneer precies, is ons niet bekend.",
            by_role="Politie",
            source="Haren de Krant",
        ),
        moment(
            "21 september, eind van de middag",
            date=date(2016, 9, 21),
            known="Er is meer activiteit op Facebook.",
            decided="Een noodbevel geven en dat vooraf niet aan de media melden. Zo trekt het bericht geen "
            "extra mensen aan.",
            by_role="Burgemeester",
            source="Haren de Krant",
            turning_point=True,
        ),
        moment(
            "21 september, avond",
            date=date(2016, 9, 21),
            known="Er zijn controles op de toegangswegen en bij het station. Het blijft rustig. Twee "
            "mensen worden aangehouden om andere redenen.",
            by_role="Politie",
            source="Haarlems Dagblad",
        ),
    ],
    "dilemmas": paragraphs(
        "Wie een maatregel aankondigt, waarschuwt mensen. Maar het bericht kan ook jongeren aantrekken. In "
        "Haren is bewust gekozen om het noodbevel niet vooraf aan de media te melden."
    ),
    "again": paragraphs(OURS)
    + bullets(
        "Volg hoe snel het aantal berichten groeit, ook op de dag zelf.",
        "Vraag bij elk besluit: trekt de aankondiging mensen aan? Meld een maatregel alleen vooraf als dat "
        "helpt.",
        "Controleer wegen en station zodra de maatregel geldt. Dan passen maatregel en boodschap bij elkaar.",
        "Wees klaar op een dag die iedereen kent, zoals de datum van eerdere rellen.",
    ),
    "not_again": paragraphs("Ook dit leidt de redactie af:")
    + bullets(
        "Erop rekenen dat een pagina wordt verwijderd of dat de maker wordt gevonden. Beide lukten niet."
    ),
    "conditions": paragraphs(
        "Er is een bekende datum en een bekende plaats. De gemeente kan de toegangswegen overzien."
    ),
    "figures": [
        figure(
            "Aanmeldingen",
            "Schrijf ‘21.000 tot 22.000’.",
            ("21.000 tot 22.000", "Haarlems Dagblad", "2016"),
        ),
    ],
    "sources": [
        source(
            "Haarlems Dagblad: reünie Project X Haren",
            HAARLEMS_DAGBLAD,
            "september 2016",
        ),
        source("Haren de Krant: het besluit over het noodbevel", HAREN_DE_KRANT, "2016"),
        source("Haren de Krant: de pagina en de maker", HAREN_DE_KRANT_PAGE, "2016"),
    ],
}

BN_CUIJK = (
    "https://www.bndestem.nl/binnenland/"
    "burgemeester-cuijk-waarschuwt-voor-project-x-feest-nacht-in-cel-is-niet-leuk~afa5572e/"
)
NU_CUIJK = (
    "https://www.nu.nl/binnenland/5617631/"
    "twee-mannen-opgepakt-opruiing-project-x-feest-vier-arrestaties-katwijk.html"
)
STENTOR_CUIJK = (
    "https://www.destentor.nl/binnenland/"
    "maak-duidelijk-dat-je-niet-in-buurt-van-project-x-kan-komen-dan-neemt-animo-af~a84b4dc8/"
)

CUIJK = SHARED | {
    "key": "cuijk-2018",
    "regions": ["VR21"],
    "tags": [
        "ongepland-evenement",
        "noodverordening",
        "veiligheidsrisicogebied",
        "stopgesprek",
        "opruiing",
        "besloten-groep",
    ],
    "title": "Project X Katwijk (Cuijk)",
    "gist": "Een uitnodiging op Snapchat werd gekaapt en groeide tot 8.000 aanmeldingen. Er kwamen "
    "een noodverordening en controles op de wegen. Rellen bleven uit.",
    "incident_type": "online-disorder",
    "crisis_process": "order",
    "channels": ["Snapchat", "Facebook", "WhatsApp", "Instagram"],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit nieuwsberichten",
    "review_by": date(2027, 9, 1),
    "case_kind": "threat",
    "date_from": date(2018, 12, 12),
    "date_until": date(2018, 12, 14),
    "place": "Katwijk (Noord-Brabant)",
    "municipality": "GM1982",
    "scale": "Noodverordening en veiligheidsrisicogebied. Controles op de toegangswegen.",
    "what_happened": paragraphs(
        "In december 2018 plaatste een minderjarige een uitnodiging op Snapchat. Anderen namen die over "
        "en maakten er een evenement van op Facebook. Circa 8.000 mensen meldden zich aan en 18.000 "
        "mensen hadden interesse. Ook waren er WhatsAppgroepen met ruim 250 leden.",
        "Op vrijdag 14 december golden een noodverordening en een veiligheidsrisicogebied. De "
        "toegangswegen werden gecontroleerd. Er kwamen enkele honderden jongeren. Rellen bleven uit.",
        "Wij weten niet wanneer de gemeente de oproep voor het eerst zag. De gemeente Cuijk hoort nu bij de "
        "gemeente Land van Cuijk.",
    ),
    "timeline": [
        moment(
            "Rond 12 december 2018",
            date=date(2018, 12, 12),
            known="De uitnodiging op Snapchat is gekaapt en staat nu als evenement op Facebook. De dag is "
            "bij benadering.",
            source="BN DeStem",
            turning_point=True,
        ),
        moment(
            "14 december",
            date=date(2018, 12, 14),
            known="Enkele honderden jongeren komen naar Katwijk. Er zijn zes aanhoudingen, waarvan twee "
            "voor opruiing, elders in het land. Er zijn circa twintig stopgesprekken.",
            decided="Er gelden een noodverordening en een veiligheidsrisicogebied.",
            by_role="Burgemeester en politie",
            source="NU.nl",
        ),
    ],
    "impact": paragraphs("Rellen bleven uit. Er waren zes aanhoudingen en circa twintig stopgesprekken."),
    "again": paragraphs("Een gedragsonderzoeker noemt als les:")
    + bullets(
        "Let vroeg op het kapen van een uitnodiging.",
        "Blijf steeds hetzelfde zeggen, en zorg dat de maatregelen bij die boodschap passen.",
    )
    + paragraphs("De redactie voegt toe, uit de feiten:")
    + bullets("Voer stopgesprekken. Dat is lichter dan een aanhouding. Hier waren het er circa twintig."),
    "not_again": paragraphs(OURS)
    + bullets("Denken dat de maker de uitnodiging nog in de hand heeft. Na het kapen is dat voorbij."),
    "conditions": paragraphs("De gemeente kan de toegangswegen controleren. Er is een vaste datum.")
    + paragraphs(
        "<b>Let op:</b> in een besloten groep mag een ambtenaar niet meekijken met een privéaccount of "
        "nepaccount."
    ),
    "sources": [
        source(
            "BN DeStem: waarschuwing van de burgemeester van Cuijk",
            BN_CUIJK,
            "december 2018",
        ),
        source("NU.nl: aanhoudingen rond het feest in Katwijk", NU_CUIJK, "december 2018"),
        source(
            "De Stentor: gedragsonderzoeker over de aanpak",
            STENTOR_CUIJK,
            "december 2018",
        ),
        source(
            "Eerste Kamer: samenvoeging van gemeenten, wetsvoorstel 35 620",
            "https://www.eerstekamer.nl/verslagdeel/20210706/samenvoegingen_van_gemeenten",
            "6 juli 2021",
        ),
    ],
}
