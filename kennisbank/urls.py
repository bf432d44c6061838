"""The whole map of addresses: ours, sign-in, the admin, and Wagtail's pages last."""

from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

urlpatterns = [
    path("", include("cases.urls")),
    path("account/", include("allauth.urls")),
    path("beheer/", include(wagtailadmin_urls)),
    path("", include(wagtail_urls)),
]

handler400 = "cases.reading.errors.bad_request"
handler403 = "cases.reading.errors.permission_denied"
handler404 = "cases.reading.errors.page_not_found"
handler500 = "cases.reading.errors.server_error"
