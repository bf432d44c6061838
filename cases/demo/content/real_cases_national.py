"""Three real cases larger than one region: MH17 in 2014, the floods of 2021 and the farmers' protests of 2022."""

from datetime import date

from .real_cases import SHARED
from .shapes import bullets, moment, paragraphs, source

UTODAY = "https://utoday.nl/news/62359/UT_Crisisbeheersing_MH17_in_begin_moeizaam"

MH17 = SHARED | {
    "key": "mh17-2014",
    "regions": ["NL"],
    "tags": ["crisisbeheersing", "verwanten", "nazorg", "evaluatie"],
    "title": "Vlucht MH17",
    "gist": "Het begin van de crisisaanpak liep moeizaam en een derde van de nabestaanden miste een formele "
    "bevestiging. De familierechercheurs werden zeer gewaardeerd.",
    "incident_type": "national",
    "crisis_process": "care",
    "channels": [],
    "evidence_level": 4,
    "evidence_date": date(2015, 12, 9),
    "evidence_by": "Universiteit Twente, in opdracht van het WODC",
    "review_by": date(2027, 7, 1),
    "case_kind": "incident",
    "date_from": date(2014, 7, 17),
    "date_until": date(2014, 9, 8),
    "place": "Landelijk",
    "what_happened": paragraphs(
        "Vlucht MH17 werd op 17 juli 2014 neergehaald boven Oekraïne. De Universiteit Twente evalueerde hoe "
        "Nederland met deze crisis omging. De opdracht kwam van het WODC. Het rapport is van 9 december "
        "2015. De periode op deze pagina loopt tot 8 september 2014, want tot die dag keken de "
        "onderzoekers.",
        "Volgens het rapport verliep de eerste aanpak onnodig moeizaam. Ongeveer een derde van de "
        "nabestaanden miste een formele bevestiging. De familierechercheurs werden juist zeer "
        "gewaardeerd.",
        "Het aantal slachtoffers noemen wij niet: daarvoor hebben wij nog geen bron vastgelegd. Niet bekend "
        "is ook wat er in die weken aan online monitoring is gedaan.",
    ),
    "timeline": [
        moment(
            "17 juli 2014",
            date=date(2014, 7, 17),
            known="Vlucht MH17 wordt boven Oekraïne neergehaald.",
            source="U-Today",
        ),
        moment(
            "De eerste tijd daarna",
            known="De eerste aanpak verloopt onnodig moeizaam, oordelen de onderzoekers later.",
            source="U-Today, over de evaluatie",
        ),
        moment(
            "9 december 2015",
            date=date(2015, 12, 9),
            known="De evaluatie verschijnt.",
            by_role="Universiteit Twente",
            source="U-Today, over de evaluatie",
        ),
    ],
    "again": paragraphs("Dit werd volgens de evaluatie zeer gewaardeerd:")
    + bullets("Zet familierechercheurs in voor de nabestaanden."),
    "not_again": paragraphs("De onderzoekers noemen:")
    + bullets(
        "De eerste aanpak onnodig moeizaam laten verlopen.",
        "Nabestaanden geen formele bevestiging geven. Ongeveer een derde miste die.",
    ),
    "conditions": paragraphs("Een ramp ver weg, met veel nabestaanden in Nederland."),
    "sources": [source("U-Today: de evaluatie van de crisisbeheersing rond MH17", UTODAY, "december 2015")],
}

NU_LIMBURG = (
    "https://www.nu.nl/binnenland/6180397/"
    "evaluatie-veiligheidsregios-na-overstromingen-limburg-informatie-moet-beter.html"
)
NEWS_LIMBURG = "https://nieuws.nl/algemeen/20220124/watersnood-limburg-was-voorbij-het-ergste-scenario/"

