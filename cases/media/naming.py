"""Names of files on disk: random, so that a name tells nothing and cannot be guessed."""

import secrets
from pathlib import PurePosixPath


def new_file_id() -> str:
    """Return 20 random characters for a file's address."""
    return secrets.token_urlsafe(15).replace("-", "x").replace("_", "y")


def _random_name(folder: str, filename: str) -> str:
    return f"{folder}/{secrets.token_hex(16)}{PurePosixPath(filename).suffix.lower()[:10]}"


def image_path(_instance, filename: str) -> str:
    return _random_name("beeld", filename)


def rendition_path(_instance, filename: str) -> str:
    return _random_name("beeld-formaat", filename)


def document_path(_instance, filename: str) -> str:
    return _random_name("document", filename)
