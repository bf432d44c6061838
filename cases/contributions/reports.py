"""Who looks after which problem report."""

from typing import Any

from django.db.models import Q, QuerySet

from cases.access.policy import edited_agencies, is_active_member
from cases.catalogue.models import Entry
from cases.tlp import Label

from .models import ProblemReport

#: Problems of these kinds go to the platform editors too: they touch people, or the site itself.
PLATFORM_KINDS = (
    ProblemReport.Kind.PRIVACY,
    ProblemReport.Kind.BROKEN,
    ProblemReport.Kind.ACCESSIBILITY,
)


def reports_for(user: Any) -> QuerySet[ProblemReport]:
    """Return the reports that `user` may read and close, handled ones too.

    About an entry: the editors of its agency who may see it. About the site, a person or a tool's card: platform
    editors as well, again only where they may see the entry.
    """
    mine = Q(entry__owner_agency__in=edited_agencies(user))
    if not is_active_member(user):
        return ProblemReport.objects.none()
    if not getattr(user, "is_platform_editor", False):
        return _seen(user, mine)
    cards = Q(entry__kind=Entry.Kind.TOOL) & ~Q(entry__label=Label.RED)
    return _seen(user, mine | Q(kind__in=PLATFORM_KINDS) | cards, about_the_site=True)


def _seen(user: Any, wanted: Q, *, about_the_site: bool = False) -> QuerySet[ProblemReport]:
    seen = wanted & Q(entry__in=Entry.objects.few_visible_to(user))
    if about_the_site:
        seen |= Q(entry=None)
    return ProblemReport.objects.filter(seen).select_related("entry__owner_agency", "reporter")


def open_reports_for(user: Any) -> QuerySet[ProblemReport]:
    """Return those that nobody handled yet, the oldest first."""
    if not edited_agencies(user) and not getattr(user, "is_platform_editor", False):
        return ProblemReport.objects.none()
    return reports_for(user).filter(handled_at=None).order_by("created_at", "pk")


def report_numbered(number: str) -> ProblemReport | None:
    """Return the report that an address means by its random number, never by its place in the table."""
    return ProblemReport.objects.filter(submission=number).first()
