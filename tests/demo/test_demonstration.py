"""The demonstration stands on its own: loaded once, consistent, and labelled as what it is."""

import io

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from cases.catalogue.consistency import find_differences
from cases.demo.content.agencies import AGENCIES
from cases.demo.content.cases import REAL_CASES
from cases.demo.content.joining import WAITING
from cases.demo.content.main_playbook import MAIN
from cases.demo.content.people import PEOPLE
from cases.demo.content.playbook_aggression import AGGRESSION
from cases.demo.content.threads import THREADS
from cases.demo.loading import PAGES, load_demonstration
from cases.demo.people import person
from cases.models import Entry, PlaybookPage, Reply, User
from cases.tlp import Label

#: Loading takes seconds: the stories share one loaded demonstration, each in a savepoint of its own.
pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demonstration")]


QUICK = "django.contrib.auth.hashers.MD5PasswordHasher"


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), override_settings(PASSWORD_HASHERS=[QUICK]):
        around = transaction.atomic()
        around.__enter__()
        call_command("import_registry", stdout=io.StringIO())
        made = load_demonstration(password="een-lang-genoeg-wachtwoord")
    yield made
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


@pytest.fixture
def demonstration(loaded, db):
    return loaded


def test_everything_is_loaded_once(demonstration):
    assert demonstration == {
        "organisaties": len(AGENCIES),
        "leden": len(PEOPLE),
        "aanvragen": len(WAITING),
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


def test_visitors_see_the_real_cases_and_the_playbooks_of_the_desk_only(demonstration):
    seen = Entry.objects.visible_to(AnonymousUser()).live()
    assert seen.of_kind("case_study").count() == len(REAL_CASES)
    assert {entry.title for entry in seen.of_kind("playbook")} == {MAIN["title"], AGGRESSION["title"]}


def test_regional_versions_share_the_identity_of_steps_with_their_origin(demonstration):
    def step_ids(page):
        return {step.id for phase in page.phases for step in phase.value["steps"].bound_blocks}

    origin = PlaybookPage.objects.get(slug=MAIN["key"])
    for version in origin.derived_versions.all():
        assert len(step_ids(version) & step_ids(origin)) > 20
        assert step_ids(version) - step_ids(origin)


def test_the_coordinator_of_the_demonstration_stands_for_two_regions(demonstration):
    from cases.access.policy import coordinated_regions

    assert coordinated_regions(person("coordinator")) == {"VR01", "VR12"}


def test_nobody_in_the_demonstration_is_a_superuser(demonstration):
    assert not User.objects.filter(is_superuser=True).exists()
