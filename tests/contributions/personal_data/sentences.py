"""Sixty sentences with what should be found in them. Everybody here is invented; so are numbers and accounts.

Each row: the sentence, and (kind, text) of each finding. Sentences without findings are decoys: things that look
like personal data and are not. Service numbers are the example numbers of their kinds.
"""

SENTENCES: list[tuple[str, list[tuple[str, str]]]] = [
    # Citizen service numbers: all pass the 11-test, none was taken from anybody.
    ("Zijn BSN is 111222333 volgens de aangifte.", [("bsn", "111222333")]),
    ("In de lijst stond 1234.56.782 achter zijn naam.", [("bsn", "1234.56.782")]),
    ("Burgerservicenummer: 123 456 782, genoteerd door de balie.", [("bsn", "123 456 782")]),
    ("Het sofinummer 10000008 stond nog in het oude formulier.", [("bsn", "10000008")]),
    # Telephone numbers.
    ("Bel de moeder op 06-12345678 na vieren.", [("phone", "06-12345678")]),
    ("Zij was bereikbaar via +31 6 12 34 56 78 en anders via de buren.", [("phone", "+31 6 12 34 56 78")]),
    ("De buurman (tel. 050-3141592) hoorde het als eerste.", [("phone", "050-3141592")]),
    ("Haar nummer is 0031612345678, dat gaf ze zelf.", [("phone", "0031612345678")]),
    ("Op het briefje stond (0512) 58 12 34.", [("phone", "(0512) 58 12 34")]),
    # E-mail.
    ("Reacties gingen naar k.bakker@voorbeeldschool.example en naar ons.",
     [("email", "k.bakker@voorbeeldschool.example")]),
    ("Mail jan-willem+werk@post.voorbeeld.example voor de beelden.",
     [("email", "jan-willem+werk@post.voorbeeld.example")]),
    ("De klacht kwam van FATIMA_E@VOORBEELD.EXAMPLE.", [("email", "FATIMA_E@VOORBEELD.EXAMPLE")]),
    # Bank accounts.
    ("De inzameling liep via NL91 ABNA 0417 1643 00 op eigen naam.", [("iban", "NL91 ABNA 0417 1643 00")]),
    ("Donaties gingen naar BE68539007547034.", [("iban", "BE68539007547034")]),
    # Plates.
    ("Een busje met kenteken 12-ABC-3 reed drie keer voorbij.", [("plate", "12-ABC-3")]),
    ("De scooter, kenteken d123bc, stond bij de ingang.", [("plate", "d123bc")]),
    ("Op camera is GV-123-B te zien.", [("plate", "GV-123-B")]),
    ("Zijn oude auto had nog TX-43-91.", [("plate", "TX-43-91")]),
    # Handles.
    ("De oproep begon bij @feestje_haren12 en ging toen hard.", [("handle", "@feestje_haren12")]),
    ("Vooral @lisa.dans en @kevin020 deelden het filmpje.", [("handle", "@lisa.dans"), ("handle", "@kevin020")]),
    ("Het account nep_burgemeester1 deelde de oproep.", [("handle", "nep_burgemeester1")]),
    ("Op Mastodon schreef @henk@sociaal.example dat het doorging.", [("handle", "@henk@sociaal.example")]),
    ("Het bericht (@jongerenteamx) is honderd keer gedeeld.", [("handle", "@jongerenteamx")]),
    # Profiles.
    ("Zie https://x.com/feestje_haren12/status/178812 voor het bericht.",
     [("profile", "https://x.com/feestje_haren12/status/178812")]),
    ("Zijn pagina is facebook.com/kees.bakker.9 en staat open.", [("profile", "facebook.com/kees.bakker.9")]),
    ("De filmpjes staan op www.tiktok.com/@lisadanst.", [("profile", "www.tiktok.com/@lisadanst")]),
    ("De groep verhuisde naar t.me/vuurwerk_nu2.", [("profile", "t.me/vuurwerk_nu2")]),
    ("Haar werk staat op https://nl.linkedin.com/in/s-de-wit-12ab.",
     [("profile", "https://nl.linkedin.com/in/s-de-wit-12ab")]),
    ("De beelden stonden op youtube.com/channel/UCxyz123 en op instagram.com/vuurwerkbaas/.",
     [("profile", "youtube.com/channel/UCxyz123"), ("profile", "instagram.com/vuurwerkbaas/")]),
    # Dates of birth.
    ("De jongen, geboren op 12-3-2009, woont in de wijk.", [("birthdate", "12-3-2009")]),
    ("Geboortedatum: 4 mei 1998, woonplaats bekend.", [("birthdate", "4 mei 1998")]),
    ("Verdachte (geb. 01/02/2001) ontkent alles.", [("birthdate", "01/02/2001")]),
    ("Volgens de lijst kwam Kees Bakker (30-11-1987) niet opdagen.",
     [("person", "Kees Bakker"), ("birthdate", "30-11-1987")]),
    # People.
    ("Om tien uur belde wijkagent Jan de Vries de school.", [("person", "Jan de Vries")]),
    ("Burgemeester Van Dam sprak de menigte toe.", [("person", "Van Dam")]),
    ("Mevrouw A. Jansen deed de deur open.", [("person", "A. Jansen")]),
    ("We spraken met de heer P. van den Berg over het plan.", [("person", "P. van den Berg")]),
    ("Een inwoner, Fatima El Amrani, hielp bij het opruimen.", [("person", "Fatima El Amrani")]),
    ("Volgens inwoner Kees was het rustig.", [("person", "Kees")]),
    ("Verdachte M. is om drie uur aangehouden.", [("person", "M.")]),
    ("J. Jansen organiseerde het feest met zijn zus.", [("person", "J. Jansen")]),
    ("Kevin (17) en een vriend plaatsten de oproep.", [("person", "Kevin")]),
    ("De oproep kwam van Mo de B., die al bekend was.", [("person", "Mo de B.")]),
    ("Wethouder Sanne Postma en dhr. Yilmaz waren erbij.", [("person", "Sanne Postma"), ("person", "Yilmaz")]),
    ("Jongerenwerker Anouk van 't Veld kende de groep.", [("person", "Anouk van 't Veld")]),
    ("Een jongen genaamd Damian riep iedereen bij elkaar.", [("person", "Damian")]),
    # Decoys.
    ("De Jan van Galenstraat en het Anne Frank Huis bleven open.", []),
    ("Project X Haren was op 21 september 2012 en trok 3.000 tot 5.000 mensen.", []),
    ("Bel 112 bij nood, 0900-8844 bij de rest en 14 050 voor de gemeente.", []),
    ("Het tarief steeg van € 123.456.782 naar 130 miljoen in 2024.", []),
    ("Zaaknummer 0512345678 en kenmerk 2024-123456 staan in het archief van 9712 AB Groningen.", []),
    ("De hashtag #ProjectX stond op x.com en op instagram.com/explore/ en facebook.com/groups/12345.", []),
    ("De burgemeester van Haren belde met de Veiligheidsregio Groningen. Zij schaalden op.", []),
    ("Op 01-02-2012 om 14.00 uur begon het overleg; het duurde tot 16.30 uur.", []),
    ("In januari las de politie mee op Telegram en Snapchat. Amber Alert volgde later.", []),
    ("A. Voorbereiding", []),
    ("De voorzitter van de Veiligheidsregio vroeg Politie Noord-Nederland om hulp.", []),
    ("Het plan is van oktober. Mark de plek op de kaart en bel het team.", []),
    ("Agenten Bijlmer en Noord wisselden om 20.00-24.00 uur; GRIP-2 gold tot 03-12-2012.", []),
    ("Inwoners kregen om 21:15 een NL-Alert, 88 procent las hem binnen 10-20 minuten.", []),
]  # fmt: skip
