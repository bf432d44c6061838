"""Keeping review dates: an editor says that a page is still right."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from cases.access.policy import user_can_edit
from cases.audit.actions import record_event


@transaction.atomic
def confirm_still_right(page, *, by):
    """Move the review date of a live page to one year from today; return that day.

    A newer draft gets the same date, so that publishing it does not bring the old one back.
    Raises PermissionDenied for who may not edit the page.
    """
    if not user_can_edit(by, page.entry):
        raise PermissionDenied
    page.review_by = a_year_after(timezone.localdate())
    page.save()
    revision = page.latest_revision
    if revision is not None:
        revision.content["review_by"] = page.review_by.isoformat()
        revision.save(update_fields=["content"])
    record_event(action="review confirmed", target=page.entry, by=by)
    return page.review_by


def a_year_after(day):
    """Return the same day of next year; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)
