"""Invented lessons of the example agencies, in several labels and states."""

from datetime import date

from .agencies import DUINKUST, DUINRAND, VEENSTROOM, VLIEGUREN, WADRAND
from .shapes import case, paragraphs

INVENTED = "<b>Voorbeeld.</b> Deze les is verzonnen, net als de organisaties en de casussen eronder."

EXAMPLE = {
    "shared_with": [],
    "named": [],
    "publish": True,
    "is_example": True,
    "sources": [],
    "channels": [],
    "incident_type": "online-disorder",
    "crisis_process": "information",
    "evidence_level": 1,
    "review_by": date(2027, 10, 1),
    "support": [],
    "against": [],
}

OLD_PICTURES = EXAMPLE | {
    "key": "vb-les-controleer-ouderdom",
    "agency": DUINKUST,
    "author": "mark",
    "label": "green",
    "regions": ["VR12"],
    "tags": ["verificatie", "gerucht", "webcare"],
    "title": "Voorbeeld: kijk eerst of een beeld oud is",
    "gist": "Een oud beeld of een kopie van elders herkent u vaak binnen twintig minuten. Doe dat voor u reageert.",
    "contributors": "Mark de Bruin (verzonnen persoon)",
    "contact_role": "Adviseur OOV (voorbeeld)",
    "contact_phone": "088 000 12 52",
    "contact_email": "oov@duinkust.example",
    "evidence_level": 2,
    "evidence_date": date(2026, 9, 3),
    "evidence_by": "Gemeente Duinkust (verzonnen)",
    "lesson_kind": "good-practice",
    "observation": paragraphs(
        INVENTED,
        "Op het strand van Duinkust ging een video van drie jaar oud rond. Bij een school in Veenstroom was "
        "een dreigbericht een kopie van elders.",
    ),
    "analysis": paragraphs(
        "Wie boos is, kijkt niet naar de datum. Een oud beeld past altijd in een nieuw verhaal."
    ),
    "conclusion": paragraphs("Twee keer haalde een snelle controle de druk weg."),
    "recommendation": "Zoek de oudste versie van het beeld voordat u antwoordt. Zet daarna de bron onder het "
    "bericht.",
    "applies_when": paragraphs("Een beeld of bericht gaat rond en u hebt twintig minuten."),
    "not_when": paragraphs("Er is direct gevaar. Bel dan eerst."),
    "solution": "procedure",
    "urgency": "high",
    "lesson_state": "proven",
    "support": [
        case("vb-strand-2026", "De video bleek drie jaar oud. De onrust zakte."),
        case("vb-school-2025", "Het bericht was een kopie van elders."),
    ],
}

CALL_THE_WARD_OFFICER = EXAMPLE | {
    "key": "vb-les-bel-de-wijkagent",
    "agency": VEENSTROOM,
    "author": "bijdrager",
    "label": "green",
    "regions": ["VR01"],
    "tags": ["wijkagent", "piket", "informatiepositie"],
    "title": "Voorbeeld: bel de wijkagent vóór u gaat zoeken",
    "gist": "In een kleine plaats hoort de wijkagent het eerder dan u het leest. Maak er een vaste eerste stap van.",
    "contributors": "Sanne Veldhuis en Wietske Postma (verzonnen personen)",
    "contact_role": "Ambtenaar OOV (voorbeeld)",
    "contact_phone": "088 000 12 41",
    "contact_email": "oov@veenstroom.example",
    "lesson_kind": "improvement",
    "observation": paragraphs(
        INVENTED,
        "Bij het feest aan de kade wist de wijkagent het om 14.30 uur. De gemeente zag het om 18 uur.",
    ),
    "analysis": paragraphs("Er was geen afspraak over wie wie belt. Iedereen dacht dat de ander het wist."),
    "conclusion": paragraphs("Bellen is sneller dan zoeken, en het mag altijd."),
    "recommendation": "Zet ‘bel de wijkagent’ als eerste stap in het draaiboek, met een nummer voor de avond.",
    "applies_when": paragraphs("Een plaats waar mensen elkaar kennen."),
    "not_when": paragraphs("Een oproep zonder plaats."),
    "solution": "procedure",
    "urgency": "medium",
    "lesson_state": "implementing",
    "support": [case("vb-kadefeest-2025", "De wijkagent wist het drieënhalf uur eerder dan de gemeente.")],
    "against": [
        case("vb-strand-2026", "Op het strand kwamen vooral bezoekers van elders. De desk was hier sneller.")
    ],
}

