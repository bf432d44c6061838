"""The sample and the canary world: consistent, and able to grow."""

import io
import json
from collections import Counter

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from cases.catalogue.consistency import find_differences
from cases.demo.sample import load_sample
from cases.models import Entry, EntryLink, Reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def registry(db):
    call_command("import_registry", stdout=io.StringIO())


def test_a_sample_is_consistent_and_can_grow(registry):
    assert load_sample(entries=40, seed=1) == 40
    assert load_sample(entries=25, seed=2) == 25
    assert Entry.objects.live().count() == 65
    assert list(find_differences()) == []


def test_one_in_five_of_a_sample_is_a_page_and_the_rest_threads_and_lessons(registry):
    load_sample(entries=70, seed=3)
    made = Counter(Entry.objects.values_list("kind", flat=True))
    assert set(made) == set(Entry.Kind.values)
    assert (made["thread"], made["lesson"]) == (42, 14)
    assert set(EntryLink.objects.values_list("kind", flat=True)) >= {
        "support",
        "review",
        "step",
        "tool",
        "about",
    }
    assert Reply.objects.count() > 42
    assert set(Entry.objects.values_list("is_example", flat=True)) == {True}


def what_a_reader_finds(seed):
    """Return all that a sample of that seed says, and leave nothing of it."""
    with transaction.atomic():
        load_sample(entries=60, seed=seed)
        entries = Entry.objects.order_by("public_id").values_list(
            "public_id", "kind", "label", "title", "gist", "text", "url", "facets", "published_at", "event_date",
            "owner_agency__code",
        )  # fmt: skip
        links = EntryLink.objects.values_list("entry__public_id", "kind", "target__public_id", "anchor")
        terms = Entry.terms.through.objects.values_list("entry__public_id", "term__slug")
        replies = Reply.objects.values_list("thread__entry__public_id", "number", "body", "created_at")
        found = [list(entries), sorted(links), sorted(terms), sorted(replies)]
        transaction.set_rollback(True)
    return found


def test_the_same_seed_makes_the_same_sample(registry):
    assert what_a_reader_finds(7) == what_a_reader_finds(7)
    assert what_a_reader_finds(7)[0] != what_a_reader_finds(8)[0]


def canaries(seed):
    out = io.StringIO()
    call_command("load_canaries", seed=seed, stdout=out)
    return json.loads(out.getvalue())


def test_the_canary_manifest_names_actors_things_and_words():
    manifest = canaries(5)
    assert {"name": "anoniem", "email": None, "password": None} in manifest["actors"]
    names = {actor["name"] for actor in manifest["actors"]}
    words = [word for thing in manifest["things"] for word in thing["words"]]
    assert all(set(word["audience"]) <= names for word in words)
    assert {word["where"] for word in words} == {"page", "file", "metadata", "mail"}
    assert any(word["audience"] == [] for word in words)
    with pytest.raises(CommandError, match="not empty"):
        canaries(6)
