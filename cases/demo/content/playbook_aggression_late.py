"""The later steps of the playbook on digital aggression: protecting, following, closing and learning."""

from .playbook_aggression_phases import ONE_CONTACT, OURS, PREPARE, REPORT, WEIGH
from .shapes import phase, step

PROTECT = phase(
    3,
    "Beschermen en handelen",
    "als de politie heeft gewogen, of eerder als het nodig is",
    "De collega is veilig en weet wat er gebeurt.",
    step(
        14,
        "Spreek met de collega af wat nu nodig is: een andere dienst, plek of route. Voor thuis beslist de politie "
        "mee.",
        "leidinggevende, politie",
        due="3 uur na de melding",
        result="afspraken voor werk en thuis",
        basis=OURS,
        kind="decision",
    ),
    step(
        15,
        "Vraag het platform om het bericht te verwijderen, nadat u het hebt vastgelegd.",
        "webcare",
        due="3 uur na de melding",
        result="verzoek met tijd",
        basis=OURS,
        kind="message",
        condition="Alleen als de politie geen bezwaar heeft.",
        lessons=["les-reken-niet-op-verwijderen"],
    ),
    step(
        16,
        "Help bij de aangifte. Vraag de politie of de werkgever die kan doen, en welk adres erin komt.",
        "leidinggevende, jurist",
        due="24 uur na de melding",
        result="aangifte of melding",
        basis=OURS,
        condition="Alleen als de collega dat wil.",
        lessons=[ONE_CONTACT],
    ),
    step(
        17,
        "Kies: antwoorden of niet. Een antwoord steunt de collega, maar kan de aandacht ook vergroten.",
        "teamleider communicatie",
        due="4 uur na de melding",
        result="besluit met reden",
        basis=OURS,
        kind="decision",
        lessons=["les-weeg-aankondigen", "les-geef-context-bij-beelden"],
    ),
    step(
        18,
        "Zeg in het openbaar dat u achter uw mensen staat, zonder naam en zonder het bericht te herhalen.",
        "woordvoerder",
        due="als u kiest voor antwoorden",
        result="bericht",
        basis=OURS,
        kind="message",
        may_skip=True,
        template_text="Onze collega’s deden op … hun werk. Zij krijgen nu online bedreigingen. Dat accepteren wij "
        "niet. De politie is op de hoogte. Deel geen namen en beelden van hen.",
    ),
)

FOLLOW = phase(
    4,
    "Volgen",
    "zolang er nieuwe berichten komen",
    "U ziet of het minder wordt.",
    step(
        19,
        "Ververs het beeld op vaste tijden en vertel de collega alleen wat die wil weten.",
        "aanspreekpunt agressie",
        due="twee keer per dag",
        result="kort beeld",
        basis=OURS,
        lawful_check=True,
        lessons=["les-zeg-wat-u-niet-ziet"],
    ),
    step(
        20,
        "Let op nieuwe doelwitten: andere collega’s, en het gezin. Meld het meteen.",
        "webcare",
        due="doorlopend",
        result="melding",
        basis=OURS,
    ),
)

CLOSE = phase(
    5,
    "Afsluiten en nazorg",
    "als er drie dagen geen nieuwe bedreiging is",
    "U stopt op tijd, en de zorg gaat door.",
    step(
        21,
        "Besluit om te stoppen met volgen en vertel dat aan de collega.",
        "aanspreekpunt agressie, politie",
        due="drie dagen zonder nieuwe bedreiging",
        result="besluit",
        basis=OURS,
        kind="decision",
    ),
    step(
        22,
        "Bied nazorg aan de collega, de ploeg en het gezin: na een dag, een week en een maand.",
        "vertrouwenspersoon",
        due="na een dag, een week en een maand",
        result="drie gesprekken aangeboden",
        basis=OURS,
    ),
    step(
        23,
        "Draag over wat de politie nodig heeft en wis de rest.",
        "privacy officer",
        due="binnen de bewaartermijn",
        result="wisverslag",
        basis="AVG; zie de handreiking ‘Mag onze gemeente online meekijken?’",
        kind="form",
    ),
)

LEARN = phase(
    6,
    "Leren",
    "na het afsluiten",
    "De volgende collega wordt sneller geholpen.",
    step(
        24,
        "Houd een hotwash met de ploeg. De collega kiest zelf of die erbij is.",
        "leidinggevende",
        due="een week na het afsluiten",
        result="drie punten",
        basis=OURS,
        lessons=["les-leg-besluiten-vast"],
    ),
    step(
        25,
        "Deel de les op Kennisbank: zonder namen, met een label, en pas als de collega het goed vindt.",
        "redacteur",
        due="acht weken na het afsluiten",
        result="casus of les",
        basis="TLP 2.0 van FIRST",
        kind="message",
        may_skip=True,
    ),
)

AGGRESSION_PHASES = [PREPARE, REPORT, WEIGH, PROTECT, FOLLOW, CLOSE, LEARN]
