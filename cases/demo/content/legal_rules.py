"""The legal rows for online monitoring, in our words and with how sure we are; weak ones say so."""

from .shapes import rule

SOURCED = "Openbare bron"
UNCERTAIN = "Onzeker: de bronnen meten niet hetzelfde"
TEXT_OF_2017 = "Wettekst van 2017, kan gewijzigd zijn"
UNCONFIRMED = "Niet bevestigd: wij hebben nog geen bron"
PROPOSAL = "Voorstel, geen geldend recht"

MINISTRY_2022 = (
    "https://www.security.nl/posting/751975/"
    "Gemeenten+krijgen+later+dit+jaar+regels+voor+online+monitoring+van+burgers?channel=rss"
)

RULES = [
    rule(
        "JUR-01",
        "grondslag",
        "Geen wet geeft gemeenten met zoveel woorden de bevoegdheid om bij online onderzoek persoonsgegevens "
        "te verwerken. De artikelen over de openbare orde kunnen tot op zekere hoogte dienen.",
        "Schrijf per doel op welke wet u gebruikt. Kunt u er geen noemen? Begin dan niet.",
        SOURCED,
        "https://www.samenvoorzorgenveiligheid.nl/filter/op-thema/alles/"
        "handreiking-voor-gemeenten-voor-online-onderzoek-bij-het-handhaven-van-de-openbare-orde",
    ),
    rule(
        "JUR-02",
        "vier voorwaarden",
        "De rijkshandreiking van 26 oktober 2023 noemt vier voorwaarden. Er is een concrete verstoring, of die "
        "dreigt. U hebt juist deze gegevens nodig, passend bij het doel en niet lichter te krijgen. Een "
        "grondslag draagt de inbreuk. U houdt u aan de andere regels van de AVG.",
        "Gebruik de toets ‘mag dit?’ in het draaiboek. Schrijf erbij wie besloot.",
        SOURCED,
        "https://maatschappelijkeonrust.nl/nieuws-en-trends/online-monitoring",
    ),
    rule(
        "JUR-03",
        "algemeen beeld",
        "Artikel 172 lid 1 van de Gemeentewet kan volgens de handreiking onder voorwaarden een algemeen beeld "
        "dragen, zolang er geen concrete aanleiding is. Wel ongericht en zonder op personen te zoeken.",
        "Kijken wat er in uw gemeente speelt mag soms. Gericht zoeken is iets anders en vraagt meer.",
        SOURCED,
        "https://www.omgevingsweb.nl/nieuws/handreiking-online-monitoring-openbare-orde/",
    ),
    rule(
        "JUR-04",
        "personen volgen",
        "Ambtenaren mogen personen niet stelselmatig volgen zolang er geen wet is die dat regelt "
        "(Kamerbrief, 2022).",
        "Zet zoeken op personen in uw tool uit. Gaat een bericht over een persoon? Dan belt u de politie.",
        SOURCED,
        MINISTRY_2022,
    ),
    rule(
        "JUR-05",
        "accounts en besloten groepen",
        "Ambtenaren van een gemeente mogen geen privéaccount of nepaccount gebruiken om bij informatie te "
        "komen die niet voor iedereen toegankelijk is.",
        "Een besloten groep bekijkt u niet onder een valse naam en niet met uw eigen account. Gebruik een "
        "zichtbaar account van de organisatie.",
        SOURCED,
        MINISTRY_2022,
    ),
    rule(
        "JUR-06",
        "hoe het gaat in de praktijk",
        "NHL Stenden en RUG ondervroegen eind 2019 in totaal 196 medewerkers van 156 gemeenten (publicatie mei "
        "2021). Circa 95 procent monitort. Bijna een op de zes gebruikt soms nepaccounts. Meer dan de helft heeft "
        "geen protocol of kent het niet.",
        "Dat anderen het doen, maakt het niet toegestaan. Noem bij deze cijfers altijd het jaar.",
        SOURCED,
        "https://scribd.com/document/510405548/Factsheet-gemeentelijke-online-monitoring",
    ),
    rule(
        "JUR-07",
        "rol van de FG",
        "Hoe vaak de FG betrokken is, verschilt per bron: ‘bij een derde niet betrokken’ of ‘in slechts 16 "
        "procent wel’. De bronnen meten niet hetzelfde.",
        "Gebruik deze cijfers niet los. Vraag in elk geval zelf uw FG om advies.",
        UNCERTAIN,
        "https://www.binnenlandsbestuur.nl/digitaal/online-volgen-zonder-protocol-juridisch-drijfzand",
    ),
    rule(
        "JUR-08",
        "mensen informeren",
        "De AP zei in september 2023: wie sociale media laat monitoren, moet de mensen om wie het gaat daarover "
        "informeren. Leveranciers verzamelen bijna alle Nederlandstalige berichten van X.",
        "Zet het in uw privacyverklaring en noem een contactpunt. Vermeld de tool in het algoritmeregister "
        "als dat past.",
        SOURCED,
        "https://www.security.nl/posting/808846/"
        "%22Berichten+bijna+alle+Nederlandse+X-gebruikers+verzameld+voor+overheden%22?channel=rss",
    ),
    rule(
        "JUR-09",
        "uitbesteden",
        "De AP gaf op 5 februari 2026 tien gemeenten samen 250.000 euro boete voor heimelijk onderzoek naar "
        "islamitische inwoners. Er was geen grondslag. De rapporten moeten weg zodra claims zijn afgehandeld.",
        "Een bureau inhuren maakt iets niet toegestaan. U blijft zelf verantwoordelijk.",
        SOURCED,
        "https://www.gemeente.nu/bedrijfsvoering/privacy/"
        "boete-voor-tien-gemeenten-die-onderzoek-deden-naar-moslimgemeenschappen/",
    ),
    rule(
        "JUR-10",
        "netwerken van mensen",
        "De AP zei in mei 2018 over Amsterdam: de analyse van Facebook bij jongeren had gemeld moeten worden, en "
        "aan de jongeren zelf verteld. Ook al waren de lijsten openbaar.",
        "Breng geen netwerken van mensen in kaart. Openbaar betekent niet: vrij te gebruiken.",
        SOURCED,
        "https://www.nu.nl/internet/5269937/amsterdam-overtrad-privacyregels-met-facebook-data-hangjongeren.html",
    ),
    rule(
        "JUR-11",
        "online gebiedsverbod",
        "Rechtbank Midden-Nederland (3 februari 2023, ECLI:NL:RBMNE:2023:375) en de Raad van State (11 juni "
        "2025): de APV van Utrecht kan een online gebiedsverbod niet dragen. Vervolging voor opruiing blijft "
        "mogelijk.",
        "Gebruik dit middel niet op basis van een APV. Overleg met het OM over opruiing.",
        SOURCED,
        "https://pelsrijcken.nl/kennis/"
        "online-gebiedsverbod-burgemeester-utrecht-houdt-ook-bij-afdeling-geen-stand",
    ),
    rule(
        "JUR-12",
        "wat de politie mag",
        "Artikel 3 van de Politiewet 2012 is de algemene taak van de politie. Op die basis mag zij in openbare "
        "bronnen zoeken, zolang de inbreuk beperkt blijft. Voor de openbare orde is er geen bevoegdheid voor "
        "besloten groepen.",
        "De politie mag meer dan de gemeente, maar niet alles. Maak vooraf afspraken in de driehoek.",
        SOURCED,
        "https://www.security.nl/posting/869142/"
        "Kabinet+wil+politie+stelselmatig+informatie+laten+vergaren+uit+online+bronnen?channel=rss",
    ),
    rule(
        "JUR-13",
        "wetsvoorstel",
        "De Wet gegevensvergaring openbare orde is een voorstel. De consultatie was van juli tot september "
        "2025. De burgemeester zou met toestemming van de rechter-commissaris de politie gegevens kunnen laten "
        "verzamelen. De AP was rond 1 januari 2026 zeer kritisch. Wat daarna gebeurde, vonden wij niet.",
        "U kunt hier nu niets op baseren. Kijk of er nieuws is voordat u een plan maakt.",
        PROPOSAL,
        "https://www.security.nl/posting/928215/"
        "AP+hekelt+voorstel+dat+politie+online+informatie+over+mensen+laat+verzamelen?channel=rss",
    ),
    rule(
        "JUR-14",
        "Wet politiegegevens",
        "Artikel 8 gaat over de dagelijkse politietaak: het eerste jaar ruim te gebruiken en na uiterlijk vijf "
        "jaar weg. Artikel 9 gaat over gericht onderzoek: het doel staat binnen een week op papier. Artikel 14: "
        "nog vijf jaar bewaard voor verantwoording. Artikelen 16 tot en met 20 gaan over verstrekken, artikel "
        "20 over een samenwerkingsverband.",
        "Kennisbank is geen kanaal onder de Wpg. Zet er geen politiegegevens op, ook niet met een smal label.",
        TEXT_OF_2017,
        "https://wetten.overheid.nl/BWBR0022463/",
    ),
    rule(
        "JUR-15",
        "bevoegdheden van de burgemeester",
        "Gemeentewet: artikel 172 (lid 1 de taak, lid 3 een bevel), 172a (onder meer een gebiedsverbod), 175 "
        "(noodbevel), 176 (noodverordening, de raad bekrachtigt) en 154a (bestuurlijke ophouding).",
        "Kies het lichtste middel dat werkt en vraag uw jurist om een toets.",
        TEXT_OF_2017,
        "https://wetten.overheid.nl/BWBR0005416/",
    ),
    rule(
        "JUR-16",
        "wie de leiding heeft",
        "Wet veiligheidsregio’s. Artikel 5: de burgemeester heeft het opperbevel. Artikel 7: de burgemeester "
        "informeert de bevolking. Artikel 39: bij een ramp of crisis over gemeentegrenzen gaat de voorzitter van "
        "de veiligheidsregio erover. Die neemt dan ook artikelen 172 tot en met 177 van de Gemeentewet over.",
        "Spreek bij opschalen meteen af wie de afzender van berichten is.",
        TEXT_OF_2017,
        "https://wetten.overheid.nl/BWBR0027466/",
    ),
    rule(
        "JUR-17",
        "omgevingsbeeld in de crisisorganisatie",
        "Besluit veiligheidsregio’s, artikel 2.4.1: in het totaalbeeld staat ook hoe de bevolking het incident "
        "beleeft, hoe zij zich gedraagt en welke informatie zij kreeg.",
        "Dit geeft het omgevingsbeeld een plek. Het is geen vrijbrief om op personen te zoeken.",
        SOURCED,
        "http://www.veiligheid.org/crisisanalyse.html",
    ),
    rule(
        "JUR-18",
        "werkwijze vastleggen",
        "De handreiking van de RvIG over internetonderzoek voor adressen zegt: kies eerst bronnen die minder "
        "ingrijpen, leg werkwijze, aanleiding en grondslag vast, en maak dat openbaar.",
        "Neem deze manier van werken over, ook als u geen adressen onderzoekt.",
        SOURCED,
        "https://rvig.nl/node/745",
    ),
    rule(
        "JUR-19",
        "DPIA",
        "Een DPIA is nodig bij een waarschijnlijk hoog risico, bijvoorbeeld bij grootschalig en stelselmatig "
        "volgen van plekken die voor iedereen toegankelijk zijn (AVG, artikel 35).",
        "Doe een DPIA voordat u een tool gebruikt. Schrijf datum, versie en het advies van de FG op. Vraag uw "
        "FG of deze regel voor u geldt.",
        UNCONFIRMED,
    ),
    rule(
        "JUR-20",
        "doxing",
        "Doxing is sinds 1 januari 2024 strafbaar (Wetboek van Strafrecht, artikel 285d).",
        "Is een collega slachtoffer? Leg het bericht vast en bel de politie. Controleer het artikel bij uw "
        "jurist, want wij hebben hier nog geen bron bij.",
        UNCONFIRMED,
    ),
]
