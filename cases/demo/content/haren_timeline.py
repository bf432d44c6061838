"""The timeline and the conflicting figures of Project X Haren, each row with the source that gives it."""

from datetime import date

from .shapes import figure, moment

RIOT_DAY = date(2012, 9, 21)

HAREN_TIMELINE = [
    moment(
        "6 of 7 september 2012",
        date=date(2012, 9, 6),
        known="Een inwoonster nodigt op Facebook vrienden uit voor haar zestiende verjaardag. Het "
        "evenement staat op openbaar.",
        source="Deelrapport 2 noemt 6 september, de samenvatting van het hoofdrapport 7 september",
    ),
    moment(
        "Binnen een dag",
        date=date(2012, 9, 7),
        known="Ongeveer 16.000 mensen zijn uitgenodigd en 3.500 mensen hebben zich aangemeld. Na het "
        "intrekken van de uitnodiging verschijnen er nieuwe evenementpagina’s.",
        decided="De eerste uitnodiging wordt ingetrokken.",
        source="Bluestar Security, overzicht; de datum volgt uit ‘binnen een dag’",
    ),
    moment(
        "Rond 17 september",
        date=date(2012, 9, 17),
        known="Het aantal berichten en reacties op de Facebookpagina groeit zo hard dat het uit zichzelf "
        "doorgaat. De landelijke media hebben het dan nog niet opgepikt.",
        source="Marketingfacts, analyse van de Facebookdata",
        turning_point=True,
    ),
    moment(
        "18 september",
        date=date(2012, 9, 18),
        known="Het hele land hoort ervan door een artikel in Trouw. Daarin staat dat er misschien een "
        "noodverordening komt. Gemeente en politie hebben nog geen gezamenlijke aanpak voor hun "
        "communicatie.",
        source="Deelrapport 2, conclusie over de externe communicatie",
        turning_point=True,
    ),
    moment(
        "21 september, ochtend",
        date=RIOT_DAY,
        known="De politiestaf (SGBO) laat de deeldraaiboeken zien.",
        by_role="SGBO",
        source="Deelrapport overheid",
    ),
    moment(
        "21 september, kort na 9.00 uur",
        date=RIOT_DAY,
        known="De driehoek overlegt.",
        decided="Opschalen naar GRIP 3.",
        by_role="Driehoek",
        source="Deelrapport overheid (besluit)",
    ),
    moment(
        "21 september, 13.00 uur",
        date=RIOT_DAY,
        known="Er zijn briefings. De commissie oordeelt later dat de briefings van de politie tekortschoten.",
        source="Deelrapport overheid; RTV Drenthe over het hoofdrapport",
    ),
    moment(
        "21 september, rond 14.00 uur",
        date=RIOT_DAY,
        known="Het regionale team (ROT) en de politiestaf (SGBO) werken vanuit de stad Groningen.",
        by_role="ROT en SGBO",
        source="Deelrapport overheid",
    ),
    moment(
        "21 september, 14.15 uur",
        date=RIOT_DAY,
        known="Het gemeentelijk beleidsteam (GBT) komt voor het eerst bij elkaar.",
        by_role="GBT",
        source="Deelrapport overheid",
    ),
    moment(
        "21 september, vanaf 15.00 uur",
        date=RIOT_DAY,
        known="Het team ter plaatse (CoPI) zit in Haren.",
        by_role="CoPI",
        source="Deelrapport overheid",
    ),
    moment(
        "21 september, rond 21.00 uur",
        date=RIOT_DAY,
        known="De eerste rellen breken uit. Auto’s, fietsen en ruiten worden vernield en een winkel wordt "
        "geplunderd. Ongeveer 500 agenten zijn ingezet.",
        by_role="Politie",
        source="GRID Groningen",
        turning_point=True,
    ),
    moment(
        "22 en 23 september",
        date=date(2012, 9, 22),
        known="De politie krijgt ruim 200 tips en 24 filmpjes. Er zijn 25 aangiften.",
        decided="25 rechercheurs werken aan het onderzoek.",
        by_role="Politie",
        source="Nieuwsbericht over het eerste weekend",
    ),
    moment(
        "8 maart 2013",
        date=date(2013, 3, 8),
        known="De commissie-Cohen presenteert een hoofdrapport en drie deelrapporten.",
        by_role="Commissie-Cohen",
        source="VVEM, bericht over de rapporten",
    ),
    moment(
        "12 maart 2013",
        date=date(2013, 3, 12),
        known="De burgemeester vertelt in de raad dat hij per 1 april stopt.",
        by_role="Burgemeester",
        source="OOG TV",
    ),
    moment(
        "24 april 2013",
        date=date(2013, 4, 24),
        known="De Tweede Kamer bespreekt het rapport.",
        by_role="Tweede Kamer",
        source="Kamerdossier 33 571",
    ),
]

HAREN_FIGURES = [
    figure(
        "Datum van de uitnodiging",
        "Schrijf ‘6 of 7 september’.",
        ("6 september 2012", "Commissie-Cohen, deelrapport 2", "8 maart 2013"),
        (
            "7 september 2012",
            "Commissie-Cohen, samenvatting van het hoofdrapport",
            "8 maart 2013",
        ),
    ),
    figure(
        "Genodigden",
        "Noem het moment erbij: de eerste kring of na een dag.",
        ("78 in de eerste kring", "RTV Noord", ""),
        ("ongeveer 16.000 binnen een dag", "Bluestar Security, overzicht", ""),
    ),
    figure(
        "Bezoekers",
        "Schrijf ‘enkele duizenden’ of noem de bron.",
        (
            "3.000 tot 5.000 jongeren",
            "Commissie-Cohen, samenvatting van het hoofdrapport",
            "8 maart 2013",
        ),
        ("4.000", "EenVandaag", ""),
        ("circa 1.600", "een krant", "2017"),
    ),
    figure(
        "Gewonden",
        "Noem beide aantallen.",
        ("36", "EenVandaag", "2022"),
        ("34", "De Stentor", "2017"),
    ),
    figure(
        "Aanhoudingen en verdachten",
        "Noem de bron en het moment. Een totaal van ruim honderd verdachten vonden wij in deze bronnen "
        "niet terug.",
        ("34 aanhoudingen", "EenVandaag", ""),
        (
            "36 verdachten in het eerste weekend",
            "nieuwsbericht over de aangiften",
            "september 2012",
        ),
        ("ruim vijftig", "de Volkskrant", "2018"),
    ),
    figure(
        "Schade",
        "Noem altijd de bron. De bedragen liggen ver uit elkaar.",
        (
            "tegen de miljoen euro",
            "Commissie-Cohen, samenvatting van het hoofdrapport",
            "8 maart 2013",
        ),
        ("circa 250.000 euro", "de Volkskrant", "2018"),
        ("circa 250.000 euro", "GRID Groningen", ""),
        ("miljoenen euro’s", "eerste nieuwsberichten", "september 2012"),
    ),
]
