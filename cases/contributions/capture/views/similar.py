"""What exists already under a title like this one."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..answers import cleaned
from ..similar import similar_to


@require_safe
@login_required
def similar(request):
    """A part of a page: at most five things that this person may see."""
    title = request.GET.get("titel", "") or request.GET.get("title", "")
    return render(
        request, "contributions/capture/_similar.html", {"similar": similar_to(request.user, cleaned(title))}
    )
