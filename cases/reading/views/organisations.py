"""Everything under `/organisaties/`: the agencies, and the pages that they write."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.catalogue.models import Entry

from ..addresses import clean, number_in, words_in
from ..page_context import knowledge_context
from ..queries.agencies import agency_groups, agency_page_at, agency_panels
from ..queries.doors import entry_at
from ..queries.knowledge import page_of
from .gone import gone


@require_safe
def agency_list(request):
    words = words_in(request)
    context = {"nav_current": "region-list", "words": words, "groups": agency_groups(words)}
    return render(request, "reading/agency_list.html", context)


@require_safe
def agency(request, slug):
    page = agency_page_at(slug)
    if page is None:
        raise Http404
    return render(request, page.template, agency_panels(page, request.user, number_in(request)))


@require_safe
def knowledge_page(request, slug, page_slug):
    """The read path: one question with access in it, then the source, then its template."""
    entry = entry_at(request.user, request.path)
    if entry is None:
        raise Http404
    if entry.state == Entry.State.WITHDRAWN:
        return gone(request, entry)
    page = page_of(entry)
    context = knowledge_context(page, request.user, role=clean(request.GET.get("rol", "")))
    return render(request, page.template, context)
