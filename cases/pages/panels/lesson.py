"""The edit screen of a lesson."""

from django.utils.translation import gettext_lazy as _

from ..forms import KnowledgePageForm
from .shared import FIRST_PANELS, edit_screen, group

FIRST = [
    *FIRST_PANELS,
    group(
        _("De les"),
        "lesson_kind",
        "observation",
        "analysis",
        "conclusion",
        "recommendation",
        observation=_("Alleen wat er gebeurde. Nog geen oordeel."),
        analysis=_("Waardoor ging het zo?"),
        recommendation=_("Begin met een werkwoord: “Bel eerst …”."),
    ),
    group(
        _("Voor wie geldt dit"),
        "applies_when",
        "not_when",
        not_when=_("Wanneer moet een ander dit juist niet doen?"),
    ),
    group(
        _("Casussen voor en tegen"),
        "cases",
        cases=_("Ook een casus die de les tegenspreekt helpt de lezer."),
    ),
]

MORE = [group(_("Hoe ver is deze les"), "lesson_state", "urgency", "solution")]

SCREEN = edit_screen(FIRST, MORE, KnowledgePageForm)
