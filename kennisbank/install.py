"""Makes .venv from a lock, with the standard library alone: `python3 -m kennisbank.install production`.

It runs under whatever Python the machine has, so that a too old one gets a sentence and not a traceback.
"""

import hashlib
import importlib.util
import os
import secrets
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LEAST = (3, 11)


def refuse(what, why, mend):
    """Stop with one line: what, why, the mend."""
    sys.exit("%s: %s. %s" % (what, why, mend))  # noqa: UP031 (read by old Pythons too)


def check_python():
    """Refuse a Python that cannot run the site, or cannot make a virtual environment."""
    if sys.version_info < LEAST:
        have = ".".join(str(part) for part in sys.version_info[:3])
        refuse(
            "Python", f"{have} is too old, 3.11 or newer is needed", "For example: make run PYTHON=python3.11"
        )
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        refuse(
            "python3-venv",
            "it is missing, so no virtual environment can be made",
            "apt-get install python3-venv",
        )


def make_venv():
    """Make .venv anew unless its Python and pip run; a copied or half-made one does not."""
    test = [str(PYTHON), "-c", "import pip, sys; sys.exit(sys.prefix != sys.argv[1])", str(VENV)]
    if PYTHON.exists() and subprocess.run(test, capture_output=True).returncode == 0:
        return
    print("Making the virtual environment in .venv ...", flush=True)
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True
    )
    if made.returncode:
        why = (made.stdout + made.stderr).strip().splitlines()[-1:]
        refuse(
            ".venv",
            f"it could not be made ({''.join(why)})",
            "Look at free space and at the rights on this folder.",
        )


def install(lock):
    """Install the lock with its hashes; a stamp of its contents makes the next start quick."""
    stamp = VENV / f"installed-{lock.stem}"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print(f"Installing {lock.relative_to(ROOT)} (once, a minute or two) ...", flush=True)
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*command, "--require-hashes", "-r", str(lock)]).returncode:
        refuse("pip", "the packages could not be installed, see above", "Is the package registry reachable?")
    stamp.write_text(wanted)


def keep_secret():
    """Write a secret key for local use once, readable by its owner alone and never committed."""
    path = ROOT / "var" / "secret-key"
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))


if __name__ == "__main__":
    check_python()
    make_venv()
    install(ROOT / "requirements" / f"{sys.argv[1]}.txt")
    keep_secret()
