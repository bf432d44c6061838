"""The 36 steps of the demonstration playbook in their eight phases, after `draaiboek_stappen.csv`.

`basis` repeats the codes on which a step rests (case, legal row, guide). The moments are our own proposal.
"""

from .shapes import phase, step

PREPARE = phase(
    0,
    "Voorbereiden",
    "vooraf, in rustige tijd",
    "U weet wie kijkt, wie weegt en wat mag.",
    step(
        1,
        "Leg doel en grondslag vast per soort inzet: dienstverlening, crisiscommunicatie of openbare orde.",
        "adviseur OOV, privacy officer",
        due="vooraf",
        result="besluitnotitie",
        basis="JUR-01 JUR-02",
        kind="decision",
        why="Gemeenten hebben geen eigen wet voor online onderzoek met persoonsgegevens.",
    ),
    step(
        2,
        "Doe of vernieuw de DPIA, vraag advies aan de FG en vul de registers in.",
        "privacy officer, FG",
        due="vooraf",
        result="DPIA met versie",
        basis="JUR-08 JUR-19",
        kind="form",
        why="Wie laat meekijken op sociale media, moet mensen daarover informeren.",
    ),
    step(
        3,
        "Maak afspraken in de driehoek: wie kijkt waar, wie deelt wat en via welk kanaal.",
        "adviseur OOV, politie, OM",
        due="vooraf",
        result="werkafspraak",
        basis="denhaag-2024 JUR-12",
        why="De politie mag meer dan de gemeente, maar ook de politie mag niet alles.",
    ),
    step(
        4,
        "Stel zoekvragen, trefwoorden, uitsluitingen en een nulmeting op.",
        "omgevingsanalist",
        due="vooraf",
        result="zoekprofiel v1",
        basis="haren-2012 (alle platforms)",
        lawful_check=True,
        why="Zonder nulmeting ziet u niet wat afwijkt.",
    ),
    step(
        5,
        "Breng in kaart welke platforms uw tool ziet en welke niet.",
        "omgevingsanalist",
        due="vooraf",
        result="dekkingslijst",
        basis="tools X API",
        why="Een tool ziet nooit alles. Platforms veranderen hun toegang.",
    ),
    step(
        6,
        "Regel piket, vervanging en eigen accounts. Gebruik nooit een privéaccount of nepaccount.",
        "teamleider communicatie",
        due="vooraf",
        result="rooster",
        basis="JUR-05",
    ),
    step(
        7,
        "Oefen met een oud geval, minstens één keer per jaar.",
        "teamleider communicatie",
        due="elk jaar",
        result="oefenverslag",
        basis="seed (vlieguren)",
        lesson="Neem niet het plan van vorig jaar over. In Hoek van Holland (2009) was de voorbereiding "
        "routine.",
    ),
)

SIGNAL = phase(
    1,
    "Signaleren",
    "bij het eerste signaal",
    "U weet binnen een half uur of dit groeit.",
    step(
        8,
        "Noteer het signaal: bron, tijd, plaats en platform. Maak een schermafdruk zonder namen die u niet "
        "nodig hebt.",
        "omgevingsanalist, webcare",
        due="direct",
        result="signaalkaart",
        basis="LAA/RvIG JUR-18",
        kind="form",
        lawful_check=True,
        template_text="Bron: … Platform: … Gezien om: … uur. Plaats en tijd die genoemd worden: … Aantal "
        "reacties: …",
    ),
    step(
        9,
        "Weeg of het gaat over een fenomeen of over personen. Draag personen over aan de politie.",
        "adviseur OOV",
        due="10 minuten na het signaal",
        result="keuze",
        basis="JUR-04",
        kind="decision",
        lawful_check=True,
        why="Een ambtenaar mag personen niet stelselmatig volgen.",
    ),
    step(
        10,
        "Kijk naar groei, niet alleen naar het aantal. Vergelijk met de nulmeting.",
        "omgevingsanalist",
        due="15 minuten na het signaal",
        result="trendlijn",
        basis="haren-2012 kantelpunt",
        lawful_check=True,
        lesson="De groei zegt meer dan het aantal. In Haren (2012) lag het kantelpunt rond 17 september, "
        "vier dagen vóór de rellen.",
    ),
    step(
        11,
        "Vraag wat de wijkagent, jongerenwerk, scholen en ondernemers horen.",
        "adviseur OOV",
        due="30 minuten na het signaal",
        result="aanvullende signalen",
        basis="amersfoort-2012",
        may_skip=True,
    ),
)

