"""Walking the site as a browser would: every link, every file, every header."""

import re
from collections import defaultdict
from urllib.parse import urljoin, urlsplit

LINK = re.compile(r"""(?:href|src|action|data-url)=["']([^"'#]+)""")
NEVER = ("/static/", "/account/", "/beheer/logout", "/jsi18n")
#: Different query strings of one path that are worth a visit: filters multiply without end.
QUERIES_PER_PATH = 4


def said(response) -> str:
    """Return everything a response tells: status, headers and body, as text."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    headers = "\n".join(f"{name}: {value}" for name, value in response.headers.items())
    return f"{response.status_code}\n{headers}\n{body.decode('utf-8', 'replace')}"


def links_in(text: str, base: str) -> set[str]:
    """Return the addresses on this site that `text` links to."""
    found = set()
    for link in LINK.findall(text):
        parts = urlsplit(urljoin(f"http://testserver{base}", link.replace("&amp;", "&")))
        if parts.netloc == "testserver" and not parts.path.startswith(NEVER):
            found.add(parts.path + (f"?{parts.query}" if parts.query else ""))
    return found


def crawl(client, starts, *, most: int = 300) -> dict[str, str]:
    """Return what each address said that can be reached from `starts` by links, at most `most` of them."""
    waiting, seen, per_path = list(starts), {}, defaultdict(int)
    while waiting and len(seen) < most:
        address = waiting.pop(0)
        path = address.split("?")[0]
        if address in seen or per_path[path] >= QUERIES_PER_PATH:
            continue
        per_path[path] += 1
        response = client.get(address)
        assert response.status_code < 500, f"{address} answered {response.status_code}"
        seen[address] = said(response)
        waiting += sorted(links_in(seen[address], path) - seen.keys())
    return seen
