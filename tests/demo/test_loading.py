"""The demonstration stands on its own: loaded once, consistent, and labelled as what it is."""

import io
import json

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import CommandError, call_command

from cases.catalogue.consistency import find_differences
from cases.demo.content.agencies import AGENCIES
from cases.demo.content.cases import REAL_CASES
from cases.demo.content.threads import THREADS
from cases.demo.loading import PAGES, load_demonstration
from cases.demo.people import person
from cases.demo.sample import load_sample
from cases.models import Entry, PlaybookPage, Reply, User
from cases.tlp import Label

pytestmark = pytest.mark.django_db


@pytest.fixture
def registry(db):
    call_command("import_registry", stdout=io.StringIO())


@pytest.fixture
def demonstration(registry):
    return load_demonstration(password="een-lang-genoeg-wachtwoord")


def test_everything_is_loaded_once(demonstration):
    assert demonstration == {
        "organisaties": len(AGENCIES),
        "leden": User.objects.count(),
        **{what: len(rows) for what, _model, rows, _between, _newest in PAGES},
        "gesprekken": len(THREADS),
    }
    before = (
        Entry.objects.count(),
        Reply.objects.count(),
        list(Entry.objects.values_list("version", flat=True)),
    )
    assert set(load_demonstration(password="anders").values()) == {0}
    after = (
        Entry.objects.count(),
        Reply.objects.count(),
        list(Entry.objects.values_list("version", flat=True)),
    )
    assert after == before


def test_the_catalogue_agrees_with_what_was_loaded(demonstration):
    assert list(find_differences()) == []
    assert set(Entry.objects.live().values_list("label", flat=True)) == set(Label)


def test_visitors_see_the_real_cases_and_the_playbook_only(demonstration):
    seen = Entry.objects.visible_to(AnonymousUser()).live()
    assert seen.of_kind("case_study").count() == len(REAL_CASES)
    assert [entry.title for entry in seen.of_kind("playbook")] == ["Ongepland evenement via sociale media"]


def test_regional_versions_share_the_identity_of_steps_with_their_origin(demonstration):
    def step_ids(page):
        return {step.id for phase in page.phases for step in phase.value["steps"].bound_blocks}

    origin = PlaybookPage.objects.get(derived_from=None)
    for version in origin.derived_versions.all():
        assert len(step_ids(version) & step_ids(origin)) > 20
        assert step_ids(version) - step_ids(origin)


def test_the_coordinator_of_the_demonstration_stands_for_two_regions(demonstration):
    from cases.access.policy import coordinated_regions

    assert coordinated_regions(person("coordinator")) == {"VR01", "VR12"}


def test_nobody_in_the_demonstration_is_a_superuser(demonstration):
    assert not User.objects.filter(is_superuser=True).exists()


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
