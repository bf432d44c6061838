"""The frame of the tree: Home, the index of agencies, and each agency's own page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from cases.regions.models import Agency

from ..presenting import PresentedPage
from .tree import FramePage


class HomePage(FramePage):
    """The root of the site; its view gathers from the catalogue."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["cases.AgencyIndexPage", "cases.ToolIndexPage"]

    class Meta:
        verbose_name = _("home")


class AgencyIndexPage(FramePage):
    """`/organisaties/`: under it stand the agencies."""

    max_count = 1
    parent_page_types = ["cases.HomePage"]
    subpage_types = ["cases.AgencyPage"]

    class Meta:
        verbose_name = _("organisaties")


class AgencyPage(PresentedPage, FramePage):
    """An agency's own place: who stands below it owns its content."""

    agency = models.OneToOneField(Agency, models.PROTECT, related_name="page", verbose_name=_("organisatie"))
    introduction = models.TextField(
        _("inleiding"), blank=True, help_text=_("Een of twee zinnen voor bezoekers.")
    )

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    promote_panels = []
    parent_page_types = ["cases.AgencyIndexPage"]
    subpage_types = [
        "cases.CaseStudyPage",
        "cases.LessonPage",
        "cases.PlaybookPage",
        "cases.ToolReviewPage",
        "cases.GuidePage",
    ]

    class Meta:
        verbose_name = _("organisatiepagina")
