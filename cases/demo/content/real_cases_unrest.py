"""Three real cases of unrest around a council or residents' meeting: Steenbergen twice and Geldermalsen."""

from datetime import date

from .real_cases import SHARED
from .shapes import bullets, moment, paragraphs, source

KIJK_OP_STEENBERGEN = "https://kijkopsteenbergen.nl/luister-gewoon-naar-de-bevolking/"
TROUW_STEENBERGEN = (
    "https://www.trouw.nl/nieuws/steenbergen-houdt-het-rustig-bij-asieldebat-wel-steen-door-ruit~be9c0191/"
)

STEENBERGEN_2015 = SHARED | {
    "key": "steenbergen-2015",
    "regions": ["VR20"],
    "tags": ["maatschappelijke-onrust", "noodverordening", "polarisatie", "openbare-orde"],
    "title": "Inspraakavond over opvang in Steenbergen",
    "gist": "Een avond over opvang trok circa 650 mensen en liep zeer rumoerig. De volgende vergadering kreeg "
    "vaste regels voor de zaal en bleef rustig.",
    "incident_type": "unrest",
    "crisis_process": "order",
    "channels": ["Facebook"],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit nieuwsberichten",
    "review_by": date(2027, 10, 1),
    "case_kind": "incident",
    "date_from": date(2015, 10, 21),
    "date_until": date(2015, 10, 21),
    "place": "Sporthal ’t Cromwiel, Steenbergen",
    "municipality": "GM0851",
    "scale": "Circa 650 bezoekers. Noodverordening.",
    "what_happened": paragraphs(
        "Circa 650 mensen kwamen in oktober 2015 naar een sporthal in Steenbergen. De avond ging over de "
        "opvang van 600 asielzoekers. Het werd zeer rumoerig. Iemand die voor de opvang was, werd "
        "uitgescholden. Er gold een noodverordening. Als dag houden wij 21 oktober aan, maar onze bronnen "
        "noemen alleen de maand.",
        "De volgende vergadering werd anders ingericht. Bezoekers meldden zich vooraf aan en lieten "
        "zien wie zij waren. In de zaal mochten ten hoogste 120 toehoorders zijn. Die vergadering verliep "
        "rustig. De kop van het bericht noemt wel een steen door een ruit. De raad wees het voorstel later "
        "af.",
        "Facebook wordt genoemd als kanaal. Wat daar stond, en of de gemeente het zag, weten wij niet.",
    ),
    "timeline": [
        moment(
            "21 oktober 2015 (dag niet bevestigd)",
            date=date(2015, 10, 21),
            known="Circa 650 bezoekers. De avond verloopt zeer rumoerig. Een voorstander wordt uitgescholden.",
            decided="Er geldt een noodverordening.",
            source="Kijk op Steenbergen",
            turning_point=True,
        ),
        moment(
            "De volgende vergadering",
            known="De vergadering verloopt rustig. De dag is ons niet bekend.",
            decided="Vooraf aanmelden, identiteit tonen en ten hoogste 120 toehoorders.",
            source="Trouw",
        ),
        moment(
            "Later",
            known="De raad wijst het voorstel af. De dag is ons niet bekend.",
            by_role="Gemeenteraad",
            source="Trouw",
        ),
    ],
    "dilemmas": paragraphs(
        "Iedereen moet kunnen meepraten. Maar in een volle en boze zaal durft niet iedereen iets te zeggen. "
        "Hoeveel mensen laat u toe, en hoe blijft het gesprek open?"
    ),
    "again": paragraphs("Er is geen evaluatie bekend. De redactie vergelijkt de twee avonden:")
    + bullets(
        "Laat mensen zich vooraf aanmelden en laten zien wie zij zijn.",
        "Stel vast hoeveel mensen in de zaal mogen, en vertel dat vooraf.",
    ),
    "not_again": paragraphs("Ook dit haalt de redactie uit de vergelijking:")
    + bullets(
        "Een grote open avond houden over een plan dat veel mensen raakt, zonder regels voor de zaal.",
        "Toelaten dat iemand die een ander geluid laat horen, wordt uitgescholden.",
    ),
    "conditions": paragraphs("Een besluit raakt veel inwoners en er komt nog een vergadering."),
    "sources": [
        source("Kijk op Steenbergen: de avond in de sporthal", KIJK_OP_STEENBERGEN),
        source("Trouw: de volgende vergadering in Steenbergen", TROUW_STEENBERGEN),
    ],
}

NOS_GELDERMALSEN = "https://nos.nl/artikel/2108138-rellen-geldermalsen-waren-climax-van-dagenlange-commotie"
LOCAL_GELDERMALSEN = "https://nieuwsbladgeldermalsen.nl/lokaal/raad-geldermalsen-evalueert-azc-proces-86015"

