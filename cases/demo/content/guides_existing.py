"""The guide that lists what others already wrote, so that nobody starts from nothing."""

from .guides_existing_rows import EXISTING_GUIDES
from .shapes import OF_EDITORS, bullets, paragraphs, section

EXISTING = OF_EDITORS | {
    "key": "bestaande-handreikingen",
    "regions": ["NL"],
    "tags": ["webmonitoring", "maatschappelijke-onrust", "crisiscommunicatie", "barrieremodel-oaov"],
    "title": "Bestaande handreikingen",
    "gist": "Vierentwintig handreikingen, protocollen en onderzoeken van anderen, met van elk wat erin staat.",
    "incident_type": "online-disorder",
    "crisis_process": "information",
    "channels": [],
    "sources": [],
    "introduction": paragraphs(
        "Er is al veel geschreven. Kijk hier eerst, voordat u zelf een handreiking maakt. Bij elk stuk staat "
        "van wie het is, uit welk jaar en hoe zeker wij zijn.",
        "Wij vatten samen in onze eigen woorden en linken naar de vindplaats. Sommige stukken staan alleen nog "
        "op een site die documenten verzamelt. Oudere stukken kunnen verouderd zijn, vooral over kanalen en "
        "over de wet.",
    ),
    "sections": [
        section(
            "Waar begint u?",
            bullets(
                "Wilt u weten of het mag? Begin bij de handreiking van 2023.",
                "Zoekt u een maatregel? Gebruik het barrièremodel van het CCV.",
                "Speelt er onrust in een wijk? Lees het handelingskader maatschappelijke onrust.",
                "Gaat het over woorden en afzenders? Begin bij het onderwerp crisiscommunicatie van het NIPV.",
            ),
        ),
        section(
            "Mist u een stuk?",
            paragraphs("Meld het met een reactie of een gesprek. Noem de titel, de maker en het adres."),
        ),
    ],
    "rules": [],
    "guides": EXISTING_GUIDES,
}
