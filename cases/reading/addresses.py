"""Reading what stands in an address or was sent. Nothing that somebody types there may break a page."""

from urllib.parse import urlencode, urlsplit

from django.urls import Resolver404, resolve

#: A search has at most this many characters; see quality.md, "Query limits".
WORDS_LENGTH = 200
VALUE_LENGTH = 60
VALUES_PER_FILTER = 30


def clean(text: str) -> str:
    """Return `text` without what no database takes: NUL and half characters."""
    return "".join(c for c in text if c.isprintable() and not "\ud800" <= c <= "\udfff")


def words_in(request, name: str = "q") -> str:
    """Return the words that were typed, at most WORDS_LENGTH of them."""
    return clean(request.GET.get(name, ""))[:WORDS_LENGTH].strip()


def typed(request, name: str = "q") -> str:
    """Return the words exactly as typed, for who checks them and says what is wrong."""
    return request.GET.get(name, "").strip()


def number_in(request, name: str = "page") -> int:
    """Return a page number; what is no number is page 1, and no number is too large to look up."""
    text = request.GET.get(name, "")
    if not (text.isascii() and text.isdigit()):
        return 1
    return max(1, int(text[:9]))


def sent(request):
    """Return what a form was sent with, or None when the page was only opened."""
    return request.POST if request.method == "POST" else None


def filters_in(request, names) -> dict[str, list[str]]:
    """Return the chosen values of each filter in `names`, each once, in the order of the address."""
    chosen = {name: _values(request, name) for name in names}
    return {name: values for name, values in chosen.items() if values}


def _values(request, name: str) -> list[str]:
    values = (clean(value)[:VALUE_LENGTH] for value in request.GET.getlist(name))
    return list(dict.fromkeys(value for value in values if value))[:VALUES_PER_FILTER]


def query_string(pairs) -> str:
    """Return pairs of (name, value) as what follows the question mark; empty values are left out."""
    return urlencode([(name, value) for name, value in pairs if value])


#: Where nothing stands that a reader would report.
NOT_FOR_READERS = ("beheer", "account", "_util")


def general_address(address: str) -> str:
    """Return the path of `address` if it is a page of this site that names no thing, such as a list; else nothing.

    The address of a page holds its title, and who reads the answer need not be allowed to know that.
    """
    try:
        path = urlsplit(address).path
        found = resolve(path)
    except (ValueError, Resolver404):
        return ""
    names_a_thing = found.args or found.captured_kwargs
    return "" if names_a_thing or path.split("/")[1] in NOT_FOR_READERS else path
