"""Becoming a member: an address, the link in the mail, who one is; and asking for another agency."""

from http import HTTPStatus

from allauth.account.utils import perform_login
from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from ..actions.asking import ask_for_agency, ask_to_join, open_account, prove_address
from ..domains import read_address
from ..forms import AskForm, JoinForm, NewAccountForm, WorkForm, named_agencies
from ..links import read_proof
from ..models import JoinRequest
from ..queries import agency_proven_by, proven_request, requests_of

#: Where the browser that proved an address remembers which request it was.
PROVEN = "join"

form_methods = require_http_methods(["GET", "HEAD", "POST"])


def sent(request):
    """Return what a form was sent with, or None when the page was only opened."""
    return request.POST if request.method == "POST" else None


def status_of(form, too_many: bool = False) -> int:
    """Return what a page with `form` answers."""
    if too_many:
        return HTTPStatus.TOO_MANY_REQUESTS
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK


@never_cache
@form_methods
def join(request):
    """One field. Every address gets the same answer; see ask_to_join."""
    if request.user.is_authenticated:
        return redirect("join-agency")
    form, too_many = AskForm(sent(request)), False
    if form.is_valid():
        address = form.cleaned_data["email"]
        if ratelimit.consume(request, action="join", key=address.person):
            ask_to_join(address)
            return redirect("join-sent")
        too_many = True
        form.add_error(
            None, _("Er is al een paar keer om een bericht gevraagd. Probeer het over een uur opnieuw.")
        )
    return render(request, "members/joining/join.html", {"form": form}, status=status_of(form, too_many))


@require_safe
def join_sent(request):
    """What to do next; the same page for everybody."""
    return render(request, "members/joining/sent.html")


@never_cache
@form_methods
def prove(request, token):
    """The link in the mail: opening it does nothing yet, since mail scanners open links; the button proves."""
    read = read_proof(token)
    if read is None or not _still_serves(*read):
        return render(request, "members/joining/link_over.html", status=HTTPStatus.GONE)
    if request.user.is_authenticated:
        return render(request, "members/joining/signed_in.html", status=HTTPStatus.CONFLICT)
    if request.method != "POST":
        return render(request, "members/joining/prove.html")
    proven = prove_address(*read)
    if proven is None:
        return render(request, "members/joining/link_over.html", status=HTTPStatus.GONE)
    request.session.cycle_key()
    request.session[PROVEN] = proven.number
    return redirect("join-finish")


def _still_serves(number: str, link: int) -> bool:
    state = JoinRequest.State.UNPROVEN
    return JoinRequest.objects.filter(number=number, link=link, state=state).exists()


@never_cache
@form_methods
def finish(request):
    """Who one is; the agency is filled in where the domain proves it."""
    proven = proven_request(request.session.get(PROVEN, ""))
    if proven is None or request.user.is_authenticated:
        return redirect("join")
    agency = agency_proven_by(read_address(proven.email).domain)
    form = (NewAccountForm if agency else JoinForm)(sent(request), email=proven.email)
    if form.is_valid():
        user = _open_account(proven, form)
        if user is not None:
            del request.session[PROVEN]
            return perform_login(request, user, redirect_url=reverse("home" if agency else "join-agency"))
    context = {"form": form, "email": proven.email, "agency": agency}
    if agency is None:
        context["names"] = [found.name for found in named_agencies().values()]
    return render(request, "members/joining/finish.html", context, status=status_of(form))


def _open_account(proven, form):
    wish = form.wish() if isinstance(form, JoinForm) else {"job_title": form.cleaned_data["job_title"]}
    try:
        return open_account(proven, who=form.who(), password=form.cleaned_data["password1"], **wish)
    except ValidationError as error:
        form.add_error(None, error)
        return None


@login_required
@never_cache
@form_methods
def join_agency(request):
    """Ask for another agency, and see what became of what one asked."""
    form, too_many = WorkForm(sent(request)), False
    if form.is_valid():
        if not ratelimit.consume(request, action="join_agency"):
            too_many = True
            form.add_error(None, _("U hebt vandaag al veel gevraagd. Probeer het morgen opnieuw."))
        elif _ask(request, form):
            messages.success(
                request, _("Uw aanvraag is verstuurd. U krijgt bericht zodra iemand heeft beslist.")
            )
            return redirect("join-agency")
    context = {
        "form": form,
        "asked": list(requests_of(request.user)),
        "names": [found.name for found in named_agencies().values()],
    }
    return render(request, "members/joining/agency.html", context, status=status_of(form, too_many))


def _ask(request, form) -> bool:
    try:
        ask_for_agency(by=request.user, **form.wish())
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True
