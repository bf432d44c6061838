"""Keeping the catalogue right when an ancestor moves or changes its address."""

from django.db import transaction

from cases.catalogue.actions import record

from .models import KnowledgePage


@transaction.atomic
def record_subtree(page) -> int:
    """Record every knowledge page at or below `page`, as Wagtail has just stored it; return how many."""
    below = KnowledgePage.objects.filter(
        path__startswith=type(page).objects.get(pk=page.pk).path
    )
    pages = list(below.specific())
    for found in pages:
        record(found)
    return len(pages)
