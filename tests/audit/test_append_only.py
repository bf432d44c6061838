"""What happened, happened: rows of the audit table are added and never changed."""

import pytest
from django.db import Error, connection, transaction

from cases.audit.actions import record_event
from cases.audit.models import AppendOnlyError
from cases.models import AuditEvent


@pytest.fixture
def event(agencies):
    return record_event(action="published", target=agencies.veenstroom)


def test_a_row_cannot_be_changed_or_removed_in_python(event):
    event.action = "something else"
    for forbidden in (
        event.save,
        event.delete,
        AuditEvent.objects.all().delete,
        lambda: AuditEvent.objects.update(action="x"),
        lambda: AuditEvent.objects.bulk_update([event], ["action"]),
    ):
        with pytest.raises(AppendOnlyError), transaction.atomic():
            forbidden()
    assert AuditEvent.objects.get(pk=event.pk).action == "published"


@pytest.mark.parametrize(
    "statement", ["UPDATE cases_auditevent SET action = 'x'", "DELETE FROM cases_auditevent"]
)
def test_the_database_refuses_too_whoever_asks(statement, event):
    with pytest.raises(Error, match="never"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert AuditEvent.objects.get(pk=event.pk).action == "published"


def test_a_row_names_who_what_and_whence_without_titles(cast, write_case):
    page = write_case("Strandfeest")
    event = record_event(action="published", target=page.entry, by=cast.eva, origin="beheer")
    assert (event.actor_id, event.object_type, event.object_id) == (
        cast.eva.pk,
        "entry",
        page.entry.public_id,
    )
    assert "Strandfeest" not in str(AuditEvent.objects.values_list("detail", "object_id"))


def test_a_change_that_fails_leaves_no_row(agencies):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        record_event(action="published", target=agencies.veenstroom)
        raise ZeroDivisionError
    assert not AuditEvent.objects.filter(action="published").exists()
