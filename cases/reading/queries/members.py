"""Memberships by number, for who looks after other people's accounts."""

from cases.members.models import Membership

LARGEST_KEY = 2**63 - 1  # databases refuse to look for more


def membership_with(pk: int) -> Membership | None:
    """Return the current membership with this number; whether one may do something with it is asked next."""
    if pk > LARGEST_KEY:
        return None
    return Membership.objects.current().filter(pk=pk).select_related("user", "agency").first()
