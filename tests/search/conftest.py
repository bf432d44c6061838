"""A shelf to search: entries made directly, without the things they stand for."""

import datetime

import pytest
from django.utils import timezone


@pytest.fixture
def shelve(cast, agencies):
    """Return a function that makes a live entry; it stands in the index after `sweep_index`."""
    from cases.access.actions import write_audience
    from cases.models import Entry

    def _shelve(
        title, *, label="clear", agency=None, state="live", regions=None, terms=(), named=(), **fields
    ):
        agency = agency or agencies.veenstroom
        fields = {"kind": "case_study", "author": cast.bram, "published_at": timezone.now(), **fields}
        if "event_date" in fields:
            fields["year"] = fields["event_date"].year
        entry = Entry.objects.create(title=title, label=label, owner_agency=agency, state=state, **fields)
        entry.regions.set(regions if regions is not None else agency.regions.all())
        entry.terms.set(terms)
        entry.named.set(named)
        write_audience(entry)
        return entry

    return _shelve


@pytest.fixture
def make_term(db):
    """Return a function that makes a term."""
    from cases.models import Term

    def _make(name, official=True, **fields):
        return Term.objects.create(
            name=name, slug=name.lower().replace(" ", "-"), official=official, **fields
        )

    return _make


@pytest.fixture
def search(db):
    """Return a function that brings the index up to date and searches; anonymous unless a user is named."""
    from django.contrib.auth.models import AnonymousUser

    from cases.search.index import sweep_index
    from cases.search.queries import search_entries

    def _search(text="", *, user=None, **more):
        sweep_index()
        return search_entries(user=user or AnonymousUser(), text=text, **more)

    return _search


def titles(answer):
    return [hit.entry.title for hit in answer.hits]


def counts(answer, name):
    facet = next(facet for facet in answer.facets if facet.name == name)
    return {option.value: option.count for option in facet.options}


def on(year, month=1, day=1):
    return datetime.date(year, month, day)
