"""manage.py canary_site --seed S --port P: serve the canary world in a throw-away folder and print the manifest."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from django.core.management.base import BaseCommand

PREPARATION = [
    ["migrate", "-v0"],
    ["collectstatic", "--noinput"],
    ["load_canaries", "--seed={seed}"],
    ["search_index", "rebuild"],
]


class Command(BaseCommand):
    help = "Serves the canary world over http on 127.0.0.1 until Ctrl-C; the folder is removed afterwards."

    def add_arguments(self, parser):
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--port", type=int, default=8900)

    def handle(self, *args, seed, port, **options):
        signal.signal(signal.SIGTERM, _interrupt)
        with tempfile.TemporaryDirectory(prefix="kanaries-") as folder:
            environment = self._environment(Path(folder), port)
            try:
                for command in PREPARATION:
                    self._manage([part.format(seed=seed) for part in command], environment)
                self._serve(environment)
            except KeyboardInterrupt:
                self.stdout.write("gestopt")

    @staticmethod
    def _environment(folder: Path, port: int) -> dict:
        return {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
            "MEDIA_ROOT": str(folder / "media"),
            "SEARCH_INDEX_PATH": str(folder / "index"),
            "SITE_URL": f"http://127.0.0.1:{port}",
            "PORT": str(port),
        }

    def _manage(self, command: list[str], environment: dict) -> None:
        quiet = None if command[0] == "load_canaries" else subprocess.DEVNULL
        subprocess.run([sys.executable, "manage.py", *command], env=environment, check=True, stdout=quiet)

    def _serve(self, environment: dict) -> None:
        """Serve as `make run` does, until somebody says stop; the server never outlives this command."""
        self.stdout.flush()
        command = [
            sys.executable,
            "-m",
            "gunicorn",
            "-c",
            "kennisbank/gunicorn.py",
            "kennisbank.wsgi:application",
        ]
        server = subprocess.Popen(command, env=environment)
        try:
            server.wait()
        finally:
            server.terminate()
            server.wait()


def _interrupt(_number, _frame):
    """TERM stops as Ctrl-C does, so that the folder is removed."""
    raise KeyboardInterrupt
