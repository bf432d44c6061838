"""120 strings that would run as script wherever somebody forgot to escape. Each would set window.__xss."""

from html.parser import HTMLParser

RUN = "window.__xss=1"
_TAGS = [
    "<script>{run}</script>",
    "<ScRiPt>{run}</sCrIpT>",
    "<script >{run}</script >",
    "<script\n>{run}</script\n>",
    "<<script>{run}//<</script>",
    "<script/x>{run}</script>",
    "<scr<script>ipt>{run}</scr</script>ipt>",
    "</script><script>{run}</script>",
    "</textarea><script>{run}</script>",
    "</title><script>{run}</script>",
    "</style><script>{run}</script>",
    "--><script>{run}</script><!--",
    "]]><script>{run}</script>",
    "<svg><script>{run}</script></svg>",
    "<math><mtext><script>{run}</script></mtext></math>",
    '<noscript><p title="</noscript><img src=x onerror={run}>">',
    "<template><script>{run}</script></template>",
    "<xmp><script>{run}</script></xmp>",
    '<iframe srcdoc="<script>parent.{run}</script>"></iframe>',
    '<object data="data:text/html,<script>{run}</script>"></object>',
    '<embed src="data:text/html,<script>{run}</script>">',
    "<style>*{{x:expression({run})}}</style>",
    "<style>body{{background:url(javascript:{run})}}</style>",
    '<link rel=stylesheet href="javascript:{run}">',
    '<meta http-equiv=refresh content="0;url=javascript:{run}">',
    '<base href="javascript:{run}//">',
    '<form action="javascript:{run}"><input type=submit autofocus></form>',
    '<isindex action="javascript:{run}" type=image>',
    '<img src=x:x onerror="{run}" / alt=\'',
    "<!--[if gte IE 4]><script>{run}</script><![endif]-->",
]
_EVENTS = [
    ("img src=x", "onerror"), ("img src=/static/img/favicon.svg", "onload"), ("svg", "onload"), ("svg/", "onload"),
    ("body", "onload"), ("body", "onpageshow"), ("input autofocus", "onfocus"), ("select autofocus", "onfocus"),
    ("textarea autofocus", "onfocus"), ("button autofocus", "onfocus"), ("a href=# autofocus", "onfocus"),
    ("p tabindex=0 autofocus", "onfocus"), ("details open", "ontoggle"), ("video src=x", "onerror"),
    ("audio src=x", "onerror"), ("video><source", "onerror"), ("iframe", "onload"), ("object data=x", "onerror"),
    ("link rel=stylesheet href=/x", "onerror"), ("script src=/x", "onerror"), ("marquee", "onstart"),
    ("marquee loop=1 width=0", "onfinish"), ("keygen autofocus", "onfocus"), ("style", "onload"),
    ("svg><animate attributeName=x dur=1s", "onbegin"), ("svg><set attributeName=x", "onbegin"),
    ("div", "onmouseover"), ("div style=animation-name:x", "onanimationstart"), ("p", "onclick"),
    ("table background=x", "onerror"), ("img/src='x'/", "onerror"), ("img\tsrc=x", "onerror"),
    ("img\nsrc=x\n", "onerror"), ("IMG SRC=x", "ONERROR"), ("bdo", "onpointerenter"), ("math", "onclick"),
]  # fmt: skip
_ADDRESSES = [
    "javascript:{run}",
    "JaVaScRiPt:{run}",
    "java\tscript:{run}",
    "java\nscript:{run}",
    " javascript:{run}",
    "\x01javascript:{run}",
    "javascript&colon;{run}",
    "javascript&#58;{run}",
    "&#106;avascript:{run}",
    "&#x6a;avascript:{run}",
    "javascript:%77indow.__xss=1",
    "javascript://%0a{run}",
    "data:text/html,<script>{run}</script>",
    "data:text/html;base64,PHNjcmlwdD53aW5kb3cuX194c3M9MTwvc2NyaXB0Pg==",
    "data:image/svg+xml,<svg onload={run}>",
    "vbscript:{run}",
]
_QUOTES = [
    '" onmouseover="{run}',
    "' onmouseover='{run}",
    '" autofocus onfocus="{run}" x="',
    "' autofocus onfocus='{run}' x='",
    '"><script>{run}</script>',
    "'><script>{run}</script>",
    "`><script>{run}</script>",
    "x onfocus={run} autofocus",
    "';{run};//",
    '";{run};//',
    "${{{run}}}",
    "{{{{constructor.constructor('{run}')()}}}}",
    "{{% now '{run}' %}}",
    '\\"><img src=x onerror={run}>',
    "&lt;script&gt;{run}&lt;/script&gt;",
    "%3Cscript%3E{run}%3C/script%3E",
    "\\u003cscript\\u003e{run}\\u003c/script\\u003e",
    "<img src=x onerror=&#119;indow.__xss=1>",
    "\uff1cscript\uff1e{run}\uff1c/script\uff1e",
    "<scr\u0000ipt>{run}</scr\u0000ipt>",
    "<a href='https://a.nl' onclick='{run}'>x</a>",
    "<h3 onclick={run}>x</h3>",
]

_made = (
    [text.format(run=RUN) for text in _TAGS]
    + [f"<{element} {event}={RUN}>" for element, event in _EVENTS]
    + [f"[klik]({address.format(run=RUN)})" for address in _ADDRESSES]
    + [f'<a href="{address.format(run=RUN)}">klik</a>' for address in _ADDRESSES]
    + [text.format(run=RUN) for text in _QUOTES]
)
PAYLOADS = _made[:120]
ALLOWED = {"a", "b", "br", "em", "h3", "h4", "i", "li", "ol", "p", "strong", "ul"}


class _Reader(HTMLParser):
    """Reads HTML as a browser would and notes each element or attribute that is not allowed."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag not in ALLOWED:
            self.wrong.append(tag)
        for name, value in attrs:
            if (tag, name) != ("a", "href") or not value.lower().startswith(
                ("http://", "https://", "mailto:")
            ):
                self.wrong.append(f"{tag} {name}={value}")


def is_harmless(html: str) -> bool:
    """Whether `html` holds nothing but the elements of rich text and links to the web."""
    reader = _Reader()
    reader.feed(html)
    return not reader.wrong


class _PageReader(HTMLParser):
    """Reads a whole page and notes whatever would run or lead where no page of ours leads."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            said = "".join((value or "").split()).lower()
            leads = name in ("href", "src", "action", "formaction", "data", "srcdoc", "style", "content")
            if name.startswith("on") or (
                leads and ("__xss=" in said or said.startswith(("javascript:", "vbscript:")))
            ):
                self.wrong.append(f"{tag} {name}={value}")
        if tag == "script" and "src" not in dict(attrs):
            self.wrong.append("script")


def what_would_run(html: str) -> list[str]:
    """Return what of a whole page comes from a payload and would run."""
    reader = _PageReader()
    reader.feed(html)
    return reader.wrong
