"""Invented tools, so that reviews can be shown without an opinion on a real product."""

from .shapes import paragraphs
from .tools_monitoring import CARD

INVENTED_CARD = CARD | {
    "is_example": True,
    "contributors": "Redactie Kennisbank (verzonnen tool)",
    "status": "active",
    "sources": [],
    "tags": ["monitoringtool", "webmonitoring", "toolbeoordeling"],
}

INVENTED = "<b>Voorbeeld.</b> Deze tool is verzonnen. Het bedrijf en de cijfers bestaan niet."

PEILSTOK = INVENTED_CARD | {
    "key": "peilstok",
    "title": "Peilstok (voorbeeld)",
    "gist": "Verzonnen tool die openbare berichten per gebied volgt, ook openbare kanalen op Telegram.",
    "tool_kind": "monitoringtool",
    "maker": "Peilstok B.V. (verzonnen)",
    "former_names": [],
    "hosting_country": "Nederland",
    "channels": ["X", "Telegram", "Facebook", "Instagram", "YouTube"],
    "what_it_does": paragraphs(
        INVENTED,
        "Peilstok volgt openbare berichten per wijk of plaats. De tool telt, laat de groei zien en legt "
        "elke zoekvraag vast. Op Telegram ziet Peilstok alleen openbare kanalen. Snapchat en besloten "
        "groepen ziet de tool niet.",
    ),
    "status_note": paragraphs("In november 2026 gecontroleerd door de redactie (verzonnen)."),
    "known_use": paragraphs("Alleen bij de verzonnen organisaties van dit voorbeeld."),
}

PEILSCHAAL = INVENTED_CARD | {
    "key": "peilschaal",
    "title": "Peilschaal (voorbeeld)",
    "gist": "Verzonnen voorloper van Peilstok. De tool is gestopt op 1 april 2026.",
    "tool_kind": "monitoringtool",
    "maker": "Peilstok B.V. (verzonnen)",
    "channels": ["X", "Facebook"],
    "what_it_does": paragraphs(INVENTED, "Peilschaal telde openbare berichten op X en Facebook."),
    "status": "ended",
    "status_note": paragraphs("De maker stopte met Peilschaal en verwijst naar Peilstok (verzonnen)."),
    "succeeded_by": "peilstok",
}

INVENTED_TOOLS = [PEILSTOK, PEILSCHAAL]
