"""The terms: all of them, and one."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.catalogue.terms import terms_visible_to

from ..addresses import words_in
from ..queries.terms import term_panels, terms_by_letter


@require_safe
def term_list(request):
    words = words_in(request)
    context = {
        "nav_current": "term-list",
        "words": words,
        "letters": terms_by_letter(request.user, words),
    }
    return render(request, "reading/term_list.html", context)


@require_safe
def term(request, slug):
    found = get_object_or_404(terms_visible_to(request.user), slug=slug)
    context = {
        "nav_current": "term-list",
        "breadcrumbs": [{"title": _("Begrippen"), "url": reverse("term-list")}],
        "term": found,
        **term_panels(request.user, found),
    }
    return render(request, "reading/term.html", context)
