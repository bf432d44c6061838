"""The filled site that the browser visits: a real web server and worker on a database of their own.

Processes instead of threads, so that nobody shares a connection with the tests beside us.
"""

import hashlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from kennisbank.serve import die_with_parent
from tests.migrated import make_site

ROOT = Path(__file__).resolve().parents[2]
#: A filled folder is kept for the next run as long as the code that filled it is the same.
TEMPLATES = ROOT / "var" / "browser"
PASSWORD = "vlieguren-maken-we-samen"
PATIENCE = 60
DAY = 24 * 60 * 60


def environment(folder: Path, port: int) -> dict[str, str]:
    """Return what the processes of the site read; nothing of this machine's own site."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.browser.settings",
        "DEBUG": "0",
        "HTTPS": "0",
        "SECRET_KEY": "only-for-the-browser-" + "x" * 50,
        "ALLOWED_HOSTS": "127.0.0.1",
        "SITE_URL": f"http://127.0.0.1:{port}",
        "PORT": str(port),
        "WEB_BIND": f"127.0.0.1:{port}",
        "DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}",
        "MEDIA_ROOT": str(folder / "media"),
        "SEARCH_INDEX_PATH": str(folder / "index"),
        "EMAIL_URL": "file",
        "DEMO_PASSWORD": PASSWORD,
        "CACHE_URL": "",
    }


def fingerprint() -> str:
    """Return a hash of the code and data that fill the site."""
    digest = hashlib.sha256()
    for path in sorted([*ROOT.glob("cases/**/*.py"), *ROOT.glob("cases/*/data/*")]):
        digest.update(f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:20]


def filled_folder() -> Path:
    """Return a folder with a filled site, made once for this state of the code.

    Runs beside us may be filling theirs or copying an older one, so only what is a day old is thrown away.
    """
    folder = TEMPLATES / fingerprint()
    if folder.exists():
        return folder
    TEMPLATES.mkdir(parents=True, exist_ok=True)
    for old in TEMPLATES.iterdir():
        if old.stat().st_mtime < time.time() - DAY:
            shutil.rmtree(old, ignore_errors=True)
    draft = TEMPLATES / f"draft-{os.getpid()}"
    draft.mkdir()
    make_site(draft)
    fill = [sys.executable, "-m", "tests.browser.fill"]
    subprocess.run(fill, cwd=ROOT, env=environment(draft, port=8000), check=True, stdout=subprocess.DEVNULL)
    try:
        return draft.rename(folder)
    except OSError:  # another run was quicker
        shutil.rmtree(draft)
        return folder


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_ready(address: str, child: subprocess.Popen) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if child.poll() is not None:
            raise RuntimeError("The web server of the browser suite ended by itself.")
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=5)
            return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    raise RuntimeError("The web server of the browser suite did not answer in time.")


@contextmanager
def served_site(folder: Path, port: int = 0):
    """Serve a copy of the filled site from `folder`; yields its address without the last slash."""
    shutil.copytree(filled_folder(), folder, dirs_exist_ok=True)
    port = port or free_port()
    settled = environment(folder, port)
    server = [
        sys.executable,
        "-m",
        "gunicorn",
        "-c",
        "kennisbank/gunicorn.py",
        "kennisbank.wsgi:application",
    ]
    worker = [sys.executable, "manage.py", "worker"]
    with open(folder / "log.txt", "wb") as log:
        children = [
            subprocess.Popen(
                command, cwd=ROOT, env=settled, stdout=log, stderr=log, preexec_fn=die_with_parent
            )
            for command in (server, worker)
        ]
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until_ready(address, children[0])
            yield address
        finally:
            for child in children:
                child.terminate()
            for child in children:
                child.wait(20)
