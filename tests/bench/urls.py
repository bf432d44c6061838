"""The site's addresses and one that answers nothing: the measure for all others."""

from django.http import HttpResponse
from django.urls import path

from kennisbank.urls import urlpatterns as site

urlpatterns = [path("leeg/", lambda request: HttpResponse("")), *site]
