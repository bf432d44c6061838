"""Invented cases that every member may read, of which one is still a draft."""

from datetime import date

from .agencies import DUINKUST, VEENSTROOM
from .shapes import bullets, moment, paragraphs

INVENTED = "<b>Voorbeeld.</b> Deze casus is verzonnen. Plaatsen, organisaties en aantallen bestaan niet."

EXAMPLE = {
    "shared_with": [],
    "named": [],
    "publish": True,
    "is_example": True,
    "evidence_level": 1,
    "review_by": date(2027, 10, 1),
    "sources": [],
}

VEENSTROOM_CONTACT = {
    "contact_role": "Ambtenaar OOV (voorbeeld)",
    "contact_phone": "088 000 12 41",
    "contact_email": "oov@veenstroom.example",
}
DUINKUST_CONTACT = {
    "contact_role": "Adviseur OOV (voorbeeld)",
    "contact_phone": "088 000 12 52",
    "contact_email": "oov@duinkust.example",
}

KADEFEEST = (
    EXAMPLE
    | VEENSTROOM_CONTACT
    | {
        "key": "vb-kadefeest-2025",
        "agency": VEENSTROOM,
        "author": "bijdrager",
        "label": "green",
        "regions": ["VR01"],
        "tags": ["ongepland-evenement", "piket", "wijkagent", "kernboodschap"],
        "title": "Voorbeeld: feest aan de kade van Veenstroom",
        "gist": "Een klassenfeest werd op Snapchat gedeeld. De wijkagent wist het eerder dan de gemeente.",
        "contributors": "Sanne Veldhuis en Wietske Postma (verzonnen personen)",
        "incident_type": "online-disorder",
        "crisis_process": "order",
        "channels": ["Snapchat", "WhatsApp"],
        "case_kind": "incident",
        "date_from": date(2025, 6, 27),
        "date_until": date(2025, 6, 27),
        "place": "Kade van Veenstroom",
        "municipality": VEENSTROOM,
        "scale": "Twee wijkagenten, vier boa’s en de communicatieadviseur.",
        "what_happened": paragraphs(
            INVENTED,
            "Een klas van de middelbare school plande een feest aan de kade. De uitnodiging ging op "
            "Snapchat van school naar school. Om 19 uur stonden er 400 jongeren. De wijkagent had het ’s "
            "middags op het schoolplein gehoord. De gemeente zag het om 18 uur voor het eerst.",
            "De gemeente koos voor begeleiden. Er kwamen prullenbakken, licht en een eindtijd. Om 23 uur "
            "was de kade leeg.",
        ),
        "timeline": [
            moment(
                "27 juni 2025, 14.30 uur",
                date=date(2025, 6, 27),
                known="De wijkagent hoort op het schoolplein over het feest.",
                by_role="Wijkagent",
                source="Eigen logboek (verzonnen)",
            ),
            moment(
                "27 juni, 18.00 uur",
                date=date(2025, 6, 27),
                known="De communicatieadviseur ziet een openbaar bericht met plaats en tijd.",
                by_role="Communicatieadviseur",
                source="Eigen logboek (verzonnen)",
                turning_point=True,
            ),
            moment(
                "27 juni, 18.40 uur",
                date=date(2025, 6, 27),
                known="Er zijn 150 jongeren en de sfeer is goed.",
                decided="Begeleiden, met een eindtijd om 23 uur.",
                by_role="Burgemeester",
                source="Eigen logboek (verzonnen)",
            ),
        ],
        "monitoring_question": "Komen er meer jongeren dan de kade aankan?",
        "monitoring_sources": "Openbare berichten op Snapchat en Instagram, en de wijkagent.",
        "monitoring_tools": "Geen. Eén medewerker keek met het account van de gemeente.",
        "monitoring_hours": 5,
        "monitoring_basis": "Algemeen beeld voor de openbare orde, artikel 172 lid 1 Gemeentewet. Niet "
        "gezocht op personen.",
        "monitoring_findings": paragraphs("Wat in besloten groepen stond, zag de gemeente niet."),
        "again": bullets(
            "Begeleiden als de sfeer goed is, met een duidelijke eindtijd.",
            "Eén bericht maken dat alle scholen doorsturen.",
        ),
        "not_again": bullets("Het signaal van de wijkagent pas na drieënhalf uur horen."),
        "lucky": paragraphs("Het was droog en de laatste bus reed die avond een uur langer."),
        "costs": "Ongeveer 40 uur inzet.",
        "conditions": paragraphs("Een kleine plaats, een goede sfeer en jongeren die elkaar kennen."),
    }
)

