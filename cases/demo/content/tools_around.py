"""National cards of real tools around monitoring: managing channels, access to data, choosing a measure."""

from .shapes import linked, paragraphs, source
from .tools_monitoring import CARD, NO_KNOWN_USE

PAPERJAM = "https://en.paperjam.lu/article/hootsuite-ceo-already-in-luxem"

HOOTSUITE = CARD | {
    "key": "hootsuite",
    "title": "Hootsuite",
    "gist": "Beheert eigen kanalen: plannen, plaatsen en antwoorden, met beperkte monitoring.",
    "tags": ["webcare", "monitoringtool"],
    "tool_kind": "beheer van sociale media",
    "maker": "Hootsuite (Vancouver, Canada)",
    "what_it_does": paragraphs(
        "Plant en plaatst berichten en verzamelt reacties op eigen kanalen. Monitoring is beperkt."
    ),
    "status": "active",
    "status_note": paragraphs("Hootsuite nam in 2024 Talkwalker over."),
    "known_use": paragraphs(NO_KNOWN_USE),
    "sources": [source("Paperjam: Hootsuite en Talkwalker", PAPERJAM, "2024")],
}

TALKWALKER = CARD | {
    "key": "talkwalker",
    "title": "Talkwalker",
    "gist": "Volgt veel soorten bronnen en laat trends en beelden zien. Sinds 2024 van Hootsuite.",
    "tags": ["monitoringtool", "webmonitoring", "sentimentanalyse"],
    "tool_kind": "luisteren op sociale media",
    "maker": "Talkwalker (Luxemburg), nu van Hootsuite",
    "what_it_does": paragraphs("Volgt veel soorten bronnen en analyseert trends en beelden."),
    "status": "changed",
    "status_note": paragraphs("In 2024 overgenomen door Hootsuite."),
    "known_use": paragraphs(NO_KNOWN_USE),
    "sources": [source("Paperjam: Hootsuite en Talkwalker", PAPERJAM, "2024")],
}

TWEAKERS = (
    "https://tweakers.net/nieuws/208396/"
    "wetenschappers-300-onderzoeken-moeten-stoppen-door-nieuwe-api-prijzen-twitter.html"
)

X_API = CARD | {
    "key": "x-api",
    "title": "X API",
    "gist": "De toegang tot berichten van X voor andere tools. Wie weinig betaalt, krijgt weinig te zien.",
    "tags": ["api-toegang", "monitoringtool", "representativiteit"],
    "tool_kind": "toegang tot gegevens",
    "maker": "X Corp.",
    "former_names": ["Twitter API"],
    "channels": ["X"],
    "what_it_does": paragraphs(
        "Levert berichten van X aan andere tools. De prijs en de grenzen bepalen dus wat die tools zien."
    ),
    "status": "changed",
    "status_note": paragraphs(
        "In 2023 is de gratis toegang beperkt. Voor onderzoekers werden prijzen van 42.000 tot 210.000 dollar "
        "per maand genoemd. Er is een uitzondering voor nooddiensten die berichten plaatsen."
    ),
    "known_use": paragraphs(
        "Raakt elke tool die berichten van X laat zien. Vraag uw leverancier welke toegang hij heeft."
    ),
    "sources": [source("Tweakers: nieuwe prijzen voor de API van Twitter", TWEAKERS, "2023")],
}

ALLIANCE = "https://veiligheidsalliantie.nl/nieuws/ccv-tool-online-aangejaagde-ordeverstoringen"

CCV_TOOL = CARD | {
    "key": "ccv-tool-oaov",
    "title": "CCV-tool online aangejaagde ordeverstoringen",
    "gist": "Wijst de weg naar meer dan vijftig maatregelen, per fase. Dit is geen monitor.",
    "tags": ["interventie", "barrieremodel-oaov", "online-aangejaagde-ordeverstoring"],
    "incident_type": "online-disorder",
    "tool_kind": "wegwijzer naar maatregelen",
    "maker": "CCV",
    "what_it_does": paragraphs(
        "U kiest een fase en een filter. De tool toont meer dan vijftig maatregelen, met en zonder juridische "
        "dwang. De tool kijkt zelf niet mee op sociale media."
    ),
    "status": "active",
    "status_note": paragraphs("Beschikbaar sinds april 2024 of eerder."),
    "known_use": paragraphs(
        "Bedoeld voor gemeenten, meldt de " + linked("Veiligheidsalliantie", ALLIANCE) + "."
    ),
    "sources": [source("Veiligheidsalliantie: de tool van het CCV", ALLIANCE, "april 2024")],
}

CCV_NEWS = "https://hetccv.nl/nieuws/hoe-voorkomen-gemeenten-online-aangejaagde-ordeverstoringen/"

INTERVENTION_CARD = CARD | {
    "key": "interventiekaart-nhsv",
    "title": "Interventiekaart van Noord-Holland Samen Veilig",
    "gist": "Kaart met handvatten voor burgemeester, politie en OM bij een online oproep. Dit is geen monitor.",
    "tags": ["interventie", "online-aangejaagde-ordeverstoring", "driehoek"],
    "incident_type": "online-disorder",
    "tool_kind": "interventiekaart",
    "maker": "Noord-Holland Samen Veilig",
    "what_it_does": paragraphs("Geeft handvatten voor de burgemeester, de politie en het OM."),
    "status": "unknown",
    "status_note": paragraphs("De kaart is van 2022. Of er een nieuwe versie is, hebben wij niet gevonden."),
    "known_use": paragraphs(
        "Gemaakt voor gemeenten in Noord-Holland, meldt het " + linked("CCV", CCV_NEWS) + "."
    ),
    "sources": [source("CCV: hoe gemeenten ordeverstoringen voorkomen", CCV_NEWS, "2022")],
}

OTHER_TOOLS = [HOOTSUITE, TALKWALKER, X_API, CCV_TOOL, INTERVENTION_CARD]
