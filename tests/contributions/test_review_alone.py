"""What one person wrote alone, that person does not put online, by whatever door."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.contributions.actions import ensure_workflow
from cases.models import CaseStudyPage
from cases.tlp import Label
from tests.conftest import make_member
from tests.pages.sent import form_of
from tests.pages.test_editing import add, case_form  # noqa: F401

pytestmark = pytest.mark.django_db

PUBLISH = {"action-publish": "1"}
SENTENCE = "een tweede persoon kijkt mee"


def now(page):
    return CaseStudyPage.objects.get(pk=page.pk)


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.fixture
def of_eva(write_case, cast):
    ensure_workflow()
    return write_case(by=cast.eva, publish=False)


def test_a_new_page_of_her_own_is_kept_as_a_draft_with_a_sentence(add, sign_in, cast):  # noqa: F811
    ensure_workflow()
    answer = add(cast.eva, gist="Dit schreef Eva.", **PUBLISH)
    page = CaseStudyPage.objects.get()
    assert (page.live, page.get_latest_revision_as_object().gist) == (False, "Dit schreef Eva.")
    assert SENTENCE in sign_in(cast.eva).get(answer.url).content.decode()


def test_publishing_her_own_draft_saves_it_and_no_button_offers_it(of_eva, sign_in, cast):
    client = sign_in(cast.eva)
    assert 'name="action-publish"' not in client.get(edit(of_eva)).content.decode()
    answer = client.post(edit(of_eva), form_of(of_eva, cast.eva) | {"gist": "Nu anders.", **PUBLISH})
    assert SENTENCE in client.get(answer.url).content.decode()
    assert not now(of_eva).live and now(of_eva).get_latest_revision_as_object().gist == "Nu anders."


def test_a_colleague_publishes_it(of_eva, sign_in, cast, agencies):
    ella = make_member("Ella", agencies.veenstroom, "editor")
    client = sign_in(ella)
    assert 'name="action-publish"' in client.get(edit(of_eva)).content.decode()
    client.post(edit(of_eva), form_of(of_eva, ella) | PUBLISH)
    assert now(of_eva).live


def test_a_change_of_her_own_to_what_is_online_waits_too(write_case, sign_in, cast):
    ensure_workflow()
    page = write_case()
    sign_in(cast.eva).post(edit(page), form_of(page, cast.eva) | {"gist": "Eva alleen.", **PUBLISH})
    assert now(page).gist != "Eva alleen."
    assert now(page).get_latest_revision_as_object().gist == "Eva alleen."


def test_what_she_handed_in_she_does_not_publish_around_the_review(of_eva, sign_in, cast):
    client = sign_in(cast.eva)
    client.post(edit(of_eva), form_of(of_eva, cast.eva) | {"action-submit": "1"})
    client.post(edit(of_eva), form_of(of_eva, cast.eva) | PUBLISH)
    assert not now(of_eva).live and now(of_eva).workflow_in_progress


def test_planning_it_is_publishing_it(of_eva, sign_in, cast):
    tomorrow = (timezone.now() + datetime.timedelta(days=1)).strftime("%d-%m-%Y %H:%M")
    sign_in(cast.eva).post(edit(of_eva), form_of(of_eva, cast.eva) | {"go_live_at": tomorrow, **PUBLISH})
    assert not now(of_eva).revisions.filter(approved_go_live_at__isnull=False).exists()


def test_putting_back_an_old_version_waits_too(write_case, sign_in, cast):
    ensure_workflow()
    page = write_case(gist="De oude zin.")
    old = page.latest_revision_id
    version = now(page).get_latest_revision_as_object()
    version.gist = "De nieuwe zin."
    version.save_revision(user=cast.bram).publish()
    form = form_of(page, cast.eva) | {"gist": "De oude zin.", "revision": str(old), **PUBLISH}
    sign_in(cast.eva).post(edit(page), form)
    revert = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old])
    sign_in(cast.eva).post(revert, form)
    assert now(page).gist == "De nieuwe zin."


def test_a_copy_is_a_draft_without_the_past_of_its_source(write_case, sign_in, cast, agencies):
    ensure_workflow()
    page = write_case()
    form = {
        "new_title": "Kopie",
        "new_slug": "kopie",
        "new_parent_page": page.get_parent().pk,
        "publish_copies": "on",
    }
    answer = sign_in(cast.eva).post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form)
    assert answer.status_code == 302, answer.context["form"].errors
    copy = CaseStudyPage.objects.get(slug="kopie")
    assert not copy.live and copy.revisions.count() == 1
    sign_in(cast.eva).post(edit(copy), form_of(copy, cast.eva) | PUBLISH)
    assert not now(copy).live


def test_taking_offline_stays_hers_and_putting_it_back_does_not(write_case, sign_in, cast):
    ensure_workflow()
    page = write_case()
    sign_in(cast.eva).post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    assert not now(page).live
    sign_in(cast.eva).post(edit(page), form_of(now(page), cast.eva) | {"gist": "Anders.", **PUBLISH})
    assert not now(page).live


def test_when_nobody_else_may_see_it_the_only_editor_publishes_within_her_agency(write_case, sign_in, cast):
    ensure_workflow()
    page = write_case(by=cast.eva, label=Label.AMBER_STRICT, publish=False)
    sign_in(cast.eva).post(edit(page), form_of(page, cast.eva) | PUBLISH)
    assert now(page).live


def test_red_never_goes_online_by_its_author(write_case, sign_in, cast, add):  # noqa: F811
    ensure_workflow()
    page = write_case(by=cast.eva, label=Label.RED, named=[cast.eva, cast.lies], publish=False)
    sign_in(cast.eva).post(edit(page), form_of(page, cast.eva) | PUBLISH)
    assert not now(page).live
