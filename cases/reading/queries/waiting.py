"""What waits for one person: own drafts, drafts to approve, labels to decide, pages to check, problems to solve."""

from django.utils import timezone

from cases.access.policy import edited_agencies, posts_of, user_can_contribute
from cases.catalogue.models import Entry, RelabelRequest
from cases.contributions.reports import open_reports_for
from cases.contributions.review.desk import awaiting, returned
from cases.members.joining.queries import requests_to_decide
from cases.members.models import Role

ROWS = 20


def own_drafts(user):
    """Drafts that `user` began and may still see."""
    drafts = Entry.objects.few_visible_to(user).filter(state=Entry.State.DRAFT, author=user)
    return drafts.select_related("owner_agency").order_by("-pk")[:ROWS]


def own_threads(user):
    """Conversations that `user` opened and may still see."""
    mine = Entry.objects.visible_to(user).live().of_kind(Entry.Kind.THREAD)
    return mine.filter(author=user).recently_changed_first()[:ROWS]


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
        "submitted": awaiting(user, ROWS),
        "returned": returned(user, ROWS) if user_can_contribute(user) else [],
        "stale": list(stale_entries(user)) if edits else [],
        "relabel_requests": list(relabel_requests(user)) if edits else [],
        "problems": list(open_reports_for(user)[:ROWS]),
        "join_requests": list(requests_to_decide(user)[:ROWS]) if manages_members(user) else [],
    }
    back = {entry.pk for entry in panels["returned"]}
    panels["drafts"] = [entry for entry in panels["drafts"] if entry.pk not in back]
    return {**panels, "anything_waits": any(panels.values())}
