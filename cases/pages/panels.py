"""What the edit screens in /beheer/ show: short tabs, the necessary first, the rest folded away."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from .choosers import SeenPagePanel
from .forms import KnowledgePageForm, PlaybookPageForm, ToolPageForm
from .models import CaseStudyPage, GuidePage, LessonPage, PlaybookPage, ToolPage, ToolReviewPage
from .term_widget import TermWidget

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

CASE_PANELS = [
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

CASE_MORE = [
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

PLAYBOOK_PANELS = [
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

PLAYBOOK_MORE = [
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

LESSON_PANELS = [
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

LESSON_MORE = [group(_("Hoe ver is deze les"), "lesson_state", "urgency", "solution")]

GUIDE_PANELS = [*FIRST_PANELS, FieldPanel("introduction"), FieldPanel("sections")]
GUIDE_MORE = [
    group(_("Regels"), "rules", rules=_("Eén regel per vak, elk met de bron.")),
    group(_("Handreikingen van anderen"), "guides"),
]

TOOL_PANELS = [
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
TOOL_MORE = [
    group(
        _("Gebruik en opslag"),
        "known_use",
        "hosting_country",
        known_use=_("Alleen wat een organisatie zelf openbaar maakte. Zet de bron erbij."),
    )
]

REVIEW_PANELS = [
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
REVIEW_MORE = [
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


def edit_screen(first, more, form):
    """Return the four tabs of a page type."""
    tabs = [
        ObjectList(first, heading=_("Inhoud")),
        ObjectList(more, heading=_("Verdieping")),
        ObjectList(ABOUT_PANELS, heading=_("Over deze pagina")),
        ObjectList(SETTINGS_PANELS, heading=_("Instellingen")),
    ]
    return TabbedInterface(tabs, base_form_class=form)


def use_edit_screens() -> None:
    """Give the page types their screens; models stay below forms and panels."""
    CaseStudyPage.edit_handler = edit_screen(CASE_PANELS, CASE_MORE, KnowledgePageForm)
    LessonPage.edit_handler = edit_screen(LESSON_PANELS, LESSON_MORE, KnowledgePageForm)
    PlaybookPage.edit_handler = edit_screen(PLAYBOOK_PANELS, PLAYBOOK_MORE, PlaybookPageForm)
    ToolPage.edit_handler = edit_screen(TOOL_PANELS, TOOL_MORE, ToolPageForm)
    ToolReviewPage.edit_handler = edit_screen(REVIEW_PANELS, REVIEW_MORE, KnowledgePageForm)
    GuidePage.edit_handler = edit_screen(GUIDE_PANELS, GUIDE_MORE, KnowledgePageForm)
