"""National cards of real tools for looking and answering: facts with a source and a date, never an opinion."""

from datetime import date

from .shapes import OF_EDITORS, linked, paragraphs, source

CHECKED = date(2026, 11, 2)
NOT_FOUND = "Of de tool nu nog zo te koop is, hebben wij niet gevonden. Vraag het de maker."
NO_KNOWN_USE = "Wij vonden geen Nederlandse overheid die openbaar zegt dat zij deze tool gebruikt."

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

COEVORDEN = "https://algoritmes.overheid.nl/en/algoritme/63733336"

SPOTLER_ENGAGE = CARD | {
    "key": "spotler-engage",
    "title": "Spotler Engage",
    "gist": "Zoekt openbare bronnen af en helpt bij webcare en het plaatsen van berichten. Heette eerder OBI4wan.",
    "tags": ["monitoringtool", "webcare", "webmonitoring"],
    "tool_kind": "mediamonitor, webcare, publiceren en chatbots",
    "maker": "OBI4wan B.V. (Zaandam)",
    "former_names": ["OBI4wan"],
    "what_it_does": paragraphs(
        "Zoekt openbare bronnen af. Helpt bij webcare op meer kanalen, bij het plaatsen van berichten en "
        "bij chatbots. De modules heten Media Monitor, Engage en Bots. Welke kanalen de tool nu ziet, is niet "
        "bevestigd."
    ),
    "status": "changed",
    "status_note": paragraphs("De merknaam is nu Spotler Engage. OBI4wan B.V. is het bedrijf erachter."),
    "known_use": paragraphs(
        "Gemeente Coevorden noemt Webcare, Publish en Media Monitor, voor omgevingsanalyses. Dat staat in het "
        + linked("algoritmeregister (december 2025)", COEVORDEN)
        + ".",
        "Een waterschap schrijft dat het OBI Media Monitor niet meer gebruikt. De datum daarvan is ons niet "
        "bekend.",
    ),
    "website": "https://spotlerengage.com/nl/",
    "sources": [
        source("Spotler Engage: privacystatement", "https://spotlerengage.com/nl/privacystatement/"),
        source("Algoritmeregister: mediamonitoring bij gemeente Coevorden", COEVORDEN, "december 2025"),
    ],
}

TAX_OFFICE = "https://algoritmes.overheid.nl/en/algoritme/42776983"
COOSTO_REGION = (
    "https://www.coosto.com/en/resources/user-success-stories/regional-analysis-at-a-safety-authority"
)

COOSTO = CARD | {
    "key": "coosto",
    "title": "Coosto",
    "gist": "Zoekmachine voor openbare berichten, met publiceren, webcare en rapporten.",
    "tags": ["monitoringtool", "webcare", "webmonitoring", "dashboard"],
    "tool_kind": "content, sociale media en monitoring",
    "maker": "Coosto B.V. (Eindhoven)",
    "what_it_does": paragraphs(
        "Zoekt in openbare berichten. Helpt bij publiceren, webcare en rapporten. De maker noemt het een tool "
        "voor content en marketing op sociale media."
    ),
    "status": "active",
    "status_note": paragraphs(
        "De maker noemde rond 2020 en 2021 ruim 15.000 gebruikers. Een overname hebben wij niet gevonden."
    ),
    "known_use": paragraphs(
        "De Belastingdienst noemt circa 150.000 berichten per jaar en 28 kanalen in het "
        + linked("algoritmeregister", TAX_OFFICE)
        + ". De datum daarvan is ons niet bekend.",
        "De maker beschrijft een dashboard voor incidenten bij "
        + linked("Veiligheidsregio Rotterdam-Rijnmond", COOSTO_REGION)
        + ". Dat is tekst van de maker zelf.",
    ),
    "website": "https://www.coosto.com/",
    "sources": [
        source("Algoritmeregister: mediamonitoring bij de Belastingdienst", TAX_OFFICE),
        source("Coosto: voorbeeld van een veiligheidsregio", COOSTO_REGION),
    ],
}

ENGINEERS = "https://www.engineersonline.nl/twitcident-detecteert-filtert-en-analyseert/"

