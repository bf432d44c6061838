"""The box for terms, with suggestions that tell nobody about terms on pages hidden from them."""

from django.urls import reverse
from wagtail.admin.widgets import AdminTagWidget


class TermWidget(AdminTagWidget):
    """Adds: suggestions from our own address; Wagtail's names every tag to everybody and is closed."""

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-w-tag-url-value"] = reverse("term_suggestions")
        return context
