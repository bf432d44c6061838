"""The steps of the playbook on digital aggression; times and limits are the editors' own proposal."""

from .shapes import phase, step

OURS = "eigen voorstel"
ONE_CONTACT = "vb-les-een-aanspreekpunt-bij-agressie"

PREPARE = phase(
    0,
    "Voorbereiden",
    "vooraf, in rustige tijd",
    "Iedereen weet bij wie hij terechtkan.",
    step(
        1,
        "Wijs een aanspreekpunt agressie aan, met vervanging in de avond en het weekend.",
        "leidinggevende",
        due="vooraf",
        result="naam van een rol en een nummer",
        basis=OURS,
        kind="decision",
        lessons=[ONE_CONTACT],
    ),
    step(
        2,
        "Spreek met de politie af waar u een bedreiging of doxing meldt, en hoe aangifte gaat.",
        "aanspreekpunt agressie, politie",
        due="vooraf",
        result="afspraak op één A4",
        basis=OURS,
    ),
    step(
        3,
        "Leg vast met welk doel, op welke grondslag en hoe lang u berichten bewaart, en wie ze mag zien.",
        "privacy officer",
        due="vooraf",
        result="afspraak over bewaren en wissen",
        basis="AVG; zie de handreiking ‘Mag onze gemeente online meekijken?’",
        kind="form",
        why="Ook een bericht met een bedreiging bevat persoonsgegevens.",
        lessons=["les-eerst-de-grondslag"],
    ),
    step(
        4,
        "Bespreek in het team wat van u online staat, en wat u zelf kunt afschermen. Vraag ook aan thuis te "
        "denken.",
        "leidinggevende",
        due="elk jaar",
        result="gesprek in het team",
        basis=OURS,
        may_skip=True,
    ),
    step(
        5,
        "Oefen één keer per jaar met een verzonnen geval.",
        "aanspreekpunt agressie",
        due="elk jaar",
        result="oefenverslag zonder namen",
        basis=OURS,
        lessons=["les-maak-vlieguren"],
    ),
)

REPORT = phase(
    1,
    "Melden: het eerste uur",
    "zodra een collega online wordt bedreigd of met naam wordt genoemd",
    "De collega staat er niet alleen voor.",
    step(
        6,
        "Vraag: is er nu gevaar? Bel dan 112.",
        "wie de melding krijgt",
        due="direct",
        result="veilig, of hulp onderweg",
        basis=OURS,
        kind="decision",
    ),
    step(
        7,
        "Neem het lezen over. De collega leest en antwoordt niet meer zelf.",
        "aanspreekpunt agressie",
        due="15 minuten na de melding",
        result="één persoon die leest",
        basis=OURS,
        why="Wie alles zelf leest, krijgt de klap steeds opnieuw.",
        lessons=[ONE_CONTACT],
    ),
    step(
        8,
        "Leg openbare berichten vast: adres van de pagina, datum en tijd. Bewaar ze in een map die bijna niemand "
        "kan openen.",
        "aanspreekpunt agressie",
        due="30 minuten na de melding",
        result="overzicht voor de politie",
        basis=OURS,
        kind="form",
        lawful_check=True,
        template_text="Adres van de pagina: … Gezien op: … om … uur. Soort: schelden / bedreiging / doxing / "
        "oproep. Wie is het doelwit (rol): … Gemeld bij de politie om: … uur.",
        lesson="Stuur schermafdrukken niet door in een groepsapp. Zo verspreidt u het bericht zelf.",
        lessons=["les-leg-besluiten-vast"],
    ),
    step(
        9,
        "Bel de politie bij een bedreiging, bij doxing of bij een oproep om ergens heen te gaan.",
        "aanspreekpunt agressie",
        due="45 minuten na de melding",
        result="melding met tijd",
        basis="doxing is strafbaar sinds 2024 (JUR-20, nog zonder bron)",
        kind="message",
    ),
    step(
        10,
        "Vraag de collega en het gezin wat zij zien en wat zij nodig hebben. Spreek af wanneer u weer belt.",
        "leidinggevende",
        due="60 minuten na de melding",
        result="afspraak voor vandaag",
        basis=OURS,
    ),
)

WEIGH = phase(
    2,
    "Wegen",
    "als de eerste melding vastligt",
    "U weet hoe ernstig het is, en wie dat vindt.",
    step(
        11,
        "Bepaal de soort: schelden, bedreiging, doxing of een oproep. Bij twijfel kiest u de zwaarste.",
        "aanspreekpunt agressie, politie",
        due="2 uur na de melding",
        result="soort en zwaarte",
        basis=OURS,
        kind="decision",
    ),
    step(
        12,
        "Laat de politie de dreiging wegen. Zoek zelf niet uit wie de schrijver is.",
        "politie",
        due="2 uur na de melding",
        result="oordeel van de politie",
        basis="Kamerbrief over online onderzoek (2022)",
        kind="decision",
        why="Een ambtenaar mag personen niet stelselmatig volgen.",
        lessons=["les-doe-iets-met-een-bekend-signaal"],
    ),
    step(
        13,
        "Kijk alleen naar openbare reacties en naar de groei daarvan. Niet in besloten groepen.",
        "webcare",
        due="elk uur",
        result="trendlijn zonder namen",
        basis="Kamerbrief over online onderzoek (2022)",
        lawful_check=True,
        lessons=["les-let-op-groei", "les-zeg-wat-u-niet-ziet"],
    ),
)
