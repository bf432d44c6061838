"""The nudge that makes the worker look at a message; written in the message's own transaction."""

from django_tasks import task

from .sending import deliver


@task()
def deliver_task(pk: int) -> str:
    """Send one message; what fails is tried again by the sweep."""
    return deliver(pk)
