"""Doors of accounts that gather from everywhere: one's own data, and another's lost second step."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cases.access.policy import user_can_reset_second_step
from cases.access.second_step import reset_second_step
from cases.audit.actions import record_event
from cases.audit.people import origin_of

from ..account_forms import ResetForm
from ..addresses import sent
from ..own_data.archive import archive_of
from ..queries.members import membership_with

FORM = ["GET", "HEAD", "POST"]
MINE = {"title": _("Mijn overzicht"), "url": reverse_lazy("mine")}


@never_cache
@login_required
@require_http_methods(FORM)
def second_step_of_member(request, membership):
    """Take away the second step of a member who cannot sign in, after one's own password and with a reason."""
    found = membership_with(membership)
    if found is None or not user_can_reset_second_step(request.user, found):
        raise Http404
    return _second_step_of_member(request, found)


@reauthentication_required
def _second_step_of_member(request, membership):
    form = ResetForm(sent(request))
    if request.method == "POST" and form.is_valid():
        reset_second_step(membership, by=request.user, reason=form.cleaned_data["reason"])
        done = _("%(who)s is overal uitgelogd en kan weer inloggen. Het moet binnen een dag weer aan.")
        messages.success(request, done % {"who": membership.user})
        return redirect("mine")
    context = {"form": form, "membership": membership, "breadcrumbs": [MINE]}
    return render(request, "reading/second_step_reset.html", context, status=422 if form.errors else 200)


@never_cache
@login_required
@require_http_methods(FORM)
@reauthentication_required
def own_data(request):
    """Explain what one's own data are; a POST gives them."""
    if request.method == "POST":
        return _own_data(request)
    return render(request, "reading/own_data.html", {"breadcrumbs": [MINE]})


def _own_data(request):
    """Answer in pieces, made while they are sent: no writer waits for it and nothing is kept."""
    record_event(action="own data taken", target=request.user, by=request.user, origin=origin_of(request))
    answer = StreamingHttpResponse(archive_of(request.user), content_type="application/zip")
    name = f"kennisbank-gegevens-{date_format(timezone.localdate(), 'Y-m-d')}.zip"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
