"""A task that takes longer than anybody waits."""

import time

from django_tasks import task


@task()
def sleep_long() -> None:
    time.sleep(60)
