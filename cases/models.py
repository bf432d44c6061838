"""Table of contents: every model of the site."""

from .access.models import EntryAudience
from .audit.models import AuditEvent
from .catalogue.models import Entry, RelabelRequest
from .contributions.models import AgencyApprovalTask
from .discussions.models import Reply, Thread
from .media.models import Document, Image, Rendition
from .members.models import Membership, User
from .notifications.models import Mail
from .pages.models import (
    AgencyIndexPage,
    AgencyPage,
    CaseStudyPage,
    HomePage,
    KnowledgePage,
    PlaybookPage,
)
from .regions.models import Agency, Region
from .vocabulary.models import TaggedPage, Term

__all__ = [
    "Agency",
    "AgencyApprovalTask",
    "AgencyIndexPage",
    "AgencyPage",
    "AuditEvent",
    "CaseStudyPage",
    "Document",
    "Entry",
    "EntryAudience",
    "HomePage",
    "Image",
    "KnowledgePage",
    "Mail",
    "Membership",
    "PlaybookPage",
    "Region",
    "RelabelRequest",
    "Rendition",
    "Reply",
    "TaggedPage",
    "Term",
    "Thread",
    "User",
]
