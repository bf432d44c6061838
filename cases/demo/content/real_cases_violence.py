"""Three real cases of violence or the threat of it: Alphen 2011, Leiden 2013 and the tram in Utrecht 2019."""

from datetime import date

from .real_cases import SHARED
from .shapes import bullets, figure, moment, paragraphs, source

NH_ALPHEN = "https://www.nhnieuws.nl/nieuws/n35451/sobere-herdenking-van-schietpartij-alphen-aan-den-rijn"
NU_ALPHEN = (
    "https://www.nu.nl/alphen-aan-den-rijn/6119499/"
    "opzet-van-herdenking-alphens-schietdrama-in-2011-nog-onduidelijk.html"
)
LESSONS_ALPHEN = "https://www.slideshare.net/Twittercrisis/lessen-in-crisisbeheersing-alphen-ad-rijn"

ALPHEN = SHARED | {
    "key": "alphen-2011",
    "regions": ["VR16"],
    "tags": ["flitscrisis", "crisisbeheersing", "nazorg", "evaluatie"],
    "title": "Schietpartij De Ridderhof",
    "gist": "Een man schoot zes mensen en zichzelf dood in een winkelcentrum. Daarna verschenen er "
    "drie onderzoeken.",
    "incident_type": "violence",
    "crisis_process": "leadership",
    "channels": [],
    "evidence_level": 4,
    "evidence_by": "Inspectie OOV, november 2011; Onderzoeksraad; Politieacademie, 2012",
    "review_by": date(2027, 3, 15),
    "case_kind": "incident",
    "date_from": date(2011, 4, 9),
    "date_until": date(2011, 4, 9),
    "place": "Winkelcentrum De Ridderhof, Alphen aan den Rijn",
    "municipality": "GM0484",
    "what_happened": paragraphs(
        "Op zaterdag 9 april 2011 begon een man te schieten in winkelcentrum De Ridderhof in Alphen aan den "
        "Rijn. Hij schoot zes mensen dood en daarna zichzelf. Anderen raakten gewond. Hoeveel dat er "
        "waren, verschilt per bron: zie de cijfers.",
        "Na afloop waren er drie onderzoeken. De Inspectie OOV kwam in november 2011 met haar evaluatie. De "
        "Onderzoeksraad keek naar het bezit van wapens. De Politieacademie beschreef in 2012 zeven dilemma’s "
        "in ‘Lessen in crisisbeheersing’.",
        "Wat er precies in deze rapporten staat, hebben wij nog niet uitgewerkt. Wij weten ook niet hoe er "
        "die dag online is gekeken en hoe er is opgeschaald. Vul deze casus aan als u de rapporten kent.",
    ),
    "timeline": [
        moment(
            "9 april 2011",
            date=date(2011, 4, 9),
            known="In een winkelcentrum schiet een man zes mensen en zichzelf dood. Er zijn gewonden.",
            source="NH Nieuws; NU.nl over de gewonden",
            turning_point=True,
        ),
        moment(
            "November 2011",
            known="De Inspectie OOV komt met haar evaluatie. De dag is ons niet bekend.",
            by_role="Inspectie OOV",
            source="Presentatie ‘Lessen in crisisbeheersing’",
        ),
        moment(
            "2012",
            known="Het onderzoek ‘Lessen in crisisbeheersing’ beschrijft zeven dilemma’s.",
            by_role="Politieacademie",
            source="Presentatie ‘Lessen in crisisbeheersing’",
        ),
    ],
    "impact": paragraphs("Zeven doden, de schutter meegeteld. Er waren 16 of 17 gewonden."),
    "again": paragraphs("De lessen uit de rapporten hebben wij nog niet. De redactie ziet wel dit:")
    + bullets(
        "Laat een zware gebeurtenis van meer kanten onderzoeken.",
        "Beschrijf ook de dilemma’s, zoals de Politieacademie deed.",
    ),
    "not_again": paragraphs("Wat er misging, weten wij niet uit onze bronnen. Let zelf op dit punt:")
    + bullets("Eén aantal gewonden noemen alsof het vaststaat. Na jaren verschillen de bronnen nog."),
    "conditions": paragraphs("Een gebeurtenis zonder waarschuwing, op een plek met veel mensen."),
    "figures": [
        figure(
            "Gewonden",
            "Schrijf ‘16 of 17’. Onze verzameling zegt niet welk bericht welk aantal noemt.",
            ("16", "een deel van de bronnen in onze verzameling", ""),
            ("17", "een ander deel van de bronnen in onze verzameling", ""),
        ),
    ],
    "sources": [
        source("NH Nieuws: herdenking van de schietpartij", NH_ALPHEN),
        source("NU.nl: de herdenking in Alphen", NU_ALPHEN),
        source("Presentatie ‘Lessen in crisisbeheersing’", LESSONS_ALPHEN, "2012"),
    ],
}

