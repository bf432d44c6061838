"""Simple Markdown, as the quick forms take it, turned into the rich text of pages.

Paragraphs, line breaks, lists, bold, italic, links and headings of two sizes; no HTML. What comes out of the parser
is cleaned once more by nh3 with the elements that pages allow, so a fault in one of the two harms nobody.
"""

import nh3
from django.utils.html import linebreaks
from markdown_it import MarkdownIt
from markdown_it.token import Token

from .rich_text import TAGS

RULES = ["autolink", "emphasis", "escape", "heading", "lheading", "link", "list", "newline"]
SCHEMES = {"http", "https", "mailto"}
#: Deeper lists are shown as plain text: the parser drops what lies below its limit.
MAX_NESTING = 20
#: The page and its parts have the first two.
BIGGEST, SMALLEST = 3, 4

_parser = MarkdownIt("zero", {"html": False, "breaks": True, "maxNesting": MAX_NESTING}).enable(RULES)


def as_rich_text(text: str) -> str:
    """Return `text` as rich text to store in a page."""
    tokens = _parser.parse(text.strip())
    if max((_depth(token) for token in tokens), default=0) >= MAX_NESTING - 1:
        return _cleaned(linebreaks(text.strip(), autoescape=True))
    for token in tokens:
        _fit(token)
    return _cleaned(_parser.renderer.render(tokens, _parser.options, {}).strip())


def _depth(token: Token) -> int:
    return token.level + max((child.level for child in token.children or ()), default=0)


def _fit(token: Token) -> None:
    """Give a heading one of our two sizes."""
    if token.type in ("heading_open", "heading_close"):
        level = min(max(int(token.tag[1:]), BIGGEST), SMALLEST)
        token.tag = f"h{level}"


def _cleaned(html: str) -> str:
    """Return `html` with our elements alone, line breaks as Wagtail's editor reads them: it stumbles over a bare br."""
    clean = nh3.clean(html, tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES, link_rel=None)
    return clean.replace("<br>", "<br/>")
