"""Reporting a problem, by anybody, and saying that it was handled, by who looks after it."""

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cases.contributions.actions import close_report, report_problem
from cases.contributions.reports import report_numbered

from ..addresses import general_address, sent
from ..forms import ProblemForm
from ..queries.doors import entry_to_report


@require_http_methods(["GET", "HEAD", "POST"])
def report(request):
    """The form; `?over=` names the page it is about, if this visitor may see it."""
    about = entry_to_report(request.user, request.GET.get("over", ""))
    came_from = "" if about else general_address(request.headers.get("Referer", ""))
    form = ProblemForm(sent(request), initial={"address": came_from})
    status = 200
    if request.method == "POST":
        if form.is_valid() and not _too_many(request, form) and _send(request, form, about):
            messages.success(request, _("Dank u. Wij kijken ernaar."))
            return redirect(about.url if about else "report-problem")
        status = 429 if form.is_bound and getattr(form, "too_many", False) else 422
    return render(request, "texts/report_problem.html", {"form": form, "about": about}, status=status)


def _too_many(request, form) -> bool:
    """Count this report for the member, or for the visitor's address as signing in does; the text stays."""
    action = "report_problem_member" if request.user.is_authenticated else "report_problem"
    if ratelimit.consume(request, action=action):
        return False
    form.too_many = True
    form.add_error(None, _("U hebt het afgelopen uur al veel gemeld. Probeer het later nog eens."))
    return True


def _send(request, form, about) -> bool:
    said = form.cleaned_data
    try:
        report_problem(
            by=request.user,
            kind=said["kind"],
            text=said["text"],
            entry=about,
            address="" if about else said["address"],
            form_id=said["form_id"],
        )
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


@login_required
@require_POST
def close(request, number):
    """The button "Afgehandeld"."""
    found = report_numbered(number)
    try:
        if found is None:
            raise Http404
        close_report(by=request.user, report=found)
    except PermissionDenied:
        raise Http404 from None
    messages.success(request, _("De melding is afgehandeld."))
    return redirect("mine")
