"""A search engine that cannot work here is told at the start, with what to do."""

from types import SimpleNamespace

import pytest

from cases.search import checks
from cases.search.checks import check_search_engine


def ids(settings, engine):
    settings.SEARCH_ENGINE = engine
    return [(problem.id, bool(problem.hint)) for problem in check_search_engine(None)]


def test_the_embedded_engine_works_everywhere(settings):
    assert ids(settings, "whoosh") == []


@pytest.mark.parametrize("engine", ["elastic", "", "..", "whoosh.nothing", "Postgres", "os"])
def test_an_engine_that_does_not_exist_is_refused(settings, engine):
    assert ids(settings, engine) == [("cases.E001", True)]


@pytest.mark.parametrize(("vendor", "problems"), [("sqlite", [("cases.E002", True)]), ("postgresql", [])])
def test_the_engine_of_postgresql_needs_postgresql(settings, monkeypatch, vendor, problems):
    monkeypatch.setattr(checks, "connection", SimpleNamespace(vendor=vendor))
    assert ids(settings, "postgres") == problems


def test_the_check_is_asked_at_the_start():
    from django.core.checks.registry import registry

    assert check_search_engine in registry.get_checks()
