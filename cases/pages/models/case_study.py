"""CaseStudyPage: what happened, what we would do again and what not."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from cases.catalogue.models import Entry
from cases.regions.models import Agency

from ..blocks import ConflictingFigureBlock, ParticipantsBlock, TimelineEntryBlock, ToolUseBlock
from ..choices import CaseKind, Grip
from .knowledge import KnowledgePage, rich


class CaseStudyPage(KnowledgePage):
    kind = Entry.Kind.CASE_STUDY
    parent_page_types = ["cases.AgencyPage"]

    case_kind = models.CharField(_("soort"), max_length=16, choices=CaseKind, blank=True)
    date_from = models.DateField(_("van"), null=True, blank=True)
    date_until = models.DateField(_("tot en met"), null=True, blank=True)
    place = models.CharField(_("plaats"), max_length=120, blank=True)
    municipality = models.ForeignKey(
        Agency,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"kind": Agency.Kind.MUNICIPALITY},
        verbose_name=_("gemeente"),
    )
    grip = models.CharField(_("GRIP"), max_length=4, choices=Grip, blank=True)
    scale = models.CharField(_("omvang"), max_length=200, blank=True)
    what_happened = rich(_("wat gebeurde er"))
    timeline = StreamField([("event", TimelineEntryBlock())], blank=True, verbose_name=_("tijdlijn"))
    monitoring_question = models.TextField(_("wat wilden we weten"), blank=True)
    monitoring_sources = models.TextField(_("waar keken we"), blank=True)
    monitoring_tools = models.CharField(_("met welke tools"), max_length=255, blank=True)
    monitoring_hours = models.DecimalField(_("uren"), max_digits=7, decimal_places=1, null=True, blank=True)
    monitoring_basis = models.TextField(_("op welke grondslag"), blank=True)
    monitoring_findings = rich(_("wat zagen we"))
    tools_used = StreamField(
        [("tool", ToolUseBlock())], blank=True, verbose_name=_("toolkaarten bij deze casus")
    )
    exercise_hours = models.DecimalField(
        _("uren geoefend"), max_digits=5, decimal_places=1, null=True, blank=True
    )
    participants = StreamField(
        [("participants", ParticipantsBlock())], blank=True, verbose_name=_("deelnemers per rol")
    )
    impact = rich(_("gevolgen"))
    dilemmas = rich(_("dilemma’s"))
    again = rich(_("wat zouden we weer doen"))
    not_again = rich(_("wat zouden we niet meer doen"))
    lucky = rich(_("waar hadden we geluk"))
    costs = models.TextField(_("kosten en inzet"), blank=True)
    conditions = rich(_("wanneer geldt dit elders"))
    figures = StreamField(
        [("figure", ConflictingFigureBlock())],
        blank=True,
        verbose_name=_("cijfers die verschillen"),
    )

    text_fields = (
        "gist",
        "place",
        "scale",
        "what_happened",
        "timeline",
        "monitoring_question",
        "monitoring_sources",
        "monitoring_tools",
        "monitoring_basis",
        "monitoring_findings",
        "participants",
        "impact",
        "dilemmas",
        "again",
        "not_again",
        "lucky",
        "costs",
        "conditions",
        "figures",
        "contributors",
        "contact_role",
        "sources",
    )
    required_to_publish = (
        "title",
        "gist",
        "case_kind",
        "date_from",
        "place",
        "what_happened",
        "again",
        "not_again",
    )

    class Meta:
        verbose_name = _("praktijkcasus")
        verbose_name_plural = _("praktijkcasussen")

    def event_day(self):
        return self.date_from
