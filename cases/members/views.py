"""The doors of sign-in. Every one leads to allauth, so that none leads past the second step."""

from http import HTTPStatus

from allauth.account.views import LoginView
from allauth.account.views import logout as sign_out
from allauth.mfa.base.views import AuthenticateView
from django.conf import settings
from django.http import Http404, QueryDict
from django.shortcuts import redirect, resolve_url
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

__all__ = [
    "no_such_door",
    "second_step",
    "sign_in",
    "sign_out",
    "to_my_page",
    "to_password_reset",
    "to_sign_in",
]


def _answer_throttled(form, response):
    """Say 429 where a form was refused for trying too often, with the form and its sentence on the page."""
    errors = form.errors.as_data().values()
    if any(error.code == "too_many_login_attempts" for found in errors for error in found):
        response.status_code = HTTPStatus.TOO_MANY_REQUESTS
    return response


class SignInView(LoginView):
    """Adds: 429 after too many tries, and no circle between this page and an admin that one may not enter."""

    def form_invalid(self, form):
        return _answer_throttled(form, super().form_invalid(form))

    def get_authenticated_redirect_url(self):
        wanted = super().get_authenticated_redirect_url()
        to_admin = wanted.startswith(reverse("wagtailadmin_home"))
        if to_admin and not self.request.user.has_perm("wagtailadmin.access_admin"):
            return resolve_url(settings.LOGIN_REDIRECT_URL)
        return wanted


class SecondStepView(AuthenticateView):
    """Adds: 429 after too many tries, and an answer to a form that came without the code."""

    def _build_forms(self):
        if self.request.method == "POST" and "code" not in self.request.POST:
            self.webauthn_form = None
            self.auth_form = self.get_form_class()(user=self.stage.login.user, data=self.request.POST)
            return self.auth_form
        return super()._build_forms()

    def form_invalid(self, form):
        return _answer_throttled(form, super().form_invalid(form))


sign_in = SignInView.as_view()
second_step = SecondStepView.as_view()


def to_sign_in(request, home: str = ""):
    """Send one of Wagtail's sign-in doors to ours; a password sent there is not looked at.

    `home` is where the door leads when it does not say so itself; an address elsewhere is dropped.
    """
    wanted = request.GET.get("next") or (resolve_url(home) if home else "")
    url = reverse("account_login")
    if wanted and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        query = QueryDict(mutable=True)
        query["next"] = wanted
        url = f"{url}?{query.urlencode(safe='/')}"
    return redirect(url)


def to_password_reset(request):
    """Passwords are reset at one place; the steps after this one are switched off in Wagtail's settings."""
    return redirect("account_reset_password")


def to_my_page(request):
    """Wagtail's own account page would make avatars public files and lets one change an address unchecked."""
    return redirect(settings.LOGIN_REDIRECT_URL)


def no_such_door(request, **_kwargs):
    """Pages with a shared password do not exist here: who may see what follows from labels alone."""
    raise Http404
