"""Addresses of comparisons."""

from django.urls import path

from . import views

urlpatterns = [
    path("vergelijken/", views.compare, name="compare"),
    path("vergelijken/regios/", views.compare_regions, name="compare-regions"),
    path("vergelijken/draaiboeken/", views.compare_playbooks, name="compare-playbooks"),
    path("vergelijken/tools/", views.compare_tools, name="compare-tools"),
]
