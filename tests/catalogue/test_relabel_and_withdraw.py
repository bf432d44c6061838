"""Labels change at once when they narrow; widening something narrow waits for a second person."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.catalogue.actions import decide_relabel, relabel, withdraw
from cases.models import AuditEvent, Entry, RelabelRequest
from cases.tlp import Label


def sees(user, page):
    return Entry.objects.visible_to(user).filter(pk=page.entry_id).exists()


def test_narrowing_acts_at_once(cast, write_case):
    page = write_case(label=Label.GREEN)
    relabel(page.entry, label=Label.AMBER_STRICT, by=cast.eva, reason="Nog niet rijp.")
    assert sees(cast.lies, page) and not sees(cast.daan, page)
    assert AuditEvent.objects.filter(action="relabelled", actor_id=cast.eva.pk).count() == 1


def test_an_author_may_narrow_but_not_widen(cast, write_case):
    page = write_case(label=Label.GREEN)
    relabel(page.entry, label=Label.AMBER, by=cast.bram, reason="Toch liever in de regio.")
    page.entry.refresh_from_db()
    with pytest.raises(PermissionDenied):
        relabel(page.entry, label=Label.CLEAR, by=cast.bram, reason="Voor iedereen.")


def test_an_editor_elsewhere_may_not_touch_the_label(cast, write_case):
    page = write_case(label=Label.GREEN)
    with pytest.raises(PermissionDenied):
        relabel(
            page.entry,
            label=Label.RED,
            by=cast.dirk,
            reason="Hinderen.",
            named=[cast.dirk, cast.daan],
        )


def test_widening_amber_strict_waits_for_a_second_person(cast, agencies, write_case):
    from tests.conftest import make_member

    emma = make_member("Emma", agencies.veenstroom, "editor")
    page = write_case(label=Label.AMBER_STRICT)
    request = relabel(page.entry, label=Label.CLEAR, by=cast.eva, reason="Mag nu naar buiten.")
    assert isinstance(request, RelabelRequest)
    assert not sees(cast.daan, page)
    with pytest.raises(PermissionDenied):
        decide_relabel(request, by=cast.eva, accept=True)
    decide_relabel(request, by=emma, accept=True)
    assert sees(cast.daan, page)
    with pytest.raises(ValidationError):
        decide_relabel(request, by=emma, accept=False)


def test_a_refused_request_leaves_the_label(cast, agencies, write_case):
    from tests.conftest import make_member

    emma = make_member("Emma", agencies.veenstroom, "editor")
    page = write_case(label=Label.RED, named=[cast.eva, emma])
    request = relabel(page.entry, label=Label.GREEN, by=cast.eva, reason="Leerzaam voor iedereen.")
    decide_relabel(request, by=emma, accept=False)
    assert not sees(cast.lies, page)
    assert AuditEvent.objects.filter(action="relabel refused").count() == 1


@pytest.mark.parametrize("named", [[], ["eva"], ["bram", "nadia"]])
def test_red_needs_two_named_persons_of_whom_one_can_approve(named, cast, write_case):
    page = write_case(label=Label.GREEN)
    people = [getattr(cast, name) for name in named]
    with pytest.raises(ValidationError):
        relabel(page.entry, label=Label.RED, by=cast.eva, reason="Gevoelig.", named=people)
    assert sees(cast.daan, page)


def test_a_reason_is_asked(cast, write_case):
    page = write_case(label=Label.GREEN)
    with pytest.raises(ValidationError):
        relabel(page.entry, label=Label.AMBER, by=cast.eva, reason="  ")


def test_withdrawing_takes_the_page_offline_and_keeps_the_reason(cast, write_case):
    page, newer = write_case("Oud"), write_case("Nieuw")
    withdraw(
        page.entry,
        by=cast.eva,
        reason="Er is een betere versie.",
        replaced_by=newer.entry,
    )
    page.refresh_from_db()
    assert not page.live
    assert (page.entry.state, page.entry.replaced_by) == (
        Entry.State.WITHDRAWN,
        newer.entry,
    )
    assert not Entry.objects.visible_to(cast.daan).live().filter(pk=page.entry_id).exists()
    assert sees(cast.daan, page)


def test_the_region_coordinator_may_withdraw_as_moderator_and_a_stranger_may_not(cast, write_case):
    page = write_case("Een")
    with pytest.raises(PermissionDenied):
        withdraw(page.entry, by=cast.dirk, reason="Ik vind het niets.")
    withdraw(page.entry, by=cast.cor, reason="Er staan persoonsgegevens in.")
    page.entry.refresh_from_db()
    assert page.entry.state == Entry.State.WITHDRAWN


def test_publishing_again_ends_the_withdrawal(cast, write_case):
    page = write_case("Terug")
    withdraw(page.entry, by=cast.eva, reason="Even weg.")
    page.refresh_from_db()
    page.save_revision(user=cast.eva).publish()
    page.entry.refresh_from_db()
    assert page.entry.state == Entry.State.LIVE
