"""Three real cases of violence on the street: Rotterdam 2021, Amsterdam 2024 and Den Haag 2025."""

from datetime import date

from .real_cases import SHARED
from .shapes import bullets, figure, moment, paragraphs, source

POLICE_ROTTERDAM = (
    "https://www.politie.nl/nieuws/2021/november/19/07-liveblog-ongeregeldheden-coolsingel.html"
)
NU_ROTTERDAM = (
    "https://www.nu.nl/rotterdam/6169120/"
    "politie-zet-twintig-rechercheurs-op-rellen-coolsingel-de-eersten-staan-deze-week-voor-de-rechter.html"
)

ROTTERDAM = SHARED | {
    "key": "rotterdam-2021",
    "regions": ["VR17"],
    "tags": [
        "online-aangejaagde-ordeverstoring",
        "betoging",
        "noodbevel",
        "mobiele-eenheid",
    ],
    "title": "Coolsingelrellen Rotterdam",
    "gist": "Een demonstratie die niet was aangemeld, begon met circa 100 mensen. De groep groeide snel "
    "en het liep uit op rellen en schoten.",
    "incident_type": "online-disorder",
    "crisis_process": "order",
    "channels": [],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit berichten van de politie en NU.nl",
    "review_by": date(2027, 10, 15),
    "case_kind": "incident",
    "date_from": date(2021, 11, 19),
    "date_until": date(2021, 11, 20),
    "place": "Coolsingel, Rotterdam",
    "municipality": "GM0599",
    "scale": "Acht ME-pelotons. Noodbevel tot 4.30 uur.",
    "what_happened": paragraphs(
        "Een demonstratie op de Coolsingel in Rotterdam begon op 19 november 2021 met circa 100 mensen. De "
        "demonstratie was niet aangemeld en groeide snel. Rond 20.30 uur liep het uit de hand. De politie "
        "schoot, eerst om te waarschuwen en ook gericht. Er kwam een noodbevel tot 4.30 uur en er waren "
        "acht ME-pelotons.",
        "De politie hield die avond 49 mensen aan. Vier mensen werden door kogels geraakt. De Rijksrecherche "
        "deed onderzoek. Twintig rechercheurs werkten aan het onderzoek naar de rellen.",
        "Wij rekenen deze avond tot de ordeverstoringen die online zijn aangejaagd. Maar op welk kanaal de "
        "oproep stond en wie die zag, is niet bekend. Ook de uitkomst van de Rijksrecherche kennen wij niet.",
    ),
    "timeline": [
        moment(
            "19 november 2021, avond",
            date=date(2021, 11, 19),
            known="Circa 100 mensen staan op de Coolsingel. De groep groeit snel. De demonstratie is niet "
            "aangemeld.",
            source="Politie, liveblog",
        ),
        moment(
            "19 november, rond 20.30 uur",
            date=date(2021, 11, 19),
            known="Het loopt uit de hand. De politie lost waarschuwingsschoten en gerichte schoten.",
            decided="Noodbevel tot 4.30 uur en inzet van acht ME-pelotons. Het tijdstip van het bevel kennen "
            "wij niet.",
            by_role="Burgemeester en politie",
            source="Politie, liveblog",
            turning_point=True,
        ),
        moment(
            "Dezelfde nacht",
            date=date(2021, 11, 20),
            known="Er zijn 49 aanhoudingen. Vier mensen zijn door kogels geraakt.",
            by_role="Politie",
            source="NU.nl",
        ),
        moment(
            "Daarna",
            known="De Rijksrecherche doet onderzoek. Twintig rechercheurs werken aan het onderzoek naar de rellen.",
            by_role="Rijksrecherche en politie",
            source="NU.nl",
        ),
    ],
    "impact": paragraphs("Vier mensen zijn door kogels geraakt. Er waren 49 aanhoudingen."),
    "again": paragraphs(
        "Het onderzoek van de Rijksrecherche is geen evaluatie van de aanpak. Een evaluatie is ons niet "
        "bekend. De redactie neemt mee:"
    )
    + bullets("Vertel tijdens de avond zelf wat er gebeurt. De politie deed dat met een liveblog."),
    "not_again": paragraphs("Ook dit leidt de redactie af uit de feiten:")
    + bullets(
        "Rekenen met het aantal mensen aan het begin. Een groep van circa 100 kan snel groeien.",
        "Alleen plannen voor demonstraties die zijn aangemeld.",
    ),
    "conditions": paragraphs(
        "Een demonstratie die niet is aangemeld, op een bekende plek in een grote stad."
    ),
    "sources": [
        source("Politie: liveblog over de Coolsingel", POLICE_ROTTERDAM, "19 november 2021"),
        source("NU.nl: twintig rechercheurs op de rellen", NU_ROTTERDAM, "november 2021"),
    ],
}

