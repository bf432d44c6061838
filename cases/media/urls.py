"""Addresses of files: all through the one view."""

from django.urls import path

from .views import serve_file, serve_rendition

urlpatterns = [
    path("media/<slug:kind>/<slug:public_id>/<str:filename>", serve_file, name="media"),
    path(
        "media/beeld/<slug:public_id>/<str:filter_spec>/<str:filename>",
        serve_rendition,
        name="media-rendition",
    ),
]