END_TIME = EXAMPLE | {
    "key": "vb-les-spreek-een-eindtijd-af",
    "agency": VEENSTROOM,
    "author": "redacteur",
    "label": "clear",
    "regions": ["VR01"],
    "tags": ["ongepland-evenement", "kernboodschap", "driehoek"],
    "title": "Voorbeeld: spreek een eindtijd af en zeg die hardop",
    "gist": "Met licht, prullenbakken en een eindtijd bleef een feest zonder organisator rustig.",
    "contributors": "Wietske Postma (verzonnen persoon)",
    "contact_role": "Ambtenaar OOV (voorbeeld)",
    "contact_phone": "088 000 12 41",
    "contact_email": "oov@veenstroom.example",
    "crisis_process": "order",
    "lesson_kind": "good-practice",
    "observation": paragraphs(
        INVENTED,
        "Aan de kade stonden 400 jongeren. De gemeente koos voor begeleiden. Om 23 uur was de kade leeg.",
    ),
    "analysis": paragraphs("Een eindtijd is een afspraak die jongeren aan elkaar doorgeven."),
    "conclusion": paragraphs("Begeleiden vraagt ook om een einde."),
    "recommendation": "Noem de eindtijd in elk bericht en op straat, en zorg dat de laatste bus daarna nog rijdt.",
    "applies_when": paragraphs("De sfeer is goed en er is een plek waar mensen kunnen blijven."),
    "not_when": paragraphs("Er is een oproep tot geweld."),
    "solution": "procedure",
    "urgency": "low",
    "lesson_state": "identified",
    "support": [case("vb-kadefeest-2025", "Met een eindtijd om 23 uur was de kade op tijd leeg.")],
}

CHANGE_WHEN_QUIET = EXAMPLE | {
    "key": "vb-les-wissel-op-een-rustig-moment",
    "agency": DUINRAND,
    "author": "ruben",
    "label": "green",
    "regions": ["VR12"],
    "tags": ["piket", "geruchtenlijst", "logboek"],
    "title": "Voorbeeld: wissel de ploeg op een rustig moment",
    "gist": "Op warme dagen is 15 uur het drukste uur. Wissel eerder, en draag de geruchtenlijst over op papier.",
    "contributors": "Ruben Maas (verzonnen persoon)",
    "contact_role": "Hoofd desk Duinrand (voorbeeldnummer)",
    "contact_phone": "088 000 12 47",
    "contact_email": "desk@duinrand.example",
    "lesson_kind": "improvement",
    "observation": paragraphs(
        INVENTED,
        "Bij een drukke stranddag wisselde de desk op het drukste moment. Open vragen bleven liggen.",
    ),
    "analysis": paragraphs("Het rooster volgde de klok, niet het weer."),
    "conclusion": paragraphs("Kies het moment van wisselen op de dag zelf."),
    "recommendation": "Wissel op een rustig moment en draag schriftelijk over: beeld, geruchtenlijst, open vragen, "
    "wie is gebeld.",
    "applies_when": paragraphs("Een desk met ploegen."),
    "not_when": paragraphs("Iemand is te moe om door te gaan. Wissel dan meteen."),
    "solution": "people",
    "urgency": "medium",
    "lesson_state": "recommended",
    "support": [case("vb-strand-2026", "De ploeg wisselde op het drukste moment van de dag.")],
}

