"""E-mail addresses, handles (@name) and links to somebody's profile."""

import re

from ..kinds import Finding, Found, Kind, found
from .official import is_official

_LOCAL = frozenset("._%+'-")
_DOMAIN = re.compile(r"[A-Za-z0-9\u00c0-\u024f](?:[\w-]{0,62})(?:\.[\w-]{1,63}){1,6}")
_HANDLE = re.compile(r"[A-Za-z0-9_][\w.-]{1,39}(?:@[\w-]{1,40}(?:\.[\w-]{1,30}){1,3})?")
_LONGEST_LOCAL = 64

_HOSTS = {
    "x.com": "x", "twitter.com": "x", "facebook.com": "facebook", "fb.com": "facebook", "fb.me": "facebook",
    "instagram.com": "instagram", "tiktok.com": "at", "t.me": "telegram", "telegram.me": "telegram",
    "linkedin.com": "linkedin", "youtube.com": "youtube", "snapchat.com": "snapchat", "reddit.com": "reddit",
    "threads.net": "at", "threads.com": "at", "bsky.app": "bluesky", "twitch.tv": "plain", "discord.gg": "plain",
}  # fmt: skip
_LINK = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:[a-z-]{1,10}\.)?("
    + "|".join(re.escape(host) for host in _HOSTS)
    + r")/([^\s<>\"“”|\\]{1,300})",
    re.IGNORECASE,
)
_FEDIVERSE = re.compile(r"(?<![\w@.-])https?://[\w.-]{3,80}/@[\w.]{2,40}", re.IGNORECASE)
_REDDIT = re.compile(r"(?<![\w/.])/?u/[\w-]{3,20}\b")
_NAME = r"[\w.%-]{2,60}"
#: First parts of an address on a platform that are its own pages and nobody's profile.
_OWN_PAGES = (
    "home|search|hashtag|explore|intent|share|sharer|sharer\\.php|settings|login|signup|privacy|policies|tos|about|"
    "help|watch|groups|events|marketplace|business|gaming|reel|reels|p|tv|accounts|legal|direct|ads|jobs|i|"
    "story\\.php|photo|photo\\.php|photos|permalink\\.php|video|videos|joinchat|addstickers|proxy|c|en|nl|media|"
    "directory|downloads|games|pages|stories|s"
)
_PLAIN = re.compile(rf"(?!(?:{_OWN_PAGES})(?:[/?#]|$)){_NAME}", re.IGNORECASE)
_PATHS = {
    "x": _PLAIN,
    "plain": _PLAIN,
    "facebook": re.compile(rf"profile\.php\?id=\d+|people/{_NAME}|{_PLAIN.pattern}", re.IGNORECASE),
    "instagram": re.compile(rf"stories/(?!highlights){_NAME}|{_PLAIN.pattern}", re.IGNORECASE),
    "at": re.compile(rf"@{_NAME}"),
    "telegram": re.compile(rf"s/{_NAME}|{_PLAIN.pattern}", re.IGNORECASE),
    "linkedin": re.compile(rf"(?:in|pub)/{_NAME}", re.IGNORECASE),
    "youtube": re.compile(rf"@{_NAME}|(?:channel|c|user)/{_NAME}", re.IGNORECASE),
    "snapchat": re.compile(rf"add/{_NAME}|@{_NAME}", re.IGNORECASE),
    "reddit": re.compile(rf"(?:u|user)/{_NAME}", re.IGNORECASE),
    "bluesky": re.compile(rf"profile/{_NAME}", re.IGNORECASE),
}
#: "snap: jan_020": a name of an account that is told without its @.
_TOLD = re.compile(
    r"\b(?:gebruikersnaam|accountnaam|schermnaam|username|nickname|snap(?:chat)?|insta(?:gram)?|tiktok|telegram"
    r"|account|profiel|nick)(?: is| heet)?:? {0,2}[\"'‘’“”]?(?=[\w.]{0,29}[\d_])([A-Za-z_][\w.]{2,29})",
    re.IGNORECASE,
)
_TOLD_WITH_POINT = re.compile(
    r"\b(?:gebruikersnaam|accountnaam|snap(?:chat)?|insta(?:gram)?|tiktok)(?: is|:) {1,2}"
    r"([A-Za-z]\w{1,20}\.(?!(?:nl|com|be|org|net|eu|example)\b)\w{2,20})",
    re.IGNORECASE,
)


def find_emails_and_handles(text: str) -> Found:
    """Yield, for each @, the address or the handle that it belongs to."""
    for match in re.finditer("@", text):
        finding = _around(text, match.start())
        if finding is not None:
            yield finding
    for pattern in (_TOLD, _TOLD_WITH_POINT):
        for match in pattern.finditer(text):
            yield found(Kind.HANDLE, text, *_trimmed(text, *match.span(1)))


def _around(text: str, at: int) -> Finding | None:
    start = at
    while start > 0 and at - start < _LONGEST_LOCAL and _is_local(text[start - 1]):
        start -= 1
    while start < at and text[start] in "._-'":
        start += 1
    domain = _DOMAIN.match(text, at + 1)
    if start < at:
        return found(Kind.EMAIL, text, *_trimmed(text, start, domain.end())) if domain else None
    return _handle(text, at)


def _is_local(letter: str) -> bool:
    return letter.isalnum() or letter in _LOCAL


def _handle(text: str, at: int) -> Finding | None:
    name = _HANDLE.match(text, at + 1)
    if name is None or (at and text[at - 1] in "@/"):
        return None
    start, end = _trimmed(text, at, name.end())
    called = text[start + 1 : end]
    if len(called) < 2 or not any(letter.isalpha() for letter in called):
        return None
    return found(Kind.HANDLE, text, start, end, official=is_official(called))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Points and dashes at the end belong to the sentence."""
    while end > start and text[end - 1] in ".-%'":
        end -= 1
    return start, end


def find_profiles(text: str) -> Found:
    """Yield links to a profile; the home pages, searches and hashtags of platforms are nobody's."""
    for match in _LINK.finditer(text):
        path = _PATHS[_HOSTS[match[1].lower()]].match(match[2])
        if path is not None:
            yield _link(text, match.start(), match.end())
    for pattern in (_FEDIVERSE, _REDDIT):
        for match in pattern.finditer(text):
            yield _link(text, match.start(), match.end())


def _link(text: str, start: int, end: int) -> Finding:
    while end > start and text[end - 1] in ".,;:!?)]}'’\"*":
        end -= 1
    return found(Kind.PROFILE, text, start, end)
