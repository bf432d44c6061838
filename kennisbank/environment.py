"""Typed readers of the environment: a wrong value stops the start with one line: what, why, the mend."""

import os
import re
from pathlib import Path

import environ

YES = {"1", "true", "yes", "on", "ja"}
NO = {"", "0", "false", "no", "off", "nee"}


class SettingError(SystemExit):
    """A setting that cannot be used; printed as one line, without a traceback."""

    def __init__(self, name: str, why: str, mend: str):
        super().__init__(f"{name}: {why}. {mend}")


def read_flag(name: str, default: bool = False) -> bool:
    """Return the yes/no in variable `name`; raises SettingError for any other word."""
    value = os.environ.get(name, "").strip().lower()
    if name not in os.environ:
        return default
    if value in YES or value in NO:
        return value in YES
    raise SettingError(name, f"'{value}' is not yes or no", f"Set {name}=1 or {name}=0.")


def read_number(name: str, default: int, *, least: int, most: int) -> int:
    """Return the whole number in variable `name`, from `least` up to and including `most`."""
    value = os.environ.get(name, "").strip() or str(default)
    if value.isdecimal() and least <= int(value) <= most:
        return int(value)
    raise SettingError(
        name, f"'{value}' is no number from {least} to {most}", f"For example {name}={default}."
    )


def read_list(name: str, default: list[str]) -> list[str]:
    """Return the comma-separated values in variable `name`, without blanks."""
    if name not in os.environ:
        return default
    return [part.strip() for part in os.environ[name].split(",") if part.strip()]


def read_secret(name: str, *, debug: bool, shortest: int = 50) -> str:
    """Return the secret in `name`; in production it must be there and hold at least `shortest` characters."""
    value = os.environ.get(name, "")
    if len(value) >= shortest or (value and debug):
        return value
    why = f"has {len(value)} characters, {shortest} are needed" if value else "is not set"
    raise SettingError(
        name,
        why,
        "Make one with: python -c 'import secrets; print(secrets.token_urlsafe(64))'",
    )


def read_path(name: str, default: Path) -> Path:
    """Return the folder in variable `name`, absolute; raises SettingError when a file stands there."""
    path = Path(os.environ.get(name) or default).expanduser().absolute()
    if path.is_file():
        raise SettingError(name, f"{path} is a file", "Name a folder.")
    return path


def read_name(name: str, default: str) -> str:
    """Return the name in variable `name`; whether there is such a thing is a system check's question."""
    return os.environ.get(name, "").strip() or default


def read_prefix(name: str) -> str:
    """Return the start of an address in variable `name`, between slashes; empty when it is not set."""
    value = os.environ.get(name, "").strip()
    if value and not re.fullmatch(r"/(?:[A-Za-z0-9_-]+/)+", value):
        raise SettingError(
            name, f"'{value}' is no path between slashes", f"For example {name}=/media-intern/"
        )
    return value


def read_database(name: str, default: str) -> dict:
    """Return Django's settings for the database address in `name` (sqlite:/// or postgres://)."""
    address = os.environ.get(name) or default
    if not address.startswith(("sqlite://", "postgres://", "postgresql://")):
        raise SettingError(
            name,
            "is no sqlite:// or postgres:// address",
            "For example sqlite:////srv/kennisbank/db.sqlite3",
        )
    return environ.Env.db_url_config(address)


def read_cache(name: str) -> dict:
    """Return Django's settings for the cache address in `name` (redis://), or the cache in memory."""
    address = os.environ.get(name, "")
    if not address:
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if not address.startswith(("redis://", "rediss://", "unix://")):
        raise SettingError(
            name,
            "is no redis:// address",
            "For example redis://127.0.0.1:6379/0, or leave it unset.",
        )
    return {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": address,
    }


def read_mail(name: str, folder: Path) -> dict:
    """Return Django's mail settings for the address in `name`: smtp+tls://user:password@host:587, or file.

    "file" writes each mail into `folder`, for a machine without a mail server.
    """
    address = os.environ.get(name) or "smtp://localhost:25"
    if address == "file":
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": folder,
        }
    if not address.startswith(("smtp://", "smtps://", "smtp+tls://", "smtp+ssl://")):
        raise SettingError(
            name, "is no smtp:// address", "For example smtp+tls://user:password@mail.example:587"
        )
    found = environ.Env.email_url_config(address)
    return {key: value for key, value in found.items() if key != "EMAIL_FILE_PATH"}
