"""What pages change in Wagtail's rich text."""

from wagtail import hooks

from .rich_text import PermalinkHandler


@hooks.register("register_rich_text_features", order=10)
def link_by_permalink(features):
    """Replaces Wagtail's own link handler, which writes the address of the page, title and all."""
    features.register_link_type(PermalinkHandler)
