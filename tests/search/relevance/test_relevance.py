"""Whether those who work in this field find what they mean: judged questions over the demonstration content."""

import io
from collections import defaultdict

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from cases.demo.loading import load_demonstration
from cases.search.index import rebuild
from cases.search.queries import search_entries

from .judged import JUDGED

#: Loading takes seconds: all questions share one demonstration and one index.
pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demonstration")]

QUICK = "django.contrib.auth.hashers.MD5PasswordHasher"


@pytest.fixture(scope="module")
def backends(django_db_setup, django_db_blocker, tmp_path_factory):
    """The settings of an index that holds the demonstration."""
    from django.conf import settings

    entries = {**settings.MODELSEARCH_BACKENDS["entries"], "PATH": tmp_path_factory.mktemp("judged")}
    chosen = {**settings.MODELSEARCH_BACKENDS, "entries": entries}
    with django_db_blocker.unblock():
        around = transaction.atomic()
        around.__enter__()
        with override_settings(PASSWORD_HASHERS=[QUICK], MODELSEARCH_BACKENDS=chosen):
            call_command("import_registry", stdout=io.StringIO())
            load_demonstration(password="een-lang-genoeg-wachtwoord")
            rebuild()
    yield chosen
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


@pytest.fixture
def find(backends, db, settings):
    """Return a function that gives the titles of the first ten hits of a visitor."""
    settings.MODELSEARCH_BACKENDS = backends

    def _find(text):
        answer = search_entries(user=AnonymousUser(), text=text, per_page=10)
        assert not answer.degraded
        return [hit.entry.title for hit in answer.hits]

    return _find


def rank_of(titles, wanted):
    """Return the place, from 1, of the first title that begins as one of `wanted`, or 0."""
    return next((at for at, title in enumerate(titles, 1) if title.startswith(tuple(wanted))), 0)


def test_judged_questions_find_what_was_meant(find):
    ranks, missed = defaultdict(list), []
    for kind, typed, wanted in JUDGED:
        titles = find(typed)
        rank = rank_of(titles, wanted)
        ranks[kind].append(rank)
        if rank != 1:
            missed.append(f"{rank} {typed}: {titles[:3]}")
    every = [rank for group in ranks.values() for rank in group]
    said = "\n".join(missed)
    assert len(every) >= 60
    assert success(every) >= 0.98, said
    assert reciprocal(every) >= 0.93, said
    weak = {k: group for k, group in ranks.items() if success(group) < 0.95 or reciprocal(group) < 0.85}
    assert not weak, said
    # The event itself comes before its reunion.
    titles = find("haren")
    assert titles.index("Project X Haren") < titles.index("‘Reünie’ Project X Haren")


def success(ranks):
    return sum(rank > 0 for rank in ranks) / len(ranks)


def reciprocal(ranks):
    return sum(1 / rank for rank in ranks if rank) / len(ranks)
