"""National cards of real tools: facts with a source and a date, never an opinion."""

from datetime import date

from .shapes import OF_EDITORS, linked, paragraphs, source

CHECKED = date(2026, 11, 2)

CARD = OF_EDITORS | {
    "author": "platformredacteur",
    "regions": ["NL"],
    "channels": [],
    "former_names": [],
    "hosting_country": "",
    "status_note": "",
    "known_use": "",
    "checked_on": CHECKED,
    "website": "",
    "succeeded_by": None,
}

SPOTLER_ENGAGE = CARD | {
    "key": "spotler-engage",
    "title": "Spotler Engage",
    "gist": "Zoekt openbare bronnen af, en helpt bij webcare en het plaatsen van berichten. Heette eerder OBI4wan.",
    "tags": ["monitoringtool", "webcare", "webmonitoring"],
    "tool_kind": "mediamonitor, webcare, publiceren en chatbots",
    "maker": "OBI4wan B.V. (Zaandam)",
    "former_names": ["OBI4wan"],
    "what_it_does": paragraphs(
        "Zoekt openbare bronnen af. Helpt bij webcare op meer kanalen, bij het plaatsen van berichten en "
        "bij chatbots. Modules heten Media Monitor, Engage en Bots."
    ),
    "status": "changed",
    "status_note": paragraphs("De merknaam is nu Spotler Engage. OBI4wan B.V. is het bedrijf erachter."),
    "known_use": paragraphs(
        "Gemeente Coevorden noemt Webcare, Publish en Media Monitor voor omgevingsanalyses, in het "
        + linked("algoritmeregister (december 2025)", "https://algoritmes.overheid.nl/en/algoritme/63733336")
        + ".",
    ),
    "website": "https://spotlerengage.com/nl/",
    "sources": [
        source("Spotler Engage: privacystatement", "https://spotlerengage.com/nl/privacystatement/"),
        source(
            "Algoritmeregister: mediamonitoring bij gemeente Coevorden",
            "https://algoritmes.overheid.nl/en/algoritme/63733336",
            "december 2025",
        ),
    ],
}

MONITORING_TOOLS = [SPOTLER_ENGAGE]
