"""The site as people meet it (no DEBUG), on plain http and without collecting static files first."""

from kennisbank.settings import *  # noqa: F403
from kennisbank.settings import STORAGES

STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
