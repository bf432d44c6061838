"""With and without the hidden things, an outsider hears the very same: counts, order, suggestions, pages."""

import re

import pytest
from django.contrib.auth.models import AnonymousUser

from cases.catalogue.sources import source_of
from cases.demo.canaries import email
from cases.media.models import Document, Image
from cases.models import Entry, Term, User
from cases.search.index import rebuild, sweep_index

from .channels import crawl, said
from .conftest import client_of
from .test_channels import STARTS, masked

pytestmark = pytest.mark.django_db

SEARCHES = (
    "kanarie kanari kanarei tekst uitkomst vraag ingetrokken bijlage groningen qqq kanarie+tekst".split()
)
BEGINNINGS = ["qb", "qc", "qz", "ka", "no", "ge", "vo", "de ", "gron"]
FILTERS = ["", "&soort=case_study", "&regio=groningen", "&sort=datum", "&label=red", "&pagina=2"]


def person(actor):
    return AnonymousUser() if actor == "anoniem" else User.objects.get(email=email(actor))


def remove_what_is_hidden_from(actor) -> int:
    """Delete every source, file and term that the actor may not see; return how many things went."""
    hidden = Entry.objects.exclude(pk__in=Entry.objects.visible_to(person(actor)))
    sources = [source for source in map(source_of, hidden) if source is not None]
    for model in (Document, Image):
        model.objects.exclude(pk__in=model.objects.visible_to(person(actor))).delete()
    for source in sources:
        if source.entry_kind() == Entry.Kind.THREAD:
            entry = source.entry
            source.delete()
            entry.delete()
        else:
            source.delete()
    sweep_index()
    Term.objects.filter(official=False, entries__isnull=True).delete()
    return len(sources)


def first_difference(one: str, other: str) -> tuple[str, str]:
    """Return what stands around the first place in which two answers differ."""
    place = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return one[max(0, place - 80) : place + 40], other[max(0, place - 80) : place + 40]


#: The words of a link in a text that leads to what one may not see are its writer's: the link shows that there is
#: something, and leads to a page that does not exist. Of a deleted page the address is gone.
LINK_IN_TEXT = re.compile(r'<a(?: href="/k/\w+/")?>kijk daar</a>')


#: Whoever edits a page is told that something hidden is chosen there, so that it stays when the page is saved.
OWN_PAGES = re.compile(r"/beheer/pages/\d+/(edit|revisions)/")


def told(answer: str) -> str:
    """Return what an answer says, without what differs between any two."""
    return LINK_IN_TEXT.sub("kijk daar", masked(answer))


def answers_of(client) -> dict[str, str]:
    """Return what each address says that one can reach, save the screens on which one edits, and some searches."""
    reached = crawl(client, STARTS, most=160)
    kept = {address: told(answer) for address, answer in reached.items() if not OWN_PAGES.match(address)}
    searches = [f"/zoeken/?q={query}{rest}" for query in SEARCHES for rest in FILTERS]
    searches += [f"/zoeken/suggesties/?q={beginning}" for beginning in BEGINNINGS]
    return kept | {address: told(said(client.get(address))) for address in searches}


@pytest.mark.parametrize(
    "actor, least",
    [
        ("anoniem", 30),
        pytest.param("lezer-zuid", 24, marks=pytest.mark.long),
        ("redacteur-zuid", 24),
        pytest.param("oud-lid", 30, marks=pytest.mark.long),
    ],
)
def test_hidden_things_change_nothing_for_an_outsider(actor, least, world):
    rebuild()
    client = client_of(actor)
    with_them = answers_of(client)
    assert remove_what_is_hidden_from(actor) >= least
    rebuild()
    without = {address: told(said(client.get(address))) for address in with_them}
    different = {
        address: first_difference(with_them[address], without[address])
        for address in with_them
        if with_them[address] != without[address]
    }
    assert different == {}
    assert len(with_them) > 80
