"""How gunicorn serves the site: `gunicorn -c kennisbank/gunicorn.py kennisbank.wsgi:application`."""

import os
import threading
from pathlib import Path

from cases.search.dutch import preload
from kennisbank.environment import read_number

bind = os.environ.get("WEB_BIND") or f"127.0.0.1:{read_number('PORT', 8000, least=1, most=65535)}"

# One process until there is a shared cache: sign-in attempts are counted in the cache.
workers = read_number("WEB_WORKERS", 4 if os.environ.get("CACHE_URL") else 1, least=1, most=64)
worker_class = "gthread"
threads = read_number("WEB_THREADS", 8, least=1, most=64)
keepalive = 15
timeout = 60
graceful_timeout = 5
control_socket_disable = True  # nobody steers this server but its parent

# Worker heartbeats in memory: on a slow disk they stall, and gunicorn kills a healthy worker.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None
loglevel = "warning"


def on_starting(_server):
    """Load the word lists once for several workers, before they are forked: they then share the memory."""
    if workers > 1:
        preload()


def post_worker_init(_worker):
    """Have the word lists at hand for the first search, without keeping the first page waiting for them."""
    threading.Thread(target=preload, daemon=True).start()
