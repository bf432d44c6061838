"""A tool review: scores with proof, and the privacy and law block."""

from .knowledge import common_facts


def tool_review_panels(page, user, panels: dict, *, role: str = "") -> dict:
    """Return what a tool review shows besides what all knowledge pages show."""
    return {"facts": common_facts(page, panels)}
