"""The edit screen of a case study."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from ..forms import KnowledgePageForm
from .shared import FIRST_PANELS, edit_screen, group

FIRST = [
    *FIRST_PANELS,
    MultiFieldPanel(
        [
            FieldPanel("case_kind"),
            FieldRowPanel([FieldPanel("date_from"), FieldPanel("date_until")]),
            FieldPanel("place"),
            FieldPanel("municipality"),
            FieldRowPanel([FieldPanel("grip"), FieldPanel("scale")]),
        ],
        heading=_("Wat, waar en wanneer"),
    ),
    FieldPanel(
        "what_happened", help_text=_("Feiten, op volgorde. Schrijf wie iets deed als rol, niet als naam.")
    ),
    group(
        _("Wat leert een ander hiervan"),
        "again",
        "not_again",
        "lucky",
        again=_("Wat werkte en doet u de volgende keer weer?"),
        not_again=_("Wat werkte niet?"),
        lucky=_("Wat ging goed zonder dat u het in de hand had?"),
    ),
]

MORE = [
    group(_("Tijdlijn"), "timeline", timeline=_("Wat wist u op dat moment, en wat besloot u toen?")),
    group(
        _("Wat we op sociale media volgden"),
        "monitoring_question",
        "monitoring_sources",
        "monitoring_tools",
        "monitoring_hours",
        "monitoring_basis",
        "monitoring_findings",
        "tools_used",
        monitoring_basis=_("Op grond waarvan mocht u meekijken?"),
        folded=True,
    ),
    group(
        _("Oefening"),
        "exercise_hours",
        "participants",
        exercise_hours=_("Alleen bij een oefening: uren per deelnemer."),
        folded=True,
    ),
    group(_("Gevolgen en keuzes"), "impact", "dilemmas", "costs", "conditions", folded=True),
    group(
        _("Cijfers die verschillen"),
        "figures",
        figures=_("Noemen bronnen verschillende getallen? Zet ze naast elkaar, elk met de bron."),
        folded=True,
    ),
]

SCREEN = edit_screen(FIRST, MORE, KnowledgePageForm)
