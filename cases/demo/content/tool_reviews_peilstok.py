"""Invented reviews of the invented tool Peilstok."""

from datetime import date

from .agencies import VEENSTROOM
from .shapes import basis, paragraphs, scores

REVIEW = {
    "shared_with": [],
    "named": [],
    "publish": True,
    "is_example": True,
    "tags": ["toolbeoordeling", "monitoringtool"],
    "channels": [],
    "sources": [],
    "evidence_level": 1,
    "review_by": date(2027, 10, 1),
    "dpia_date": None,
    "dpia_note": "",
    "contract_until": None,
    "interest": "none",
    "interest_note": "",
}

INVENTED = "<b>Voorbeeld.</b> De tool, de organisatie en de cijfers in deze beoordeling zijn verzonnen."

PEILSTOK_VEENSTROOM = REVIEW | {
    "key": "toolreview-peilstok-veenstroom",
    "agency": VEENSTROOM,
    "author": "bijdrager",
    "label": "clear",
    "regions": ["VR01"],
    "title": "Voorbeeld: Peilstok bij Gemeente Veenstroom",
    "gist": "Past bij een klein team met een groot gebied. Ziet openbare kanalen op Telegram, maar geen Snapchat.",
    "contributors": "Sanne Veldhuis (verzonnen persoon)",
    "contact_role": "Ambtenaar OOV (voorbeeld)",
    "contact_phone": "088 000 12 41",
    "contact_email": "oov@veenstroom.example",
    "tool": "peilstok",
    "used_since": date(2025, 3, 1),
    "users": 8,
    "purpose": "Een algemeen beeld van openbare berichten over onze dorpen, en groei op tijd zien.",
    "phase": "signaleren en duiden",
    "scores": scores(
        channels=(4, "Openbare kanalen op Telegram, X, Facebook en Instagram. Snapchat ontbreekt."),
        speed=(3, "Een signaal kwam gemiddeld twaalf minuten na het bericht, in tien proeven."),
        language=(4, "Herkent straattaal. Gronings en Fries leest de tool niet goed."),
        location=(4, "Vindt onze dorpen uit de tekst, ook als de naam verkeerd is gespeld."),
        export=(5, "Elke zoekvraag staat in het logboek, met tijd en gebruiker."),
        access=(4, "Twee rollen, en aanmelden met het account van de gemeente."),
        transparency=(4, "De maker legt op één pagina uit waar de berichten vandaan komen."),
        retention=(4, "Berichten verdwijnen na dertig dagen. Wij hebben dat nagekeken."),
        contract=(3, "Per jaar op te zeggen. De prijs steeg één keer."),
        support=(3, "Een vast nummer op werkdagen. In de nacht alleen e-mail."),
        crisis=(4, "Gebruikt bij het feest aan de kade in 2025. Het hielp, maar de wijkagent was eerder."),
        accessibility=(3, "Werkt met het toetsenbord. De grafieken hebben geen tekst."),
    ),
    "legal_bases": [
        basis(
            "Algemeen beeld voor de openbare orde", "Artikel 172 lid 1 Gemeentewet, zonder personen te zoeken"
        ),
        basis("Vragen van inwoners beantwoorden", "Publieke taak, dienstverlening"),
    ],
    "person_search": "off",
    "closed_groups": "no",
    "dpia": "advised",
    "dpia_date": date(2025, 2, 10),
    "dpia_note": "Versie 1.2, met het advies van de FG.",
    "retention": "Dertig dagen, daarna gewist.",
    "supplier_role": "processor",
    "transparency": "Staat in onze privacyverklaring en in het algoritmeregister (verzonnen).",
    "outside_eea": "no",
    "hosting": "Datacentrum in Nederland (verzonnen)",
    "cost_per_year": "1640.00",
    "inhabitants": 40000,
    "contract_until": date(2027, 3, 1),
    "limitations": paragraphs(INVENTED, "Geen Snapchat en geen besloten groepen. Na 17 uur is er geen hulp."),
    "choose_again": "yes",
    "choose_again_why": "Acht mensen uit vier gemeenten kunnen er na een halve dag uitleg mee werken.",
    "reviewed_on": date(2026, 10, 6),
}

PEILSTOK_REVIEWS = [PEILSTOK_VEENSTROOM]
