"""The words of rich text, with the addresses that its links lead to. Plain Python."""

from html.parser import HTMLParser

_BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "br", "ul", "ol", "td", "th", "tr", "blockquote", "div"}


class _Words(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag in _BLOCKS:
            self.parts.append("\n")
        href = dict(attrs).get("href") or ""
        if href.startswith(("http://", "https://", "mailto:")):
            self.links.append(href.removeprefix("mailto:"))

    def handle_endtag(self, tag):
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data):
        self.parts.append(data)


def text_of_html(html: str) -> str:
    """Return the text of `html`, a block a line, and below it each address that a link leads to."""
    words = _Words()
    words.feed(html)
    words.close()
    lines = [line.strip() for line in "".join(words.parts).split("\n")]
    links = [link for link in dict.fromkeys(words.links) if not any(link in line for line in lines)]
    return "\n".join([line for line in lines if line] + links)
