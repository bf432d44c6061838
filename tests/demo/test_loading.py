"""The sample and the canary world: consistent, and able to grow."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from cases.catalogue.consistency import find_differences
from cases.demo.sample import load_sample
from cases.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def registry(db):
    call_command("import_registry", stdout=io.StringIO())


def test_a_sample_is_consistent_and_can_grow(registry):
    assert load_sample(entries=40, seed=1) == 40
    assert load_sample(entries=25, seed=2) == 25
    assert Entry.objects.live().count() == 65
    assert list(find_differences()) == []


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
