"""GuidePage: how something works or what the law says, with the sources of others."""

from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from cases.catalogue.models import Entry

from ..blocks import GuideSourceBlock, RuleBlock, SectionBlock
from .knowledge import KnowledgePage, rich


class GuidePage(KnowledgePage):
    kind = Entry.Kind.GUIDE
    parent_page_types = ["cases.AgencyPage"]

    introduction = rich(_("inleiding"))
    sections = StreamField([("section", SectionBlock())], blank=True, verbose_name=_("delen"))
    rules = StreamField([("rule", RuleBlock())], blank=True, verbose_name=_("regels"))
    guides = StreamField(
        [("guide", GuideSourceBlock())], blank=True, verbose_name=_("handreikingen van anderen")
    )

    text_fields = (
        "gist",
        "introduction",
        "sections",
        "rules",
        "guides",
        "contributors",
        "contact_role",
        "sources",
    )
    required_to_publish = ("title", "gist", "introduction")

    class Meta:
        verbose_name = _("handreiking")
        verbose_name_plural = _("handreikingen")
