"""What the pages of members show: gathered once, so that templates ask nothing."""

from typing import Any

from django.db.models import Count, Q
from django.utils import timezone

from cases.regions.models import Agency

from .models import AgencyDomain
from .queries import (
    LOOK_AGAIN_AFTER,
    last_check,
    members_of,
    open_invitations,
    requests_to_decide,
    with_roster_dates,
)
from .rules import may_manage

#: So many agencies on one page; a platform editor looks for the others.
SHOWN = 50


def roster_of(agency: Agency, user: Any) -> dict[str, Any]:
    """Return everything about the members of `agency` that who manages them sees."""
    check = last_check(agency)
    rows = list(members_of(agency))
    for row in rows:
        row.confirmed_at = check.at if check and row.started_at <= check.at else None
    since = check.at if check else min((row.started_at for row in rows), default=None)
    return {
        "agency": agency,
        "requests": list(requests_to_decide(user).filter(agency=agency)),
        "members": rows,
        "invitations": open_invitations(agency),
        "domains": domains_of(agency),
        "check": check,
        "is_overdue": bool(rows) and since < timezone.now() - LOOK_AGAIN_AFTER,
        "keeps_domains": may_manage(user, None),
    }


def domains_of(agency: Agency) -> list[AgencyDomain]:
    """Return the agency's domains, each with `shared`: whether another agency has it too."""
    rows = list(AgencyDomain.objects.filter(agency=agency))
    counted = AgencyDomain.objects.filter(domain__in=[row.domain for row in rows]).values("domain")
    several = {row["domain"] for row in counted.annotate(n=Count("pk")).order_by() if row["n"] > 1}
    for row in rows:
        row.shared = row.domain in several
    return rows


def lists_for(managed, words: str) -> dict[str, Any]:
    """Return the agencies to show: those with members, or whose name holds `words`."""
    words = " ".join(words.replace("\x00", "").split())[:120]
    found = with_roster_dates(managed)
    found = found.filter(name__icontains=words) if words else found.filter(Q(members__gt=0))
    rows = list(found.order_by("name", "pk")[: SHOWN + 1])
    return {"agencies": rows[:SHOWN], "more": len(rows) > SHOWN, "q": words}
