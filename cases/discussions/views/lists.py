"""Lists of threads: all of them, or those at one region's table."""

from urllib.parse import urlencode

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from cases.access.policy import is_active_member

from .. import queries
from ..models import Thread
from .frame import breadcrumbs, region_or_404


@require_safe
def thread_list(request):
    """Every thread the reader may see."""
    return _list(request, queries.regions_by_slug().get(request.GET.get("regio", "")))


@require_safe
def region_threads(request, region_slug):
    """The threads at one region's table."""
    return _list(request, region_or_404(region_slug), fixed=True)


def _list(request, region, fixed=False):
    regions = queries.regions_by_slug()
    state, page = request.GET.get("stand", ""), request.GET.get("page", "1")
    chosen = {"regio": region.slug if region and not fixed else "", "stand": state}
    query = urlencode({name: value for name, value in chosen.items() if value})
    context = {
        "threads": queries.list_threads(user=request.user, region=region, state=state, page=page),
        "region": region if fixed else None,
        "regions": regions.values(),
        "states": Thread.State.choices,
        "chosen": chosen,
        "query": query + "&" if query else "",
        "new_url": reverse("thread-new", args=[_table_for(request.user, region, regions)]),
        "can_start": is_active_member(request.user),
        "nav_current": "thread-list",
        "breadcrumbs": breadcrumbs() if fixed else [],
    }
    return render(request, "discussions/thread_list.html", context)


def _table_for(user, region, regions) -> str:
    """Return the slug of the table that a new thread is offered at: this one, else the national one."""
    return region.slug if region else next(iter(regions), "landelijk")
