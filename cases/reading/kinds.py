"""The kinds of page that readers meet, one row for each: whoever adds a kind adds a row here.

See docs/adding-a-kind.md for the other places.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.pages.models import (
    CaseStudyPage,
    GuidePage,
    KnowledgePage,
    LessonPage,
    PlaybookPage,
    ToolPage,
    ToolReviewPage,
)

from .queries.cases import case_panels
from .queries.guides import guide_panels
from .queries.lessons import lesson_panels, mark_counter_cases
from .queries.playbooks import playbook_panels
from .queries.tool_reviews import tool_review_panels
from .queries.tools import add_tool_cards, tool_panels


@dataclass(frozen=True)
class PageKind:
    """`path` and `list_name` are the address of its list; `panels(page, user, panels, role=)` gathers its own parts.

    `add_cards(user, entries)` gives the entries on one page of the list what `hit_template` shows of them.
    """

    model: type[KnowledgePage]
    path: str
    list_name: str
    title: Any
    lead: Any
    panels: Callable[..., dict]
    facets: tuple[str, ...] = ()
    hit_template: str = "reading/_hit.html"
    add_cards: Callable[..., None] | None = None

    @property
    def kind(self) -> str:
        """The kind as the catalogue calls it."""
        return self.model.kind


KINDS: dict[str, PageKind] = {
    row.kind: row
    for row in (
        PageKind(
            CaseStudyPage,
            "praktijkcasussen/",
            "case-list",
            _("Praktijkcasussen"),
            _("Wat gebeurde er, wat zouden we weer doen en wat niet?"),
            case_panels,
        ),
        PageKind(
            LessonPage,
            "lessen/",
            "lesson-list",
            _("Lessen"),
            _("Wat leerden we, wanneer geldt het, en welke casus spreekt het tegen?"),
            lesson_panels,
            facets=("lessoort", "lesstand", "urgentie", "richting", "tegencasus"),
            add_cards=mark_counter_cases,
        ),
        PageKind(
            PlaybookPage,
            "draaiboeken/",
            "playbook-list",
            _("Draaiboeken"),
            _("Wie doet wat, wanneer, en mag het? Van het eerste signaal tot het leren."),
            playbook_panels,
        ),
        PageKind(
            ToolPage,
            "tools/",
            "tool-list",
            _("Tools"),
            _("Wat een tool doet, welke kanalen zij ziet en wat organisaties ervan vinden."),
            tool_panels,
            facets=("toolstand",),
            hit_template="reading/_tool_hit.html",
            add_cards=add_tool_cards,
        ),
        PageKind(
            ToolReviewPage,
            "toolreviews/",
            "tool-review-list",
            _("Toolreviews"),
            _("Het oordeel van een organisatie over een tool, met bewijs bij elke score."),
            tool_review_panels,
            facets=("weer",),
        ),
        PageKind(
            GuidePage,
            "handreikingen/",
            "guide-list",
            _("Handreikingen"),
            _("Hoe iets werkt en wat de regels zijn, met de bronnen."),
            guide_panels,
        ),
    )
}
