"""Table of contents: what each slice hooks into Wagtail's admin."""

from .contributions.hooks import admin  # noqa: F401
from .contributions.hooks import desk as desk_hooks  # noqa: F401
from .contributions.hooks import personal_data as personal_data_hooks  # noqa: F401
from .pages import hooks as pages_hooks  # noqa: F401
