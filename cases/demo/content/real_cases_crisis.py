"""Two real cases about information that came too late: Moerdijk 2011 and Den Haag 2024."""

from datetime import date

from .real_cases import SHARED
from .shapes import bullets, figure, moment, paragraphs, source

NRC_MOERDIJK = (
    "https://www.nrc.nl/nieuws/2011/01/14/twitter-was-veel-sneller-dan-het-crisisteam-11987873-a1212816"
)
BB_MOERDIJK = (
    "https://www.binnenlandsbestuur.nl/openbare-orde-en-veiligheid/achtergrond/achtergrond/"
    "dubbele-ramp.660414.lynkx"
)
BN_MOERDIJK = (
    "https://www.bndestem.nl/moerdijk/de-harde-lessen-van-de-brand-bij-chemie-pack-is-de-veiligheid-op-"
    "industrieterreinen-nu-verbeterd~a9353c64/"
)

MOERDIJK = SHARED | {
    "key": "moerdijk-2011",
    "regions": ["VR20"],
    "tags": [
        "crisiscommunicatie",
        "informatievoorziening",
        "grip-4",
        "was",
        "webcare",
        "opschaling",
    ],
    "title": "Brand Chemie-Pack Moerdijk",
    "gist": "Bij een grote brand was Twitter sneller dan het crisisteam, en de site en het nummer voor "
    "inwoners deden het niet.",
    "incident_type": "fire",
    "crisis_process": "communication",
    "channels": ["Twitter"],
    "evidence_level": 4,
    "evidence_by": "Onderzoeksraad, februari 2012",
    "review_by": date(2027, 9, 1),
    "case_kind": "incident",
    "date_from": date(2011, 1, 5),
    "date_until": date(2011, 1, 14),
    "place": "Moerdijk",
    "municipality": "GM1709",
    "grip": "4",
    "scale": "GRIP 4. De sirenes zijn ingezet.",
    "what_happened": paragraphs(
        "Op 5 januari 2011 was er brand bij Chemie-Pack in Moerdijk. De hulpdiensten schaalden op naar "
        "GRIP 4 en zetten de sirenes in. Er waren geen gewonden. Wel maakten veel mensen zich zorgen over "
        "de rook.",
        "De site crisis.nl was niet beschikbaar door een technisch probleem. Ook het nummer voor inwoners "
        "was niet bereikbaar. De leider van het crisisteam zei later dat Twitter sneller was dan het "
        "team. In de eerste uren was er geen informatie en dat gaf verwarring.",
    ),
    "timeline": [
        moment(
            "5 januari 2011",
            date=date(2011, 1, 5),
            known="Er is brand bij Chemie-Pack. Er zijn geen gewonden. Er is grote onrust over de rook.",
            decided="Opschalen naar GRIP 4 en de sirenes inzetten.",
            source="Social Media DNA",
        ),
        moment(
            "De eerste uren",
            known="Crisis.nl en het nummer voor inwoners werken niet. Op Twitter gaat het gesprek al "
            "door. Informatie van de overheid ontbreekt.",
            source="Binnenlands Bestuur; NRC",
            turning_point=True,
        ),
        moment(
            "14 januari 2011",
            date=date(2011, 1, 14),
            known="De leider van het crisisteam zegt in de krant dat Twitter sneller was dan het team.",
            by_role="Leider van het crisisteam",
            source="NRC",
        ),
        moment(
            "Februari 2012",
            known="De Onderzoeksraad publiceert. De raad vindt de structuur te ingewikkeld bij een crisis "
            "die groter is dan één gemeente of regio. De dag in februari is ons niet bekend.",
            by_role="Onderzoeksraad",
            source="BN DeStem",
        ),
    ],
    "impact": paragraphs("Geen gewonden. Wel grote onrust over de rook en verwarring in de eerste uren."),
    "again": paragraphs("De bronnen noemen weinig dat goed ging. De redactie neemt dit mee:")
    + bullets(
        "Na afloop open zeggen wat niet lukte. De leider van het crisisteam deed dat binnen twee weken.",
        "Onafhankelijk onderzoek laten doen.",
    ),
    "not_again": bullets(
        "Rekenen op één site en één telefoonnummer, zonder reserve.",
        "In de eerste uren niets zeggen. Mensen vragen dan verder op sociale media.",
        "Werken met een structuur die te ingewikkeld is als de crisis de grens van een gemeente of regio "
        "passeert.",
    ),
    "conditions": paragraphs(
        "Iedereen ziet of ruikt het incident en wil weten of het gevaarlijk is. De kanalen zijn sinds 2011 "
        "veranderd."
    ),
    "sources": [
        source("Social Media DNA: Moerdijk", "https://socialmediadna.nl/moerdijk/"),
        source("Binnenlands Bestuur: crisis.nl en het publieksnummer", BB_MOERDIJK),
        source(
            "NRC: Twitter was sneller dan het crisisteam",
            NRC_MOERDIJK,
            "14 januari 2011",
        ),
        source("BN DeStem: de lessen van de brand bij Chemie-Pack", BN_MOERDIJK),
    ],
}

