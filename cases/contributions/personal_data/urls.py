"""Addresses of what looks like personal data."""

from django.urls import path

from . import views

urlpatterns = [
    path("bijdragen/concept/<slug:public_id>/persoonsgegevens/", views.of_draft, name="quick-personal-data"),
    path("k/<slug:public_id>/persoonsgegevens/", views.of_page, name="personal-data"),
]
