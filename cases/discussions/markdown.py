"""The subset of Markdown that posts may use, turned into safe HTML.

Paragraphs, line breaks, lists, bold, italic, links, quotes and code; no HTML, images or headings. What comes
out of the parser is cleaned once more by nh3, so a fault in one of the two harms nobody.
"""

import re
from functools import lru_cache
from html import unescape

import nh3
from django.utils.html import linebreaks, strip_tags
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

MAX_LENGTH = 20_000
#: Deeper lists, quotes and brackets are shown as plain text: the parser drops what lies below its limit.
MAX_NESTING = 20

RULES = [
    "autolink",
    "backticks",
    "blockquote",
    "code",
    "emphasis",
    "escape",
    "fence",
    "link",
    "list",
    "newline",
]
TAGS = {"a", "blockquote", "br", "code", "em", "li", "ol", "p", "pre", "strong", "ul"}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto"}
REL = "nofollow ugc noopener"

BARE_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)'\]]", re.IGNORECASE)

_parser = MarkdownIt("zero", {"html": False, "breaks": True, "maxNesting": MAX_NESTING}).enable(RULES)


@lru_cache(maxsize=512)
def render_markdown(text: str) -> SafeString:
    """Return `text` as HTML that may stand in a page."""
    tokens = _parser.parse(text[:MAX_LENGTH])
    if _deepest(tokens) >= MAX_NESTING - 1:
        return mark_safe(linebreaks(text[:MAX_LENGTH], autoescape=True))  # noqa: S308 - escaped
    for token in tokens:
        if token.children:
            token.children = _with_links(token.children)
    html = _parser.renderer.render(tokens, _parser.options, {})
    return mark_safe(nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=REL))  # noqa: S308


def as_plain_text(text: str) -> str:
    """Return the words of `text` on one line, without the marks."""
    return " ".join(unescape(strip_tags(render_markdown(text).replace("</", " </"))).split())


def as_quote(text: str) -> str:
    """Return `text` marked as a quotation, for the start of a reply."""
    return "".join(f"> {line}\n" for line in text.splitlines()) + "\n"


def _deepest(tokens: list[Token]) -> int:
    """Return how deep blocks and inline marks nest together."""
    deepest = 0
    for token in tokens:
        inner = max((child.level for child in token.children or ()), default=0)
        deepest = max(deepest, token.level, inner)
    return deepest


def _with_links(tokens: list[Token]) -> list[Token]:
    """Turn addresses in running text into links; inside a link or code they stay as they are."""
    result: list[Token] = []
    inside = 0
    for token in tokens:
        inside += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        linked = token.type == "text" and not inside and BARE_ADDRESS.search(token.content)
        result += _split_on_addresses(token.content) if linked else [token]
    return result


def _split_on_addresses(content: str) -> list[Token]:
    parts: list[Token] = []
    end = 0
    for match in BARE_ADDRESS.finditer(content):
        parts += [
            _text(content[end : match.start()]),
            Token("link_open", "a", 1, attrs={"href": match.group()}),
            _text(match.group()),
            Token("link_close", "a", -1),
        ]
        end = match.end()
    return [*parts, _text(content[end:])]


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
