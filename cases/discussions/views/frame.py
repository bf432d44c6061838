"""What the pages of threads have in common: where they stand, and who must sign in first."""

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from .. import queries

READ_AND_SEND = ["GET", "HEAD", "POST"]
UNPROCESSABLE = 422


def region_or_404(region_slug):
    region = queries.regions_by_slug().get(region_slug)
    if region is None:
        raise Http404
    return region


def breadcrumbs(region=None):
    crumbs = [{"title": _("Gesprekken"), "url": reverse("thread-list")}]
    if region is not None:
        crumbs.append({"title": region.name, "url": reverse("region-threads", args=[region.slug])})
    return crumbs


def answer_signed_out(request):
    """Answer who must sign in first; somebody whose session ended while writing gets the text back."""
    if request.method != "POST":
        return redirect_to_login(request.get_full_path())
    texts = [request.POST.get(name, "") for name in ("title", "body", "outcome")]
    context = {"texts": [text for text in texts if text], "next": request.get_full_path()}
    return render(request, "discussions/signed_out.html", context, status=403)