HAND_OVER_RUMOURS = EXAMPLE | {
    "key": "vb-les-draag-geruchtenlijst-over",
    "agency": WADRAND,
    "author": "tarik",
    "label": "amber",
    "regions": ["VR01"],
    "tags": ["geruchtenlijst", "logboek", "evaluatie"],
    "title": "Voorbeeld: de geruchtenlijst hoort bij het beeld",
    "gist": "Een weerlegd gerucht kwam terug omdat de lijst niet mee ging naar de volgende ploeg.",
    "contributors": "Tarik Demir (verzonnen persoon)",
    "contact_role": "Oefenleider (voorbeeld)",
    "contact_phone": "088 000 12 60",
    "contact_email": "oefenen@wadrand.example",
    "evidence_level": 3,
    "evidence_date": date(2026, 5, 21),
    "evidence_by": "Veiligheidsregio Wadrand, oefening (verzonnen)",
    "lesson_kind": "improvement",
    "observation": paragraphs(
        INVENTED, "In een oefening kreeg de nieuwe ploeg het beeld, maar niet de geruchtenlijst."
    ),
    "analysis": paragraphs("De overdracht was alleen mondeling."),
    "conclusion": paragraphs("Beeld en lijst zijn één stuk."),
    "recommendation": "Zet de geruchtenlijst op dezelfde bladzijde als het beeld.",
    "applies_when": paragraphs("Er is meer dan één ploeg."),
    "not_when": "",
    "solution": "means",
    "urgency": "medium",
    "lesson_state": "implementing",
    "support": [case("vb-oefening-2026", "De lijst raakte zoek bij het wisselen van de ploeg.")],
}

REGISTER_FIRST = EXAMPLE | {
    "key": "vb-les-laat-mensen-zich-aanmelden",
    "agency": DUINKUST,
    "author": "mark",
    "label": "amber",
    "shared_with": [WADRAND],
    "regions": ["VR12"],
    "tags": ["maatschappelijke-onrust", "stopgesprek"],
    "title": "Voorbeeld: laat mensen zich aanmelden en praat met de actiegroep",
    "gist": "Met een gesprek vooraf en een scherm buiten ging een raadsavond door.",
    "contributors": "Mark de Bruin en Eva Lindeman (verzonnen personen)",
    "contact_role": "Adviseur OOV (voorbeeld)",
    "contact_phone": "088 000 12 52",
    "contact_email": "oov@duinkust.example",
    "incident_type": "unrest",
    "crisis_process": "order",
    "lesson_kind": "good-practice",
    "observation": paragraphs(INVENTED, "Er kwamen 180 mensen naar het raadhuis. De vergadering ging door."),
    "analysis": paragraphs("De actiegroep wist vooraf waar zij kon staan en wie zij kon bellen."),
    "conclusion": paragraphs("Een plek buiten is ook een plek."),
    "recommendation": "Praat vooraf met de mensen achter de oproep en maak de regels voor de zaal een week eerder "
    "bekend.",
    "applies_when": paragraphs("De actiegroep is bekend en wil praten."),
    "not_when": paragraphs("Niemand spreekt namens de groep."),
    "solution": "people",
    "urgency": "medium",
    "lesson_state": "recommended",
    "support": [case("vb-raadsavond-2026", "Een gesprek vooraf haalde de druk van de avond.")],
}

ONE_CONTACT_POINT = EXAMPLE | {
    "key": "vb-les-een-aanspreekpunt-bij-agressie",
    "agency": WADRAND,
    "author": "tarik",
    "label": "clear",
    "regions": ["VR01"],
    "tags": ["digitale-agressie", "doxing", "nazorg", "bewijsborging"],
    "title": "Voorbeeld: kies één aanspreekpunt bij haat en doxing",
    "gist": "Wie zelf wordt bedreigd, hoeft niet te lezen, te melden en te bewaren. Eén collega doet dat.",
    "contributors": "Tarik Demir (verzonnen persoon)",
    "contact_role": "Coördinator veilige publieke taak (voorbeeld)",
    "contact_phone": "088 000 12 61",
    "contact_email": "veilig@wadrand.example",
    "incident_type": "aggression",
    "crisis_process": "care",
    "lesson_kind": "good-practice",
    "observation": paragraphs(
        INVENTED,
        "Na een geknipte video kreeg een ploeg van de brandweer haat en bedreigingen. Eén collega las mee, "
        "legde vast en belde de politie. De leidinggevende deed aangifte namens de ploeg.",
    ),
    "analysis": paragraphs("Wie alles zelf leest, krijgt elke bedreiging twee keer: online en ’s nachts."),
    "conclusion": paragraphs("Haal het lezen en het melden weg bij wie het doelwit is."),
    "recommendation": "Wijs binnen een uur één aanspreekpunt aan dat leest, vastlegt, meldt en belt. Vraag ook de "
    "familie wat zij ziet.",
    "applies_when": paragraphs("Een collega is herkenbaar in beeld of met naam genoemd."),
    "not_when": paragraphs("Er is direct gevaar. Bel dan eerst 112."),
    "solution": "people",
    "urgency": "high",
    "lesson_state": "implementing",
    "support": [case("vb-digitale-agressie-2026", "Eén aanspreekpunt hield de ploeg uit de wind.")],
}

