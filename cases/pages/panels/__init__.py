"""What the edit screens in /beheer/ show: short tabs, the necessary first, the rest folded away."""

from ..forms import KnowledgeCopyForm
from ..models import CaseStudyPage, GuidePage, LessonPage, PlaybookPage, ToolPage, ToolReviewPage
from . import case_study, guide, lesson, playbook, tool, tool_review

SCREENS = {
    CaseStudyPage: case_study.SCREEN,
    LessonPage: lesson.SCREEN,
    PlaybookPage: playbook.SCREEN,
    ToolPage: tool.SCREEN,
    ToolReviewPage: tool_review.SCREEN,
    GuidePage: guide.SCREEN,
}


def use_edit_screens() -> None:
    """Give the page types their screens; models stay below forms and panels."""
    for model, screen in SCREENS.items():
        model.edit_handler = screen
        model.copy_form_class = KnowledgeCopyForm