ELSEONE_LEIDEN = (
    "https://admin.prod.elseone.nl/nederland/news/2013/04/"
    "fbi-onderzoekt-dreiging-schietpartij-scholen-leiden-1236399W"
)
NOS_LEIDEN = "https://nos.nl/artikel/498255-scholen-leiden-dicht-om-dreiging.html"
DNA_LEIDEN = "https://socialmediadna.nl/scholen-leiden-dicht-vanwege-een-4chan-bericht/"

LEIDEN = SHARED | {
    "key": "leiden-2013",
    "regions": ["VR16"],
    "tags": ["dreigingsinschatting", "verificatie", "burgemeester", "scenario"],
    "title": "Dreiging met een schietpartij op scholen in Leiden",
    "gist": "Door een anoniem bericht op 4chan bleven circa twintig scholen dicht. Niets doen of alles doen: "
    "dat was het dilemma.",
    "incident_type": "threat",
    "crisis_process": "leadership",
    "channels": ["4chan"],
    "evidence_level": 4,
    "evidence_by": "IFV en Politieacademie, ‘Lessen uit crises en mini-crises 2013’ (2014)",
    "review_by": date(2027, 4, 1),
    "case_kind": "threat",
    "date_from": date(2013, 4, 20),
    "date_until": date(2013, 4, 24),
    "place": "Leiden",
    "municipality": "GM0546",
    "scale": "Circa twintig middelbare en mbo-scholen dicht. Politie bij de deur na de heropening.",
    "what_happened": paragraphs(
        "Iemand dreigde anoniem op 4chan met een schietpartij op een school in Leiden. De tip kwam van de "
        "politie in Zürich. Er was ook contact met de FBI. Op 21 en 22 april 2013 leidde dit ertoe dat "
        "circa twintig middelbare en mbo-scholen dichtgingen.",
        "De politie hield een jongen aan. Hij bleek er niets mee te maken te hebben. Op dinsdag gingen de "
        "scholen weer open, met politie bij de deur. De burgemeester noemde het een duivels dilemma.",
        "IFV en Politieacademie beschreven de zaak in een bundel over 2013. Zij zetten twee uitersten naast "
        "elkaar: niets doen, of alles uit de kast halen. Wat zij verder aanraden, hebben wij nog niet "
        "uitgewerkt. Niet bekend is ook wie het bericht schreef.",
    ),
    "timeline": [
        moment(
            "21 en 22 april 2013",
            date=date(2013, 4, 21),
            known="Op 4chan staat een anonieme dreiging met een schietpartij. De politie in Zürich geeft de "
            "tip. Er is contact met de FBI.",
            decided="Circa twintig middelbare en mbo-scholen gaan dicht.",
            source="Elseone.nl",
            turning_point=True,
        ),
        moment(
            "In deze dagen",
            known="Een jongen wordt aangehouden. Hij heeft er niets mee te maken. De dag is ons niet bekend.",
            by_role="Politie",
            source="NOS",
        ),
        moment(
            "Dinsdag (23 april 2013)",
            date=date(2013, 4, 23),
            known="De scholen zijn weer open.",
            decided="De politie staat bij de deur.",
            by_role="Scholen en politie",
            source="NOS; de datum volgt uit ‘dinsdag’",
        ),
    ],
    "impact": paragraphs(
        "Circa twintig scholen waren dicht. De politie hield iemand aan die er niets mee te maken had."
    ),
    "dilemmas": paragraphs(
        "Doet u niets, dan kan het vreselijk misgaan. Doet u alles, dan sluit één anoniem bericht "
        "twintig scholen. De burgemeester sprak van een duivels dilemma."
    ),
    "again": paragraphs("De redactie leidt dit af uit wat er gebeurde:")
    + bullets(
        "Zorg dat een tip uit het buitenland snel bij de juiste mensen komt.",
        "Open de scholen weer met zichtbare politie. Zo kunnen mensen zien dat er iets gebeurt.",
        "Zeg hardop dat het een dilemma is. Inwoners begrijpen dan waarom u kiest.",
    ),
    "not_again": paragraphs("De redactie ziet in de feiten één waarschuwing:")
    + bullets("Iemand die is aangehouden meteen als dader zien. Deze jongen had er niets mee te maken."),
    "conditions": paragraphs("Een anonieme dreiging, in een stad met veel scholen."),
    "sources": [
        source("Elseone.nl: de FBI en de dreiging in Leiden", ELSEONE_LEIDEN, "april 2013"),
        source("NOS: scholen dicht om een dreiging", NOS_LEIDEN, "april 2013"),
        source("Social Media DNA: scholen dicht door een bericht op 4chan", DNA_LEIDEN),
    ],
}

