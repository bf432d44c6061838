"""Everybody writes at once: each pause in typing is one save, and none of them fails."""

import json
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

from kennisbank.serve import die_with_parent
from tests.browser.stage import environment, free_port, wait_until_ready

from .conftest import ROOT

TOKEN = "k" * 32


class Writer(threading.Thread):
    """Types a word more each time, and saves at the pace of the clock."""

    def __init__(self, address, session, draft, saves, pause):
        super().__init__()
        self.url, self.session, self.draft = f"{address}/bijdragen/concept/{draft}/bewaren/", session, draft
        self.saves, self.pause, self.version, self.text = saves, pause, 1, ""
        self.failures, self.times = [], []

    def run(self):
        begun = time.monotonic()
        for turn in range(1, self.saves + 1):
            time.sleep(max(0, begun + turn * self.pause - time.monotonic()))
            self.text += f"woord{turn} "
            self.save(turn)

    def save(self, turn):
        body = {"what_happened": self.text, "version": self.version, "window": self.draft, "turn": turn}
        headers = {
            "Cookie": f"sessionid={self.session}; csrftoken={TOKEN}",
            "X-CSRFToken": TOKEN,
            "Accept": "application/json",
        }
        request = urllib.request.Request(self.url, urllib.parse.urlencode(body).encode(), headers)
        begun = time.perf_counter()
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                self.version = json.load(response)["version"]
        except (OSError, ValueError, KeyError) as error:
            self.failures.append(f"{turn}: {error}")
        self.times.append(time.perf_counter() - begun)


@pytest.fixture
def write_at_once(stage, tmp_path):
    """Return a function that lets so many people save so often; says what failed, was lost and how long it took."""

    def _write(people, saves, pause):
        port = free_port()
        database = stage.environment["DATABASE_URL"]
        stage.environment = {**environment(tmp_path, port), "DATABASE_URL": database}
        made = json.loads(stage.start("drafts", str(people)).communicate()[0].splitlines()[-1])
        command = [
            sys.executable,
            "-m",
            "gunicorn",
            "-c",
            "kennisbank/gunicorn.py",
            "kennisbank.wsgi:application",
        ]
        with open(tmp_path / "log.txt", "wb") as log:
            server = subprocess.Popen(
                command, cwd=ROOT, env=stage.environment, stdout=log, stderr=log, preexec_fn=die_with_parent
            )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until_ready(address, server)
            writers = [Writer(address, one["session"], one["draft"], saves, pause) for one in made]
            for writer in writers:
                writer.start()
            for writer in writers:
                writer.join()
        finally:
            server.terminate()
            server.wait(20)
        return told(writers, json.loads(stage.start("texts").communicate()[0].splitlines()[-1]))

    return _write


def told(writers, kept):
    failures = [failure for writer in writers for failure in writer.failures]
    lost = [writer.draft for writer in writers if kept[writer.draft].get("what_happened") != writer.text]
    times = sorted(second for writer in writers for second in writer.times)
    print(
        f"{len(writers)} writers, {len(times)} saves: {len(failures)} failures, {len(lost)} drafts with words lost; "
        f"median {times[len(times) // 2] * 1000:.0f} ms, slowest {times[-1] * 1000:.0f} ms"
    )
    return failures, lost


def test_eight_people_save_ten_times_at_once(write_at_once):
    assert write_at_once(8, 10, 0.05) == ([], [])


@pytest.mark.slow
@pytest.mark.long
def test_fifty_people_save_every_second_for_a_minute(write_at_once):
    assert write_at_once(50, 60, 1) == ([], [])
