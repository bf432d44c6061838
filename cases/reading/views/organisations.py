"""Everything under `/organisaties/`: the agencies, and the pages that they write."""

from django.contrib.messages import get_messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.catalogue.models import Entry
from cases.catalogue.reads import note_read, reads_of

from ..addresses import clean, number_in, words_in
from ..page_context import knowledge_context
from ..queries.agencies import agency_groups, agency_page_at, agency_panels
from ..queries.doors import entry_at
from ..queries.knowledge import page_of
from ..queries.plain_pages import keep_text, kept_text, name_of, public_id_in
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
    kind = clean(request.GET.get("soort", ""))
    return render(request, page.template, agency_panels(page, request.user, number_in(request), kind))


@require_safe
def knowledge_page(request, page_slug, slug=""):
    """The read path; a plain reader gets the text that was kept, if nothing in it changed."""
    name = name_of(request.user, request.path) if _is_plain_visit(request) else None
    if text := kept_text(name):
        note_read(public_id_in(name), request.user)
        return HttpResponse(text)
    entry = entry_at(request.user, request.path)
    if entry is None:
        raise Http404
    if entry.state == Entry.State.WITHDRAWN:
        return gone(request, entry)
    page = page_of(entry)
    context = knowledge_context(page, request.user, role=clean(request.GET.get("rol", "")))
    context["reads"] = reads_of(entry.pk)
    if entry.is_live:
        note_read(entry.public_id, request.user)
    response = render(request, page.template, context)
    if not page.attachments:  # a file has an audience of its own
        keep_text(name, request.user, request.path, response.content)
    return response


def _is_plain_visit(request) -> bool:
    """Whether nothing about this visit is anybody's own: no question, no message waiting."""
    return not (request.GET or get_messages(request))
