"""What is one's own: the overview, and where to begin a contribution."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cases.access.policy import user_can_manage_terms
from cases.members.actions import choose_active_membership
from cases.search.misses import KEPT, SHOWN_FROM, misses

from ..addresses import sent
from ..forms import ActiveMembershipForm
from ..queries.mine import own_panels, places_to_write, quick_forms, tool_card_url


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request):
    """Everything of one's own; a POST chooses for which agency forms are filled in."""
    form = ActiveMembershipForm(sent(request), user=request.user)
    if request.method == "POST" and form.is_valid():
        choose_active_membership(form.cleaned_data["membership"])
        messages.success(request, _("Formulieren vult u voortaan in voor deze organisatie."))
        return redirect("mine")
    context = {"form": form, **own_panels(request.user)}
    return render(request, "reading/mine.html", context, status=422 if form.errors else 200)


@login_required
@require_safe
def missed_searches(request):
    """What members looked for in vain: for who keeps the vocabulary, as gaps and missing synonyms."""
    if not user_can_manage_terms(request.user):
        raise Http404
    context = {"misses": misses(), "days": KEPT.days, "least": SHOWN_FROM}
    return render(request, "reading/missed_searches.html", context)


@require_safe
def contribute(request):
    """What do you want to share? The quick forms first, own drafts, then the full editor for each agency."""
    context = {
        "places": places_to_write(request.user),
        "tool_card_url": tool_card_url(request.user),
        **quick_forms(request.user),
    }
    return render(request, "reading/contribute.html", context)
