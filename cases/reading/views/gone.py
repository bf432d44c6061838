"""The answer for what was withdrawn."""

from django.shortcuts import render

from ..queries.doors import replacement_for, withdrawn_at


def gone(request, entry):
    """Answer 410 with the reason and what replaces it; only for who could see it, the caller has asked."""
    replacement = replacement_for(entry, request.user)
    context = {
        "title": entry.title,
        "reason": entry.withdrawn_reason,
        "withdrawn_at": withdrawn_at(entry),
        "replacement": replacement and {"title": replacement.title, "url": replacement.url},
    }
    return render(request, "410.html", context, status=410)
