"""`make run`: prepares the site when something changed, then keeps web server and worker together.

Each child leads a session of its own, so that a Ctrl-C in the terminal reaches this process alone and it
can stop both in order; the kernel stops them when this process itself is killed.
"""

import ctypes
import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from kennisbank.environment import SettingError, read_number

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"
PREPARED = VAR / "prepared"
ACCOUNTS = VAR / "accounts.txt"
MANAGE = [sys.executable, str(ROOT / "manage.py")]
STEPS = ["migrate", "import_registry", "load_demo", "search_index", "collectstatic"]
OPTIONS = {
    "migrate": ["--verbosity=0"],
    "search_index": ["rebuild"],
    "collectstatic": ["--no-input", "--clear", "--verbosity=0"],
}
SOURCES = [
    "cases/migrations/*.py",
    "cases/demo/**/*.py",
    "cases/*/data/*",
    "cases/search/**/*.py",
    "kennisbank/static/**/*",
    "requirements/production.txt",
]
PR_SET_PDEATHSIG = 1
PATIENCE = 10


def check_port(port: int) -> None:
    """Refuse a port that somebody listens on; tried the way the web server binds."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise SettingError(
                "PORT", f"{port} cannot be used ({error.strerror})", "Try: make run PORT=8001"
            ) from None


def fingerprint() -> str:
    """Return a hash of everything that the prepared database, index and static files were made from."""
    digest = hashlib.sha256()
    for name in ("DATABASE_URL", "MEDIA_ROOT", "SEARCH_INDEX_PATH"):
        digest.update(f"{name}={os.environ.get(name)}\n".encode())
    for path in sorted({path for pattern in SOURCES for path in ROOT.glob(pattern)}):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def is_prepared() -> bool:
    """Tell whether the last start prepared this very state, and its database is still there."""
    if "DATABASE_URL" not in os.environ and not (VAR / "kennisbank.sqlite3").exists():
        return False
    return ACCOUNTS.exists() and PREPARED.exists() and PREPARED.read_text() == fingerprint()


def prepare() -> None:
    """Make the tables, the registry, the demonstration content, the index and the static files."""
    PREPARED.unlink(missing_ok=True)
    state = fingerprint()
    for step in STEPS:
        print(f"{step} ...", flush=True)
        if subprocess.run([*MANAGE, step, *OPTIONS.get(step, [])], cwd=ROOT).returncode:
            raise SettingError(step, "it failed, see above", "Mend it and run make run again.")
    accounts = subprocess.run([*MANAGE, "demo_accounts"], cwd=ROOT, capture_output=True, text=True)
    ACCOUNTS.write_text(accounts.stdout or accounts.stderr)
    PREPARED.write_text(state)


def die_with_parent() -> None:
    """Ask the kernel for a TERM when the parent is gone, also after kill -9 (Linux; elsewhere nothing)."""
    try:
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    except (AttributeError, OSError):
        return


def start(command: list[str]) -> subprocess.Popen:
    return subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=die_with_parent,
    )


def start_both() -> dict[str, subprocess.Popen]:
    """Start the web server and the worker beside it."""
    gunicorn = [
        sys.executable,
        "-m",
        "gunicorn",
        "-c",
        "kennisbank/gunicorn.py",
        "kennisbank.wsgi:application",
    ]
    return {"web server": start(gunicorn), "worker": start([*MANAGE, "worker"])}


def stop_both(children: dict[str, subprocess.Popen]) -> None:
    """TERM to each, then KILL to the groups of those that linger."""
    for child in children.values():
        if child.poll() is None:
            child.terminate()
    deadline = time.monotonic() + PATIENCE
    for child in children.values():
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()


class Stopped(Exception):
    """Somebody asked us to stop."""


def on_signal(_number, _frame) -> None:
    raise Stopped


def watch(children: dict[str, subprocess.Popen]) -> str:
    """Wait until one of the two ends by itself; return its name."""
    while True:
        for name, child in children.items():
            if child.poll() is not None:
                return name
        time.sleep(0.3)


def serve(port: int) -> int:
    """Run both until a signal comes or one of them ends; return the exit code."""
    children: dict[str, subprocess.Popen] = {}
    try:
        children = start_both()
        print(f"{ACCOUNTS.read_text()}\nKennisbank: http://127.0.0.1:{port}/   (Ctrl-C stops)", flush=True)
        ended = watch(children)
    except Stopped:
        return 0
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        stop_both(children)
    print(f"{ended}: it ended by itself, so everything stopped. The lines above say why.", file=sys.stderr)
    return 1


def main() -> int:
    port = read_number("PORT", 8000, least=1, most=65535)
    check_port(port)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, on_signal)
    try:
        if not is_prepared():
            prepare()
    except Stopped:
        return 130
    return serve(port)


if __name__ == "__main__":
    sys.exit(main())
