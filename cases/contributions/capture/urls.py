"""Addresses of the quick forms. The names of kinds and groups are known: whatever else is not theirs."""

from django.urls import path, register_converter
from django.urls.converters import SlugConverter

from . import views
from .questions import ADDRESSES, GROUPS


class KindConverter(SlugConverter):
    regex = "|".join(ADDRESSES)


class GroupConverter(SlugConverter):
    regex = "|".join(sorted({group.name for groups in GROUPS.values() for group in groups}))


register_converter(KindConverter, "quick_kind")
register_converter(GroupConverter, "quick_group")

DRAFT = "bijdragen/concept/<slug:public_id>/"

urlpatterns = [
    path("bijdragen/nieuw/<quick_kind:quick_kind>/", views.new, name="quick-new"),
    path("bijdragen/lijkt-op/", views.similar, name="quick-similar"),
    path(DRAFT, views.overview, name="quick-draft"),
    path(DRAFT + "bewaren/", views.save, name="quick-save"),
    path(DRAFT + "controleren/", views.check, name="quick-check"),
    path(DRAFT + "verzonden/", views.sent, name="quick-sent"),
    path(DRAFT + "weggooien/", views.discard, name="quick-discard"),
    path(DRAFT + "<quick_group:group>/", views.group, name="quick-group"),
]
