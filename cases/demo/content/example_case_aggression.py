"""One invented case on hate, threats and doxing against responders, and what helped the people concerned."""

from datetime import date

from .agencies import WADRAND
from .example_cases import EXAMPLE, INVENTED
from .shapes import bullets, moment, paragraphs

LOGBOOK = "Eigen logboek (verzonnen)"

DIGITAL_AGGRESSION = EXAMPLE | {
    "key": "vb-digitale-agressie-2026",
    "agency": WADRAND,
    "author": "tarik",
    "label": "green",
    "regions": ["VR01"],
    "tags": ["digitale-agressie", "doxing", "bewijsborging", "nazorg", "psh", "webcare"],
    "title": "Voorbeeld: haat en doxing tegen een brandweerploeg",
    "gist": "Na een geknipte video kregen brandweermensen haat en bedreigingen. Hun leidinggevende deed "
    "aangifte voor hen en er kwam één aanspreekpunt.",
    "contributors": "Tarik Demir (verzonnen persoon)",
    "contact_role": "Coördinator veilige publieke taak (voorbeeld)",
    "contact_phone": "088 000 12 61",
    "contact_email": "veilig@wadrand.example",
    "incident_type": "aggression",
    "crisis_process": "care",
    "channels": ["TikTok", "Facebook", "Telegram"],
    "case_kind": "incident",
    "date_from": date(2026, 4, 14),
    "date_until": date(2026, 4, 24),
    "place": "Veenstroom",
    "scale": "Vier brandweermensen, hun leidinggevende, webcare en een vertrouwenspersoon.",
    "what_happened": paragraphs(
        INVENTED,
        "Een ploeg van de brandweer bluste een schuur. Iemand filmde dat en knipte een stuk uit de video. "
        "Het leek daardoor alsof de ploeg een buurman wegduwde. De video stond om 20 uur op TikTok. Onder "
        "de video kwamen scheldwoorden en bedreigingen.",
        "Een dag later stonden de naam en het adres van een van de brandweermensen in een openbare groep. "
        "Dat heet doxing. Doxing is strafbaar. De eerste die het zag, was een dochter van de brandweerman.",
        "De veiligheidsregio koos één aanspreekpunt. De leidinggevende deed aangifte namens de ploeg. De "
        "wijkagent hield de straat in de gaten. Na tien dagen was het online stil.",
    ),
    "timeline": [
        moment(
            "14 april 2026, 20.00 uur",
            date=date(2026, 4, 14),
            known="Een geknipte video staat op TikTok. Er komen scheldwoorden onder.",
            source=LOGBOOK,
        ),
        moment(
            "14 april, 22.30 uur",
            date=date(2026, 4, 14),
            known="Webcare ziet de eerste bedreiging in een openbare reactie.",
            decided="De berichten vastleggen met datum en adres, en ze melden bij het platform.",
            by_role="Officier van dienst communicatie",
            source=LOGBOOK,
        ),
        moment(
            "15 april, 17.15 uur",
            date=date(2026, 4, 15),
            known="Een naam en een adres staan in een openbare groep. De familie ziet het als eerste.",
            decided="Eén aanspreekpunt kiezen, de politie bellen en de familie opvangen.",
            by_role="Leidinggevende van de ploeg",
            source=LOGBOOK,
            turning_point=True,
        ),
        moment(
            "16 april, 9.00 uur",
            date=date(2026, 4, 16),
            known="De ploeg vertelt wat er is gebeurd. Twee mensen willen even niet uitrukken.",
            decided="De leidinggevende doet aangifte namens de ploeg. Er komt nazorg voor ploeg en familie.",
            by_role="Leidinggevende en vertrouwenspersoon",
            source=LOGBOOK,
        ),
        moment(
            "24 april",
            date=date(2026, 4, 24),
            known="Er zijn al drie dagen geen nieuwe bedreigingen.",
            decided="Het volgen stopt. Wat niet nodig is voor de aangifte, wordt gewist.",
            by_role="Coördinator veilige publieke taak",
            source=LOGBOOK,
        ),
    ],
    "monitoring_question": "Groeit het aantal bedreigingen, en staan er gegevens van collega’s online?",
    "monitoring_sources": "Openbare reacties onder de eigen berichten en onder de video. Geen besloten groepen.",
    "monitoring_tools": "Geen. Webcare keek met het account van de veiligheidsregio.",
    "monitoring_hours": 9,
    "monitoring_basis": "De werkgever beschermt zijn mensen. Er is niet gezocht naar de personen achter de "
    "berichten: dat is werk voor de politie.",
    "monitoring_findings": paragraphs("De meeste berichten waren boos. Enkele waren een bedreiging."),
    "impact": paragraphs(
        "Een gezin sliep twee nachten ergens anders. Twee mensen werkten een week niet mee."
    ),
    "dilemmas": bullets(
        "<b>Antwoorden of zwijgen?</b> Een antwoord haalt de ophef soms weer omhoog. Zwijgen voelt voor de "
        "ploeg alsof niemand achter hen staat.",
        "<b>De hele video laten zien?</b> Die legt veel uit, maar laat ook de buurman zien.",
    ),
    "again": bullets(
        "Eén aanspreekpunt kiezen, zodat de ploeg niet zelf hoeft te lezen en te melden.",
        "Aangifte doen namens de werknemers. Vraag de politie hoe hun adres uit de stukken blijft.",
        "Berichten meteen vastleggen, met datum en adres van de pagina, voordat ze weg zijn.",
        "De familie vragen wat zij ziet. Zij wist het hier als eerste.",
    ),
    "not_again": bullets(
        "Denken dat het bij schelden blijft. Na een dag stond er een adres online.",
        "Collega’s laten terugpraten met hun eigen account.",
        "Schermafdrukken met namen doorsturen in de groepsapp van de kazerne.",
    ),
    "lucky": paragraphs("De wijkagent kende de straat en had die week dienst."),
    "costs": "Ongeveer 60 uur, verdeeld over tien dagen.",
    "conditions": paragraphs("De berichten zijn openbaar en de werkgever weet om welke collega’s het gaat."),
}
