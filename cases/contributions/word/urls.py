"""The address where Word files come in."""

from django.urls import path

from . import views

urlpatterns = [path("bijdragen/word/", views.word_in, name="word-in")]
