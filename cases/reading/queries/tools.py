"""The card of a tool, what agencies found of it, and where it is used: for each reader what that reader may see."""

import datetime
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.access.policy import user_can_contribute
from cases.catalogue.models import Entry
from cases.pages.choices import Interest, ToolStatus
from cases.pages.models import ToolPage
from cases.pages.reviews import reviews_by_tool, spreads_of, tally_words, unscored_in

from .knowledge import around_sections, contents_of
from .links import steps_linked
from .mine import review_forms

#: After a year a card says that it may be out of date.
KEEPS_FOR = datetime.timedelta(days=365)
NAMED_ON_A_CARD = 3
COMPARED_WITH = 2

STATUS_TONES = {ToolStatus.ACTIVE: "ok", ToolStatus.CHANGED: "todo", ToolStatus.ENDED: "bad"}
STATUS_MEANINGS = {
    ToolStatus.ACTIVE: gettext_lazy("De maker biedt deze tool nog aan."),
    ToolStatus.CHANGED: gettext_lazy("De naam, de eigenaar of de werking is veranderd."),
    ToolStatus.ENDED: gettext_lazy("Deze tool is er niet meer."),
    ToolStatus.UNKNOWN: gettext_lazy("Wij konden niet nagaan of deze tool er nog is."),
}


def tool_panels(page, user, panels: dict, *, role: str = "") -> dict:
    """Return what a tool's card shows besides what all knowledge pages show."""
    entry = panels["entry"]
    reviews = reviews_by_tool([page.pk], user)[page.pk] if page.pk else []
    successor = panels["linked"].get(page.succeeded_by_id)
    own = {
        "facts": tool_facts(page, panels, successor),
        "status": status_of(page.status),
        "checked_long_ago": was_checked_long_ago(page.checked_on),
        "channel_links": channel_links(page.channels),
        "successor": successor,
        **review_panels(reviews),
        "review_forms": review_forms(user) if entry and user_can_contribute(user) else [],
        "used_in": used_in_of(panels["incoming"]),
        "compare_url": compare_url(entry, panels["related"]),
    }
    return own | {"contents": contents_of([*sections_of(page, own), *around_sections(panels)])}


def compare_url(entry, related: list[Entry]) -> str:
    """Return where this tool stands beside those that resemble it most; without any one chooses there."""
    if entry is None:
        return ""
    ids = [entry.public_id, *(other.public_id for other in related[:COMPARED_WITH])]
    return f"{reverse('compare-tools')}?tools={','.join(ids)}"


def review_panels(reviews) -> dict:
    """Return what the section about reviews shows."""
    spreads = spreads_of(reviews)
    return {
        "reviews": [review_row(review) for review in reviews],
        "spreads": spreads,
        "unscored": unscored_in(spreads),
        "tally": tally_words(reviews),
        "interests": sum(review.interest == Interest.DECLARED for review in reviews),
    }


def review_row(review) -> dict:
    """Return one line of the list of who reviewed."""
    return {
        "entry": review.entry,
        "agency": review.entry.owner_agency.name,
        "day": review.reviewed_on,
        "purpose": review.purpose,
        "choose_again": review.choose_again,
        "choose_again_text": review.get_choose_again_display(),
        "interest": review.interest_note if review.interest == Interest.DECLARED else "",
    }


def status_of(value: str) -> dict:
    """Return how a status is called, what it means and how it is coloured; nothing for an unfinished card."""
    if value not in ToolStatus.values:
        return {}
    status = ToolStatus(value)
    return {
        "text": status.label,
        "tone": STATUS_TONES.get(status, ""),
        "meaning": STATUS_MEANINGS[status],
        "is_ended": status == ToolStatus.ENDED,
    }


def was_checked_long_ago(day) -> bool:
    """Whether a card was last checked more than a year ago."""
    return bool(day) and day < timezone.localdate() - KEEPS_FOR


def tool_facts(page, panels: dict, successor) -> list[dict]:
    """Return the facts in the title block; empty ones are left out by the component."""
    earlier = [entry for entry in panels["incoming"] if entry.link_kind == "successor"]
    return [
        {"term": _("Maker"), "text": page.maker},
        {"term": _("Soort tool"), "text": page.tool_kind},
        {"term": _("Heette eerder"), "text": ", ".join(page.former_names or [])},
        *(
            [{"term": _("Opgevolgd door"), "text": successor.title, "url": successor.url}]
            if successor
            else []
        ),
        *({"term": _("Opvolger van"), "text": entry.title, "url": entry.url} for entry in earlier),
        {"term": _("Land van opslag"), "text": page.hosting_country},
        {"term": _("Gecontroleerd op"), "text": date_format(page.checked_on) if page.checked_on else ""},
        {"term": _("Website van de maker"), "text": _host_of(page.website), "url": page.website},
        {"term": _("Wie houdt de kaart bij"), "text": panels["agency"].name, "url": panels["agency_url"]},
        {"term": _("Met hulp van"), "text": page.contributors},
    ]


def _host_of(url: str) -> str:
    return url.split("://", 1)[-1].split("/", 1)[0].removeprefix("www.")


def channel_links(channels) -> list[dict]:
    """Return the channels as tags; each leads to the tools that cover it too."""
    tools = reverse("tool-list")
    return [
        {"name": name, "url": f"{tools}?{urlencode({'kanaal': name})}"} for name in map(str, channels or [])
    ]


def used_in_of(incoming) -> dict[str, list]:
    """Return, of what points at the tool, the cases that used it and the playbooks with the steps it stands at."""
    users = [entry for entry in incoming if entry.link_kind == "tool"]
    cases = {entry.pk: entry for entry in users if entry.kind == Entry.Kind.CASE_STUDY}
    return {
        "cases": list(cases.values()),
        "playbooks": steps_linked([entry for entry in users if entry.kind == Entry.Kind.PLAYBOOK]),
    }


def sections_of(page, own: dict) -> list[tuple]:
    """Return (anchor, title, whether it holds something) in reading order."""
    used = own["used_in"]
    return [
        ("wat", _("Wat doet de tool"), page.what_it_does),
        ("stand", _("Is de tool er nog"), own["status"]),
        ("reviews", _("Wat organisaties ervan vinden"), True),
        ("scores", _("Scores met bewijs"), own["spreads"]),
        ("gebruik", _("Wie zegt openbaar dat zij het gebruiken"), page.known_use),
        ("gebruikt-in", _("Waar de tool in Kennisbank staat"), used["cases"] or used["playbooks"]),
    ]


def add_tool_cards(user, entries: list[Entry]) -> None:
    """Give each entry of a tool, as `card`, what its row in the list shows: two queries for all of them."""
    pages = {page.entry_id: page for page in ToolPage.objects.filter(entry__in=entries)}
    reviews = reviews_by_tool([page.pk for page in pages.values()], user)
    for entry in entries:
        if page := pages.get(entry.pk):
            entry.card = _card_of(page, reviews[page.pk])


def _card_of(page, reviews: list) -> dict:
    agencies = list(dict.fromkeys(review.entry.owner_agency.name for review in reviews))
    return {
        "channels": list(map(str, page.channels or [])),
        "status": status_of(page.status),
        "checked_on": page.checked_on,
        "checked_long_ago": was_checked_long_ago(page.checked_on),
        "former_names": page.former_names or [],
        "reviews": len(reviews),
        "agencies": agencies[:NAMED_ON_A_CARD],
        "more_agencies": len(agencies[NAMED_ON_A_CARD:]),
    }
