"""The worker: does what waits, sweeps up what was left behind, and stops when it is told to."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from cases.management.commands import worker
from cases.models import Entry, Mail
from cases.notifications.actions import tell_editors
from cases.search.index import sweep_index
from tests.migrated import make_site

ROOT = Path(__file__).resolve().parents[2]
done: list[str] = []


@task()
def note(word: str) -> None:
    done.append(word)


@task()
def fail() -> None:
    raise RuntimeError("broken on purpose")


@pytest.fixture(autouse=True)
def nothing_done_yet(db):
    done.clear()


def work():
    call_command("worker", "--once")


def test_it_does_all_that_waits_and_outlives_a_task_that_fails():
    for word in ("een", "twee"):
        note.enqueue(word)
        fail.enqueue()
    work()
    assert done == ["een", "twee"]
    assert DBTaskResult.objects.failed().count() == 2


def test_a_task_of_a_change_that_was_undone_does_not_run():
    with pytest.raises(RuntimeError), transaction.atomic():
        note.enqueue("teruggedraaid")
        raise RuntimeError
    work()
    assert done == []


def test_a_task_for_later_waits(settings):
    note.using(run_after=timezone.now() + timedelta(hours=1)).enqueue("later")
    work()
    assert done == []


def test_the_sweep_indexes_and_sends_what_was_left_behind(write_case, cast, mailoutbox):
    tell_editors(entry=write_case(publish=False).entry, by=cast.bram)
    DBTaskResult.objects.all().delete()
    long_ago = timezone.now() - timedelta(hours=1)
    Mail.objects.update(created_at=long_ago, try_after=long_ago)
    work()
    assert not Entry.objects.behind_in_index().exists()
    assert len(mailoutbox) == 1


def test_a_sweep_that_fails_in_one_part_does_the_others(write_case, cast, monkeypatch, caplog):
    def broken():
        raise OSError("no space left on device")

    monkeypatch.setattr(worker, "sweep_index", broken)
    swept = []
    monkeypatch.setattr(worker, "sweep_mail", lambda: swept.append("mail") or 0)
    assert worker.sweep() == ["index"]
    assert swept == ["mail"]
    with pytest.raises(CommandError, match="index failed"):
        work()


def test_old_and_lost_tasks_are_forgotten_and_others_kept():
    for age, status in ((2, "SUCCESSFUL"), (0, "SUCCESSFUL"), (2, "RUNNING"), (0, "RUNNING"), (2, "READY")):
        moment = timezone.now() - timedelta(days=age)
        pk = note.enqueue("oud").id
        finished = moment if status == "SUCCESSFUL" else None
        DBTaskResult.objects.filter(pk=pk).update(status=status, started_at=moment, finished_at=finished)
    assert worker.forget_tasks() == 2
    assert sorted(DBTaskResult.objects.values_list("status", flat=True)) == ["READY", "RUNNING", "SUCCESSFUL"]


def test_the_sweep_is_the_search_engines_own():
    assert worker.sweep_index is sweep_index


@pytest.fixture
def site_environment(tmp_path):
    """The environment of a site of its own, with its tables made."""
    make_site(tmp_path)
    return {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{tmp_path / 'site.sqlite3'}",
        "MEDIA_ROOT": str(tmp_path / "media"),
        "SEARCH_INDEX_PATH": str(tmp_path / "index"),
    }


def start_worker(environment):
    process = subprocess.Popen(
        [sys.executable, "manage.py", "worker"],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    for line in process.stderr:
        if "worker started" in line:
            return process
    raise AssertionError("the worker did not start")


@pytest.mark.slow
def test_it_stops_working_within_two_seconds_also_in_the_middle_of_a_long_task(site_environment):
    code = "from tests.management.slow_task import sleep_long; sleep_long.enqueue()"
    shell = [sys.executable, "manage.py", "shell", "--no-imports", "-c", code]
    for number, busy in ((signal.SIGTERM, False), (signal.SIGINT, False), (signal.SIGTERM, True)):
        if busy:
            subprocess.run(shell, cwd=ROOT, env=site_environment, check=True)
        process = start_worker(site_environment)
        time.sleep(2)
        asked = time.monotonic()
        process.send_signal(number)
        said = next(line for line in process.stderr if "worker stopped" in line)
        assert time.monotonic() - asked < 2, said
        process.communicate(timeout=20)  # leaving Python takes its time on a busy machine
        assert process.returncode == 0