VOLUNTEERS_ONLY = EXAMPLE | {
    "key": "vb-les-vrijwillig-bereikbaar",
    "agency": DUINKUST,
    "author": "eva",
    "label": "green",
    "regions": ["VR12"],
    "tags": ["piket", "omgevingsanalist"],
    "title": "Voorbeeld: vrijwillig bereikbaar zijn is genoeg (vervallen)",
    "gist": "Deze les geldt niet meer. Vrijwillige bereikbaarheid werkte tot de eerste vakantie.",
    "contributors": "Eva Lindeman (verzonnen persoon)",
    "contact_role": "Adviseur OOV (voorbeeld)",
    "contact_phone": "088 000 12 52",
    "contact_email": "oov@duinkust.example",
    "crisis_process": "leadership",
    "lesson_kind": "good-practice",
    "observation": paragraphs(
        INVENTED, "In het eerste jaar nam altijd iemand op. In de zomer daarna niet meer."
    ),
    "analysis": paragraphs("Zonder rooster rekent iedereen op een ander."),
    "conclusion": paragraphs(
        "Deze les is vervallen op 1 september 2026. Gebruik een rooster met vervanging."
    ),
    "recommendation": "Gebruik deze les niet meer. Maak een rooster, ook als het team klein is.",
    "applies_when": paragraphs("Gold voor een team van twee mensen, in rustige weken."),
    "not_when": paragraphs("Vakanties, weekenden en drukke weken."),
    "solution": "people",
    "urgency": "low",
    "lesson_state": "lapsed",
    "against": [
        case("vb-strand-2026", "Op een drukke dag was een vaste desk nodig. Vrijwillig was niet genoeg.")
    ],
}

EXERCISE_OFTEN = EXAMPLE | {
    "key": "vb-les-oefen-elk-kwartaal",
    "agency": VLIEGUREN,
    "author": "imke",
    "label": "clear",
    "regions": ["NL"],
    "tags": ["evaluatie", "hotwash", "piket"],
    "title": "Voorbeeld: oefen elk kwartaal twee uur, met hotwash",
    "gist": "Kort en vaak werkt beter dan één grote oefening. Sluit af met een hotwash van een kwartier.",
    "contributors": "Imke Brandsma (verzonnen persoon)",
    "contact_role": "Trainer (voorbeeld)",
    "contact_phone": "088 000 09 09",
    "contact_email": "oefenen@vlieguren.example",
    "lesson_kind": "good-practice",
    "observation": paragraphs(
        INVENTED, "Twee ploegen oefenden elk kwartaal met een oud geval. Na een jaar belden zij sneller."
    ),
    "analysis": paragraphs("Wie de afloop kent, let op de werkwijze."),
    "conclusion": paragraphs("Een hotwash is een korte nabespreking direct na de inzet of oefening."),
    "recommendation": "Plan vier keer per jaar twee uur en sluit af met drie vragen: wat ging goed, wat niet, wat "
    "passen wij aan?",
    "applies_when": paragraphs("Mensen die bij toerbeurt dienst hebben."),
    "not_when": paragraphs("Een week met echte drukte."),
    "solution": "exercise",
    "urgency": "medium",
    "lesson_state": "observed",
    "support": [case("vb-kadefeest-2025", "Na dit feest is de werkwijze elk kwartaal geoefend.")],
}

EXAMPLE_LESSONS = [
    OLD_PICTURES,
    CALL_THE_WARD_OFFICER,
    END_TIME,
    CHANGE_WHEN_QUIET,
    HAND_OVER_RUMOURS,
    REGISTER_FIRST,
    ONE_CONTACT_POINT,
    VOLUNTEERS_ONLY,
    EXERCISE_OFTEN,
]
