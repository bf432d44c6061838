"""The replies of the long thread: thirty-six short tips from invented people."""

from .shapes import reply

_TIPS = [
    ("mark", "Kijk op de klok en schrijf de tijd op.", 30),
    ("tarik", "Noteer op welk platform u het zag.", 30),
    ("joris", "Bel eerst de wijkagent.", 30),
    ("eva", "Lees het hele bericht, niet alleen de kop.", 29),
    ("ruben", "Zoek de oudste versie van de foto.", 29),
    ("bijdrager", "Zet de naam van de plaats ook fout gespeld in uw zoekvraag.", 29),
    (
        "redacteur",
        "Vraag uzelf: is dit bij ons, of in een plaats met dezelfde naam?",
        28,
    ),
    ("mark", "Begin één logboek, niet drie.", 28),
    ("coordinator", "Zeg tegen iemand dat u nu kijkt.", 28),
    ("imke", "Schrijf op wat u niet ziet.", 27),
    ("tarik", "Tel twee keer, met een kwartier ertussen.", 27),
    ("joris", "Gaat het over een persoon? Stop en bel de politie.", 27),
    ("eva", "Stuur geen schermafdruk met namen door.", 26),
    ("ruben", "Kijk of een bekende organisatie al heeft gereageerd.", 26),
    ("maud", "Zoek in Kennisbank of dit eerder is gebeurd.", 26),
    ("bijdrager", "Bel de school. Daar weten ze vaak meer.", 25),
    ("redacteur", "Reageer nog niet. Controleer eerst.", 25),
    ("platformredacteur", "Houd het draaiboek open op uw telefoon.", 25),
    ("mark", "Kijk naar groei en niet naar het aantal.", 24),
    ("tarik", "Bekijk het weerbericht. Bij zon gaat het anders dan bij regen.", 24),
    ("eva", "Maak een lijst van geruchten, met een kolom ‘klopt’ en ‘klopt niet’.", 23),
    ("joris", "Vraag de meldkamer of er meldingen zijn.", 23),
    ("ruben", "Vraag een tweede paar ogen.", 22),
    ("imke", "Schrijf bij elke zin hoe zeker u bent.", 22),
    ("coordinator", "Spreek af hoe laat u weer belt.", 21),
    ("bijdrager", "Gebruik het account van de gemeente, nooit dat van uzelf.", 21),
    ("redacteur", "Lees de reacties onder het bericht. Daar staat de vraag.", 20),
    ("mark", "Vraag buurgemeenten of zij hetzelfde zien.", 19),
    ("tarik", "Zet de eerste drie regels al klaar voor het beeld.", 18),
    ("eva", "Drink water en eet iets. Het kan lang duren.", 17),
    ("ruben", "Kijk of de plaats en de tijd echt worden genoemd.", 16),
    ("joris", "Bewaar niets wat u niet nodig hebt.", 15),
    ("maud", "Noteer de bron met adres en tijd.", 14),
    ("imke", "Beantwoord eerst de vijf vragen van ‘mag dit?’.", 12),
    ("bijdrager", "Geen nieuws? Meld dat ook.", 9),
    (
        "imke",
        "Dank voor alle tips. Het kaartje volgt in januari. Meer tips mogen hieronder.",
        6,
    ),
]

TIPS = [reply(author, text, days_ago) for author, text, days_ago in _TIPS]
