"""The edit screen of a guide."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from ..forms import KnowledgePageForm
from .shared import FIRST_PANELS, edit_screen, group

FIRST = [*FIRST_PANELS, FieldPanel("introduction"), FieldPanel("sections")]
MORE = [
    group(_("Regels"), "rules", rules=_("Eén regel per vak, elk met de bron.")),
    group(_("Handreikingen van anderen"), "guides"),
]

SCREEN = edit_screen(FIRST, MORE, KnowledgePageForm)
