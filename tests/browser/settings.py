"""The site as people meet it (no DEBUG), on plain http and without collecting static files first."""

from pathlib import Path

from kennisbank.settings import *  # noqa: F403
from kennisbank.settings import MEDIA_ROOT, STORAGES

STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Each site writes its mail beside its own files, where the suite reads it.
EMAIL_FILE_PATH = Path(MEDIA_ROOT).parent / "mail"