TROUW_UTRECHT = (
    "https://www.trouw.nl/binnenland/"
    "wat-te-doen-bij-het-hoogste-dreigingsniveau-utrecht-wist-het-niet-goed~b719f619/"
)
NEWS_UTRECHT = "https://nieuws.nl/algemeen/20191210/driehoek-utrecht-had-eerder-moeten-opschalen/"

UTRECHT_TRAM = SHARED | {
    "key": "utrecht-tram-2019",
    "regions": ["VR09"],
    "tags": [
        "flitscrisis",
        "opschaling",
        "grip-3",
        "handelingsperspectief",
        "crisiscommunicatie",
        "driehoek",
    ],
    "title": "Aanslag in de tram in Utrecht",
    "gist": "De duiding als mogelijke aanslag kwam snel. De oproep om binnen te blijven was niet duidelijk "
    "over gebied, duur en betekenis.",
    "incident_type": "attack",
    "crisis_process": "communication",
    "channels": ["Twitter"],
    "evidence_level": 4,
    "evidence_date": date(2019, 12, 10),
    "evidence_by": "COT",
    "review_by": date(2027, 3, 15),
    "case_kind": "incident",
    "date_from": date(2019, 3, 18),
    "date_until": date(2019, 3, 18),
    "place": "24 Oktoberplein, Utrecht",
    "municipality": "GM0344",
    "scale": "Dreigingsniveau 5 voor de provincie Utrecht.",
    "what_happened": paragraphs(
        "In een tram bij het 24 Oktoberplein in Utrecht werd op 18 maart 2019 geschoten. Vier mensen kwamen "
        "om. Voor het eerst gold dreigingsniveau 5, het hoogste. Dat was voor de provincie Utrecht.",
        "Het COT onderzocht de aanpak. Het was logisch dat de overheid snel over een mogelijke aanslag "
        "sprak. De oproep om binnen te blijven had duidelijker gemoeten: voor welk gebied, hoe lang en wat "
        "betekent het? Ook had de driehoek eerder moeten opschalen. Met GRIP 3 ernaast "
        "waren omliggende gemeenten beter geholpen.",
        "Twitter wordt genoemd als kanaal. Niet bekend is welke vragen mensen daar stelden en wie meekeek.",
    ),
    "timeline": [
        moment(
            "18 maart 2019",
            date=date(2019, 3, 18),
            known="Er is geschoten in een tram bij het 24 Oktoberplein. Vier mensen komen om.",
            decided="Dreigingsniveau 5 voor de provincie. Dat is nooit eerder gebeurd.",
            source="Trouw",
            turning_point=True,
        ),
        moment(
            "18 maart, later op de dag",
            date=date(2019, 3, 18),
            known="Mensen horen dat zij binnen moeten blijven. Niet duidelijk is voor welk gebied en hoe "
            "lang. Het tijdstip is ons niet bekend.",
            source="Nieuws.nl, over het onderzoek van het COT",
        ),
        moment(
            "10 december 2019",
            date=date(2019, 12, 10),
            known="Het COT publiceert het onderzoek.",
            by_role="COT",
            source="Nieuws.nl, over het onderzoek van het COT",
        ),
    ],
    "impact": paragraphs("Vier doden."),
    "dilemmas": paragraphs(
        "Snel waarschuwen redt mogelijk levens. Maar een korte oproep laat vragen open. Zeg dan in elk "
        "geval voor welk gebied hij geldt en wanneer u meer zegt."
    ),
    "again": paragraphs("Het COT vond dit logisch:")
    + bullets(
        "Snel zeggen dat het een aanslag kan zijn, ook als nog niet alles zeker is.",
    ),
    "not_again": paragraphs("Het COT noemt twee punten:")
    + bullets(
        "Mensen oproepen om binnen te blijven zonder gebied, duur en uitleg.",
        "Laat opschalen. Met GRIP 3 naast de driehoek waren buurgemeenten beter geholpen.",
    ),
    "conditions": paragraphs(
        "Er is een aanslag of een vermoeden daarvan, en niet zeker is of het gevaar voorbij is."
    ),
    "sources": [
        source("Trouw: het hoogste dreigingsniveau in Utrecht", TROUW_UTRECHT),
        source("Nieuws.nl: de driehoek had eerder moeten opschalen", NEWS_UTRECHT, "10 december 2019"),
    ],
}
