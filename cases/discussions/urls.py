"""Addresses of threads."""

from django.urls import path

from . import views

THREAD = "regios/<slug:region_slug>/gesprekken/<slug:public_id>/<slug:thread_slug>/"

urlpatterns = [
    path("gesprekken/", views.thread_list, name="thread-list"),
    path("regios/<slug:region_slug>/gesprekken/", views.region_threads, name="region-threads"),
    path("regios/<slug:region_slug>/gesprekken/nieuw/", views.thread_new, name="thread-new"),
    path(THREAD, views.thread, name="thread"),
    path(THREAD + "antwoord/", views.thread_answer, name="thread-answer"),
    path(THREAD + "sluiten/", views.thread_close, name="thread-close"),
]
