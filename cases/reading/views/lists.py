"""Search, and the lists of one kind of thing, with the same filters."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.catalogue.terms import current_slugs
from cases.search.asking import BadQuery
from cases.search.facets import OFFERED
from cases.search.queries import list_entries, search_entries

from ..addresses import typed
from ..kinds import KINDS
from ..queries.terms import broader_terms_for
from ..results import Asked, results_panels


@require_safe
def search(request):
    """Everything in one list; without words the newest first."""
    words = typed(request)
    asked = _follow_merged(Asked(request, words, "relevantie" if words else "datum"), request.user)
    try:
        answer = _last_page_at_most(
            asked,
            lambda page: search_entries(
                user=request.user, text=words, filters=asked.filters, sort=asked.order, page=page
            ),
        )
    except BadQuery as error:
        context = {"words": words, "problem": error.messages[0]}
        return render(request, "reading/search.html", context, status=400)
    context = {"words": words, **results_panels(asked, answer)}
    if not answer.total:
        context["broader"] = broader_terms_for(request.user, words)
    return render(request, "reading/search.html", context)


@require_safe
def kind_list(request, kind):
    """One kind of thing, newest first."""
    listed = KINDS[kind]
    filters = (*listed.facets, *(name for name in OFFERED if name != "soort"))
    asked = _follow_merged(Asked(request, "", "datum", filters), request.user)
    try:
        answer = _last_page_at_most(
            asked,
            lambda page: list_entries(
                user=request.user, kind=kind, facets=listed.facets, filters=asked.filters, page=page
            ),
        )
    except BadQuery as error:
        return render(request, "400.html", {"message": error.messages[0]}, status=400)
    if listed.add_cards:
        listed.add_cards(request.user, [hit.entry for hit in answer.hits])
    context = {
        "nav_current": listed.list_name,
        "title": listed.title,
        "lead": listed.lead,
        "hit_template": listed.hit_template,
    }
    return render(request, "reading/kind_list.html", {**context, **results_panels(asked, answer)})


def _follow_merged(asked: Asked, user) -> Asked:
    """Let an address that was shared before a term was merged ask for where the term went."""
    if "begrip" in asked.filters:
        asked.filters["begrip"] = current_slugs(user, asked.filters["begrip"])
    return asked


def _last_page_at_most(asked, find):
    """Return the page asked for, or the last one when there are fewer."""
    answer = find(asked.page)
    return answer if answer.page <= answer.pages else find(answer.pages)
