"""Word in: a page with a place to drop a file, which the list of quick forms offers too."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from .actions import bring_in
from .forms import WordForm
from .refusing import Unreadable

TOO_LARGE, UNPROCESSABLE = 413, 422


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def word_in(request):
    """A Word file becomes a draft; its task list then says what was lost on the way."""
    sent = request.method == "POST"
    form = WordForm(request.POST if sent else None, request.FILES if sent else None, user=request.user)
    if not form.agencies:
        raise PermissionDenied
    status = 200
    if sent:
        draft, status = _begin(request, form)
        if draft is not None:
            messages.success(request, _("Uw Word-bestand is nu een concept. Loop de onderdelen na."))
            return redirect("quick-draft", draft.public_id)
    context = {"form": form, "breadcrumbs": [{"title": _("Bijdragen"), "url": reverse("contribute")}]}
    return render(request, "contributions/word/word_in.html", context, status=status)


def _begin(request, form):
    """Return the draft and 200; or None and the status of the refusal, which then stands in the form."""
    if not form.is_valid():
        return None, UNPROCESSABLE
    file = form.cleaned_data["file"]
    chosen = {"kind": form.cleaned_data["kind"], "agency": form.cleaned_data["agency"]}
    try:
        return bring_in(by=request.user, content=file.file, size=file.size, name=file.name, **chosen), 200
    except Unreadable as refusal:
        form.add_error("file", refusal.sentence)
        return None, TOO_LARGE if refusal.is_too_big else UNPROCESSABLE
