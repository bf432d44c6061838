"""By what a playbook is measured, and the invented exercises of its regional versions."""

from datetime import date

from .shapes import exercise, metric

METRICS = [
    metric(
        "Tijd van het eerste signaal tot het eerste beeld",
        "Eigen voorstel: 45 minuten",
        "Tijden in het logboek, bij elke inzet en oefening.",
    ),
    metric(
        "Tijd van een omslagpunt tot de burgemeester het weet",
        "Eigen voorstel: 15 minuten",
        "Tijden in het logboek van de adviseur OOV.",
    ),
    metric(
        "Beelden waarin staat wat u niet ziet",
        "Eigen voorstel: alle",
        "Steekproef van vijf beelden na elke inzet.",
    ),
    metric(
        "Gerichte zoekvragen met vijf keer ‘ja’ op papier",
        "Eigen voorstel: alle",
        "De privacy officer telt achteraf.",
    ),
    metric(
        "Vlieguren per persoon met dienst",
        "Eigen voorstel: acht uur per jaar",
        "Lijst van oefeningen en inzetten, per rol.",
    ),
    metric(
        "Wissen binnen de bewaartermijn",
        "Eigen voorstel: alle inzetten",
        "Wisverslag van de privacy officer.",
    ),
]

RURAL_EXERCISES = [
    exercise(
        date(2026, 3, 12), "2.0", 8, "Voorbeeld: twee uur met de tijdlijn van Haren. Het bellen ging goed."
    ),
    exercise(
        date(2026, 6, 18), "2.0", 7, "Voorbeeld: een oproep op zaterdagavond. De vervanging nam niet op."
    ),
    exercise(date(2026, 9, 17), "2.5", 8, "Voorbeeld: overdragen aan de veiligheidsregio na één dienst."),
]

URBAN_EXERCISES = [
    exercise(date(2026, 7, 2), "1.0", 6, "Voorbeeld: wisselen van ploeg op een drukke stranddag."),
    exercise(date(2026, 8, 6), "1.0", 5, "Voorbeeld: een oude video herkennen binnen een kwartier."),
    exercise(date(2026, 9, 3), "1.0", 6, "Voorbeeld: tegenlezen van het beeld onder tijdsdruk."),
    exercise(
        date(2026, 10, 8), "3.0", 24, "Voorbeeld: flitsgeweld op drie plekken, met politie en vervoerders."
    ),
]
