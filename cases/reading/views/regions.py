"""The regions: all of them, and one."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.catalogue.models import Entry
from cases.regions.models import Region

from ..queries.maps import LEGEND, map_tiles
from ..queries.regions import KIND_PLURALS, map_kinds, region_panels, region_rows


@require_safe
def region_list(request):
    """All regions as map and as list; `?soort=` chooses what the map counts."""
    asked = request.GET.get("soort", "")
    kind = asked if asked in Entry.Kind.values else Entry.Kind.CASE_STUDY
    context = {
        "nav_current": "region-list",
        "rows": region_rows(request.user, kind),
        "kinds": map_kinds(kind),
        "unit": Entry.Kind(kind).label,
        "units": KIND_PLURALS[kind],
        "tiles": map_tiles(request.user, kind=kind),
        "legend": LEGEND,
    }
    return render(request, "reading/region_list.html", context)


@require_safe
def region(request, slug):
    found = get_object_or_404(Region, slug=slug)
    context = {
        "nav_current": "region-list",
        "breadcrumbs": [{"title": _("Regio’s"), "url": reverse("region-list")}],
        "region": found,
        **region_panels(request.user, found),
    }
    return render(request, "reading/region.html", context)