NOS_AMSTERDAM = (
    "https://nos.nl/artikel/2543716-halsema-massale-politie-inzet-kon-gitzwarte-nacht-niet-voorkomen"
)
NOS_BAN = (
    "https://nos.nl/artikel/"
    "2544172-amsterdam-overwoog-verbod-op-ajax-maccabi-na-incidenten-met-fans-en-taxichauffeurs"
)
INSPECTION_AMSTERDAM = (
    "https://www.hartvannederland.nl/112/crime/artikelen/"
    "noord-holland-amsterdam-rapport-politie-voorbereiding-geweld-ajax-maccabi"
)

AMSTERDAM_2024 = SHARED | {
    "key": "amsterdam-2024",
    "regions": ["VR13"],
    "tags": ["flitsgeweld", "scenario", "dreigingsinschatting", "driehoek"],
    "title": "Geweld rond Ajax-Maccabi Tel Aviv",
    "gist": "Kleine groepen belaagden supporters op veel plekken. De scenario’s waren niet gemaakt voor "
    "geweld dat zo snel komt en gaat.",
    "incident_type": "violence",
    "crisis_process": "order",
    "channels": ["WhatsApp", "Sociale media (niet nader bekend)"],
    "evidence_level": 4,
    "evidence_by": "Inspectie Justitie en Veiligheid, 2025",
    "review_by": date(2027, 11, 1),
    "case_kind": "incident",
    "date_from": date(2024, 11, 6),
    "date_until": date(2024, 11, 8),
    "place": "Amsterdam",
    "municipality": "GM0363",
    "scale": "Ruim 800 agenten.",
    "what_happened": paragraphs(
        "Na de wedstrijd tussen Ajax en Maccabi Tel Aviv werden supporters op veel plekken in Amsterdam "
        "belaagd. Dat was in de nacht van 7 op 8 november 2024. Kleine groepen deden dat. Ruim 800 agenten waren op de "
        "been. Rond de wedstrijd waren er 62 aanhoudingen.",
        "Vooraf stonden er dreigende berichten over supporters van Maccabi online. Taxichauffeurs riepen "
        "elkaar online op. De driehoek dacht na over een verbod op de wedstrijd, maar zag daarvoor geen "
        "juridische basis.",
        "De Inspectie Justitie en Veiligheid onderzocht de zaak. De politie handelde professioneel. Maar de "
        "scenario’s gingen niet over flitsgeweld. Oproepen en beelden gingen razendsnel rond. Kleine "
        "incidenten werden binnen minuten groot gemaakt.",
        "CIDI noemt groepen op WhatsApp. Daar hebben wij geen tweede bron voor. Over andere kanalen weten "
        "wij niet meer dan ‘sociale media’.",
    ),
    "timeline": [
        moment(
            "Voor de wedstrijd",
            known="Online staan dreigende berichten over supporters. Taxichauffeurs mobiliseren elkaar. De "
            "precieze uren zijn ons niet bekend.",
            decided="Geen verbod op de wedstrijd: de driehoek ziet daarvoor geen juridische basis.",
            by_role="Driehoek",
            source="NOS, over het verbod",
            turning_point=True,
        ),
        moment(
            "Nacht van 7 op 8 november 2024",
            date=date(2024, 11, 7),
            known="Kleine groepen belagen supporters op veel plekken. Ruim 800 agenten zijn op de been. Rond "
            "de wedstrijd zijn er 62 aanhoudingen.",
            by_role="Politie",
            source="NOS, over de nacht",
        ),
        moment(
            "2025",
            known="De Inspectie publiceert haar oordeel. De datum is ons niet bekend.",
            by_role="Inspectie Justitie en Veiligheid",
            source="Hart van Nederland, over de Inspectie",
        ),
    ],
    "dilemmas": paragraphs(
        "Er is dreiging, maar geen juridische basis voor een verbod. Wat kunt u dan nog wel doen, en hoe "
        "legt u dat uit?"
    ),
    "again": paragraphs("De Inspectie is positief over het handelen van de politie. De redactie noteert:")
    + bullets(
        "Vooraf bespreken of een verbod kan, en opschrijven waarom het wel of niet mag.",
        "Groot opschalen op de avond zelf. Dat alleen was hier niet genoeg.",
    ),
    "not_again": paragraphs("De Inspectie wijst hierop:")
    + bullets(
        "Scenario’s maken zonder flitsgeweld: kort geweld door kleine groepen, op veel plekken.",
        "Denken dat u uren de tijd hebt. Een klein incident werd binnen minuten groot gemaakt.",
    ),
    "conditions": paragraphs(
        "Een wedstrijd met spanning vooraf, in een stad waar u veel plekken moet volgen."
    ),
    "figures": [
        figure(
            "Aanhoudingen en verdachten",
            "Dit zijn twee verschillende dingen. Noem de datum erbij.",
            ("62 aanhoudingen rond de wedstrijd", "NOS", "november 2024"),
            ("122 verdachten in beeld", "onze verzameling, bij de bron NOS", "stand maart 2025"),
        ),
    ],
    "sources": [
        source("NOS: de inzet van de politie in de nacht", NOS_AMSTERDAM, "november 2024"),
        source("NOS: de driehoek overwoog een verbod", NOS_BAN, "november 2024"),
        source("Hart van Nederland: het rapport van de Inspectie", INSPECTION_AMSTERDAM, "2025"),
    ],
}

