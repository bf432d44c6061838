"""Table of contents: what each slice hooks into Wagtail's admin."""

from .contributions.hooks import admin  # noqa: F401
