"""The form for a new thread."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cases.access.policy import user_can_start_thread

from .. import actions, queries
from ..forms import ThreadForm
from .frame import READ_AND_SEND, UNPROCESSABLE, answer_signed_out, breadcrumbs, region_or_404


@require_http_methods(READ_AND_SEND)
def thread_new(request, region_slug):
    """The form for a new thread; `?over=` names what it is about, `?titel=` offers a title."""
    if not request.user.is_authenticated:
        return answer_signed_out(request)
    region = region_or_404(region_slug)
    if not user_can_start_thread(request.user, region):
        raise PermissionDenied
    about = _about_or_404(request)
    form = ThreadForm(
        request.POST or None,
        user=request.user,
        regions=queries.regions_by_slug(),
        about=about,
        initial={"region": region.slug, "title": request.GET.get("titel", "")[: actions.MAX_TITLE]},
    )
    if request.method == "POST" and (opened := _open(request, form, about)):
        messages.success(request, _("Uw gesprek staat online."))
        return redirect(opened)
    context = {
        "form": form,
        "about": about,
        "region": region,
        "nav_current": "thread-list",
        "breadcrumbs": breadcrumbs(region),
    }
    return render(request, "discussions/thread_new.html", context, status=_status(request))


def _about_or_404(request):
    public_id = request.GET.get("over", "")
    about = queries.find_entry(user=request.user, public_id=public_id) if public_id else None
    if public_id and about is None:
        raise Http404
    return about


def _status(request):
    return UNPROCESSABLE if request.method == "POST" else 200


def _open(request, form, about):
    """Return the thread that the form makes, or None with the errors in the form."""
    if not form.is_valid():
        return None
    said = form.cleaned_data
    try:
        return actions.open_thread(
            by=request.user,
            agency=said["agency"],
            region=said["region"],
            title=said["title"],
            body=said["body"],
            label=said["label"],
            named=form.people(),
            about=about,
            form_id=said["form_id"],
        )
    except ValidationError as error:
        form.add_error(None, error)
    return None
