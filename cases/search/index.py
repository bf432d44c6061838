"""The door for those who change entries: the index follows, and never stands in the way."""

import logging

from django.db import DatabaseError

from .engines.engine import IndexBroken, IndexBusy
from .tasks import index_entry_task, schedule_rebuild
from .writing import index_entry, index_is_ours, index_status, rebuild, sweep_index, verify_index

__all__ = [
    "index_entry",
    "index_is_ours",
    "index_soon",
    "index_status",
    "rebuild",
    "sweep_index",
    "verify_index",
]

logger = logging.getLogger(__name__)

#: How long a request waits for its turn to write, in seconds.
REQUEST_PATIENCE = 0.5


def index_soon(entry_id: int) -> None:
    """Make a change findable at once if that can be done quickly; a listener for `cases.catalogue.changes`.

    Runs after commit and never raises: what fails here is left to the worker.
    """
    try:
        index_entry(entry_id, timeout=REQUEST_PATIENCE)
    except IndexBusy:
        _hand_over(entry_id)
    except IndexBroken:
        schedule_rebuild()
    except Exception:
        logger.exception("entry %s could not be indexed at once", entry_id)
        _hand_over(entry_id)


def _hand_over(entry_id: int) -> None:
    try:
        index_entry_task.enqueue(entry_id)
    except DatabaseError:
        logger.exception("entry %s waits for the sweep", entry_id)
