"""What happens to a page in Wagtail: its row in the audit table, and word to who waits for it."""

from wagtail.log_actions import get_active_log_context

from cases.audit.actions import record_event
from cases.notifications.actions import tell_author
from cases.pages.models import KnowledgePage
from cases.pages.publishing import check_ready_to_publish

from .review import actions as review
from .review.queries import last_submission


def who_acts():
    """Return the user of the admin request that is running, or None for commands and tasks."""
    return get_active_log_context().user


def page_created(sender, instance, created, raw=False, **_kwargs) -> None:
    """Django saved a row; the first time, a page was written."""
    if created and not raw and isinstance(instance, KnowledgePage):
        record_event(action="created", target=instance.entry, by=who_acts() or instance.owner)


def stop_unfinished_schedule(sender, instance, **_kwargs) -> None:
    """Wagtail saves a revision: one that is to go live by itself must be complete when it is planned."""
    if instance.approved_go_live_at is None:
        return
    page = instance.as_object()
    if isinstance(page, KnowledgePage):
        check_ready_to_publish(page)


def page_was_published(sender, instance, **_kwargs) -> None:
    """Wagtail published a page: sender, instance (the page), revision."""
    if isinstance(instance, KnowledgePage):
        submission = last_submission(instance.entry)
        record_event(action="published", target=instance.entry, by=who_acts())
        tell_author(entry=instance.entry, by=who_acts(), also=submission and submission.by)


def page_was_unpublished(sender, instance, **_kwargs) -> None:
    """Wagtail took a page offline: sender, instance (the page)."""
    if isinstance(instance, KnowledgePage):
        record_event(action="unpublished", target=instance.entry, by=who_acts())


def page_was_moved(sender, instance, url_path_before, url_path_after, **_kwargs) -> None:
    """Wagtail moved a page: sender, instance, parent and address before and after."""
    moved = KnowledgePage.objects.filter(pk=instance.pk).first()
    if moved is not None and url_path_before != url_path_after:
        record_event(action="moved", target=moved.entry, by=who_acts())


def review_was_asked(sender, instance, user=None, **_kwargs) -> None:
    """Wagtail handed a page in for review: sender, instance (the task state), user."""
    page = _page_of(instance)
    if page is not None:
        review.receive(page, instance, by=user)


def review_was_approved(sender, instance, user=None, **_kwargs) -> None:
    """Wagtail has the yes of a reviewer: sender, instance (the task state), user."""
    page = _page_of(instance)
    if page is not None:
        review.settle(page, action="approved", by=user, revision=instance.revision_id)


def review_was_rejected(sender, instance, user=None, **_kwargs) -> None:
    """Wagtail has a reviewer's no: sender, instance (the task state), user."""
    page = _page_of(instance)
    if page is not None:
        review.settle(page, action="sent back", by=user, revision=instance.revision_id)


def review_was_stopped(sender, instance, user=None, **_kwargs) -> None:
    """Wagtail stopped a review without an answer: sender, instance (the task state), user."""
    page = _page_of(instance)
    if page is not None:
        review.settle(page, action="review stopped", by=user, revision=instance.revision_id)


def revision_was_saved(page, revision) -> None:
    """Somebody wrote at a page."""
    review.void_schedule(page, revision)


def membership_changed(action, membership, *, by=None, detail=None) -> None:
    """Who may judge something changed with it."""
    review.renew_desks(membership.agency_id)


def _page_of(task_state):
    return KnowledgePage.objects.filter(pk=task_state.workflow_state.object_id).first()


def stay_silent(sender, **_kwargs) -> None:
    """Stands where Wagtail's own mails would: they carry titles, to people whose access nobody asks."""
