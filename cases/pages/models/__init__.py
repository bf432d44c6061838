"""The page types."""

from .case_study import CaseStudyPage
from .guide import GuidePage
from .home import AgencyIndexPage, AgencyPage, HomePage
from .knowledge import KnowledgePage
from .lesson import LessonPage
from .playbook import PlaybookPage
from .tool import ToolIndexPage, ToolPage
from .tool_review import ToolReviewPage

__all__ = [
    "AgencyIndexPage",
    "AgencyPage",
    "CaseStudyPage",
    "GuidePage",
    "HomePage",
    "KnowledgePage",
    "LessonPage",
    "PlaybookPage",
    "ToolIndexPage",
    "ToolPage",
    "ToolReviewPage",
]
