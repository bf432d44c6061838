"""Search, and the lists of one kind of thing, with the same filters."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from cases.catalogue.terms import current_slugs
from cases.search.asking import BadQuery, read_question
from cases.search.facets import OFFERED
from cases.search.misses import note_miss
from cases.search.operators import resolve
from cases.search.queries import list_entries, search_entries
from cases.search.suggestions import mark_beginnings, suggest

from ..addresses import typed
from ..kinds import KINDS
from ..queries.tables import own_tables
from ..queries.terms import broader_terms_for
from ..results import Asked, results_panels

#: For so many seconds a browser may show the suggestions for the same letters again.
SUGGESTIONS_KEPT = 60


@require_safe
def search(request):
    """Everything in one list; without words the newest first."""
    words = typed(request)
    asked = _follow_merged(Asked(request, words, "relevantie" if words else "datum"), request.user)
    try:
        question = read_question(words)
        if question.filters:
            return redirect(_with_typed_filters(request.user, asked, question))
        answer = _last_page_at_most(
            asked,
            lambda page: search_entries(
                user=request.user, text=words, filters=asked.filters, sort=asked.order, page=page
            ),
        )
    except BadQuery as error:
        context = {"words": words, "problem": error.messages[0]}
        return render(request, "reading/search.html", context, status=400)
    context = {"words": words, **results_panels(asked, answer, question)}
    if not answer.total:
        context |= {"broader": broader_terms_for(request.user, words), "tables": own_tables(request.user)}
        if question.pieces and not (asked.filters or question.left_out or answer.degraded):
            note_miss(request.user, words)
    return render(request, "reading/search.html", context)


def _with_typed_filters(user, asked: Asked, question) -> str:
    """Return the address in which the filters that were typed are chosen: then they are chips as any other."""
    filters = {name: list(values) for name, values in asked.filters.items()}
    for name, values in resolve(user, question.filters).items():
        filters[name] = list(dict.fromkeys([*filters.get(name, ()), *values]))
    return reverse("search") + asked.url(words=question.rest, filters=filters)


@require_safe
def suggestions(request):
    """What may be meant by the beginning that was typed, as the options of a search box."""
    try:
        found = suggest(user=request.user, text=typed(request))
    except BadQuery as error:
        return render(request, "400.html", {"message": error.messages[0]}, status=400)
    options = [{"said": one, "html": mark_beginnings(one.text, typed(request))} for one in found]
    response = render(request, "reading/_suggestions.html", {"options": options})
    response["Cache-Control"] = f"private, max-age={SUGGESTIONS_KEPT}"
    return response


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
