"""Les: from what one saw to what one would advise somebody else. Becomes a lesson."""

from django.utils.translation import gettext_lazy as _

from cases.pages.choices import LessonKind

from .label import LABEL_GROUP
from .question import Group, Question, Sort

LESSON = (
    Group(
        "les",
        _("Waar gaat de les over?"),
        (
            Question(
                "title",
                _("Titel"),
                Sort.LINE,
                hint=_("Schrijf de les als een korte raad."),
                example=_("Kondig een afsluiting niet groot aan"),
                required=True,
                page_field="title",
                most=160,
            ),
            Question(
                "gist",
                _("De les in één zin"),
                Sort.PLAIN,
                example=_("Wie een maatregel groot aankondigt, trekt soms juist publiek."),
                required=True,
                page_field="gist",
                most=300,
                rows=2,
            ),
            Question(
                "lesson_kind",
                _("Wat voor les is het?"),
                Sort.CHOICE,
                required=True,
                page_field="lesson_kind",
                choices=tuple(LessonKind.choices),
            ),
        ),
    ),
    Group(
        "waarneming",
        _("Wat zag u, en hoe kwam dat?"),
        (
            Question(
                "observation",
                _("Wat zag u?"),
                hint=_("Alleen wat er gebeurde, nog geen oordeel."),
                example=_("Na het bericht dat het strand dichtging, kwamen er tweehonderd mensen bij."),
                required=True,
                page_field="observation",
            ),
            Question(
                "analysis",
                _("Hoe kwam dat?"),
                hint=_("Wat lag eraan ten grondslag? Noem geen schuldige, noem de oorzaak."),
                example=_("Het bericht ging naar iedereen, ook naar wie van niets wist."),
                page_field="analysis",
            ),
        ),
    ),
    Group(
        "raad",
        _("Wat leert u een ander?"),
        (
            Question(
                "conclusion",
                _("Wat leren we daarvan?"),
                example=_("Een aankondiging is ook een uitnodiging."),
                page_field="conclusion",
            ),
            Question(
                "recommendation",
                _("Wat raadt u een ander aan?"),
                Sort.PLAIN,
                hint=_("Begin met een werkwoord."),
                example=_("Kondig een maatregel alleen aan bij wie haar nodig heeft."),
                required=True,
                page_field="recommendation",
                most=500,
                rows=3,
            ),
        ),
    ),
    Group(
        "wanneer",
        _("Wanneer geldt de les?"),
        (
            Question(
                "applies_when",
                _("De les geldt als"),
                example=_("De oproep gaat nog rond en de plek is bekend."),
                required=True,
                page_field="applies_when",
                rows=4,
            ),
            Question(
                "not_when",
                _("De les geldt niet als"),
                example=_("Er is direct gevaar: dan waarschuwt u iedereen."),
                page_field="not_when",
                rows=4,
            ),
        ),
    ),
    LABEL_GROUP,
)
