"""ToolReviewPage: what one agency found of a tool, with proof for each score."""

from django.db import models
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from cases.catalogue.models import Entry

from ..blocks import LegalBasisBlock, ScoreBlock
from ..choices import ChooseAgain, Criterion, Dpia, Interest, PersonSearch, SupplierRole, YesNoUnknown
from .knowledge import KnowledgePage, rich


class ToolReviewPage(KnowledgePage):
    kind = Entry.Kind.TOOL_REVIEW
    parent_page_types = ["cases.AgencyPage"]

    tool = models.ForeignKey(
        "cases.ToolPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="reviews",
        verbose_name=_("tool"),
    )
    used_since = models.DateField(_("in gebruik sinds"), null=True, blank=True)
    users = models.PositiveIntegerField(_("aantal gebruikers"), null=True, blank=True)
    purpose = models.TextField(_("waarvoor"), blank=True)
    phase = models.CharField(_("in welke fase"), max_length=120, blank=True)
    scores = StreamField([("score", ScoreBlock())], blank=True, verbose_name=_("scores"))
    legal_bases = StreamField(
        [("basis", LegalBasisBlock())], blank=True, verbose_name=_("grondslag per doel")
    )
    person_search = models.CharField(
        _("zoeken op personen"), max_length=8, choices=PersonSearch, default=PersonSearch.UNKNOWN
    )
    closed_groups = models.CharField(
        _("kijkt mee in besloten groepen"), max_length=8, choices=YesNoUnknown, default=YesNoUnknown.UNKNOWN
    )
    dpia = models.CharField(_("DPIA"), max_length=8, choices=Dpia, default=Dpia.UNKNOWN)
    dpia_date = models.DateField(_("datum van de DPIA"), null=True, blank=True)
    dpia_note = models.CharField(_("over de DPIA"), max_length=255, blank=True)
    retention = models.CharField(_("bewaartermijn en wissen"), max_length=255, blank=True)
    supplier_role = models.CharField(
        _("rol van de leverancier"), max_length=10, choices=SupplierRole, default=SupplierRole.UNKNOWN
    )
    transparency = models.TextField(_("wat u inwoners vertelt"), blank=True)
    outside_eea = models.CharField(
        _("opslag buiten de EER"), max_length=8, choices=YesNoUnknown, default=YesNoUnknown.UNKNOWN
    )
    hosting = models.CharField(_("waar staan de gegevens"), max_length=160, blank=True)
    cost_per_year = models.DecimalField(
        _("kosten per jaar (euro)"), max_digits=10, decimal_places=2, null=True, blank=True
    )
    inhabitants = models.PositiveIntegerField(_("inwoners van uw gebied"), null=True, blank=True)
    contract_until = models.DateField(_("contract tot"), null=True, blank=True)
    limitations = rich(_("wat kan het niet"))
    choose_again = models.CharField(
        _("zou u het weer kiezen"), max_length=12, choices=ChooseAgain, blank=True
    )
    choose_again_why = models.TextField(_("waarom"), blank=True)
    interest = models.CharField(_("belang bij de tool"), max_length=8, choices=Interest, blank=True)
    interest_note = models.CharField(_("welk belang"), max_length=255, blank=True)
    reviewed_on = models.DateField(_("beoordeeld op"), null=True, blank=True)

    link_fields = {"tool": "review"}
    text_fields = (
        "gist",
        "purpose",
        "phase",
        "scores",
        "legal_bases",
        "dpia_note",
        "retention",
        "transparency",
        "hosting",
        "limitations",
        "choose_again_why",
        "interest_note",
        "contributors",
        "contact_role",
        "sources",
    )
    required_to_publish = (
        "title",
        "gist",
        "tool",
        "used_since",
        "purpose",
        "legal_bases",
        "choose_again",
        "choose_again_why",
        "interest",
        "reviewed_on",
    )

    class Meta:
        verbose_name = _("toolreview")
        verbose_name_plural = _("toolreviews")

    def event_day(self):
        return self.reviewed_on

    def own_facets(self):
        return {"weer": [self.choose_again]}

    def wrong_to_publish(self):
        """Adds: a score has proof and stands once; a declared interest says which."""
        wrong = super().wrong_to_publish()
        if sentence := self._wrong_scores():
            wrong["scores"] = sentence
        if self.interest == Interest.DECLARED and not self.interest_note.strip():
            wrong["interest_note"] = _t("Schrijf welk belang er is. Dan kan de lezer uw oordeel wegen.")
        return wrong

    def _wrong_scores(self) -> str:
        seen = set()
        for block in self.scores:
            name = dict(Criterion.choices).get(block.value["criterion"], "")
            if block.value["score"] and not (block.value["proof"] or "").strip():
                return _t("De score bij “%(name)s” heeft nog geen bewijs. Schrijf één zin.") % {"name": name}
            if block.value["criterion"] in seen:
                return _t("“%(name)s” staat er twee keer. Laat er één staan.") % {"name": name}
            seen.add(block.value["criterion"])
        return ""