LIMBURG = SHARED | {
    "key": "limburg-2021",
    "regions": ["VR23", "VR24"],
    "tags": [
        "crisiscommunicatie",
        "informatievoorziening",
        "totaalbeeld",
        "handelingsperspectief",
        "bevolkingszorg",
    ],
    "title": "Hoogwater Limburg",
    "gist": "Crisisteams werden overspoeld met informatie. Informatie voor inwoners moet lokaal en "
    "begrijpelijk zijn.",
    "incident_type": "flood",
    "crisis_process": "information",
    "channels": [],
    "evidence_level": 4,
    "evidence_by": "COT, januari 2022",
    "review_by": date(2027, 6, 15),
    "case_kind": "incident",
    "date_from": date(2021, 7, 14),
    "date_until": date(2021, 7, 20),
    "place": "Limburg",
    "scale": "Twee veiligheidsregio’s. Evacuatie van onder meer een ziekenhuis met 237 patiënten.",
    "what_happened": paragraphs(
        "Overstromingen troffen Limburg in juli 2021. In Valkenburg was het zwaar. Er waren ook "
        "evacuaties. Zo is op 16 juli ziekenhuis VieCuri in Venlo ontruimd, met 237 patiënten. Het begin "
        "en het einde op deze pagina, 14 en 20 juli, zijn bij benadering.",
        "Het COT keek voor de veiligheidsregio’s terug. De crisisteams kregen zo veel informatie dat zij "
        "erdoor werden overspoeld. Partijen spraken niet dezelfde taal over waterstanden. Voor inwoners moet "
        "informatie lokaal en begrijpelijk zijn. Zij moet aansluiten bij wat mensen willen weten.",
        "Wij weten niet welke vragen er online leefden en hoe de regio’s daarnaar keken.",
    ),
    "timeline": [
        moment(
            "Rond 14 juli 2021 (bij benadering)",
            date=date(2021, 7, 14),
            known="Delen van Limburg overstromen. Valkenburg wordt zwaar getroffen.",
            source="NU.nl; de dag is een schatting van de redactie",
        ),
        moment(
            "16 juli 2021",
            date=date(2021, 7, 16),
            known="In Venlo liggen 237 patiënten in ziekenhuis VieCuri.",
            decided="Het ziekenhuis wordt ontruimd.",
            source="NU.nl",
            turning_point=True,
        ),
        moment(
            "Januari 2022",
            known="Het COT publiceert de evaluatie. Nieuws.nl schrijft erover op 24 januari.",
            by_role="COT",
            source="Nieuws.nl",
        ),
    ],
    "impact": paragraphs(
        "Overstromingen en evacuaties. De schade en het aantal getroffen mensen staan niet in onze "
        "verzameling."
    ),
    "dilemmas": paragraphs(
        "Alles delen geeft teams te veel, alleen het belangrijkste delen kan iets missen. Spreek vooraf af "
        "wie informatie weegt en in welke woorden u over water praat."
    ),
    "again": paragraphs("Het COT geeft deze richting aan:")
    + bullets(
        "Geef informatie per plaats, in gewone woorden.",
        "Begin bij wat inwoners willen weten, en niet bij wat u zelf al hebt.",
    ),
    "not_again": paragraphs("Uit dezelfde evaluatie:")
    + bullets(
        "Crisisteams laten overspoelen met informatie.",
        "Elk met eigen woorden over waterstanden praten.",
    ),
    "conditions": paragraphs("Een ramp die per plaats en per dag anders is, met veel partijen tegelijk."),
    "sources": [
        source("NU.nl: evaluatie van de veiligheidsregio’s", NU_LIMBURG, "januari 2022"),
        source("Nieuws.nl: de watersnood en het scenario", NEWS_LIMBURG, "24 januari 2022"),
    ],
}

AD_ROTTERDAM = (
    "https://www.ad.nl/rotterdam/boeren-aangekomen-bij-distributiecentrum-hoogvliet-in-bleiswijk~ac6e6d04/"
)
AD_POLICE = (
    "https://www.ad.nl/binnenland/"
    "politie-adviseert-werk-vandaag-thuis-vanwege-onvoorspelbare-boerenacties~a22afb8a/"
)
POLICE_FARMERS = (
    "https://www.politie.nl/nieuws/2022/augustus/15/00-ruim-honderd-aanhoudingen-na-stikstofprotesten.html"
)

