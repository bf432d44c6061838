"""Table of contents: every model of the site."""

from .access.models import EntryAudience
from .audit.models import AuditEvent
from .catalogue.models import Entry, EntryLink, ReadCount, RelabelRequest
from .contributions.capture.models import Draft
from .contributions.models import AgencyApprovalTask, ProblemReport
from .contributions.personal_data.models import PersonalDataAnswer
from .contributions.review.models import Submission
from .contributions.word.models import DraftImage
from .discussions.models import Reply, Thread
from .media.models import Document, Image, Rendition
from .members.joining.models import AgencyDomain, Invitation, JoinRequest, RosterCheck
from .members.models import Membership, User
from .notifications.models import Mail, TermFollow
from .pages.models import (
    AgencyIndexPage,
    AgencyPage,
    CaseStudyPage,
    GuidePage,
    HomePage,
    KnowledgePage,
    LessonPage,
    PlaybookPage,
    ToolIndexPage,
    ToolPage,
    ToolReviewPage,
)
from .regions.models import Agency, Region
from .search.models import EntryWord, IndexState, SearchMiss
from .vocabulary.models import TaggedPage, Term

__all__ = [
    "Agency",
    "AgencyApprovalTask",
    "AgencyDomain",
    "AgencyIndexPage",
    "AgencyPage",
    "AuditEvent",
    "CaseStudyPage",
    "Document",
    "Draft",
    "DraftImage",
    "Entry",
    "EntryAudience",
    "EntryLink",
    "EntryWord",
    "GuidePage",
    "HomePage",
    "Image",
    "IndexState",
    "Invitation",
    "JoinRequest",
    "KnowledgePage",
    "LessonPage",
    "Mail",
    "Membership",
    "PersonalDataAnswer",
    "PlaybookPage",
    "ProblemReport",
    "ReadCount",
    "Region",
    "RelabelRequest",
    "Rendition",
    "Reply",
    "RosterCheck",
    "SearchMiss",
    "Submission",
    "TaggedPage",
    "Term",
    "TermFollow",
    "Thread",
    "ToolIndexPage",
    "ToolPage",
    "ToolReviewPage",
    "User",
]
