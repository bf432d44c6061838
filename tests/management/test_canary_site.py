"""The canary world over http: it answers as the real site does, and leaves nothing behind."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str, seconds: int) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(address, timeout=5).read()
            return
        except OSError:
            time.sleep(0.5)
    raise AssertionError(f"{address} did not answer within {seconds} s")


def test_a_world_is_served_and_gone_after_a_stop(tmp_path):
    port = free_port()
    environment = {**os.environ, "TMPDIR": str(tmp_path), "DEBUG": "0", "ALLOWED_HOSTS": "127.0.0.1"}
    command = [sys.executable, "manage.py", "canary_site", "--seed=4", f"--port={port}"]
    with (tmp_path / "said").open("w") as said:
        site = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=subprocess.STDOUT)
    try:
        wait_for(f"http://127.0.0.1:{port}/account/login/", 240)
        text = (tmp_path / "said").read_text()
        manifest, _end = json.JSONDecoder().raw_decode(text[text.index("{") :])
        clear = next(thing for thing in manifest["things"] if thing["label"] == "clear")
        page = urllib.request.urlopen(f"http://127.0.0.1:{port}{clear['url']}", timeout=20).read().decode()
        assert clear["words"][0]["word"] in page
        red = next(thing for thing in manifest["things"] if thing["label"] == "red")
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}{red['url']}", timeout=20)
            raise AssertionError("a RED page opened for a visitor")
        except urllib.error.HTTPError as answer:
            assert answer.code == 404
    finally:
        site.send_signal(signal.SIGTERM)
        site.wait(timeout=60)
    assert list(tmp_path.glob("kanaries-*")) == []
