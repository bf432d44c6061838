"""The worked example: Project X Haren, written anew from the facts in `casusfeiten.csv`.

Facts that the collection marks as uncertain stay uncertain here: they stand in `HAREN_FIGURES`, each with
its source.
Fields without a fact (tools, hours, question and basis of the monitoring) stay empty.
"""

from datetime import date

from .agencies import REDACTIE
from .haren_sources import HAREN_SOURCES
from .haren_timeline import HAREN_FIGURES, HAREN_TIMELINE
from .shapes import bullets, paragraphs

HAREN = {
    "key": "haren-2012",
    "agency": REDACTIE,
    "author": "maud",
    "label": "clear",
    "shared_with": [],
    "named": [],
    "regions": ["VR01"],
    "tags": [
        "online-aangejaagde-ordeverstoring",
        "ongepland-evenement",
        "kantelpunt",
        "massamedia-effect",
        "kernboodschap",
        "webmonitoring",
        "representativiteit",
        "grip-3",
        "driehoek",
        "sgbo",
    ],
    "publish": True,
    "is_example": False,
    "title": "Project X Haren",
    "gist": "Een openbare uitnodiging op Facebook groeide in twee weken uit tot rellen in Haren. De overheid had "
    "geen duidelijk plan. Volgens een onderzoeker is vooral naar Twitter gekeken.",
    "contributors": "Redactie Kennisbank, op basis van openbare bronnen",
    "contact_role": "Redacteur openbare orde",
    "contact_name": "",
    "contact_phone": "",
    "contact_email": "redactie@kennisbank.example",
    "incident_type": "online-disorder",
    "crisis_process": "order",
    "channels": ["Facebook", "Twitter", "YouTube", "WhatsApp"],
    "evidence_level": 4,
    "evidence_date": date(2013, 3, 8),
    "evidence_by": "Commissie-Cohen",
    "review_by": date(2027, 9, 1),
    "sources": HAREN_SOURCES,
    "case_kind": "incident",
    "date_from": date(2012, 9, 6),
    "date_until": date(2012, 9, 22),
    "place": "Haren (Groningen)",
    "municipality": "GM0014",
    "grip": "3",
    "scale": "Driehoek, gemeentelijk beleidsteam, ROT, CoPI en SGBO. Ongeveer 500 agenten.",
    "what_happened": paragraphs(
        "Een inwoonster van Haren nodigde in september 2012 vrienden uit voor haar zestiende verjaardag. "
        "Dat deed zij op Facebook. Het evenement stond op openbaar. Binnen een dag waren ongeveer 16.000 "
        "mensen uitgenodigd en hadden 3.500 mensen zich aangemeld. De uitnodiging werd ingetrokken. "
        "Daarna maakten anderen nieuwe pagina’s.",
        "Rond 17 september kwamen er zo veel berichten en reacties bij dat de groei vanzelf doorging. Een dag "
        "later kende het hele land het verhaal door een artikel in Trouw. Daarin stond dat er misschien een "
        "noodverordening kwam. Gemeente en politie hadden toen nog geen gezamenlijke aanpak voor hun "
        "communicatie.",
        "Op vrijdag 21 september besloot de driehoek kort na 9 uur tot GRIP 3. ’s Avonds kwamen enkele "
        "duizenden jongeren naar Haren. Rond 21 uur braken rellen uit. Er werd vernield en geplunderd. "
        "Hoeveel bezoekers, gewonden, aanhoudingen en schade er waren, verschilt per bron. Die cijfers staan "
        "verderop naast elkaar.",
        "De commissie-Cohen onderzocht wat er gebeurde. Haar oordeel: de autoriteiten hadden vanaf het "
        "begin geen greep op wat er gebeurde en geen duidelijk plan. Zij gebruikten hun bevoegdheden "
        "en hun communicatie niet goed.",
        "Vier jaar later kwam er weer een oproep voor Haren. Toen bleef het rustig. Lees daarvoor de casus "
        '<a href="/organisaties/redactie-kennisbank/haren-reunie-2016/">‘Reünie’ Project X Haren</a>. De '
        "gemeente Haren hoort nu bij de gemeente Groningen.",
    ),
    "timeline": HAREN_TIMELINE,
    "monitoring_question": "",
    "monitoring_sources": "Vooral Twitter, zegt een betrokken onderzoeker. De oproepen liepen via "
    "Facebook en WhatsApp.",
    "monitoring_tools": "",
    "monitoring_hours": None,
    "monitoring_basis": "",
    "monitoring_findings": paragraphs(
        "De commissie vindt dat landelijke kennis om internet te bekijken en te beoordelen te laat en te "
        "weinig is gebruikt. Een betrokken onderzoeker zegt dat vooral Twitter is bekeken.",
        "TNO bekeek achteraf ruim een miljoen berichten. Daaruit bleek:",
    )
    + bullets(
        "De eerste fase speelde alleen op Facebook.",
        "Slechts tientallen berichten wezen op een ernstig risico.",
        "Besloten gesprekken waren niet te volgen.",
    )
    + paragraphs(
        "TNO raadt betere hulpmiddelen aan, meer kennis en meer soorten maatregelen.",
        "Niet bekend is met welke hulpmiddelen er in 2012 is gekeken, hoeveel uur en op welke grondslag.",
    ),
    "impact": paragraphs(
        "Auto’s, fietsen en ruiten zijn vernield. Een winkel is geplunderd. Er vielen gewonden en er was "
        "veel schade. De aantallen verschillen per bron: zie de cijfers op deze pagina.",
        "De burgemeester stopte per 1 april 2013. De Tweede Kamer besprak het rapport op 24 april 2013.",
    ),
    "dilemmas": bullets(
        "<b>Tegenhouden of begeleiden?</b> De commissie vraagt om een duidelijke keuze. Maatregel "
        "en boodschap moeten daar dan bij passen.",
        "<b>Een maatregel aankondigen of niet?</b> Het bericht over een mogelijke noodverordening maakte "
        "het feest in het hele land bekend.",
        "<b>GRIP of de driehoek met het SGBO?</b> De commissie vond GRIP bij openbare orde onnodig "
        "ingewikkeld. Het Genootschap van Burgemeesters stelde voor om de communicatie los van GRIP op te "
        "schalen. Die sluit dan aan bij de driehoek en het SGBO.",
        "<b>Wat ziet u niet?</b> Besloten gesprekken waren niet te volgen, en dat mag ook niet zomaar.",
    ),
    "again": paragraphs("De bronnen schrijven vooral over wat misging. Dit kunt u overnemen:")
    + bullets(
        "Vraag inwoners snel om tips en beelden. In het eerste weekend kwamen ruim 200 tips en 24 "
        "filmpjes binnen.",
        "Laat onafhankelijk onderzoek doen en maak de rapporten openbaar. Dan kan het hele land ervan leren.",
    )
    + paragraphs("Dit raadt de commissie aan voor een volgende keer:")
    + bullets(
        "Bekijk en beoordeel sociale media beter, en wees daar zelf zichtbaar.",
        "Kies duidelijk: tegenhouden of begeleiden. Laat elke maatregel en elk bericht daarbij passen.",
        "Help kleine gemeenten aan mensen en kennis. Zorg dat de politie die kennis in het hele land heeft.",
    ),
    "not_again": paragraphs("Dit noemen de commissie en een betrokken onderzoeker:")
    + bullets(
        "Vooral naar één kanaal kijken, terwijl de oproepen op een ander kanaal staan.",
        "Blijven zeggen ‘er is geen feest’. Dat dempte niet. Geruchten over een ander feest trokken "
        "jongeren aan.",
        "Een alcoholverbod instellen en het niet handhaven.",
        "Landelijke kennis over internet pas laat vragen.",
        "Communiceren zonder duidelijk plan, met een onduidelijke taakverdeling en met te weinig mensen.",
        "Bij de politie: briefings die tekortschoten en mensen met twee functies tegelijk. De politie zag de "
        "omslag in de sfeer laat. De ME had lang nodig om te komen. Het slechtste scenario werd laat gekozen.",
    ),
    "lucky": "",
    "costs": "Ongeveer 500 agenten op de avond zelf en 25 rechercheurs in het eerste weekend. Het "
    "onderzoek was begroot op 389.075 euro. Het Rijk betaalde daarvan circa 300.000 euro.",
    "conditions": bullets(
        "De oproep is openbaar en groeit sneller dan u kunt antwoorden.",
        "Er is een plaats en een datum, en andere mensen dan de maker nemen de oproep over.",
        "De gemeente is klein en heeft zelf weinig mensen om online te kijken.",
    )
    + paragraphs(
        "<b>Let op:</b> de kanalen zijn sinds 2012 veranderd. Besloten groepen ziet u niet. U mag daar "
        "niet meekijken met een privéaccount of nepaccount."
    ),
    "figures": HAREN_FIGURES,
}
