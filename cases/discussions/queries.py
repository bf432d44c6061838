"""Reads for the pages of threads."""

import re
from collections.abc import Iterable
from math import ceil
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from cases.catalogue.models import Entry
from cases.members.models import Membership, User
from cases.regions.models import Agency, Region
from cases.tlp import Label

from .models import Reply, Thread

THREADS_PER_PAGE = 20
REPLIES_PER_PAGE = 25
PUBLIC_ID = re.compile(r"[0-9a-z]{1,16}")


def list_threads(*, user: Any, region: Region | None = None, state: str = "", page: str = "1") -> Page:
    """Return one page of the threads that `user` may see, the newest activity first."""
    threads = Thread.objects.visible_to(user).for_list().newest_activity_first()
    if region is not None:
        threads = threads.in_region(region)
    if state in Thread.State.values:
        threads = threads.in_state(state)
    return Paginator(threads, THREADS_PER_PAGE).get_page(page)


def regions_by_slug() -> dict[str, Region]:
    """Return all regions by slug, Landelijk first; addresses are looked up here, not in the database."""
    rows = sorted(Region.objects.all(), key=lambda region: (not region.is_national, region.name))
    return {region.slug: region for region in rows}


def find_thread(*, user: Any, region_slug: str, public_id: str) -> Thread | None:
    """Return the thread at this address if `user` may know of it; it may be withdrawn."""
    return Thread.objects.known_to(user).for_page().at(region_slug, public_id).first()


def find_entry(*, user: Any, public_id: str) -> Entry | None:
    """Return the live entry with this id if `user` may see it; any text may be asked for."""
    if not PUBLIC_ID.fullmatch(public_id):
        return None
    return Entry.objects.few_visible_to(user).live().for_cards().filter(public_id=public_id).first()


def visible_about(*, user: Any, thread: Thread) -> Entry | None:
    """Return what the thread is about, if `user` may see that too: the thread may reach more people."""
    if thread.about is None:
        return None
    return find_entry(user=user, public_id=thread.about.public_id)


def replies_on_page(*, thread: Thread, page: str) -> Page:
    """Return one page of the replies in order; a number out of reach gives the nearest page."""
    return Paginator(thread.replies.for_page(), REPLIES_PER_PAGE).get_page(page)


def page_of_reply(number: int) -> int:
    """Return the page on which reply `number` stands; numbers have no gaps."""
    return max(1, ceil(number / REPLIES_PER_PAGE))


def find_reply(*, thread: Thread, number: str) -> Reply | None:
    """Return the reply with this number; any text may be asked for."""
    if not (number.isascii() and number.isdecimal() and len(number) < 10):
        return None
    return thread.replies.for_page().filter(number=int(number)).first()


def chosen_answer(*, thread: Thread) -> Reply | None:
    """Return the reply that was marked as the answer."""
    return thread.replies.filter(is_answer=True).first()


def agencies_of(user: Any) -> list[Agency]:
    """Return the agencies `user` works for today; the one that fills in forms comes first."""
    rows = user.memberships.current().select_related("agency").order_by("-is_active", "pk")
    return [row.agency for row in rows]


def colleagues_of(user: Any) -> dict[str, Membership]:
    """Return the others who work for an agency of `user`, by the person's number, in order of name."""
    agencies = user.memberships.current().values("agency")
    rows = Membership.objects.current().filter(agency__in=agencies).exclude(user=user)
    rows = rows.select_related("user").order_by("user__first_name", "user__last_name", "user", "pk")
    return {str(row.user_id): row for row in rows}


def members_by_email(addresses: Iterable[str]) -> dict[str, User]:
    """Return the active members with exactly these addresses, by address in lower case."""
    wanted = {address.lower() for address in addresses}
    found = User.objects.filter(
        email__in=wanted, is_active=True, memberships__ended_at__isnull=True, memberships__isnull=False
    )
    return {member.email.lower(): member for member in found.distinct()}


def audience_in_words(entry: Entry) -> str:
    """Return who may read `entry`, named as far as the label names them."""
    owner = entry.owner_agency.name
    if entry.label == Label.CLEAR:
        return _("iedereen, ook zonder inloggen")
    if entry.label == Label.GREEN:
        return _("alle actieve leden")
    if entry.label == Label.AMBER:
        return _amber_in_words(entry, owner)
    if entry.label == Label.AMBER_STRICT:
        return _("leden van %(agency)s") % {"agency": owner}
    names = sorted({str(person) for person in entry.named.all()})
    return _("de schrijver en %(names)s") % {"names": get_text_list(names, _("en"))}


def _amber_in_words(entry: Entry, owner: str) -> str:
    regions = get_text_list([region.name for region in entry.regions.all()], _("en"))
    shared = [agency.name for agency in entry.shared_with.all()]
    who = _("leden van %(agency)s en van organisaties in %(regions)s") % {"agency": owner, "regions": regions}
    if shared:
        who += _(", en van %(agencies)s") % {"agencies": get_text_list(shared, _("en"))}
    return who
