"""manage.py canary_site --seed S --port P: serve the canary world in a throw-away folder and print the manifest."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Serves the canary world over http on 127.0.0.1 until Ctrl-C; the folder is removed afterwards."

    def add_arguments(self, parser):
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--port", type=int, default=8900)

    def handle(self, *args, seed, port, **options):
        with tempfile.TemporaryDirectory(prefix="kanaries-") as folder:
            environment = self._environment(Path(folder), port)
            for command in (["migrate", "-v0"], ["load_canaries", f"--seed={seed}"], ["rebuild_search"]):
                self._manage(command, environment)
            self._serve(port, environment)

    @staticmethod
    def _environment(folder: Path, port: int) -> dict:
        return {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
            "MEDIA_ROOT": str(folder / "media"),
            "SEARCH_INDEX_PATH": str(folder / "index"),
            "SITE_URL": f"http://127.0.0.1:{port}",
        }

    def _manage(self, command: list[str], environment: dict) -> None:
        quiet = None if command[0] == "load_canaries" else subprocess.DEVNULL
        subprocess.run([sys.executable, "manage.py", *command], env=environment, check=True, stdout=quiet)

    def _serve(self, port: int, environment: dict) -> None:
        self.stdout.flush()
        server = [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"]
        try:
            subprocess.run(server, env=environment, check=False)
        except KeyboardInterrupt:
            self.stdout.write("gestopt")
