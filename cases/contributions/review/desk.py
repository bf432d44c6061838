"""What waits for an editor: to judge, returned, ageing, personal data, no contact. Few queries, few rows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Max, Q
from django.utils import timezone
from wagtail.models import Revision, WorkflowState

from cases.access.policy import (
    PLATFORM,
    Change,
    Desk,
    edited_agencies,
    regions_judged,
    tokens_of_user,
    user_can_review,
)
from cases.catalogue.models import Entry
from cases.pages.models import KnowledgePage

from ..personal_data.queries import open_findings
from ..personal_data.subjects import fields_of_page, newest_version

#: Rows of a list; so many newest drafts are looked through for personal data.
ROWS = 10
LOOKED_AT = 20
#: After so long something that waits is ageing.
AGEING = timedelta(days=7)


@dataclass(frozen=True)
class EditorsDesk:
    """The lists of one editor; entries carry `handed_in_at` where something was handed in."""

    awaiting: list[Entry]
    returned: list[Entry]
    ageing: list[Entry]
    personal: list[tuple[Entry, int]]
    without_contact: list[Entry]

    @property
    def is_empty(self) -> bool:
        return not (self.awaiting or self.returned or self.ageing or self.personal or self.without_contact)


def desk_of(user: Any) -> EditorsDesk:
    """Return what stands on the desk of `user`."""
    return EditorsDesk(awaiting(user), returned(user), _ageing(user), _personal(user), _without_contact(user))


def sits_anywhere(user: Any) -> bool:
    """Whether anything could wait for `user` to judge; asked without a query."""
    return bool(edited_agencies(user) or regions_judged(user) or PLATFORM in tokens_of_user(user))


def awaiting(user: Any, rows: int = ROWS) -> list[Entry]:
    """Return what waits for a decision that `user` may take, the longest waiting first."""
    if not sits_anywhere(user):
        return []
    desks = Q(review_desk=Desk.AGENCY, owner_agency__in=edited_agencies(user))
    desks |= Q(review_desk=Desk.REGION, owner_agency__regions__code__in=regions_judged(user))
    if PLATFORM in tokens_of_user(user):
        desks |= Q(review_desk=Desk.PLATFORM) | Q(review_desk=Desk.AGENCY, kind=Entry.Kind.TOOL)
    found = Entry.objects.few_visible_to(user).filter(Q(pk__in=Entry.objects.filter(desks).values("pk")))
    found = _with_dates(found).order_by("handed_in_at", "pk")[: rows * 3]
    waiting = list(found.prefetch_related("owner_agency__regions", "regions", "named"))
    changes = _changes_of(waiting)
    return [entry for entry in waiting if user_can_review(user, entry, changes[entry.pk])][:rows]


def returned(user: Any, rows: int = ROWS) -> list[Entry]:
    """Return what came back: written by `user`, or of an agency that `user` edits."""
    back = _pages_in(WorkflowState.STATUS_NEEDS_CHANGES)
    mine = Q(author=user) | Q(owner_agency__in=edited_agencies(user))
    found = Entry.objects.few_visible_to(user).filter(mine, knowledgepage__in=back)
    return list(_with_dates(found).order_by("-handed_in_at", "-pk")[:rows])


def _ageing(user: Any) -> list[Entry]:
    """Past their review date, or handed in a week ago and still waiting, at the agencies of an editor."""
    long_ago = timezone.now() - AGEING
    old = Q(state=Entry.State.LIVE, review_by__lt=timezone.localdate())
    old |= Q(handed_in_at__lt=long_ago) & ~Q(review_desk="")
    return list(_of_own_agencies(user).filter(old).order_by("review_by", "pk")[:ROWS])


def _personal(user: Any) -> list[tuple[Entry, int]]:
    """Of the newest drafts: those in which something looks like personal data and nobody said why it may stay."""
    drafts = _of_own_agencies(user).filter(state=Entry.State.DRAFT).exclude(kind=Entry.Kind.THREAD)
    entries = {entry.pk: entry for entry in drafts.order_by("-pk")[:LOOKED_AT]}
    pages = {page.entry_id: page for page in KnowledgePage.objects.filter(entry__in=entries).specific()}
    found = []
    for pk, entry in entries.items():
        if pk in pages:
            open_ones = open_findings(fields_of_page(newest_version(pages[pk])), entry=entry)
            if open_ones:
                found.append((entry, len({one.fingerprint for one in open_ones})))
    return found[:ROWS]


def _without_contact(user: Any) -> list[Entry]:
    live = _of_own_agencies(user).filter(state=Entry.State.LIVE, knowledgepage__contact_role="")
    return list(live.exclude(kind=Entry.Kind.TOOL).order_by("-pk")[:ROWS])


def _of_own_agencies(user: Any) -> Any:
    return _with_dates(Entry.objects.few_visible_to(user).filter(owner_agency__in=edited_agencies(user)))


def _with_dates(entries: Any) -> Any:
    return entries.select_related("owner_agency").annotate(handed_in_at=Max("submissions__at"))


def _pages_in(status: str) -> list[int]:
    states = WorkflowState.objects.filter(status=status).values_list("object_id", flat=True)
    return [int(pk) for pk in states if pk.isdecimal()]


def _changes_of(entries: Iterable[Entry]) -> dict[int, Change]:
    """Return, as cases.access.wagtail_policies.change_of, what waits of each entry: three queries for all."""
    pages = KnowledgePage.objects.filter(entry__in=[entry.pk for entry in entries])
    rows = list(pages.values_list("pk", "entry_id", "live_revision_id"))
    keys = [str(pk) for pk, _entry, _live in rows]
    states = WorkflowState.objects.filter(object_id__in=keys, status=WorkflowState.STATUS_IN_PROGRESS)
    submitted = dict(states.values_list("object_id", "requested_by"))
    written = defaultdict(list)
    revisions = Revision.objects.page_revisions().filter(object_id__in=keys, user__isnull=False)
    for key, number, user in revisions.values_list("object_id", "pk", "user"):
        written[key].append((number, user))
    return {
        entry: Change(
            submitted.get(str(pk)),
            frozenset(user for number, user in written[str(pk)] if number > (live or 0)),
        )
        for pk, entry, live in rows
    }
