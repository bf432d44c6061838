"""Invented tools, so that reviews can be shown without an opinion on a real product."""

from .shapes import paragraphs
from .tools_monitoring import CARD

INVENTED_CARD = CARD | {
    "is_example": True,
    "contributors": "Redactie Kennisbank (verzonnen tool)",
    "status": "active",
    "status_note": paragraphs("Gecontroleerd in november 2026 (verzonnen)."),
    "known_use": paragraphs("Alleen bij de verzonnen organisaties van dit voorbeeld."),
    "sources": [],
    "tool_kind": "monitoringtool",
    "tags": ["monitoringtool", "webmonitoring", "toolbeoordeling"],
}

INVENTED = "<b>Voorbeeld.</b> Deze tool is verzonnen. De maker en de cijfers bestaan niet."

PEILSTOK = INVENTED_CARD | {
    "key": "peilstok",
    "title": "Peilstok (voorbeeld)",
    "gist": "Verzonnen tool die openbare berichten per gebied volgt, ook openbare kanalen op Telegram.",
    "maker": "Peilstok B.V. (verzonnen)",
    "former_names": ["Peilschaal"],
    "hosting_country": "Nederland",
    "channels": ["X", "Telegram", "Facebook", "Instagram", "YouTube"],
    "what_it_does": paragraphs(
        INVENTED,
        "Peilstok volgt openbare berichten per wijk of plaats. De tool telt, laat de groei zien en legt "
        "elke zoekvraag vast. Op Telegram ziet Peilstok alleen openbare kanalen. Snapchat en besloten "
        "groepen ziet de tool niet.",
    ),
}

BAKENLICHT = INVENTED_CARD | {
    "key": "bakenlicht",
    "title": "Bakenlicht (voorbeeld)",
    "gist": "Verzonnen tool die waarschuwt bij plotselinge groei. Ziet geen Telegram.",
    "maker": "Stichting Bakenlicht (verzonnen)",
    "hosting_country": "Duitsland",
    "channels": ["X", "Facebook", "TikTok"],
    "what_it_does": paragraphs(
        INVENTED,
        "Bakenlicht meet elke minuut hoeveel openbare berichten er zijn over een woord of plaats. Bij "
        "plotselinge groei volgt een waarschuwing. Telegram en besloten groepen ziet de tool niet.",
    ),
}

WATERSPIEGEL = INVENTED_CARD | {
    "key": "waterspiegel",
    "title": "Waterspiegel (voorbeeld)",
    "gist": "Verzonnen tool voor brede media-analyse met rapporten. Heette eerder Mediaspiegel.",
    "maker": "Waterspiegel Media (verzonnen)",
    "former_names": ["Mediaspiegel"],
    "hosting_country": "",
    "tool_kind": "media-analyse",
    "channels": ["X", "Facebook", "Instagram", "YouTube", "LinkedIn"],
    "what_it_does": paragraphs(
        INVENTED,
        "Waterspiegel verzamelt nieuws en openbare berichten en maakt er elke dag een rapport van. TikTok, "
        "Telegram en besloten groepen ziet de tool niet.",
    ),
    "status": "changed",
    "status_note": paragraphs("Kreeg in 2025 een nieuwe naam en een nieuwe eigenaar (verzonnen)."),
}

STORMVLAG = INVENTED_CARD | {
    "key": "stormvlag",
    "title": "Stormvlag (voorbeeld)",
    "gist": "Verzonnen tool voor openbare kanalen op Telegram en X, gemaakt voor oefeningen en evenementen.",
    "maker": "Coöperatie Stormvlag (verzonnen)",
    "hosting_country": "Nederland",
    "channels": ["Telegram", "X"],
    "what_it_does": paragraphs(
        INVENTED,
        "Stormvlag volgt een vaste lijst van openbare kanalen op Telegram en zoekvragen op X. De tool slaat "
        "geen namen van accounts op. Besloten groepen ziet de tool niet.",
    ),
}

PEILSCHAAL = INVENTED_CARD | {
    "key": "peilschaal",
    "title": "Peilschaal (voorbeeld)",
    "gist": "Verzonnen voorloper van Peilstok. De tool is gestopt op 1 april 2025.",
    "maker": "Peilstok B.V. (verzonnen)",
    "channels": ["X", "Facebook"],
    "what_it_does": paragraphs(INVENTED, "Peilschaal telde openbare berichten op X en Facebook."),
    "status": "ended",
    "status_note": paragraphs("De maker stopte met Peilschaal en verwijst naar Peilstok (verzonnen)."),
    "succeeded_by": "peilstok",
}

INVENTED_TOOLS = [PEILSTOK, BAKENLICHT, WATERSPIEGEL, STORMVLAG, PEILSCHAAL]
