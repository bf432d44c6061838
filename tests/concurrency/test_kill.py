"""kill -9 of the site under publishing load: what was acknowledged is there, and nothing is half there."""

import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest
import requests

from tests.pages.test_editing import case_form

from .conftest import ROOT

ROUNDS = int(os.environ.get("KILL_ROUNDS", "20"))
CHECK_EVERY = 5
TOKEN = "a" * 32


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Site:
    """The real web server on a stage; `kill` gives it no chance to tidy up."""

    def __init__(self, stage, editor):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.stage, self.editor = stage, editor
        self.process = None

    def start(self) -> None:
        command = [
            sys.executable,
            "-m",
            "gunicorn",
            "-c",
            "kennisbank/gunicorn.py",
            "kennisbank.wsgi:application",
        ]
        environment = {**self.stage.environment, "PORT": str(self.port)}
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                if requests.get(f"{self.url}/healthz", timeout=30).status_code == 200:
                    return
            except requests.RequestException:
                time.sleep(0.1)
        raise AssertionError("the site did not start")

    def kill(self) -> None:
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def publish(self, slug: str) -> bool:
        """Publish a case study in the admin; True when the site said that it is done."""
        answer = requests.post(
            f"{self.url}/beheer/pages/add/cases/casestudypage/{self.editor['parent']}/",
            {
                **case_form(title=f"Zaak {slug}", slug=slug),
                "action-publish": "1",
                "csrfmiddlewaretoken": TOKEN,
            },
            cookies={"sessionid": self.editor["session"], "csrftoken": TOKEN},
            allow_redirects=False,
            timeout=30,
        )
        assert answer.status_code == 302, answer.text[:2000]
        return True


def publish_until_killed(site, name, acknowledged, faults) -> None:
    number = 0
    while True:
        slug = f"{name}-{number}"
        try:
            site.publish(slug)
        except requests.RequestException:
            return
        except AssertionError as fault:
            faults.append(fault)
            return
        acknowledged.append(slug)
        number += 1


@pytest.fixture
def site(stage):
    made = Site(stage, stage.run("build"))
    yield made
    made.kill()


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_when_the_site_is_killed(stage, site):
    acknowledged, faults, found = [], [], None
    for turn in range(1, ROUNDS + 1):
        site.start()
        names = [f"ronde-{turn}-{letter}" for letter in "ab"]
        writers = [
            threading.Thread(
                target=publish_until_killed, args=(site, name, acknowledged, faults), daemon=True
            )
            for name in names
        ]
        for writer in writers:
            writer.start()
        time.sleep(random.uniform(0.5, 2.0))
        site.kill()
        for writer in writers:
            writer.join()
        if turn % CHECK_EVERY == 0 or turn == ROUNDS:
            found = stage.run("check", given=acknowledged)
            assert (found["lost"], found["differences"], faults) == ([], [], [])
    print(f"{ROUNDS} rounds: {len(acknowledged)} acknowledged, {found['live']} live, 0 lost")
    assert acknowledged
