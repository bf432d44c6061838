"""Work on the index that waits for the worker."""

import logging
from datetime import timedelta

from django.db import DatabaseError
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from .engines.engine import IndexBroken, IndexBusy
from .writing import index_entry, rebuild

logger = logging.getLogger(__name__)

#: A rebuild that was asked for this long ago and still is not done was lost with its worker.
LOST_AFTER = timedelta(minutes=10)


@task()
def index_entry_task(pk: int) -> None:
    """Index one entry; when that fails now, the sweep does it later."""
    try:
        index_entry(pk)
    except IndexBusy:
        logger.info("entry %s waits for the sweep", pk)
    except IndexBroken:
        rebuild()


@task()
def rebuild_task() -> None:
    """Build the index anew."""
    rebuild()


def schedule_rebuild() -> None:
    """Ask the worker once for a new index. Never raises: the sweep finds a broken index too."""
    waiting = DBTaskResult.objects.filter(
        task_path=rebuild_task.module_path,
        status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING],
        enqueued_at__gt=timezone.now() - LOST_AFTER,
    )
    try:
        if not waiting.exists():
            rebuild_task.enqueue()
    except DatabaseError:
        logger.exception("a rebuild of the index could not be scheduled")
