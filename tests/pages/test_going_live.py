"""Nothing unfinished goes live, whatever door it goes through."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from cases.models import CaseStudyPage
from cases.pages.publishing import IncompleteToPublish, missing_to_publish

pytestmark = pytest.mark.django_db


def shorten(page):
    """Leave a draft of `page` without a place."""
    page.place = ""
    return page.save_revision(clean=False)


def live_place(page):
    return CaseStudyPage.objects.values_list("live", "place").get(pk=page.pk)


def test_what_is_missing_is_named(write_case):
    page = write_case(publish=False, place=" ", again="<p>&nbsp;</p>")
    assert set(missing_to_publish(page)) == {"place", "again"}


def test_a_playbook_without_phases_is_unfinished(write_playbook):
    assert set(missing_to_publish(write_playbook(publish=False, phases=[]))) == {"phases"}


@pytest.mark.parametrize("was_live", [False, True])
def test_publishing_a_draft_by_program(write_case, was_live):
    page = write_case(publish=was_live)
    with pytest.raises(IncompleteToPublish):
        shorten(page).publish()
    assert live_place(page) == (was_live, "Veenstroom")


def test_planning_a_draft(write_case):
    page = write_case(publish=False)
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)
    with pytest.raises(IncompleteToPublish):
        shorten(page).publish()
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_what_was_planned_goes_live(write_case):
    page = write_case(publish=False)
    page.go_live_at = timezone.now() - datetime.timedelta(hours=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    call_command("publish_scheduled")
    assert live_place(page)[0]


def test_approving_a_draft_leads_to_the_form(write_case, sign_in, cast):
    from cases.contributions.actions import ensure_workflow

    page = write_case(publish=False)
    shorten(page)
    state = ensure_workflow().start(page, cast.bram)
    address = ["wagtailadmin_pages:workflow_action", [page.pk, "approve", state.current_task_state_id]]
    answer = sign_in(cast.eva).post(reverse(address[0], args=address[1]))
    assert answer.status_code == 302
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert live_place(page) == (False, "Veenstroom")


def test_an_old_version_goes_live_only_when_complete(write_case, sign_in, cast):
    page = write_case(publish=False)
    old = shorten(page)
    page = CaseStudyPage.objects.get(pk=page.pk)
    page.place = "Veenstroom"
    page.save_revision().publish()
    with pytest.raises(IncompleteToPublish):
        old.publish(previous_revision=old)
    assert live_place(page) == (True, "Veenstroom")
