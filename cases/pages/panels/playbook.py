"""The edit screen of a playbook."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from ..choosers import SeenPagePanel
from ..forms import PlaybookPageForm
from .shared import FIRST_PANELS, FOLDED, edit_screen, group

FIRST = [
    *FIRST_PANELS,
    group(
        _("Waarvoor en wanneer"),
        "purpose",
        "scope",
        "prerequisites",
        purpose=_("Wat bereikt u met dit draaiboek?"),
        scope=_("Wanneer pakt iemand dit draaiboek, en wanneer juist niet?"),
        prerequisites=_("Mensen, accounts, contracten, mandaat, DPIA."),
    ),
    group(_("Rollen"), "roles", roles=_("Rollen, geen namen. Zet er een vervanger bij.")),
    group(
        _("Omslagpunten"),
        "triggers",
        triggers=_("Bij welk signaal gaat u naar een andere fase? Wie weegt dat?"),
    ),
    group(_("Fasen en stappen"), "phases", phases=_("Eén handeling per stap. Begin met een werkwoord.")),
]

MORE = [
    group(
        _("Mag dit?"),
        "lawful_intro",
        "lawful_checks",
        "stop_criteria",
        "legal_guide",
        lawful_checks=_("Aanleiding, noodzaak, grondslag, proportionaliteit en subsidiariteit, AVG."),
        stop_criteria=_("Wanneer stopt u met meekijken?"),
    ),
    group(
        _("Verslag en logboek"),
        "report_interval",
        "log_categories",
        log_categories=_("Met een komma ertussen."),
        folded=True,
    ),
    MultiFieldPanel(
        [SeenPagePanel("derived_from"), FieldPanel("valid_until")], heading=_("Herkomst"), classname=FOLDED
    ),
    group(
        _("Werkt het?"),
        "metrics",
        "exercises",
        metrics=_("Waaraan ziet u achteraf of dit draaiboek hielp?"),
        exercises=_("Elke oefening telt mee bij de vlieguren van uw organisatie en uw regio."),
        folded=True,
    ),
]

SCREEN = edit_screen(FIRST, MORE, PlaybookPageForm)
