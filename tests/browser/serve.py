"""Serves the filled site of the suite for looking: `python -m tests.browser.serve PORT` until Ctrl-C."""

import signal
import sys
import tempfile
from pathlib import Path

from .stage import served_site


def stop(_number, _frame) -> None:
    raise SystemExit


def main() -> None:
    signal.signal(signal.SIGTERM, stop)
    with tempfile.TemporaryDirectory() as folder, served_site(Path(folder), int(sys.argv[1])) as address:
        print(address, flush=True)
        signal.pause()


if __name__ == "__main__":
    main()
