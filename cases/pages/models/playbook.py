"""PlaybookPage: who does what, when, and whether one may."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from cases.catalogue.models import Entry

from ..blocks import ExerciseBlock, LawfulCheckBlock, MetricBlock, PhaseBlock, RoleBlock, TriggerBlock
from ..choices import LOG_CATEGORIES
from .knowledge import KnowledgePage, rich


def default_log_categories() -> list[str]:
    """Return the six categories of the national log format."""
    return list(LOG_CATEGORIES)


class PlaybookPage(KnowledgePage):
    kind = Entry.Kind.PLAYBOOK
    parent_page_types = ["cases.AgencyPage"]

    purpose = rich(_("doel"))
    scope = rich(_("wanneer gebruikt u dit"))
    prerequisites = rich(_("wat moet er klaarliggen"))
    roles = StreamField([("role", RoleBlock())], blank=True, verbose_name=_("rollen"))
    triggers = StreamField([("trigger", TriggerBlock())], blank=True, verbose_name=_("omslagpunten"))
    phases = StreamField([("phase", PhaseBlock())], blank=True, verbose_name=_("fasen en stappen"))
    report_interval = models.PositiveSmallIntegerField(_("nieuw beeld om de (minuten)"), default=30)
    log_categories = models.JSONField(_("soorten in het logboek"), default=default_log_categories, blank=True)
    lawful_intro = rich(_("mag dit: inleiding"))
    lawful_checks = StreamField(
        [("check", LawfulCheckBlock())],
        blank=True,
        verbose_name=_("mag dit: de toetsen"),
    )
    stop_criteria = rich(_("stop als"))
    derived_from = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="derived_versions",
        verbose_name=_("gemaakt naar"),
    )
    valid_until = models.DateField(_("geldig tot"), null=True, blank=True)
    metrics = StreamField(
        [("metric", MetricBlock())], blank=True, verbose_name=_("waaraan ziet u of het werkt")
    )
    exercises = StreamField(
        [("exercise", ExerciseBlock())], blank=True, verbose_name=_("oefeningen met dit draaiboek")
    )
    legal_guide = models.ForeignKey(
        "cases.GuidePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("handreiking met de regels"),
    )

    link_fields = {"derived_from": "derived", "legal_guide": "legal"}
    text_fields = (
        "gist",
        "purpose",
        "scope",
        "prerequisites",
        "roles",
        "triggers",
        "phases",
        "lawful_intro",
        "lawful_checks",
        "stop_criteria",
        "metrics",
        "contributors",
        "contact_role",
        "sources",
    )
    required_to_publish = ("title", "gist", "purpose", "phases")

    class Meta:
        verbose_name = _("draaiboek")
        verbose_name_plural = _("draaiboeken")
