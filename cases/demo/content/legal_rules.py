"""The legal rows for online monitoring, in our words; `juridisch_kader.csv` is where they come from."""

from .shapes import rule

SOURCED = "Openbare bron"
UNCERTAIN = "Onzeker: bronnen verschillen"
TEXT_OF_2017 = "Wettekst van 2017, kan gewijzigd zijn"
UNCONFIRMED = "Niet bevestigd: nog geen bron gevonden"
PROPOSAL = "Voorstel, geen geldend recht"

RULES = [
    rule(
        "JUR-01",
        "grondslag",
        "Een gemeente heeft geen eigen wet die zegt dat zij bij online onderzoek persoonsgegevens mag "
        "verwerken. Artikelen over de openbare orde kunnen soms helpen, tot op zekere hoogte.",
        "Schrijf per doel op welke wet u gebruikt. Kunt u er geen noemen? Begin dan niet.",
        SOURCED,
        "https://www.samenvoorzorgenveiligheid.nl/filter/op-thema/alles/"
        "handreiking-voor-gemeenten-voor-online-onderzoek-bij-het-handhaven-van-de-openbare-orde",
    ),
]
