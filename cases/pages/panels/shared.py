"""What the edit screens of all kinds share: title and label first, then contact, proof, sources and files."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from ..choosers import SeenPagePanel
from ..term_widget import TermWidget

FOLDED = "collapsed"


class LabelPanel(Panel):
    """The label of a page that exists, with its meaning and the way to change it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/admin/label_panel.html"

        def is_shown(self):
            return self.instance.pk is not None

        def get_context_data(self, parent_context=None):
            return {**super().get_context_data(parent_context), "entry": self.instance.entry}


#: Fields that point at a page: their panel tells no title that the writer may not see.
PAGE_FIELDS = {"legal_guide"}


def group(heading, *names, folded=False, **help_texts):
    """Return a headed group of field panels; `help_texts` by field name."""
    panels = [
        (SeenPagePanel if name in PAGE_FIELDS else FieldPanel)(name, help_text=help_texts.get(name, ""))
        for name in names
    ]
    return MultiFieldPanel(panels, heading=heading, classname=FOLDED if folded else "")


FIRST_PANELS = [
    TitleFieldPanel(
        "title", help_text=_("Zeg in een paar woorden waar het over gaat. Geen namen van personen.")
    ),
    FieldPanel("gist", help_text=_("De kern in één zin. Lezers zien deze zin in lijsten.")),
    MultiFieldPanel(
        [
            FieldPanel(
                "label",
                help_text=_(
                    "CLEAR: iedereen. GREEN: alle leden. AMBER: uw organisatie en uw regio. "
                    "AMBER+STRICT: alleen uw organisatie. RED: alleen de personen die u noemt. "
                    "Later verandert u dit via de pagina zelf."
                ),
            ),
            FieldPanel(
                "shared_with", help_text=_("Alleen bij AMBER. Houd Ctrl ingedrukt om er meer te kiezen.")
            ),
            FieldPanel(
                "named",
                help_text=_(
                    "Alleen bij RED. Eén werkmailadres per regel. Noem er ten minste twee, "
                    "onder wie een redacteur of coördinator van uw organisatie."
                ),
            ),
            LabelPanel(),
        ],
        heading=_("TLP-label"),
    ),
]

ABOUT_PANELS = [
    group(
        _("Contact"),
        "contact_role",
        "contact_name",
        "contact_phone",
        "contact_email",
        contact_role=_("Een rol blijft, ook als de persoon van baan wisselt. Bijvoorbeeld: adviseur OOV."),
        contact_name=_("Mag leeg blijven."),
        contact_phone=_("Ook buiten kantoortijd? Zet dat erbij."),
    ),
    MultiFieldPanel(
        [
            FieldPanel(
                "tags", widget=TermWidget, help_text=_("Kies liefst woorden uit de trefwoordenlijst.")
            ),
            FieldPanel("incident_type"),
            FieldPanel("crisis_process"),
            FieldPanel("channels", help_text=_("Met een komma ertussen. Bijvoorbeeld: TikTok, Snapchat.")),
        ],
        heading=_("Vindbaar maken"),
    ),
    group(
        _("Bewijs en controle"),
        "evidence_level",
        "evidence_date",
        "evidence_by",
        "review_by",
        "contributors",
        evidence_by=_("Een organisatie of rol."),
        review_by=_("Op deze dag vraagt Kennisbank of alles nog klopt."),
        contributors=_("Organisaties en rollen. Noem personen alleen als zij dat goed vinden."),
        folded=True,
    ),
    group(
        _("Bronnen"), "sources", sources=_("Waar haalt u dit vandaan? Titel, adres en datum."), folded=True
    ),
    group(
        _("Bijlagen"),
        "attachments",
        attachments=_(
            "Een bijlage krijgt het label van deze pagina. Geen politiegegevens, geen namen van inwoners, "
            "geen schermafdrukken met accounts."
        ),
        folded=True,
    ),
]

SETTINGS_PANELS = [
    FieldPanel("slug", help_text=_("Het laatste stuk van het adres. Kennisbank vult dit zelf in.")),
    FieldPanel("is_example", help_text=_("Verzonnen inhoud? Vink dit aan: lezers zien dan “voorbeeld”.")),
    PublishingPanel(),
]


def edit_screen(first, more, form):
    """Return the four tabs of a page type."""
    tabs = [
        ObjectList(first, heading=_("Inhoud")),
        ObjectList(more, heading=_("Verdieping")),
        ObjectList(ABOUT_PANELS, heading=_("Over deze pagina")),
        ObjectList(SETTINGS_PANELS, heading=_("Instellingen")),
    ]
    return TabbedInterface(tabs, base_form_class=form)
