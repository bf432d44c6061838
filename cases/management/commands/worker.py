"""`manage.py worker`: does the tasks that wait, and once a minute what a kill or an error left behind."""

import logging
import os
import signal
import time
from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, DEFAULT_TASK_QUEUE_NAME
from django_tasks.signals import task_finished
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from cases.contributions.review.actions import remind_reviewers
from cases.members.joining.sweeping import sweep_joining
from cases.notifications.sending import sweep_mail
from cases.notifications.telling import sweep_rosters
from cases.search.dutch import preload
from cases.search.index import sweep_index
from cases.search.misses import forget_misses

logger = logging.getLogger(__name__)

#: In seconds: between looks at the queue, between sweeps, and what a task gets to finish in after a signal.
LOOK_EVERY = 1.0
SWEEP_EVERY = 60.0
LAST_CHANCE = 1.0

#: A sweep comes after at most so many tasks, however long the queue is.
TASKS_AT_ONCE = 50

#: What is done is kept for a day; what runs for an hour was killed, and its column tells what is still to do.
KEEP = timedelta(days=1)
LOST_AFTER = timedelta(hours=1)


class Stopped(BaseException):
    """The time to finish the running task is over; the sweep will do it again."""


class Command(BaseCommand):
    help = "Do the tasks that wait, and once a minute what was left behind."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="Do what waits, sweep once, and stop.")

    def handle(self, *, once, **_options):
        logging.getLogger("cases").setLevel(logging.INFO)
        logging.getLogger("django_tasks_db").setLevel(logging.WARNING)
        task_finished.connect(log_task, dispatch_uid="worker's log")
        loop = Loop()
        if once:
            loop.run_once()
            return
        preload()  # takes a second, in which no signal would be heard
        loop.stop_at_signals()
        logger.info("worker started, process %s", os.getpid())
        try:
            loop.run()
        except Stopped:
            pass
        signal.setitimer(signal.ITIMER_REAL, 0)
        logger.info("worker stopped")


class Loop:
    """Tasks, the sweep, a short rest, until somebody says stop."""

    def __init__(self):
        self.stopping = self.resting = False
        self.worker = None
        self.swept_at = None

    def run(self) -> None:
        while not self.stopping:
            done = self.run_tasks_or_wait()
            if self.swept_at is None or time.monotonic() - self.swept_at >= SWEEP_EVERY:
                sweep()
                self.swept_at = time.monotonic()
            if done < TASKS_AT_ONCE and not self.stopping:
                self.rest()

    def rest(self) -> None:
        self.resting = True
        time.sleep(LOOK_EVERY)
        self.resting = False

    def run_once(self) -> None:
        """Do everything that waits, also what the sweep brings forth."""
        while self.run_tasks():
            pass
        if failed := sweep():
            raise CommandError(f"sweep: {', '.join(failed)} failed, see the lines above")
        while self.run_tasks():
            pass

    def run_tasks(self) -> int:
        """Do up to TASKS_AT_ONCE tasks that are ready; return how many."""
        self.worker = Worker(
            queue_names=[DEFAULT_TASK_QUEUE_NAME],
            interval=0,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=TASKS_AT_ONCE,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        self.worker.running = not self.stopping
        self.worker.run()
        return self.worker._run_tasks

    def run_tasks_or_wait(self) -> int:
        """Outlive a database that is away or locked: the next round tries again."""
        try:
            return self.run_tasks()
        except DatabaseError as error:
            logger.warning("the database did not answer: %s", error)
            close_old_connections()
            return 0

    def stop_at_signals(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        signal.signal(signal.SIGALRM, self._break_off)

    def _stop(self, _number, _frame) -> None:
        """Stop at once when resting; else finish the running task, but not for longer than LAST_CHANCE."""
        self.stopping = True
        if self.resting:
            raise Stopped
        if self.worker is not None:
            self.worker.running = False
        signal.setitimer(signal.ITIMER_REAL, LAST_CHANCE)

    @staticmethod
    def _break_off(_number, _frame) -> None:
        raise Stopped


def sweep() -> list[str]:
    """Index what the index has not seen, send what was not sent, forget what is old; return what failed."""
    failed = []
    for what, work in (
        ("index", sweep_index),
        ("requests to join", sweep_joining),
        ("lists of members", sweep_rosters),
        ("reviews that wait long", remind_reviewers),
        ("mail", sweep_mail),
        ("old tasks", forget_tasks),
        ("searches without result", forget_misses),
        ("statistics", look_at_tables),
    ):
        try:
            count = work()
        except Exception:
            logger.exception("sweep: %s failed", what)
            failed.append(what)
            close_old_connections()
        else:
            if count:
                logger.info("sweep: %s, %s done", what, count)
    return failed


def look_at_tables() -> int:
    """Let SQLite renew what it knows of its tables where they changed much; PostgreSQL does so by itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA optimize")
    return 0


def forget_tasks() -> int:
    """Remove tasks that are done long ago, and those whose worker was killed; return how many."""
    now = timezone.now()
    done = DBTaskResult.objects.finished().filter(finished_at__lt=now - KEEP)
    lost = DBTaskResult.objects.filter(status="RUNNING", started_at__lt=now - LOST_AFTER)
    return done.delete()[0] + lost.delete()[0]


def log_task(sender, task_result, **_kwargs) -> None:
    """A task ended: sender (the backend), task_result. Its arguments are numbers, never texts."""
    took = (task_result.finished_at - task_result.started_at).total_seconds() * 1000
    words = (task_result.task.name, task_result.args, str(task_result.status).lower(), took)
    logger.info("task %s %s: %s in %.0f ms", *words)
