"""The doors of one's own account: the profile, and erasing it."""

from allauth.account.decorators import reauthentication_required
from allauth.usersessions.views import ListUserSessionsView
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from .actions import change_profile
from .erasing import erase_account, reasons_to_stay
from .forms import EraseForm, ProfileForm
from .sessions import end_session, places_of

FORM = ["GET", "HEAD", "POST"]
LARGEST_KEY = 2**63 - 1  # databases refuse to look for more
MINE = {"title": _("Mijn overzicht"), "url": reverse_lazy("mine")}


@login_required
@require_http_methods(FORM)
def profile(request):
    """Name and job titles; the address stays as it was proven."""
    form = ProfileForm(request.POST if request.method == "POST" else None, person=request.user)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        change_profile(
            request.user,
            first_name=said["first_name"],
            last_name=said["last_name"],
            job_titles=form.job_titles(),
        )
        messages.success(request, _("Uw profiel is bewaard."))
        return redirect("mine")
    context = {"form": form, "breadcrumbs": [MINE]}
    return render(request, "members/account/profile.html", context, status=422 if form.errors else 200)


class SessionsView(ListUserSessionsView):
    """Adds: browser and device in words, and the door to end one."""

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "places": places_of(self.request.user)}


sessions = SessionsView.as_view()


@login_required
@require_POST
def end_one_session(request, number):
    """Sign out at one other place; a session of somebody else does not exist."""
    if number > LARGEST_KEY or not end_session(number, by=request.user):
        raise Http404
    messages.success(request, _("U bent daar uitgelogd."))
    return redirect("usersessions_list")


@never_cache
@login_required
@require_http_methods(FORM)
@reauthentication_required
def erase(request):
    """Forget this account, after the password and a word that shows that it is meant."""
    form = EraseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _erase(request, form):
        return redirect("home")
    context = {"form": form, "reasons": reasons_to_stay(request.user), "breadcrumbs": [MINE]}
    return render(request, "members/account/erase.html", context, status=422 if form.errors else 200)


def _erase(request, form) -> bool:
    try:
        erase_account(request.user)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    logout(request)
    messages.success(request, _("Uw account is gewist. Wat u schreef, staat er nog zonder uw naam."))
    return True
