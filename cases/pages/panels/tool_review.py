"""The edit screen of a tool review."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from ..choosers import SeenPagePanel
from ..forms import KnowledgePageForm
from .shared import FIRST_PANELS, FOLDED, edit_screen, group

FIRST = [
    *FIRST_PANELS,
    MultiFieldPanel(
        [
            SeenPagePanel("tool"),
            FieldRowPanel([FieldPanel("used_since"), FieldPanel("users")]),
            FieldPanel("purpose"),
            FieldPanel("phase"),
            FieldPanel("reviewed_on"),
        ],
        heading=_("Welke tool en waarvoor"),
    ),
    group(
        _("Scores"),
        "scores",
        scores=_("Van 1 (slecht) tot 5 (goed). Geef bij elke score één zin bewijs. Niet beoordeeld mag."),
    ),
    group(
        _("Oordeel"),
        "choose_again",
        "choose_again_why",
        "limitations",
        "interest",
        "interest_note",
        interest=_("Bijvoorbeeld: de leverancier betaalde, of een collega werkte er."),
    ),
]
MORE = [
    group(
        _("Privacy en recht"),
        "legal_bases",
        "person_search",
        "closed_groups",
        "dpia",
        "dpia_date",
        "dpia_note",
        "retention",
        "supplier_role",
        "transparency",
        "outside_eea",
        "hosting",
        legal_bases=_("Per doel: op grond waarvan mag u deze tool gebruiken?"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("cost_per_year"), FieldPanel("inhabitants")]),
            FieldPanel("contract_until"),
        ],
        heading=_("Kosten"),
        classname=FOLDED,
    ),
]

SCREEN = edit_screen(FIRST, MORE, KnowledgePageForm)
