"""Signing in: these take the place of allauth's and Wagtail's own addresses, under their names."""

from django.urls import path

from . import views
from .account import views as account

urlpatterns = [
    path("account/login/", views.sign_in, name="account_login"),
    path("account/2fa/authenticate/", views.second_step, name="mfa_authenticate"),
    path("account/sessions/", account.sessions, name="usersessions_list"),
    path("mijn/sessies/<int:number>/uitloggen/", account.end_one_session, name="end-session"),
    path("mijn/profiel/", account.profile, name="profile"),
    path("mijn/wissen/", account.erase, name="erase-account"),
    # A work address is part of a membership: nobody changes or adds one alone.
    path("account/email/", views.no_such_door, name="account_email"),
    path("beheer/login/", views.to_sign_in, {"home": "wagtailadmin_home"}, name="wagtailadmin_login"),
    path("beheer/logout/", views.sign_out, name="wagtailadmin_logout"),
    path("beheer/account/", views.to_my_page, name="wagtailadmin_account"),
    path("beheer/password_reset/", views.to_password_reset, name="wagtailadmin_password_reset"),
    path("_util/login/", views.to_sign_in, name="wagtailcore_login"),
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        views.no_such_door,
        name="wagtailcore_authenticate_with_password",
    ),
]
