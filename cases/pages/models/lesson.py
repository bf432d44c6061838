"""LessonPage: one thing learned, with the cases for and against it."""

from collections import Counter

from django.db import models
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from cases.catalogue.models import Entry

from ..blocks import AgainstBlock, SupportBlock
from ..choices import LessonKind, LessonState, Solution, Urgency
from .knowledge import KnowledgePage, rich


class LessonPage(KnowledgePage):
    kind = Entry.Kind.LESSON
    parent_page_types = ["cases.AgencyPage"]

    lesson_kind = models.CharField(_("soort les"), max_length=16, choices=LessonKind, blank=True)
    observation = rich(_("wat zagen we"))
    analysis = rich(_("hoe kwam dat"))
    conclusion = rich(_("wat leren we daarvan"))
    recommendation = models.TextField(_("wat raden we aan"), max_length=500, blank=True)
    applies_when = rich(_("geldt als"))
    not_when = rich(_("geldt niet als"))
    solution = models.CharField(_("waar zit de oplossing"), max_length=12, choices=Solution, blank=True)
    urgency = models.CharField(_("urgentie"), max_length=8, choices=Urgency, blank=True)
    lesson_state = models.CharField(
        _("stand"), max_length=14, choices=LessonState, default=LessonState.OBSERVED
    )
    cases = StreamField(
        [("support", SupportBlock()), ("against", AgainstBlock())],
        blank=True,
        verbose_name=_("casussen voor en tegen"),
    )

    text_fields = (
        "gist",
        "recommendation",
        "observation",
        "analysis",
        "conclusion",
        "applies_when",
        "not_when",
        "contributors",
        "contact_role",
        "sources",
    )
    required_to_publish = ("title", "gist", "lesson_kind", "observation", "recommendation", "applies_when")

    class Meta:
        verbose_name = _("les")
        verbose_name_plural = _("lessen")

    def own_facets(self):
        return {
            "lessoort": [self.lesson_kind],
            "lesstand": [self.lesson_state],
            "richting": [self.solution],
            "urgentie": [self.urgency],
        }

    def wrong_to_publish(self):
        """Adds: a case counts once, for the lesson or against it."""
        chosen = Counter(link.page_id for link in self.linked_pages() if link.kind in ("support", "against"))
        wrong = super().wrong_to_publish()
        if any(times > 1 for times in chosen.values()):
            wrong["cases"] = _t("Een casus staat hier twee keer. Kies of die de les steunt of tegenspreekt.")
        return wrong
