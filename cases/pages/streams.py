"""Plain text out of stream values."""

from django.utils.html import strip_tags


def stream_text(stream) -> str:
    """Return the searchable text of a StreamField value, one part a line."""
    parts = []
    for child in stream:
        parts += [strip_tags(str(part)) for part in child.block.get_searchable_content(child.value) if part]
    return "\n".join(parts)
