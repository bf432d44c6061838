"""A guide: its parts, its rules, and where others wrote about it."""

from .knowledge import common_facts


def guide_panels(page, user, panels: dict, *, role: str = "") -> dict:
    """Return what a guide shows besides what all knowledge pages show."""
    return {"facts": common_facts(page, panels)}
