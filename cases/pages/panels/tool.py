"""The edit screen of the card of a tool."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from ..choosers import SeenPagePanel
from ..forms import ToolPageForm
from .shared import FIRST_PANELS, edit_screen, group

FIRST = [
    *FIRST_PANELS,
    group(
        _("De kaart"),
        "tool_kind",
        "maker",
        "former_names",
        "what_it_does",
        "website",
        former_names=_("Met een komma ertussen. Wie op de oude naam zoekt, vindt deze kaart."),
        what_it_does=_("Alleen feiten met een bron. Een oordeel hoort in een toolreview."),
    ),
    MultiFieldPanel(
        [
            FieldPanel("status"),
            FieldPanel("status_note"),
            SeenPagePanel("succeeded_by"),
            FieldPanel("checked_on", help_text=_("Wanneer keek u voor het laatst of dit nog klopt?")),
        ],
        heading=_("Stand"),
    ),
]
MORE = [
    group(
        _("Gebruik en opslag"),
        "known_use",
        "hosting_country",
        known_use=_("Alleen wat een organisatie zelf openbaar maakte. Zet de bron erbij."),
    )
]

SCREEN = edit_screen(FIRST, MORE, ToolPageForm)
