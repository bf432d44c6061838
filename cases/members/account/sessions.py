"""Where somebody is signed in, in words that one recognises: which browser, on what, since when."""

import re
from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.utils.translation import gettext as _

from ..models import User
from .changes import announce

#: The first that fits: browsers also name the ones they resemble.
BROWSERS = (
    (r"Edg(e|A|iOS)?/", "Edge"),
    (r"OPR/|Opera", "Opera"),
    (r"SamsungBrowser/", "Samsung Internet"),
    (r"Firefox/|FxiOS/", "Firefox"),
    (r"Chrome/|CriOS/|Chromium/", "Chrome"),
    (r"Safari/", "Safari"),
)
DEVICES = (
    (r"iPhone", "iPhone"),
    (r"iPad", "iPad"),
    (r"Android.*Mobile", "Android-telefoon"),
    (r"Android", "Android-tablet"),
    (r"Windows", "Windows"),
    (r"Macintosh|Mac OS X", "Mac"),
    (r"CrOS", "Chromebook"),
    (r"Linux|X11", "Linux"),
)


@dataclass(frozen=True)
class Place:
    """One session as it stands in the list."""

    number: int
    name: str
    address: str
    since: datetime
    is_current: bool


def places_of(person: User) -> list[Place]:
    """Return where `person` is signed in, this browser first, then the newest; what ended is dropped from the list."""
    rows = UserSession.objects.purge_and_list(person)
    found = [Place(row.pk, name_of(row.user_agent), row.ip, row.created_at, row.is_current()) for row in rows]
    return sorted(found, key=lambda place: (not place.is_current, -place.since.timestamp()))


def name_of(user_agent: str) -> str:
    """Return browser and device as people call them."""
    browser, device = _first(BROWSERS, user_agent), _first(DEVICES, user_agent)
    if browser and device:
        return _("%(browser)s op %(device)s") % {"browser": browser, "device": device}
    return browser or device or _("onbekend apparaat")


def _first(names, text: str) -> str:
    return next((name for pattern, name in names if re.search(pattern, text)), "")


@transaction.atomic
def end_session(number: int, *, by: User) -> bool:
    """End one's own session with this number; return whether there was one."""
    session = UserSession.objects.filter(pk=number, user=by).first()
    if session is None:
        return False
    session.end()
    announce("session ended", by, by=by)
    return True
