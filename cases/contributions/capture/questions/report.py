"""Korte melding: what happened, where, when, what to do again and what not. Becomes a case study."""

from django.utils.translation import gettext_lazy as _

from cases.pages.choices import CaseKind

from .label import LABEL_GROUP
from .question import Group, Question, Sort

REPORT = (
    Group(
        "gebeurtenis",
        _("Wat gebeurde er?"),
        (
            Question(
                "title",
                _("Titel"),
                Sort.LINE,
                hint=_("Noem het onderwerp en de plaats."),
                example=_("Oproep tot een feest in het Lindepark"),
                required=True,
                page_field="title",
                most=160,
            ),
            Question(
                "gist",
                _("Samenvatting in één zin"),
                Sort.PLAIN,
                hint=_("Wat gebeurde er? Schrijf rollen op, geen namen."),
                example=_(
                    "Na een oproep kwamen tachtig jongeren naar het park; jongerenwerk was er op tijd bij."
                ),
                required=True,
                page_field="gist",
                most=300,
                rows=2,
            ),
            Question(
                "case_kind",
                _("Wat voor gebeurtenis was het?"),
                Sort.CHOICE,
                required=True,
                page_field="case_kind",
                choices=tuple(CaseKind.choices),
            ),
            Question(
                "what_happened",
                _("Wat gebeurde er, op volgorde?"),
                hint=_("Wat zag u het eerst, wat gebeurde er daarna, hoe liep het af?"),
                required=True,
                page_field="what_happened",
                rows=8,
            ),
        ),
    ),
    Group(
        "plaats-en-tijd",
        _("Waar en wanneer?"),
        (
            Question(
                "place",
                _("Plaats"),
                Sort.LINE,
                hint=_("Een dorp, wijk, plein of park. Geen huisadres."),
                required=True,
                page_field="place",
                most=120,
            ),
            Question(
                "date_from",
                _("Wanneer begon het?"),
                Sort.DATE,
                example=_("21-9-2012"),
                required=True,
                page_field="date_from",
            ),
            Question(
                "date_until",
                _("Wanneer was het voorbij?"),
                Sort.DATE,
                hint=_("Laat leeg als het één dag duurde."),
                page_field="date_until",
            ),
        ),
    ),
    Group(
        "lessen",
        _("Wat leerden jullie?"),
        (
            Question(
                "again",
                _("Wat zouden jullie weer doen?"),
                example=_("Het jongerenwerk bellen zodra de eerste oproep rondgaat."),
                required=True,
                page_field="again",
            ),
            Question(
                "not_again",
                _("Wat zouden jullie niet meer doen?"),
                hint=_("Het gaat om de aanpak, niet om wie het deed."),
                example=_("Wachten tot de volgende ochtend met een bericht aan ouders."),
                required=True,
                page_field="not_again",
            ),
            Question(
                "lucky",
                _("Waar hadden jullie geluk?"),
                example=_("Het ging regenen; anders waren er meer mensen gekomen."),
                page_field="lucky",
                rows=3,
            ),
        ),
    ),
    Group(
        "contact",
        _("Wie weet er meer van?"),
        (
            Question(
                "contact_role",
                _("Wie kan een collega bellen?"),
                Sort.LINE,
                hint=_("Een functie, geen naam. Een telefoonnummer zet u later in de editor."),
                example=_("adviseur openbare orde en veiligheid"),
                page_field="contact_role",
                most=120,
            ),
        ),
    ),
    LABEL_GROUP,
)
