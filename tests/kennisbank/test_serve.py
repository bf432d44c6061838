"""The web server and its supervisor: refusals in one line, no orphan, no control socket."""

import os
import runpy
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kennisbank import install, serve

ROOT = Path(__file__).resolve().parent.parent.parent
SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture
def gunicorn(monkeypatch):
    """Return a function that reads the server's configuration under some variables."""

    def _read(**variables):
        for name in ("PORT", "WEB_WORKERS", "WEB_THREADS", "WEB_BIND", "CACHE_URL"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(ROOT / "kennisbank" / "gunicorn.py"))

    return _read


def test_the_web_server_listens_here_alone_and_opens_no_control_socket(gunicorn):
    found = gunicorn(PORT="8123")
    assert (found["bind"], found["control_socket_disable"]) == ("127.0.0.1:8123", True)


def test_several_processes_only_with_a_shared_cache(gunicorn):
    assert gunicorn()["workers"] == 1
    assert gunicorn(CACHE_URL="redis://127.0.0.1/0")["workers"] > 1


def test_a_port_in_use_is_refused_in_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit, match=rf"PORT: {port} cannot be used .* Try: make run PORT=8001"):
            serve.check_port(port)


def test_an_old_python_and_a_missing_venv_are_refused_in_one_line(monkeypatch):
    monkeypatch.setattr(install.sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match="Python: 3.9.2 is too old, 3.11 or newer is needed"):
        install.check_python()
    monkeypatch.undo()
    monkeypatch.setattr(install.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="python3-venv: it is missing.*apt-get install python3-venv"):
        install.check_python()


def test_the_secret_is_made_once_and_for_its_owner_alone(monkeypatch, tmp_path):
    monkeypatch.setattr(install, "ROOT", tmp_path)
    install.keep_secret()
    first = (tmp_path / "var" / "secret-key").read_text()
    install.keep_secret()
    assert (tmp_path / "var" / "secret-key").read_text() == first and len(first) > 50
    assert (tmp_path / "var" / "secret-key").stat().st_mode & 0o077 == 0


def test_both_stop_when_one_ends_by_itself(monkeypatch, tmp_path, capsys):
    (tmp_path / "accounts.txt").write_text("accounts")
    both = {"web server": serve.start(SLEEPER), "worker": serve.start([sys.executable, "-c", ""])}
    monkeypatch.setattr(serve, "ACCOUNTS", tmp_path / "accounts.txt")
    monkeypatch.setattr(serve, "start_both", lambda: both)
    monkeypatch.setattr(serve.signal, "signal", lambda *_: None)
    assert serve.serve(8123) == 1
    assert all(child.poll() is not None for child in both.values())
    assert "worker: it ended by itself" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's help is Linux' own")
def test_a_killed_supervisor_leaves_no_orphan():
    code = f"from kennisbank import serve; print(serve.start({SLEEPER!r}).pid, flush=True); input()"
    parent = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    orphan = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    assert is_gone_within(orphan, seconds=5)


def is_gone_within(pid, *, seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text():
            return True
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    return False
