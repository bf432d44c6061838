"""Invented threads in the two regions, among them the AMBER and the RED one."""

from .agencies import DUINKUST, DUINRAND, VEENSTROOM
from .shapes import reply

EXAMPLE = {
    "named": [],
    "shared_with": [],
    "label": "green",
    "about": None,
    "state": "open",
    "outcome": "",
    "is_example": True,
}

BASELINE = EXAMPLE | {
    "key": "gesprek-nulmeting",
    "region": "VR01",
    "title": "Wie heeft een nulmeting voor de week van de kermis?",
    "author": "bijdrager",
    "agency": VEENSTROOM,
    "tags": ["nulmeting", "zoekvraag", "evenementenmonitoring"],
    "days_ago": 9,
    "text": "In de week van de kermis praat iedereen over Veenstroom. Dan lijkt alles een piek. Heeft "
    "iemand cijfers van een gewone kermisweek?",
    "replies": [
        reply(
            "tarik",
            "Wij tellen sinds dit jaar per dag. Een kermisweek is bij ons drie keer zo druk als anders.",
            8,
        ),
        reply(
            "redacteur",
            "Tel ook per uur. De piek om 22 uur is heel gewoon.",
            7,
            reply_to=1,
        ),
        reply(
            "joris",
            "Vergelijk alleen aantallen. Bewaar geen accounts of namen bij de nulmeting.",
            6,
        ),
    ],
}

SHIFT_CHANGE = EXAMPLE | {
    "key": "gesprek-ploegwissel",
    "region": "VR12",
    "title": "Wanneer wisselt u van ploeg aan de desk?",
    "author": "ruben",
    "agency": DUINRAND,
    "state": "answered",
    "outcome": "Wissel op een rustig moment en draag altijd schriftelijk over, met de geruchtenlijst erbij.",
    "about": "ongepland-evenement-duinrand",
    "tags": ["piket", "geruchtenlijst", "logboek"],
    "days_ago": 16,
    "text": "Onze ploegen wisselen om 15 en 23 uur. Op warme dagen is 15 uur juist het drukste moment. "
    "Hoe doet u dat?",
    "replies": [
        reply(
            "mark",
            "Op stranddagen wisselen wij om 13 uur. Dat staat nu in het rooster.",
            15,
        ),
        reply(
            "eva",
            "Maak een vast lijstje voor de overdracht:\n\n"
            "- het laatste beeld\n"
            "- de geruchtenlijst\n"
            "- open vragen\n"
            "- wie gebeld is",
            15,
            answer=True,
        ),
        reply(
            "ruben",
            "> de geruchtenlijst\n\nDie vergaten wij. Staat er vanaf nu op.",
            14,
            reply_to=2,
        ),
        reply("coordinator", "Ik neem dit lijstje mee naar Wadrand.", 12),
    ],
}

DECEMBER = EXAMPLE | {
    "key": "gesprek-december",
    "region": "VR01",
    "title": "Rooster december: wie ruilt een week?",
    "author": "redacteur",
    "agency": VEENSTROOM,
    "label": "amber",
    "tags": ["piket"],
    "days_ago": 5,
    "text": "In de laatste week van december hebben wij één gat in het rooster. Wie kan ruilen met de "
    "week van 11 januari?",
    "replies": [
        reply("tarik", "Ik kan van maandag tot en met woensdag.", 4),
        reply(
            "bijdrager",
            "Dan neem ik donderdag tot en met zondag. Wel graag iemand als reserve.",
            3,
            reply_to=1,
        ),
        reply(
            "coordinator",
            "De regio is reserve die week. Ik zet het in het rooster.",
            2,
            reply_to=2,
        ),
    ],
}

CONFIDENTIAL = EXAMPLE | {
    "key": "gesprek-vertrouwelijk",
    "region": "VR12",
    "title": "Vertrouwelijk: gesprek met een organisator voorbereiden",
    "author": "eva",
    "agency": DUINKUST,
    "label": "red",
    "named": ["coordinator", "mark"],
    "tags": ["kernboodschap", "driehoek"],
    "days_ago": 3,
    "text": "Volgende week praten wij met de organisator van het (verzonnen) winterfeest. Wij willen het "
    "eindtijdstip vervroegen. Wat is ons beste argument?",
    "replies": [
        reply(
            "mark",
            "De laatste bus gaat om 0.30 uur. Begin daarmee: dat is voor bezoekers ook prettig.",
            2,
        ),
        reply(
            "coordinator",
            "Eens. Vertel ook wat u daarvoor teruggeeft, bijvoorbeeld een tweede podium.",
            1,
        ),
    ],
}
