"""The guide ‘May our municipality look along online?’, with the legal rows."""

from .legal_rules import RULES
from .shapes import OF_EDITORS, paragraphs, section

MAY_WE_LOOK = OF_EDITORS | {
    "key": "mag-dit",
    "regions": ["NL"],
    "tags": ["online-onderzoek", "grondslag", "besloten-groep", "nepaccount", "avg", "dpia"],
    "title": "Mag onze gemeente online meekijken?",
    "gist": "Kort antwoord: een algemeen beeld mag soms, personen volgen en meekijken in besloten groepen niet.",
    "incident_type": "legal",
    "crisis_process": "order",
    "channels": [],
    "sources": [],
    "introduction": paragraphs("Deze handreiking is geen juridisch advies."),
    "sections": [
        section(
            "Mag een gemeente meekijken in een besloten groep?",
            paragraphs("<b>Nee.</b>"),
        ),
    ],
    "rules": RULES,
    "guides": [],
}
