"""One person's own overview, and where that person may write."""

from django.urls import reverse

from cases.access.policy import ADDING_ROLES, posts_of
from cases.members.models import Membership
from cases.pages.models import AgencyPage

from .waiting import own_threads, waiting_for


def own_panels(user) -> dict:
    """Return what stands on `/mijn/`."""
    current = Membership.objects.current().filter(user=user)
    return {
        "memberships": list(current.select_related("agency")),
        "own_threads": own_threads(user),
        **waiting_for(user),
    }


def places_to_write(user) -> list[dict]:
    """Return the agencies for which `user` may add something, each with the addresses of its empty forms."""
    agencies = [post.agency_id for post in posts_of(user) if post.role in ADDING_ROLES]
    pages = AgencyPage.objects.filter(agency__in=agencies).select_related("agency")
    return [
        {
            "agency": page.agency.name,
            "case_url": _add_url("casestudypage", page),
            "playbook_url": _add_url("playbookpage", page),
        }
        for page in pages.order_by("agency__name")
    ]


def _add_url(model_name: str, page) -> str:
    return reverse("wagtailadmin_pages:add", args=["cases", model_name, page.pk])
