"""An invitation, opened by who got the mail."""

from http import HTTPStatus

from allauth.account.utils import perform_login
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from ..actions.inviting import accept, accept_with_new_account
from ..forms import NewAccountForm
from ..links import read_invitation
from ..queries import account_at, invitation_serves, is_same_person
from .asking import form_methods, sent, status_of


@never_cache
@form_methods
def invitation(request, token):
    """Accept with the account of the address, or make that account; nobody else gets in with the link."""
    found = read_invitation(token)
    if found is None or not invitation_serves(found):
        return render(request, "members/joining/invitation_over.html", status=HTTPStatus.GONE)
    if request.user.is_authenticated:
        return _with_account(request, found)
    if account_at(found.email) is not None:
        return render(request, "members/joining/invitation_sign_in.html", {"invitation": found})
    return _without_account(request, found)


def _with_account(request, found):
    if not is_same_person(request.user, found.email):
        return render(request, "members/joining/invitation_other.html", status=HTTPStatus.FORBIDDEN)
    if request.method != "POST":
        return render(request, "members/joining/invitation.html", {"invitation": found})
    try:
        accept(found, by=request.user)
    except PermissionDenied:
        return render(request, "members/joining/invitation_over.html", status=HTTPStatus.GONE)
    messages.success(request, _("U werkt nu ook voor %(agency)s.") % {"agency": found.agency})
    return redirect("mine")


def _without_account(request, found):
    form = NewAccountForm(sent(request), email=found.email)
    if form.is_valid():
        said = form.cleaned_data
        try:
            user = accept_with_new_account(
                found, who=form.who(), password=said["password1"], job_title=said["job_title"]
            )
        except ValidationError as error:
            form.add_error(None, error)
        except PermissionDenied:
            return render(request, "members/joining/invitation_over.html", status=HTTPStatus.GONE)
        else:
            return perform_login(request, user, redirect_url=reverse("home"))
    context = {"form": form, "invitation": found}
    return render(request, "members/joining/invitation_new.html", context, status=status_of(form))
