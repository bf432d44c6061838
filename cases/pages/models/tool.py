"""ToolPage: one national card per tool, with facts alone; what agencies think of it stands in their reviews."""

from django.db import models
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cases.catalogue.models import Entry
from cases.regions.models import Agency

from ..choices import ToolStatus
from .knowledge import KnowledgePage, rich
from .tree import FramePage


class ToolIndexPage(FramePage):
    """`/tools/`: under it stand the cards, kept by one agency and by the platform editors."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+", verbose_name=_("organisatie"))

    max_count = 1
    parent_page_types = ["cases.HomePage"]
    subpage_types = ["cases.ToolPage"]
    content_panels = Page.content_panels
    promote_panels: list = []

    class Meta:
        verbose_name = _("tools")


class ToolPage(KnowledgePage):
    kind = Entry.Kind.TOOL
    parent_page_types = ["cases.ToolIndexPage"]

    tool_kind = models.CharField(_("soort tool"), max_length=120, blank=True)
    maker = models.CharField(_("maker"), max_length=160, blank=True)
    former_names = models.JSONField(_("eerdere namen"), default=list, blank=True)
    hosting_country = models.CharField(_("land van opslag"), max_length=80, blank=True)
    what_it_does = rich(_("wat doet het"))
    status = models.CharField(_("stand"), max_length=8, choices=ToolStatus, blank=True)
    status_note = rich(_("wat veranderde er"))
    known_use = rich(_("wie zegt openbaar dat zij het gebruiken"))
    checked_on = models.DateField(_("gecontroleerd op"), null=True, blank=True)
    website = models.URLField(_("website"), blank=True)
    succeeded_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("opgevolgd door"),
    )

    link_fields = {"succeeded_by": "successor"}
    text_fields = (
        "gist",
        "maker",
        "tool_kind",
        "former_names",
        "hosting_country",
        "channels",
        "what_it_does",
        "status_note",
        "known_use",
        "contributors",
        "contact_role",
        "sources",
    )
    required_to_publish = ("title", "gist", "what_it_does", "status", "checked_on")

    class Meta:
        verbose_name = _("tool")
        verbose_name_plural = _("tools")

    def own_facets(self):
        return {"toolstand": [self.status]}

    def wrong_to_publish(self):
        """Adds: a line of successors ends somewhere."""
        wrong = super().wrong_to_publish()
        if self._succeeds_itself():
            wrong["succeeded_by"] = _t("Zo volgt deze tool uiteindelijk zichzelf op. Kies een andere tool.")
        return wrong

    def _succeeds_itself(self) -> bool:
        seen, following = {self.pk}, self.succeeded_by_id
        while following is not None:
            if following in seen:
                return True
            seen.add(following)
            following = ToolPage.objects.filter(pk=following).values_list("succeeded_by", flat=True).first()
        return False
