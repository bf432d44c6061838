"""The list of members of an agency, for who manages it. Everybody else finds nothing here."""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from ...models import User
from ..actions.deciding import let_in, refuse
from ..actions.inviting import invite, revoke
from ..actions.roster import add_domain, change_role, confirm_roster, end_for, remove_domain
from ..domains import read_address
from ..forms import DecideForm, DomainForm, InviteForm, MemberForm, named_agencies
from ..models import AgencyDomain, Invitation
from ..queries import (
    agency_proven_by,
    is_shared,
    members_of,
    overdue_rosters,
    requests_to_decide,
)
from ..roster import domains_of, lists_for, roster_of
from ..rules import agencies_managed_by, may_manage, may_reset_second_step
from .asking import form_methods, sent, status_of


def for_managers(view):
    """Give the view the agency of the address; who does not manage it finds a page that does not exist."""

    @login_required
    @never_cache
    @wraps(view)
    def wrapped(request, slug, **kwargs):
        agency = get_object_or_404(agencies_managed_by(request.user), slug=slug)
        try:
            return view(request, agency, **kwargs)
        except PermissionDenied:
            raise Http404 from None

    return wrapped


@login_required
@never_cache
@require_safe
def agencies(request):
    """The lists that one manages; who manages one goes straight there."""
    managed = agencies_managed_by(request.user)
    keeps_all = may_manage(request.user, None)
    first_two = list(managed[:2])
    if not first_two and not keeps_all:
        raise Http404
    if len(first_two) == 1 and not keeps_all:
        return redirect("members", first_two[0].slug)
    context = {
        "requests": list(requests_to_decide(request.user)),
        "overdue": list(overdue_rosters(managed)[:100]),
        "keeps_all": keeps_all,
        "breadcrumbs": [_mine()],
        **lists_for(managed, request.GET.get("q", "")),
    }
    return render(request, "members/joining/agencies.html", context)


@for_managers
@require_safe
def members(request, agency):
    """Who waits, who works here, who is invited, and whether the list is right."""
    several = may_manage(request.user, None) or agencies_managed_by(request.user).count() > 1
    lists = [{"title": _("Leden"), "url": reverse("members-all")}] if several else []
    context = {**roster_of(agency, request.user), "breadcrumbs": [_mine(), *lists]}
    return render(request, "members/joining/members.html", context)


def _mine() -> dict[str, str]:
    return {"title": _("Mijn overzicht"), "url": reverse("mine")}


def _way_to(agency) -> list[dict[str, str]]:
    """Return the breadcrumbs of what belongs to the list of an agency."""
    title = _("Leden van %(agency)s") % {"agency": agency}
    return [_mine(), {"title": title, "url": reverse("members", args=[agency.slug])}]


@login_required
@never_cache
@form_methods
def decide(request, number):
    """One request: let in, or refuse with a reason."""
    found = get_object_or_404(requests_to_decide(request.user), number=number)
    form = DecideForm(sent(request), needs_agency=found.agency is None)
    if form.is_valid() and _decide(request, found, form):
        return redirect("members", found.agency.slug) if found.agency else redirect("members-all")
    domain = read_address(found.email).domain
    context = {
        "form": form,
        "asked": found,
        "domain": domain,
        "domain_of": agency_proven_by(domain),
        "is_shared": is_shared(domain),
        "names": [row.name for row in named_agencies().values()] if found.agency is None else [],
        "breadcrumbs": _way_to(found.agency) if found.agency else [_mine()],
    }
    return render(request, "members/joining/decide.html", context, status=status_of(form))


def _decide(request, found, form) -> bool:
    said = form.cleaned_data
    try:
        if said["decision"] == "approve":
            let_in(found, by=request.user, role=said["role"], agency=said.get("agency"))
            messages.success(request, _("%(who)s is toegelaten.") % {"who": found.user})
        else:
            refuse(found, by=request.user, reason=said["refusal"])
            messages.success(request, _("De aanvraag is afgewezen. De aanvrager krijgt bericht."))
    except ValidationError as error:
        form.add_error(None, error)
        return False
    except PermissionDenied:
        raise Http404 from None
    return True


@for_managers
@form_methods
def member(request, agency, number):
    """One member: another role, or the end."""
    found = get_object_or_404(members_of(agency), pk=number)
    form = MemberForm(sent(request), initial={"role": found.role})
    if request.method == "POST" and "end" in request.POST:
        form = MemberForm({"role": found.role})
        if form.is_valid() and _try(form, lambda: end_for(found, by=request.user)):
            messages.success(request, _("Het lidmaatschap van %(who)s is beëindigd.") % {"who": found.user})
            return _to_list(request, agency)
    elif form.is_valid() and _try(
        form, lambda: change_role(found, role=form.cleaned_data["role"], by=request.user)
    ):
        messages.success(request, _("De rol van %(who)s is veranderd.") % {"who": found.user})
        return _to_list(request, agency)
    context = {
        "form": form,
        "agency": agency,
        "member": found,
        "may_reset": may_reset_second_step(request.user, found),
        "is_self": found.user_id == request.user.pk,
        "breadcrumbs": _way_to(agency),
    }
    return render(request, "members/joining/member.html", context, status=status_of(form))


def _try(form, work) -> bool:
    try:
        work()
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


def _to_list(request, agency):
    """Back to the list, unless one just gave it out of hand."""
    now = User.objects.get(pk=request.user.pk)
    return redirect("members", agency.slug) if may_manage(now, agency) else redirect("mine")


@for_managers
@form_methods
def invite_member(request, agency):
    """Write an invitation."""
    form = InviteForm(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        if _try(
            form, lambda: invite(agency=agency, address=said["email"], role=said["role"], by=request.user)
        ):
            messages.success(request, _("De uitnodiging aan %(who)s is verstuurd.") % {"who": said["email"]})
            return redirect("members", agency.slug)
    context = {"form": form, "agency": agency, "breadcrumbs": _way_to(agency)}
    return render(request, "members/joining/invite.html", context, status=status_of(form))


@for_managers
@require_POST
def revoke_invitation(request, agency, number):
    """The button "Trek in"."""
    found = get_object_or_404(Invitation, agency=agency, number=number)
    revoke(found, by=request.user)
    messages.success(request, _("De uitnodiging is ingetrokken. De link werkt niet meer."))
    return redirect("members", agency.slug)


@for_managers
@require_POST
def confirm(request, agency):
    """The button "Deze lijst klopt"."""
    confirm_roster(agency, by=request.user)
    messages.success(request, _("Dank u. Over een jaar vragen wij het opnieuw."))
    return redirect("members", agency.slug)


@for_managers
@form_methods
def domains(request, agency):
    """The domains that prove the agency, for platform editors."""
    if not may_manage(request.user, None):
        raise Http404
    form = DomainForm(sent(request))
    if request.method == "POST" and "remove" in request.POST:
        row = get_object_or_404(AgencyDomain, agency=agency, domain=request.POST["remove"])
        remove_domain(row, by=request.user)
        messages.success(request, _("Het domein is weggehaald."))
        return redirect("members-domains", agency.slug)
    if form.is_valid() and _try(
        form, lambda: add_domain(agency, domain=form.cleaned_data["domain"], by=request.user)
    ):
        messages.success(request, _("Het domein is toegevoegd."))
        return redirect("members-domains", agency.slug)
    context = {"form": form, "agency": agency, "domains": domains_of(agency), "breadcrumbs": _way_to(agency)}
    return render(request, "members/joining/domains.html", context, status=status_of(form))