GELDERMALSEN = SHARED | {
    "key": "geldermalsen-2015",
    "regions": ["VR08"],
    "tags": [
        "maatschappelijke-onrust",
        "mobiele-eenheid",
        "openbare-orde",
        "dreigingsinschatting",
        "evaluatie",
    ],
    "title": "Raadsvergadering Geldermalsen",
    "gist": "Buiten groeide de menigte tot ruim duizend mensen en de raadzaal werd ontruimd. De maatregelen "
    "stonden klaar, maar het geweld was niet voorzien.",
    "incident_type": "unrest",
    "crisis_process": "order",
    "channels": ["Twitter"],
    "evidence_level": 1,
    "evidence_by": "Gemeente Geldermalsen, eigen evaluatie van het proces, januari 2016",
    "review_by": date(2027, 12, 1),
    "case_kind": "incident",
    "date_from": date(2015, 12, 16),
    "date_until": date(2015, 12, 16),
    "place": "Geldermalsen",
    "municipality": "GM1960",
    "scale": "Circa dertig agenten, met de ME achter de hand. Ruim duizend mensen buiten.",
    "what_happened": paragraphs(
        "De raad van Geldermalsen vergaderde op 16 december 2015 over een azc voor 1.500 mensen. Circa "
        "dertig agenten waren aanwezig. De ME stond achter de hand. Buiten groeide de menigte tot ruim "
        "duizend mensen. De raadzaal werd ontruimd en er vielen waarschuwingsschoten.",
        "De gemeente evalueerde daarna zelf hoe het besluit tot stand kwam. Het plan was groot en ging "
        "snel. Daardoor groeiden de onrust en de afstand. Er waren maatregelen voor de veiligheid "
        "voorbereid. Het geweld was niet voorzien.",
        "Twitter wordt genoemd als kanaal. Niet bekend is wie er meekeek en wat daar te zien was. Deze "
        "plaats ligt nu in de gemeente West Betuwe.",
    ),
    "timeline": [
        moment(
            "16 december 2015, avond",
            date=date(2015, 12, 16),
            known="De raad praat over een azc voor 1.500 mensen. Circa dertig agenten zijn aanwezig, de ME "
            "staat achter de hand. De menigte groeit tot ruim duizend mensen.",
            by_role="Gemeenteraad en politie",
            source="NOS",
        ),
        moment(
            "Dezelfde avond",
            date=date(2015, 12, 16),
            known="Er vallen waarschuwingsschoten. Het tijdstip is ons niet bekend.",
            decided="De raadzaal wordt ontruimd.",
            by_role="Politie",
            source="NOS",
            turning_point=True,
        ),
        moment(
            "Januari 2016",
            known="De gemeente evalueert het proces. De dag is ons niet bekend.",
            by_role="Gemeente",
            source="Nieuwsblad Geldermalsen",
        ),
    ],
    "dilemmas": paragraphs(
        "Snel besluiten geeft duidelijkheid, maar kan ook afstand geven. De gemeente noemt achteraf zelf de "
        "omvang en de snelheid van het besluit."
    ),
    "again": paragraphs(
        "Een onafhankelijke evaluatie is ons niet bekend. Uit de feiten neemt de redactie mee:"
    )
    + bullets(
        "De ME achter de hand houden, ook als u geen geweld verwacht.",
        "Na afloop ook kijken naar het besluit zelf, en niet alleen naar de politie op straat.",
    ),
    "not_again": paragraphs("De evaluatie van de gemeente wijst hierop:")
    + bullets(
        "Een groot plan snel doorzetten terwijl de onrust groeit.",
        "Maatregelen voorbereiden voor onrust, maar niet voor geweld.",
    ),
    "conditions": paragraphs("Een groot en snel besluit, en een vergadering waar veel mensen op afkomen."),
    "sources": [
        source("NOS: de rellen in Geldermalsen", NOS_GELDERMALSEN),
        source("Nieuwsblad Geldermalsen: de raad evalueert het proces", LOCAL_GELDERMALSEN, "2016"),
    ],
}

OMROEP_BRABANT = (
    "https://www.omroepbrabant.nl/nieuws/4760457/"
    "politiek-steenbergen-woest-na-gewelddadig-protest-gif-in-de-samenleving"
)

STEENBERGEN_2025 = SHARED | {
    "key": "steenbergen-2025",
    "regions": ["VR20"],
    "tags": ["maatschappelijke-onrust", "betoging", "openbare-orde"],
    "title": "Verstoring van de raad in Steenbergen",
    "gist": "Circa twintig demonstranten verstoorden een raadsvergadering. Over aanleiding, oproep en afloop "
    "weten wij bijna niets.",
    "incident_type": "unrest",
    "crisis_process": "order",
    "channels": [],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit één nieuwsbericht",
    "review_by": date(2027, 3, 1),
    "case_kind": "incident",
    "date_from": date(2025, 10, 6),
    "date_until": date(2025, 10, 6),
    "place": "Steenbergen",
    "municipality": "GM0851",
    "scale": "Circa twintig demonstranten.",
    "what_happened": paragraphs(
        "Een groep van circa twintig demonstranten verstoorde op 6 oktober 2025 de vergadering van de raad "
        "in Steenbergen. De omroep noemt het protest in de kop gewelddadig. Meer staat er niet in onze "
        "verzameling.",
        "Niet bekend is waar het protest over ging en of er online een oproep stond. Wij weten ook niet wat "
        "de gemeente vooraf wist en hoe de vergadering afliep. Weet u meer? Mail dan de redactie.",
    ),
    "timeline": [
        moment(
            "6 oktober 2025",
            date=date(2025, 10, 6),
            known="Circa twintig demonstranten verstoren de raadsvergadering.",
            source="Omroep Brabant",
            turning_point=True,
        ),
    ],
    "again": paragraphs(
        "Een evaluatie vonden wij niet. Wat goed ging, weten wij dus niet. De redactie wijst op 2015:"
    )
    + bullets(
        "Kijk welke regels voor de zaal eerder zijn gebruikt. In 2015 moesten mensen zich na een rumoerige "
        "avond vooraf aanmelden. De vergadering daarna bleef rustig.",
    ),
    "not_again": paragraphs("De feiten zijn te dun voor een les over deze avond. Wel algemeen:")
    + bullets("Alleen op grote groepen letten. Ook twintig mensen kunnen een vergadering verstoren."),
    "conditions": paragraphs("Een openbare vergadering die iedereen kan bezoeken."),
    "sources": [source("Omroep Brabant: reacties op het protest in Steenbergen", OMROEP_BRABANT)],
}
