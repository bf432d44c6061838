"""The permanent address of an entry, and what one can do with it there."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access.policy import user_can_edit, user_can_relabel, user_can_withdraw
from cases.catalogue.actions import decide_relabel, relabel, withdraw
from cases.catalogue.models import Entry
from cases.contributions.review.narrower import written_while_narrower
from cases.contributions.review.queries import item_for
from cases.contributions.review_dates import confirm_still_right

from ..addresses import sent
from ..forms import RelabelForm, WithdrawForm
from ..queries.doors import (
    edit_url,
    entries_for_doors,
    open_request,
    published_versions,
    request_to_decide,
    still_visible,
)
from ..queries.knowledge import page_of
from .gone import gone


@require_safe
def permalink(request, public_id):
    """Lead to where the entry stands now; a draft leads its writers to where they write."""
    entry = get_object_or_404(entries_for_doors(request.user), public_id=public_id)
    if entry.state == Entry.State.WITHDRAWN:
        return gone(request, entry)
    if entry.state == Entry.State.DRAFT and _writes(request.user, entry):
        return redirect(edit_url(entry))
    return redirect(entry.url)


def _writes(user, entry) -> bool:
    return entry.author_id == user.pk or user_can_edit(user, entry)


@require_safe
def history(request, public_id):
    """When it was published, from the first version on, without names."""
    entry = get_object_or_404(entries_for_doors(request.user), public_id=public_id)
    if entry.state == Entry.State.WITHDRAWN:
        return gone(request, entry)
    context = {
        "entry": entry,
        "versions": published_versions(entry),
        "follows_review": request.user.is_authenticated and item_for(request.user, public_id) is not None,
        **_way_back(entry),
    }
    return render(request, "reading/history.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def relabel_entry(request, public_id):
    """Choose another label; widening AMBER+STRICT or RED becomes a request."""
    entry = get_object_or_404(entries_for_doors(request.user), public_id=public_id)
    if not user_can_relabel(request.user, entry, entry.label):
        raise PermissionDenied
    form = RelabelForm(sent(request), entry=entry, user=request.user, initial=_now(entry))
    if request.method == "POST" and form.is_valid() and _relabel(request, entry, form):
        return redirect(entry.url if still_visible(request.user, entry) else "mine")
    wish = request_to_decide(request.user, entry)
    context = {
        "entry": entry,
        "form": form,
        "request_open": open_request(entry),
        "request_to_decide": wish,
        "earlier": written_while_narrower(entry, wish.label, request.user) if wish else [],
        **_way_back(entry),
    }
    return render(request, "reading/relabel.html", context, status=422 if form.errors else 200)


def _now(entry) -> dict:
    people = list(entry.named.all())
    return {"label": entry.label, "shared_with": list(entry.shared_with.all()), "named": people}


def _relabel(request, entry, form) -> bool:
    try:
        waits = relabel(entry, by=request.user, **form.choices_for_action())
    except ValidationError as error:
        form.show_error(error)
        return False
    done = _("Een tweede persoon beslist over dit verzoek.") if waits else _("Het label is veranderd.")
    messages.success(request, done)
    return True


@login_required
@require_POST
def decide(request, public_id):
    """The second person's answer to a wish for a wider label."""
    entry = get_object_or_404(entries_for_doors(request.user), public_id=public_id)
    wish = request_to_decide(request.user, entry)
    answer = request.POST.get("besluit")
    if wish is None or answer not in ("ja", "nee"):
        raise Http404
    try:
        decide_relabel(wish, by=request.user, accept=answer == "ja")
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("relabel", public_id=entry.public_id)
    accepted, refused = _("Het label is verruimd."), _("Het label blijft zoals het was.")
    messages.success(request, accepted if answer == "ja" else refused)
    return redirect(entry.get_permalink())


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_entry(request, public_id):
    """Take something back, with the reason that readers will see."""
    entry = get_object_or_404(entries_for_doors(request.user), public_id=public_id)
    if not user_can_withdraw(request.user, entry):
        raise PermissionDenied
    form = WithdrawForm(sent(request), entry=entry, user=request.user)
    if request.method == "POST" and form.is_valid() and _withdraw(request, entry, form):
        messages.success(request, _("Ingetrokken. Wie het adres kent, leest nu uw reden."))
        return redirect(entry.get_permalink())
    context = {"entry": entry, "form": form, **_way_back(entry)}
    return render(request, "reading/withdraw.html", context, status=422 if form.errors else 200)


def _withdraw(request, entry, form) -> bool:
    said = form.cleaned_data
    try:
        withdraw(entry, by=request.user, reason=said["reason"], replaced_by=said["replacement"])
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


@login_required
@require_POST
def confirm_review(request, public_id):
    """The button "Ja, klopt nog": the review date moves one year on."""
    entry = get_object_or_404(entries_for_doors(request.user), public_id=public_id)
    if not entry.is_live or entry.kind == Entry.Kind.THREAD:
        raise Http404
    day = confirm_still_right(page_of(entry), by=request.user)
    messages.success(
        request, _("Bevestigd. Controleer opnieuw voor %(day)s.") % {"day": date_format(day, "j F Y")}
    )
    return redirect(entry.url)


def _way_back(entry) -> dict:
    return {"breadcrumbs": [{"title": entry.title, "url": reverse("permalink", args=[entry.public_id])}]}