FARMERS = SHARED | {
    "key": "boeren-2022",
    "regions": ["NL"],
    "tags": ["betoging", "besloten-groep", "informatiepositie", "webmonitoring", "openbare-bron"],
    "title": "Boerenacties",
    "gist": "Plannen voor blokkades gingen vooral via Telegram. In gesloten groepen mocht de politie niet "
    "zomaar kijken. Acties bleven vooraf onvoorspelbaar.",
    "incident_type": "demonstration",
    "crisis_process": "information",
    "channels": ["Telegram"],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit nieuwsberichten en een bericht van de politie",
    "review_by": date(2027, 6, 15),
    "case_kind": "incident",
    "date_from": date(2022, 6, 22),
    "date_until": date(2022, 8, 10),
    "place": "Landelijk",
    "scale": "Zeven weken, in het hele land.",
    "what_happened": paragraphs(
        "Zeven weken lang voerden boeren actie in het hele land. Dat begon op 22 juni 2022. De einddag, 10 "
        "augustus, is een benadering.",
        "Op 4 juli blokkeerden boeren snelwegen en distributiecentra. De plannen gingen vooral via Telegram. "
        "De politie gaf die dag circa 200 boetes. Ten minste vijf mensen werden aangehouden. Over de zeven weken "
        "samen telde de politie ruim honderd aanhoudingen.",
        "De politie zei dat zij zo veel mogelijk informatie uit sociale media haalt. Voor gesloten groepen "
        "is een machtiging nodig. De acties bleven vooraf onvoorspelbaar. Niet bekend is wat "
        "gemeenten en veiligheidsregio’s zelf zagen.",
    ),
    "timeline": [
        moment(
            "22 juni 2022",
            date=date(2022, 6, 22),
            known="De zeven weken met acties beginnen.",
            source="Politie, 15 augustus 2022",
        ),
        moment(
            "4 juli 2022",
            date=date(2022, 7, 4),
            known="In het hele land zijn snelwegen en distributiecentra geblokkeerd. Circa 200 boetes en ten "
            "minste vijf aanhoudingen.",
            by_role="Politie",
            source="AD, regio Rotterdam",
            turning_point=True,
        ),
        moment(
            "In deze weken",
            known="De politie zegt dat acties vooraf niet te voorspellen zijn. Gesloten groepen mag zij niet "
            "zomaar volgen. De dag is ons niet bekend.",
            by_role="Politie",
            source="AD, binnenland",
        ),
        moment(
            "15 augustus 2022",
            date=date(2022, 8, 15),
            known="De politie telt ruim honderd aanhoudingen in zeven weken.",
            by_role="Politie",
            source="Politie, 15 augustus 2022",
        ),
    ],
    "monitoring_sources": "De politie zei zo veel mogelijk informatie uit sociale media te halen. Plannen "
    "gingen vooral via Telegram.",
    "monitoring_basis": "Voor gesloten groepen is een machtiging nodig, zei de politie.",
    "monitoring_findings": paragraphs("De acties bleven vooraf onvoorspelbaar."),
    "dilemmas": paragraphs(
        "Wat u het liefst wilt weten, staat soms in een groep waar u niet mag kijken. Hoe plant u dan, en "
        "hoe legt u uit dat u iets niet wist?"
    ),
    "again": paragraphs("Een evaluatie hebben wij niet gevonden. De redactie neemt dit over:")
    + bullets(
        "Vertel open wat u niet kunt voorspellen. Het AD bracht het advies van de politie om thuis te "
        "werken.",
        "Houd u aan de grens: kijk alleen in gesloten groepen als dat mag.",
    ),
    "not_again": paragraphs("De redactie leidt dit af, zonder evaluatie:")
    + bullets("Denken dat openbare berichten het hele beeld geven. Een deel van het plan ziet u niet."),
    "conditions": paragraphs(
        "Acties op veel plekken tegelijk, voorbereid in groepen die niet openbaar zijn."
    ),
    "sources": [
        source("AD: boeren bij een distributiecentrum", AD_ROTTERDAM, "juli 2022"),
        source("AD: de politie over onvoorspelbare acties", AD_POLICE, "2022"),
        source("Politie: aanhoudingen na de protesten", POLICE_FARMERS, "15 augustus 2022"),
    ],
}
