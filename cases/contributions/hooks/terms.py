"""Suggestions of terms, the one admin address of our own."""

from django.http import JsonResponse

from cases.catalogue.terms import terms_visible_to

MAX_SUGGESTIONS = 10


def suggest_terms(request):
    """Answer with the names of terms that begin with `term` and exist for this person."""
    begin = request.GET.get("term", "")[:60].strip()
    terms = terms_visible_to(request.user).filter(name__istartswith=begin).order_by("name") if begin else []
    return JsonResponse([term.name for term in terms[:MAX_SUGGESTIONS]], safe=False)