STRAND = (
    EXAMPLE
    | DUINKUST_CONTACT
    | {
        "key": "vb-strand-2026",
        "agency": DUINKUST,
        "author": "mark",
        "label": "green",
        "regions": ["VR12"],
        "tags": ["ongepland-evenement", "omgevingsbeeld", "gerucht", "webcare"],
        "title": "Voorbeeld: oproep voor het strand van Duinkust",
        "gist": "Een oude video over een vechtpartij zorgde voor onrust. De desk vond binnen twintig "
        "minuten de bron.",
        "contributors": "Mark de Bruin (verzonnen persoon)",
        "incident_type": "online-disorder",
        "crisis_process": "communication",
        "channels": ["TikTok", "Instagram"],
        "case_kind": "event",
        "date_from": date(2026, 7, 18),
        "date_until": date(2026, 7, 19),
        "place": "Strand van Duinkust",
        "municipality": DUINKUST,
        "scale": "Desk dag en nacht, politie aan tafel.",
        "what_happened": paragraphs(
            INVENTED,
            "Op een warme zaterdag ging een oproep rond om naar het strand te komen. Daarbij stond een "
            "video van een vechtpartij. De desk zag dat de video drie jaar oud was en uit een ander land "
            "kwam. Webcare zette dat onder de berichten. De toeloop bleef gewoon strandweer.",
        ),
        "monitoring_question": "Klopt de video, en groeit de oproep?",
        "monitoring_sources": "Openbare berichten op TikTok en Instagram.",
        "monitoring_hours": 12,
        "again": bullets(
            "Eerst controleren of een beeld oud is.",
            "Antwoorden op de plek waar de video staat.",
        ),
        "not_again": bullets("De ploeg wisselen op het drukste moment van de dag."),
        "conditions": paragraphs("Er is dag en nacht iemand die kan kijken."),
    }
)

JAARWISSELING = (
    EXAMPLE
    | VEENSTROOM_CONTACT
    | {
        "key": "vb-jaarwisseling-2026",
        "agency": VEENSTROOM,
        "author": "bijdrager",
        "label": "green",
        "publish": False,
        "regions": ["VR01"],
        "tags": ["evenementenmonitoring", "piket"],
        "title": "Voorbeeld: rooster voor de jaarwisseling",
        "gist": "Dit concept beschrijft wie er tijdens de jaarwisseling kijkt en wie er weegt.",
        "incident_type": "event",
        "crisis_process": "order",
        "channels": ["Snapchat", "Telegram"],
        "case_kind": "preparation",
        "date_from": date(2026, 12, 31),
        "date_until": date(2027, 1, 1),
        "place": "Veenstroom",
        "municipality": VEENSTROOM,
        "what_happened": paragraphs(
            INVENTED,
            "Vier gemeenten maken één rooster voor de nacht. Dit is nog een concept.",
        ),
        "again": paragraphs(
            "Vult de redacteur aan na de jaarwisseling. Nu al vast: één rooster voor vier gemeenten."
        ),
        "not_again": paragraphs("Vult de redacteur aan na de jaarwisseling."),
    }
)

OPEN_EXAMPLES = [KADEFEEST, STRAND, JAARWISSELING]