INTERPRET = phase(
    2,
    "Duiden",
    "als het signaal groeit of niet te verklaren is",
    "Er ligt één beeld, met wat u niet weet.",
    step(
        12,
        "Controleer wie, wat, waar en wanneer. Is het een oud beeld of een andere stad?",
        "omgevingsanalist",
        due="30 minuten na het signaal",
        result="geruchtenlijst",
        basis="IFV 2014",
        lawful_check=True,
    ),
    step(
        13,
        "Maak het omgevingsbeeld op één A4: informatiebehoefte, schade of gedrag, en betekenis.",
        "omgevingsanalist",
        due="45 minuten na het signaal",
        result="omgevingsbeeld op één A4",
        basis="NIPV",
        kind="form",
        template_text="Mensen vragen: … Dit kan schade geven: … Zo beleven mensen het: … Dit zien wij "
        "niet: …",
    ),
    step(
        14,
        "Zet bij elke bevinding hoe zeker u bent en wat u niet ziet.",
        "omgevingsanalist",
        due="45 minuten na het signaal",
        result="betrouwbaarheid",
        basis="haren-2012 (Twitter i.p.v. Facebook)",
        lesson="Kijk waar het gesprek is, niet waar uw tool kijkt. In Haren (2012) is vooral Twitter "
        "bekeken, "
        "terwijl de oproepen op Facebook en WhatsApp stonden.",
    ),
    step(
        15,
        "Schets drie scenario’s en noem bij elk het omslagpunt.",
        "adviseur OOV, politie",
        due="60 minuten na het signaal",
        result="scenario’s",
        basis="haren-2012, amsterdam-2024",
    ),
)

ADVISE = phase(
    3,
    "Adviseren en opschalen",
    "als een omslagpunt is bereikt",
    "De driehoek kiest, en weet waarom.",
    step(
        16,
        "Informeer de burgemeester en de driehoek, ook over aanhoudingen en online oproepen.",
        "adviseur OOV, politie",
        due="60 minuten na het signaal",
        result="driehoeksmemo",
        basis="denhaag-2024",
        kind="message",
        template_text="Wat wij zien: … Hoe zeker: … Wat wij niet zien: … Scenario’s: … Gevraagd besluit: …",
        lesson="Meld elke aanhouding om een online oproep. In Den Haag (2024) wist de burgemeester het niet.",
    ),
    step(
        17,
        "Kies: tegenhouden of begeleiden. Stem maatregelen en boodschap op elkaar af.",
        "driehoek",
        due="90 minuten na het signaal",
        result="besluit",
        basis="haren-2012",
        kind="decision",
        lesson="In Haren (2012) paste de boodschap ‘er is geen feest’ niet bij wat jongeren zagen. "
        "De les na Katwijk (Cuijk, 2018): de maatregelen moeten de boodschap dragen.",
    ),
    step(
        18,
        "Schaal communicatie zo nodig eerder op dan GRIP.",
        "teamleider communicatie",
        due="90 minuten na het signaal",
        result="communicatieteam",
        basis="NGB yoloproof",
        kind="decision",
        may_skip=True,
    ),
    step(
        19,
        "Koppel het omgevingsbeeld aan het totaalbeeld en aan het SGBO.",
        "omgevingsanalist, informatiemanager",
        due="doorlopend",
        result="gedeeld beeld",
        basis="JUR-17",
        tool="LCMS",
    ),
    step(
        20,
        "Waarschuw partners die last kunnen krijgen: spoor, scholen, winkels en buurgemeenten.",
        "adviseur OOV",
        due="2 uur na het signaal",
        result="belronde",
        basis="eindhoven-2021, utrecht-tram-2019",
        kind="message",
    ),
)
