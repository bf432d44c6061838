"""What to do in the first hour, as a short list above each version of the playbook; the steps say how."""

_GOAL = (
    "<p>Een oproep op sociale media kan in een paar uur veel mensen op de been brengen. Met dit draaiboek "
    "weet u wie kijkt, wie weegt, wie beslist en wat mag.</p>"
)


def _purpose(*moments):
    rows = "".join(f"<li><b>{when}:</b> {what}</li>" for when, what in moments)
    return (
        f"{_GOAL}<h3>Het eerste uur bij een online oproep, ook bij een oproep tot rellen</h3><ol>{rows}</ol>"
        "<p>Dreigt er nu geweld of is er gevaar? Bel eerst 112.</p>"
    )


MAIN_PURPOSE = _purpose(
    ("Direct", "noteer bron, tijd, plaats en platform (stap 8)."),
    (
        "Na 10 minuten",
        "weeg: een fenomeen of personen? Gaat het over personen, dan neemt de politie het over (stap 9).",
    ),
    ("Na 15 minuten", "kijk naar de groei, niet alleen naar het aantal (stap 10)."),
    (
        "Na 30 minuten",
        "bel wijkagent, jongerenwerk en scholen, en controleer wie, wat, waar en wanneer (stap 11 en 12).",
    ),
    ("Na 45 minuten", "maak het beeld op één A4, met wat u niet ziet (stap 13 en 14)."),
    ("Na 60 minuten", "schets drie scenario’s en bel burgemeester en driehoek (stap 15 en 16)."),
    ("Daarna", "kiest de driehoek: tegenhouden of begeleiden (stap 17)."),
)

RURAL_PURPOSE = _purpose(
    ("Na 15 minuten", "bel wijkagent, jongerenwerk en dorpshuizen (stap 11)."),
    (
        "Na 30 minuten",
        "noteer het signaal, controleer wie, wat, waar en wanneer, en bel de drie andere gemeenten (stap 8, "
        "12 en 42).",
    ),
    ("Na 45 minuten", "laat de politie wegen: een fenomeen of personen (stap 9)."),
    ("Na 60 minuten", "kijk naar de groei (stap 10)."),
    ("Daarna", "volgt het beeld in vijf regels (stap 13), en bellen politie en ambtenaar OOV (stap 16)."),
)

URBAN_PURPOSE = _purpose(
    ("Direct", "noteer bron, tijd, plaats en platform (stap 8)."),
    ("Na 5 minuten", "weeg met de politie aan de desk, en kijk naar de groei per kwartier (stap 9 en 10)."),
    ("Na 15 minuten", "controleer wie, wat, waar en wanneer (stap 12)."),
    ("Na 20 minuten", "maak het beeld en laat het tegenlezen (stap 13, 14 en 38)."),
    (
        "Na 30 minuten",
        "schets vier scenario’s, bel burgemeester en driehoek, en schaal communicatie op (stap 15, 16 en 18).",
    ),
    ("Na 45 minuten", "kiest de driehoek en gaat de belboom rond (stap 17 en 20)."),
    ("Na 60 minuten", "gaan straatcoaches en gastheren naar de plek (stap 39)."),
)
