"""A lesson, with the cases for and against it."""

from .knowledge import common_facts


def lesson_panels(page, user, panels: dict, *, role: str = "") -> dict:
    """Return what a lesson shows besides what all knowledge pages show."""
    return {"facts": common_facts(page, panels)}
