"""The page types."""

from .case_study import CaseStudyPage
from .home import AgencyIndexPage, AgencyPage, HomePage
from .knowledge import KnowledgePage
from .playbook import PlaybookPage

__all__ = [
    "AgencyIndexPage",
    "AgencyPage",
    "CaseStudyPage",
    "HomePage",
    "KnowledgePage",
    "PlaybookPage",
]
