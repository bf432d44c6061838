"""What looks like personal data, for the editor's panel of checks."""

from django import template
from django.urls import reverse

from cases.contributions.personal_data.queries import FieldFindings, open_findings
from cases.contributions.personal_data.subjects import fields_of_page
from cases.pages.models import KnowledgePage

register = template.Library()


@register.simple_tag
def findings_waiting(page) -> list[FieldFindings]:
    """Return what still waits for an answer in `page` as the editor opened it."""
    if not isinstance(page, KnowledgePage) or page.pk is None:
        return []
    return open_findings(fields_of_page(page), entry=page.entry)


@register.simple_tag
def findings_address(page) -> str:
    """Return where one answers."""
    return reverse("personal-data", args=[page.entry.public_id])