METRO_HAGUE = (
    "https://www.metronieuws.nl/in-het-nieuws/binnenland/2025/09/"
    "tientallen-aanhoudingen-en-gewonden-na-rellen-in-den-haag/"
)

DEN_HAAG_2025 = SHARED | {
    "key": "denhaag-2025",
    "regions": ["VR15"],
    "tags": ["betoging", "openbare-orde"],
    "title": "Rellen Malieveld",
    "gist": "Een demonstratie liep uit op rellen. Circa 1.200 mensen keerden zich tegen de politie en de A12 "
    "werd bezet.",
    "incident_type": "demonstration",
    "crisis_process": "order",
    "channels": [],
    "evidence_level": 1,
    "evidence_by": "Redactie Kennisbank, uit één nieuwsbericht",
    "review_by": date(2027, 3, 1),
    "case_kind": "incident",
    "date_from": date(2025, 9, 20),
    "date_until": date(2025, 9, 20),
    "place": "Malieveld, Den Haag",
    "municipality": "GM0518",
    "scale": "Een groep van circa 1.200 mensen.",
    "what_happened": paragraphs(
        "Op het Malieveld in Den Haag liep een demonstratie op 20 september 2025 uit op rellen. Een groep "
        "van circa 1.200 mensen keerde zich tegen de politie. De A12 werd bezet. Ruiten van het kantoor van "
        "D66 werden vernield.",
        "De politie hield 37 mensen aan. Vier agenten raakten gewond. Deze cijfers komen uit één bericht van "
        "dezelfde maand. Latere cijfers hebben wij niet.",
        "Wij weten niet hoeveel mensen er in totaal waren. Niet bekend is ook wat er vooraf online stond en "
        "hoe de groep op de snelweg kwam.",
    ),
    "timeline": [
        moment(
            "20 september 2025",
            date=date(2025, 9, 20),
            known="Een demonstratie loopt uit op rellen. Circa 1.200 mensen keren zich tegen de politie. De "
            "A12 is bezet en ruiten van een partijkantoor zijn vernield.",
            by_role="Politie",
            source="Metro",
            turning_point=True,
        ),
    ],
    "impact": paragraphs("37 aanhoudingen en vier gewonde agenten. Schade aan een kantoor. De A12 bezet."),
    "again": paragraphs("Een evaluatie vonden wij niet. Wat werkte, kunnen wij dus niet zeggen. Wel dit:")
    + bullets("Leg eigen waarnemingen meteen vast. Over deze dag is nog weinig om van te leren."),
    "not_again": paragraphs("De redactie leidt dit af uit de feiten:")
    + bullets(
        "Alleen naar het veld zelf kijken. Hier werden ook een snelweg en een kantoor doel.",
        "Een hele demonstratie hetzelfde zien als de groep die geweld gebruikt.",
    ),
    "conditions": paragraphs(
        "Een grote demonstratie, dicht bij een snelweg en bij gebouwen van de politiek."
    ),
    "sources": [source("Metro: aanhoudingen en gewonden in Den Haag", METRO_HAGUE, "september 2025")],
}
