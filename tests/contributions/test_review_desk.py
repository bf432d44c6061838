"""The editor's desk: what waits, for whom, and nothing of what one may not see."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cases.contributions.actions import ensure_workflow
from cases.contributions.review.actions import hand_in, send_back
from cases.contributions.review.desk import desk_of
from cases.models import Entry, Submission, User
from cases.tlp import Label

pytestmark = pytest.mark.django_db


def on_desk(sign_in, user, address="wagtailadmin_home"):
    return sign_in(user).get(reverse(address)).content.decode()


def anew(user):
    return User.objects.get(pk=user.pk)


@pytest.fixture
def handed_in(write_case):
    ensure_workflow()

    def _hand_in(by, **fields):
        page = write_case(by=by, publish=False, **fields)
        hand_in(page, by=by)
        return page

    return _hand_in


def test_an_empty_desk_says_so(sign_in, cast):
    assert "Er wacht niets op u." in on_desk(sign_in, cast.dirk)


def test_what_waits_leads_to_its_review_and_stands_on_no_other_desk(handed_in, sign_in, cast):
    page = handed_in(cast.bram, title="Kraaiennest")
    for address in ("wagtailadmin_home", "mine"):
        html = on_desk(sign_in, cast.eva, address)
        assert "Kraaiennest" in html and reverse("review", args=[page.entry.public_id]) in html
        for other in (cast.dirk, cast.cor, cast.pien):
            assert "Kraaiennest" not in on_desk(sign_in, other, address)


def test_the_coordinator_and_the_platform_editor_have_a_desk_too(handed_in, sign_in, cast, agencies):
    handed_in(cast.eva, title="Van de enige redacteur")
    assert "Van de enige redacteur" in on_desk(sign_in, cast.cor)
    handed_in(cast.dirk, agency=agencies.duinkust, title="Zonder coördinator in de regio")
    assert "Zonder coördinator in de regio" in on_desk(sign_in, cast.pien)
    assert "Zonder coördinator" not in on_desk(sign_in, cast.cor)


def test_what_came_back_ages_or_lacks_something_is_listed(handed_in, write_case, cast):
    back = handed_in(cast.bram, title="Terug")
    send_back(back, by=cast.eva, reason="Noem de bron.")
    old = handed_in(cast.bram, title="Oud")
    Submission.objects.filter(entry=old.entry).update(at=timezone.now() - datetime.timedelta(days=9))
    past = write_case("Verlopen", review_by=timezone.localdate() - datetime.timedelta(days=1))
    named = write_case(
        "Met naam", publish=False, what_happened="<p>Inwoner Kees Bakker belde 06-12345678.</p>"
    )
    desk = desk_of(anew(cast.eva))
    assert [entry.pk for entry in desk.returned] == [back.entry_id]
    assert {entry.pk for entry in desk.ageing} == {old.entry_id, past.entry_id}
    assert [entry.pk for entry, _count in desk.personal] == [named.entry_id]
    assert past.entry in desk.without_contact
    assert [entry.pk for entry in desk_of(anew(cast.bram)).returned] == [back.entry_id]
    assert desk_of(anew(cast.dirk)).is_empty


def test_what_one_may_not_see_is_on_no_desk(write_case, cast):
    ensure_workflow()
    page = write_case(by=cast.bram, label=Label.RED, named=[cast.bram, cast.pien, cast.lies], publish=False)
    Entry.objects.filter(pk=page.entry_id).update(review_desk="agency")
    assert desk_of(anew(cast.eva)).is_empty


def test_the_desk_costs_the_same_however_much_waits(handed_in, cast):
    def count():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            desk_of(anew(cast.cor))
        return len(queries)

    handed_in(cast.eva)
    few = count()
    for number in range(4):
        handed_in(cast.eva, title=f"Nog een {number}")
    assert count() == few
