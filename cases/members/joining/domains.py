"""Mail addresses and their domains, brought into the one form in which they are compared and written to.

What was typed goes through NFKC, lower case and IDNA 2008 with the mapping of UTS 46; the domain becomes an
A-label, so that a look-alike is another word (`xn--...`). Mail goes to the outcome, never to what was typed:
whoever proves an address proves exactly the domain that is compared.
"""

import re
import unicodedata
from dataclasses import dataclass

import idna

#: RFC 5321, 4.5.3.1: what fits in a mail's envelope.
LONGEST_ADDRESS, LONGEST_LOCAL = 254, 64

#: A dot-atom of RFC 5322 without quotes, comments and the signs of old mail routes ("a%b@c", "b!a@c"): nobody's
#: work address needs them, many tricks do.
LOCAL = re.compile(r"[a-z0-9_'&=~+-]+(\.[a-z0-9_'&=~+-]+)*")

#: Domains of many agencies or of anybody: an address there proves none.
SHARED = frozenset(
    """
    politie.nl rijksoverheid.nl minjenv.nl
    aol.com caiway.nl casema.nl chello.nl fastmail.com freedom.nl gmail.com gmx.com gmx.de gmx.net googlemail.com
    hetnet.nl home.nl hotmail.com hotmail.nl icloud.com kpnmail.nl kpnplanet.nl live.com live.nl mac.com mail.com
    mail.ru me.com msn.com onsbrabantnet.nl outlook.com outlook.nl planet.nl pm.me proton.me protonmail.com
    quicknet.nl solcon.nl tele2.nl telfort.nl telfortglasvezel.nl tuta.com tuta.io tutanota.com upcmail.nl web.de
    xs4all.nl yahoo.com yahoo.nl yandex.com zeelandnet.nl ziggo.nl zoho.com
    """.split()
)


class NotAnAddress(ValueError):
    """Nobody receives mail there, or the address tries to look like another one."""


@dataclass(frozen=True)
class Address:
    """A mail address in the one form: `local` before the at sign, `domain` an A-label in lower case."""

    local: str
    domain: str

    def __str__(self):
        return f"{self.local}@{self.domain}"

    @property
    def person(self) -> str:
        """The address without its plus tag: `name+work@d` and `name@d` are one person."""
        base = self.local.partition("+")[0] or self.local
        return f"{base}@{self.domain}"


def read_address(typed: str) -> Address:
    """Return the address that `typed` means. Raises NotAnAddress."""
    if not typed or len(typed) > LONGEST_ADDRESS:
        raise NotAnAddress
    text = unicodedata.normalize("NFKC", typed)
    if len(text) > LONGEST_ADDRESS or text.count("@") != 1:
        raise NotAnAddress
    local, _at, domain = text.partition("@")
    address = Address(local.lower(), read_domain(domain))
    if len(address.local) > LONGEST_LOCAL or len(str(address)) > LONGEST_ADDRESS:
        raise NotAnAddress
    if not LOCAL.fullmatch(address.local):
        raise NotAnAddress
    return address


def read_domain(typed: str) -> str:
    """Return `typed` as an A-label in lower case. Raises NotAnAddress, also for numbers and single words."""
    text = unicodedata.normalize("NFKC", typed[: LONGEST_ADDRESS + 1])
    if not text or any(sign.isspace() or not sign.isprintable() for sign in text):
        raise NotAnAddress
    try:
        domain = idna.encode(text, uts46=True, std3_rules=True).decode("ascii").lower()
    except (UnicodeError, ValueError, IndexError):  # idna's own errors are UnicodeErrors
        raise NotAnAddress from None
    labels = domain.split(".")
    if len(labels) < 2 or "" in labels or labels[-1].isdigit() or len(domain) > 253:
        raise NotAnAddress
    return domain


def proves_nothing(domain: str) -> bool:
    """Whether so many people have an address at `domain` that it says nothing of where they work."""
    return domain in SHARED