TWITCIDENT = CARD | {
    "key": "publicsonar",
    "title": "PublicSonar (eerder Twitcident)",
    "gist": "Filtert berichten rond een incident op plaats en betrouwbaarheid, met waarschuwingen en kaarten.",
    "tags": ["monitoringtool", "piekdetectie", "locatiebepaling"],
    "tool_kind": "monitor voor veiligheid",
    "maker": "TNO en TU Delft (Twitcident), later PublicSonar",
    "former_names": ["Twitcident"],
    "what_it_does": paragraphs(
        "Filtert berichten rond incidenten, met aandacht voor plaats en betrouwbaarheid. Geeft waarschuwingen "
        "en kaarten. De techniek leunt op taal."
    ),
    "status": "unknown",
    "status_note": paragraphs(
        "Twitcident bestond rond 2011 en 2012 en heette later PublicSonar.",
        NOT_FOUND,
    ),
    "known_use": paragraphs(
        "De politie beproefde Twitcident bij de jaarwisseling van 2011 op 2012, en zou het bij Koninginnedag "
        "2012 inzetten. Dat staat in " + linked("Engineers Online", ENGINEERS) + ".",
        "Of de tool bij de troonswisseling van 2013 is gebruikt, is niet bevestigd.",
    ),
    "sources": [
        source("Engineers Online: Twitcident detecteert, filtert en analyseert", ENGINEERS),
        source(
            "Engage: kennisplatform met hulpmiddelen",
            "https://engageknowledgeplatform.pages.dev/recapnt3T8upCvPMx",
        ),
    ],
}

TAX_POLICE = (
    "https://www.security.nl/posting/879216/"
    "Staatssecretaris+geeft+documenten+over+online+rechercheren+FIOD+deels+vrij?channel=rss"
)
POLICE_GELDERLAND = "https://www.commit-nl.nl/universities/politie-gelderland-zuid"

IRN = CARD | {
    "key": "irn-icolumbo",
    "title": "iRN en iColumbo",
    "gist": "Afgeschermde omgeving van de politie voor onderzoek op internet. De dienst is gestopt.",
    "tags": ["osint", "bewijsborging", "online-gegevensvergaring"],
    "tool_kind": "afgeschermde onderzoeksomgeving",
    "maker": "Politie (ontstaan in Gelderland-Zuid, 2004)",
    "what_it_does": paragraphs(
        "Onderzoek op internet via een eigen netwerk, waarbij wordt vastgelegd wat is bekeken. iColumbo was "
        "het deel voor monitoring en analyse."
    ),
    "status": "ended",
    "status_note": paragraphs(
        "Rond 2013 waren er ruim 9.000 gebruikers. Vanaf 2022 is de uitfasering aangekondigd. Uit documenten "
        "over de FIOD (maart 2025) blijkt dat de dienst is gestopt."
    ),
    "known_use": paragraphs(
        "De politie, de NCTV, de Belastingdienst, het NFI, het UWV, DNB en enkele gemeenten worden als "
        "gebruikers genoemd in "
        + linked("documenten over de FIOD", TAX_POLICE)
        + " en bij "
        + linked("een onderzoeksprogramma", POLICE_GELDERLAND)
        + "."
    ),
    "sources": [
        source("Security.nl: documenten over online rechercheren bij de FIOD", TAX_POLICE, "maart 2025"),
        source("COMMIT: Politie Gelderland-Zuid", POLICE_GELDERLAND),
    ],
}

INVESTOR = "https://investorintel.vip/x-makes-tweetdeck-x-pro-a-subscriber-only-product"

X_PRO = CARD | {
    "key": "x-pro",
    "title": "X Pro (eerder TweetDeck)",
    "gist": "Toont lijsten, zoekopdrachten en accounts van X in kolommen. Alleen voor betalende gebruikers.",
    "tags": ["monitoringtool", "dashboard", "webcare"],
    "tool_kind": "scherm met kolommen",
    "maker": "X Corp. (eerder Twitter)",
    "former_names": ["TweetDeck"],
    "channels": ["X"],
    "what_it_does": paragraphs("Toont kolommen met lijsten, zoekopdrachten en accounts op X. Ziet alleen X."),
    "status": "changed",
    "status_note": paragraphs("Heette TweetDeck. Sinds 15 augustus 2023 alleen voor betalende gebruikers."),
    "known_use": paragraphs(
        "Voorlichters gebruikten het veel. Een overheid die dat openbaar schrijft, hebben wij niet gezocht."
    ),
    "sources": [source("InvestorIntel: TweetDeck wordt X Pro", INVESTOR, "augustus 2023")],
}

LOOKING_TOOLS = [SPOTLER_ENGAGE, COOSTO, TWITCIDENT, IRN, X_PRO]
