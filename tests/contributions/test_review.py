"""From a contributor's draft to publication: who may approve, who hears of it, what is written down."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import TaskState, Workflow

from cases.contributions.actions import ensure_workflow
from cases.models import AuditEvent, Mail
from cases.tlp import Label
from tests.conftest import make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def submit(sign_in, write_case, cast):
    """Return a function that lets somebody hand in a draft; the page is returned."""

    def _submit(by=None, **fields):
        page = write_case(by=by or cast.bram, publish=False, **fields)
        page.workflow_state = ensure_workflow().start(page, by or cast.bram)
        return page

    return _submit


def decide(client, page, action="approve", **data):
    state = TaskState.objects.get(workflow_state__object_id=str(page.pk))
    return client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk]), data)


def is_live(page):
    return type(page).objects.get(pk=page.pk).live


def test_making_the_review_twice_leaves_one(db):
    assert ensure_workflow() == ensure_workflow()
    assert Workflow.objects.filter(workflow_pages__isnull=False).count() == 1


def test_a_contributor_hands_in_and_an_editor_publishes(submit, sign_in, cast):
    page = submit()
    assert not is_live(page)
    decide(sign_in(cast.eva), page)
    assert is_live(page)
    actions = list(AuditEvent.objects.order_by("pk").values_list("action", flat=True))
    assert [a for a in actions if a in ("created", "submitted", "published")] == [
        "created",
        "submitted",
        "published",
    ]
    assert AuditEvent.objects.get(action="published").actor_id == cast.eva.pk


def test_editors_and_then_the_author_get_word_and_wagtail_sends_nothing(submit, sign_in, cast):
    page = submit()
    assert list(Mail.objects.values_list("kind", "recipient")) == [("awaits_you", cast.eva.pk)]
    decide(sign_in(cast.eva), page)
    assert Mail.objects.filter(kind="published", recipient=cast.bram).exists()
    assert not [message for message in mail.outbox if page.title in message.subject]


@pytest.mark.parametrize("who", ["bram", "dirk", "pien", "lies"])
def test_nobody_else_approves(submit, sign_in, cast, who):
    page = submit()
    decide(sign_in(getattr(cast, who)), page)
    assert not is_live(page)


def test_red_is_approved_by_a_named_editor_alone(submit, sign_in, cast, agencies):
    ella = make_member("Ella", agencies.veenstroom, "editor")
    page = submit(label=Label.RED, named=[cast.eva, cast.lies])
    assert decide(sign_in(ella), page).status_code == 404
    assert not is_live(page)
    decide(sign_in(cast.eva), page)
    assert is_live(page)


def test_who_handed_in_waits_for_another_editor(submit, sign_in, cast, agencies):
    make_member("Ella", agencies.veenstroom, "editor")
    page = submit(by=cast.eva)
    decide(sign_in(cast.eva), page)
    assert not is_live(page)


def test_the_only_editor_waits_for_the_coordinator_of_the_region(submit, sign_in, cast):
    page = submit(by=cast.eva)
    decide(sign_in(cast.eva), page)
    assert not is_live(page)
    decide(sign_in(cast.cor), page)
    assert is_live(page)


def test_sending_back_keeps_the_draft_and_the_explanation(submit, sign_in, cast):
    page = submit()
    decide(sign_in(cast.eva), page, "reject", comment="Noem de bron.")
    assert not is_live(page)
    state = TaskState.objects.get(workflow_state__object_id=str(page.pk))
    assert (state.status, state.comment) == ("rejected", "Noem de bron.")


def test_what_waits_stands_on_the_editors_first_page_alone(submit, sign_in, cast):
    page = submit(title="Wacht op oordeel")
    home = reverse("wagtailadmin_home")
    assert page.title in sign_in(cast.eva).get(home).content.decode()
    assert page.title not in sign_in(cast.dirk).get(home).content.decode()


def test_a_contributor_submits_from_the_form(sign_in, cast, agencies):
    from tests.pages.test_editing import add_url, case_form

    ensure_workflow()
    sign_in(cast.bram).post(add_url(agencies.veenstroom), {**case_form(), "action-submit": "1"})
    assert TaskState.objects.get().status == "in_progress"


def test_an_unfinished_page_is_not_handed_in(sign_in, cast, agencies):
    from tests.pages.test_editing import add_url, case_form

    ensure_workflow()
    answer = sign_in(cast.bram).post(
        add_url(agencies.veenstroom), {**case_form(place=""), "action-submit": "1"}
    )
    assert "place" in answer.context["form"].errors
    assert not TaskState.objects.exists()


def test_taking_offline_moving_and_deleting_are_written_down(write_case, sign_in, cast):
    page = write_case()
    client = sign_in(cast.eva)
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    rows = AuditEvent.objects.filter(actor_id=cast.eva.pk).values_list("action", flat=True)
    assert {"unpublished", "deleted"} <= set(rows)
