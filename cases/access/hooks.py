"""The door of doors: who adds or changes something signs in in two steps. Reading stays open, with a notice.

The notice is put into the finished answer, so that a text that is kept for many never holds it; it is made of
what the request has read already, so that it costs readers nothing.
"""

from datetime import timedelta

from allauth.mfa import app_settings as mfa_settings
from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .policy import posts_are_read
from .second_step import codes_left, needs_second_step, second_step_last_day

SAFE_METHODS = {"GET", "HEAD", "OPTIONS", "TRACE"}
#: Closed for looking too: who fills in a form there would lose it.
CLOSED = ("/bijdragen/", "/beheer/", "/mijn/leden/")
#: Forms behind addresses that hold a name or number.
CLOSED_ENDS = ("/label/", "/intrekken/", "/samenvoegen/", "/gesprekken/nieuw/")
#: Signing in and out, joining, telling what is wrong, and what everybody may do with what is their own.
OPEN = (
    "/account/",
    "/_util/",
    "/beheer/login/",
    "/beheer/logout/",
    "/lid-worden/",
    "/uitnodiging/",
    "/meld-een-probleem/",
    "/mijn/gegevens/",
    "/mijn/wissen/",
)
#: So much text somebody wants back; tokens and choices are shorter.
AT_LENGTH = 80
#: A day further off than this needs no notice yet: only the invented people of the demonstration have one.
SPOKEN_OF = timedelta(days=30)
#: Where the notice always stands; elsewhere only where the request asked already who this is.
OWN_PAGES = "/mijn/"
SENTENCE = _(
    "Zet eerst inloggen in twee stappen aan. Daarna kunt u weer bijdragen en wijzigen. Lezen kan gewoon."
)
#: Where the notice goes, on our pages and in Wagtail's frame, and what it looks like there.
PLACES = {
    b'<main id="inhoud"': "members/account/_notice.html",
    b'<main class="content-wrapper': "members/account/_notice_admin.html",
}


class SecondStepFirst:
    """Sends who needs a second step from the doors that add or change to where it is set up."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if changes_something(request) and request.user.is_authenticated and needs_second_step(request.user):
            return refuse(request)
        return with_notice(request, self.get_response(request))


def changes_something(request) -> bool:
    """Whether this is one of the doors that ask for the second step."""
    path = request.path
    if path.startswith(OPEN):
        return False
    return request.method not in SAFE_METHODS or path.startswith(CLOSED) or path.endswith(CLOSED_ENDS)


def refuse(request) -> HttpResponse:
    """Say what to do first: 403 to scripts, and to people the page where it is done, or their text back."""
    where = reverse("mfa_index")
    if _is_script(request):
        return JsonResponse({"error": str(SENTENCE), "url": where}, status=403)
    if getattr(request, "htmx", False):
        return HttpResponse(headers={"HX-Redirect": where})
    texts = [text for text in request.POST.values() if isinstance(text, str) and len(text) >= AT_LENGTH]
    if texts:
        context = {"sentence": SENTENCE, "texts": texts}
        return render(request, "members/account/second_step_first.html", context, status=403)
    messages.warning(request, SENTENCE)
    return redirect(where)


def _is_script(request) -> bool:
    return (
        request.path.startswith("/api/")
        or request.content_type == "application/json"
        or request.headers.get("Accept", "").startswith("application/json")
    )


def with_notice(request, response):
    """Return `response` with the notice for this person on top of its content, if there is something to say."""
    if response.streaming or not response.get("Content-Type", "").startswith("text/html"):
        return response
    # Who did not open the session is nobody, and asking would cost a query.
    if not request.session.accessed or request.method == "HEAD":
        return response
    said = what_to_say(request)
    place = next((place for place in PLACES if place in response.content), None) if said else None
    if place:
        before, main, after = response.content.partition(place)
        tag, end, rest = after.partition(b">")
        response.content = before + main + tag + end + render_to_string(PLACES[place], said).encode() + rest
    return response


def what_to_say(request) -> dict:
    """Return what the notice tells; nothing where there is none, or where this very thing is being mended."""
    user = request.user
    if request.path.startswith(reverse("mfa_index")):
        return {}
    if not posts_are_read(user) and not request.path.startswith(OWN_PAGES):
        return {}
    last_day, left = second_step_last_day(user), codes_left(user, of=mfa_settings.RECOVERY_CODE_COUNT)
    if last_day is not None and last_day > timezone.localdate() + SPOKEN_OF:
        last_day = None
    if last_day is None and left is None:
        return {}
    return {"last_day": last_day, "is_late": needs_second_step(user), "left": left}