NEWS_HAGUE = (
    "https://nieuws.nl/algemeen/20240228/van-zanen-niet-goed-dat-ik-niet-wist-van-aanhouding-om-opruiing/"
)
BERENSCHOT_HAGUE = (
    "https://www.welingelichtekringen.nl/samenleving/"
    "politie-en-om-deelden-niet-alle-info-over-dreiging-eritrees-feest"
)
NH_HAGUE = (
    "https://www.nhnieuws.nl/nieuws/n141392/"
    "rellen-in-den-haag-rond-bijeenkomst-eritreeers-politieautos-in-brand"
)

DEN_HAAG = SHARED | {
    "key": "denhaag-2024",
    "regions": ["VR15"],
    "tags": [
        "driehoek",
        "informatiepositie",
        "opruiing",
        "noodbevel",
        "politiegegevens",
    ],
    "title": "Rellen bij zalencentrum Opera",
    "gist": "Er stonden oproepen tot geweld online en er was iemand aangehouden, maar de burgemeester "
    "wist dat niet.",
    "incident_type": "violence",
    "crisis_process": "order",
    "channels": ["Sociale media (niet nader bekend)"],
    "evidence_level": 4,
    "evidence_by": "Berenschot, december 2024",
    "review_by": date(2027, 12, 1),
    "case_kind": "incident",
    "date_from": date(2024, 2, 17),
    "date_until": date(2024, 2, 17),
    "place": "Fruitweg, Den Haag",
    "municipality": "GM0518",
    "scale": "Noodbevel en inzet van traangas.",
    "what_happened": paragraphs(
        "Op 17 februari 2024 was er een bijeenkomst in zalencentrum Opera in Den Haag. Tegenstanders van "
        "het Eritrese regime vielen de bijeenkomst aan. Politieauto’s en een touringcar gingen in brand. "
        "Er kwam een noodbevel en de politie gebruikte traangas. Video’s ervan stonden op sociale media. Op "
        "welk kanaal, weten wij niet.",
        "Vooraf stonden er online oproepen tot geweld. Iemand was daarvoor aangehouden. De burgemeester "
        "wist dat niet. De organisator had op 14 februari gemeld dat er verstoringen konden komen.",
        "Berenschot onderzocht de zaak. Politie en OM deelden veel informatie over de dreiging niet met "
        "de burgemeester. Ook de leiding van de politie kreeg niet alles.",
    ),
    "timeline": [
        moment(
            "14 februari 2024",
            date=date(2024, 2, 14),
            known="De organisator meldt dat er verstoringen kunnen komen.",
            by_role="Organisator",
            source="Nieuws.nl",
        ),
        moment(
            "Vóór 17 februari",
            known="Er staan oproepen tot geweld online. Iemand is daarvoor aangehouden. De burgemeester "
            "weet dat niet. De precieze dag is ons niet bekend.",
            by_role="Politie en OM",
            source="Nieuws.nl",
            turning_point=True,
        ),
        moment(
            "17 februari 2024",
            date=date(2024, 2, 17),
            known="De bijeenkomst wordt aangevallen. Voertuigen staan in brand.",
            decided="Noodbevel en inzet van traangas.",
            by_role="Burgemeester en politie",
            source="NH Nieuws",
        ),
        moment(
            "December 2024",
            known="Berenschot meldt dat veel informatie niet is gedeeld. De dag in december is ons niet "
            "bekend.",
            by_role="Berenschot",
            source="Welingelichte Kringen",
        ),
    ],
    "impact": paragraphs("Politieauto’s en een touringcar in brand. Agenten raakten gewond: zie de cijfers."),
    "dilemmas": paragraphs(
        "Informatie uit een onderzoek deelt de politie niet zomaar. Maar wie moet beslissen over de "
        "openbare orde, heeft die informatie nodig. Spreek dit in rustige tijd af."
    ),
    "again": paragraphs("De bronnen noemen vooral wat misging. De redactie neemt dit mee:")
    + bullets(
        "Een melding van de organisator als signaal behandelen. Die kwam hier drie dagen vooraf.",
        "Onafhankelijk laten onderzoeken wie welke informatie had.",
    ),
    "not_again": bullets(
        "Een aanhouding om een online oproep niet melden aan de burgemeester.",
        "Informatie over dreiging verdelen over diensten, zodat niemand het hele beeld heeft.",
    ),
    "conditions": paragraphs("Politie, OM en gemeente hebben elk een deel van de informatie."),
    "figures": [
        figure(
            "Gewonde agenten",
            "Gebruik het laatst bekende aantal en zet de datum erbij.",
            ("4", "berichten op de avond zelf", "17 februari 2024"),
            ("12", "later bericht, dag niet bekend", ""),
            ("26", "later bericht, dag niet bekend", ""),
            ("29", "de laatste berichten die wij kennen, bij Nieuws.nl", "februari 2024"),
        ),
    ],
    "sources": [
        source("NH Nieuws: rellen rond de bijeenkomst", NH_HAGUE, "februari 2024"),
        source(
            "Nieuws.nl: de burgemeester over de aanhouding",
            NEWS_HAGUE,
            "28 februari 2024",
        ),
        source(
            "Welingelichte Kringen: het onderzoek van Berenschot",
            BERENSCHOT_HAGUE,
            "december 2024",
        ),
    ],
}
