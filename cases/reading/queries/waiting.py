"""What waits for one person: own drafts, drafts to approve, labels to decide, pages to check, problems to solve."""

from django.utils import timezone
from wagtail.models import WorkflowState

from cases.access.policy import edited_agencies, posts_of
from cases.catalogue.models import Entry, RelabelRequest
from cases.contributions.reports import open_reports_for
from cases.members.joining.queries import requests_to_decide
from cases.members.models import Role
from cases.pages.models import KnowledgePage

ROWS = 20


def own_drafts(user):
    """Drafts that `user` began and may still see."""
    drafts = Entry.objects.few_visible_to(user).filter(state=Entry.State.DRAFT, author=user)
    return drafts.select_related("owner_agency").order_by("-pk")[:ROWS]


def own_threads(user):
    """Conversations that `user` opened and may still see."""
    mine = Entry.objects.visible_to(user).live().of_kind(Entry.Kind.THREAD)
    return mine.filter(author=user).recently_changed_first()[:ROWS]


def submitted_drafts(user):
    """Entries whose page was handed in and that `user` may publish, own work left out."""
    waiting = WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS)
    page_ids = [int(pk) for pk in waiting.values_list("object_id", flat=True)]
    pages = KnowledgePage.objects.filter(pk__in=page_ids).values("entry")
    mine = _to_edit(user).filter(pk__in=pages).exclude(author=user)
    return mine.select_related("owner_agency").order_by("-pk")[:ROWS]


def stale_entries(user):
    """Live entries of the agencies that `user` edits, whose review date has passed."""
    past = _to_edit(user).live().filter(review_by__lt=timezone.localdate())
    return past.select_related("owner_agency").order_by("review_by")[:ROWS]


def relabel_requests(user):
    """Wishes for a wider label that wait for a second person such as `user`."""
    open_ones = RelabelRequest.objects.filter(decided_at=None, entry__in=_to_edit(user)).exclude(
        requested_by=user
    )
    return open_ones.select_related("entry__owner_agency").order_by("pk")[:ROWS]


def manages_members(user) -> bool:
    """Whether there are lists of members that `user` manages; asked on every page of a member, so without a query."""
    posts = posts_of(user)
    is_editor = bool(posts) and getattr(user, "is_platform_editor", False)
    return is_editor or any(post.role == Role.COORDINATOR for post in posts)


def _to_edit(user):
    return Entry.objects.few_visible_to(user).filter(owner_agency__in=edited_agencies(user))


def waiting_for(user) -> dict:
    """Return everything that waits for `user`, for home and the personal overview."""
    edits = bool(edited_agencies(user))
    panels = {
        "drafts": list(own_drafts(user)),
        "submitted": list(submitted_drafts(user)) if edits else [],
        "stale": list(stale_entries(user)) if edits else [],
        "relabel_requests": list(relabel_requests(user)) if edits else [],
        "problems": list(open_reports_for(user)[:ROWS]),
        "join_requests": list(requests_to_decide(user)[:ROWS]) if manages_members(user) else [],
    }
    return {**panels, "anything_waits": any(panels.values())}
