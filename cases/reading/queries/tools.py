"""The card of a tool, and what agencies found of it."""

from .knowledge import common_facts


def tool_panels(page, user, panels: dict, *, role: str = "") -> dict:
    """Return what a tool's card shows besides what all knowledge pages show."""
    return {"facts": common_facts(page, panels)}
