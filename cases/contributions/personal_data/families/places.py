"""Words with a capital that are no person: places, bodies, platforms, months, brands, streets."""

import csv
from functools import lru_cache
from pathlib import Path

_REGISTRY = Path(__file__).resolve().parents[3] / "regions" / "data" / "gemeenten.csv"

_PLACES = """
Nederland Europa Duitsland België Frankrijk Engeland Marokko Turkije Brussel Berlijn Parijs Londen Scheveningen
Hoek
Kijkduin Zandvoort Schiphol Holland Noord-Holland Zuid-Holland Brabant Noord-Brabant Gelderland Overijssel
Drenthe
Flevoland Zeeland Limburg Friesland Fryslân Utrecht Groningen Randstad Veluwe Achterhoek Twente Betuwe
Waddeneiland
Haren Zuidhorn Urk Bijlmer Kanaleneiland Overvecht Schilderswijk Transvaal Noord Zuid Oost West Centrum
""".split()

_NO_PERSONS = """
Project Politie Gemeente Veiligheidsregio Brandweer Ministerie Provincie Rijk Kennisbank Openbaar Officier
Hoofd Stichting
Vereniging Raad College Kamer Eerste Tweede Commissie Rechtbank Inspectie Universiteit Hogeschool Koninklijke
Koning
Koningin Koningsdag Koningsnacht Bevrijdingsdag Kerst Pasen Pinksteren Oud Nieuw Nieuwjaar Oudjaar Hemelvaart
Carnaval
Facebook Twitter Instagram Snapchat Telegram TikTok WhatsApp Signal YouTube LinkedIn Reddit Discord Google
Teams Meta
Twitch Threads Bluesky Mastodon Word Excel Microsoft Android Apple Netflix
Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December
Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag
Burgernet Amber Alert GRIP Wet Wetboek Gemeentewet Grondwet Artikel Bijlage Tabel Figuur Fase Stap Les
Hoofdstuk Dienst
De Het Een Deze Dit Die Dat Wij We U Ik Hij Zij Ze Er Daar Hier Toen Na Voor Op In Om Bij Met Als Maar En Of
Ook Niet
Geen Wie Wat Waar Wanneer Hoe Waarom Dus Want Omdat Door Uit Over Onder Tijdens Vanaf Volgens Zo Zonder Alle
Elke Veel
Dan Doe Bel Vraag Kijk Let Lees Zie Neem Maak Stuur Deel Zorg Denk Ga Begin Stop Schrijf Zet Meld Leg Ja Nee
Haarlem Binnenstad Stadhuis Museumplein Malieveld Grote Markt Team Teams Regio Unit Eenheid District Basisteam
Cluster
Jumbo Aldi Lidl Hema Blokker Gamma Ikea Shell
Nederlandse Marokkaanse Turkse Duitse Engelse Friese Groningse Amsterdamse Rotterdamse Haagse Utrechtse
Brabantse
Openbare Orde Crisisbeheersing Communicatie Veiligheid Handhaving Jeugd Zorg Bestuur Algemeen Algemene
Landelijke Sociale
Bureau Halt Nationale Nationaal Centrale Regionale Lokale Gemeentelijke Justitie Slachtofferhulp Rode Kruis
Leger Heils
""".split()

#: First and last word of names that are a shop, a club or a brand.
BRANDS = frozenset(
    ["albert heijn", "jan linders", "dirk van den broek", "dirk broek", "willem ii",
     "anne frank",
     "johan cruijff", "johan cruyff", "prins bernhard", "maria stewart", "sara lee", "ben jerry", "ben & jerry",
     "tom tom", "jan modaal", "frans hals", "jan steen", "koning willem"]
)  # fmt: skip

#: Ends of words that make a name the name of a street or a school. Many surnames end in "huis" or "park".
STREETS = (
    "straat", "laan", "weg", "plein", "kade", "gracht", "singel", "steeg", "plantsoen", "school", "college", "lyceum",
    "stadion", "tunnel", "viaduct",
)  # fmt: skip
_SURNAMES_TOO = frozenset(["verlaan", "verweg", "oosterlaan", "verkade"])
_BUILDINGS = (
    "park",
    "hal",
    "arena",
    "prijs",
    "fonds",
    "museum",
    "huis",
    "theater",
    "ziekenhuis",
    "toernooi",
    "stichting",
)
#: The same as words of their own: "Jan van Galen College", "Anne Frank Huis".
STREET_WORDS = frozenset(word.capitalize() for word in (*STREETS, *_BUILDINGS)) - {"Weg"}


@lru_cache(maxsize=1)
def no_persons() -> frozenset[str]:
    """Return the words that are no name by themselves, municipalities among them."""
    with _REGISTRY.open(encoding="utf-8") as rows:
        municipalities = {row["weergavenaam"] for row in csv.DictReader(rows, delimiter=";")}
    return frozenset({*_PLACES, *_NO_PERSONS, *municipalities})


def is_street(word: str) -> bool:
    """Whether `word` is, or ends as, a street or a building; "Weg" and "Hof" alone are surnames too."""
    low = word.lower()
    return low not in _SURNAMES_TOO and any(low.endswith(end) and len(low) > len(end) + 1 for end in STREETS)
