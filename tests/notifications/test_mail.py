"""Telling people what waits for them, and no more than they may know."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail as outbox
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cases.catalogue.actions import relabel
from cases.members.actions import end_membership
from cases.models import Entry, Mail
from cases.notifications import sending
from cases.notifications.actions import tell_author, tell_editors
from cases.notifications.sending import deliver, sweep_mail

SECRETS = {
    "title": "Overval Zandpad",
    "gist": "Geheimzin",
    "place": "Kraaiendorp",
    "contact_name": "Mies Bonkel",
}


def words_of(message) -> str:
    parts = [part.get_payload(decode=True) or b"" for part in message.message().walk()]
    return b" ".join([message.message().as_bytes(), *parts]).decode() + message.subject


def deliver_all() -> list[str]:
    return [deliver(pk) for pk in Mail.objects.values_list("pk", flat=True)]


def recipients() -> list[str]:
    return sorted(address for message in outbox.outbox for address in message.recipients())


def grow_old(**fields):
    long_ago = timezone.now() - timedelta(hours=1)
    Mail.objects.update(created_at=long_ago, try_after=long_ago, **fields)


def test_the_editors_of_the_agency_hear_that_something_waits(write_case, cast):
    tell_editors(entry=write_case(publish=False).entry, by=cast.bram)
    assert deliver_all() == ["sent"]
    assert recipients() == ["eva@veenstroom.example"]
    message = outbox.outbox[0]
    assert message.subject == "Er wacht iets op u: Strandfeest zonder vergunning"
    assert message.extra_headers["List-Id"] == "<meldingen.127.0.0.1>"
    assert {part.get_content_type() for part in message.message().walk()} >= {"text/plain", "text/html"}


def test_the_author_hears_that_somebody_else_published_it(write_case, cast):
    entry = write_case().entry
    tell_author(entry=entry, by=cast.bram)
    tell_author(entry=entry, by=None)
    assert not Mail.objects.exists()
    tell_author(entry=entry, by=cast.eva)
    deliver_all()
    assert recipients() == ["bram@veenstroom.example"]
    assert f"/k/{entry.public_id}/" in outbox.outbox[0].body


def test_an_editor_who_submits_does_not_hear_of_it(write_case, cast):
    tell_editors(entry=write_case(publish=False).entry, by=cast.eva)
    assert not Mail.objects.exists()


def test_of_red_only_those_hear_who_are_named(write_case, cast, agencies):
    entry = write_case(label="red", named=[cast.bram, cast.dirk], publish=False).entry
    tell_editors(entry=entry, by=cast.bram)
    assert not Mail.objects.exists()


@pytest.mark.parametrize("label", ["amber", "amber-strict", "red"])
def test_above_green_a_message_holds_no_word_of_the_entry(label, write_case, cast):
    named = [cast.bram, cast.eva] if label == "red" else ()
    page = write_case(label=label, named=named, publish=False, **SECRETS)
    tell_editors(entry=page.entry, by=cast.bram)
    tell_author(entry=page.entry, by=cast.eva)
    assert deliver_all() == ["sent", "sent"]
    for message in outbox.outbox:
        text = words_of(message)
        assert f"/k/{page.entry.public_id}/" in text
        for word in " ".join([*SECRETS.values(), "Veenstroom Tester Strandfeest", page.slug]).split():
            assert word.lower() not in text.replace("@veenstroom.example", "").lower(), word


def test_the_label_at_the_moment_of_sending_decides(write_case, cast):
    page = write_case(label="green", publish=False, **SECRETS)
    tell_editors(entry=page.entry, by=cast.bram)
    relabel(page.entry, label="amber-strict", by=cast.eva, reason="Namen")
    deliver_all()
    assert "Zandpad" not in words_of(outbox.outbox[0])


def test_who_left_in_between_gets_nothing(write_case, cast):
    tell_editors(entry=write_case(publish=False).entry, by=cast.bram)
    tell_author(entry=write_case("Tweede").entry, by=cast.eva)
    for person in (cast.eva, cast.bram):
        end_membership(person.memberships.get())
    assert list(Mail.objects.values_list("outcome", flat=True)) == ["dropped", "dropped"], "at once"
    assert deliver_all() == ["not due", "not due"]
    assert not outbox.outbox


def test_who_left_without_anybody_hearing_of_it_gets_nothing_either(write_case, cast):
    tell_editors(entry=write_case(publish=False).entry, by=cast.bram)
    cast.eva.memberships.update(ended_at=timezone.now())
    assert deliver_all() == ["dropped"]


def test_who_may_not_sign_in_any_more_gets_nothing(write_case, cast):
    tell_editors(entry=write_case(publish=False).entry, by=cast.bram)
    cast.eva.is_active = False
    cast.eva.save()
    assert deliver_all() == ["dropped"]


def test_of_what_was_removed_nobody_hears(write_case, cast):
    page = write_case(publish=False)
    tell_editors(entry=page.entry, by=cast.bram)
    page.delete()
    assert deliver_all() == ["dropped"]


def test_a_message_goes_once_however_often_its_task_runs(write_case, cast):
    entry = write_case(publish=False).entry
    for _again in range(2):
        tell_editors(entry=entry, by=cast.bram)
    assert deliver_all() + deliver_all() == ["sent", "not due"]
    assert len(outbox.outbox) == 1
    assert Mail.objects.get().sent_at


def test_two_workers_do_not_send_the_same_message(write_case, cast, monkeypatch):
    tell_editors(entry=write_case(publish=False).entry, by=cast.bram)
    build, seen = sending.message_of, []

    def while_another_worker_looks(mail):
        seen.append(deliver(mail.pk))
        return build(mail)

    monkeypatch.setattr(sending, "message_of", while_another_worker_looks)
    assert deliver_all() == ["sent"]
    assert (seen, len(outbox.outbox)) == (["not due"], 1)


@pytest.fixture
def broken_server(monkeypatch):
    """Let the mail server hang up as long as `answers` holds a fault."""
    answers, build = [], sending.message_of

    def message(mail):
        if answers:
            raise answers.pop()
        return build(mail)

    monkeypatch.setattr(sending, "message_of", message)
    return answers


def test_after_an_error_the_message_waits_and_then_goes(write_case, cast, broken_server, caplog):
    tell_editors(entry=write_case(publish=False).entry, by=cast.bram)
    broken_server.append(SMTPServerDisconnected("bye"))
    assert deliver_all() == ["waiting"]
    assert deliver_all() == ["not due"]
    grow_old()
    assert sweep_mail() == 1
    assert recipients() == ["eva@veenstroom.example"]
    assert "SMTPServerDisconnected" in caplog.text
    assert "eva@" not in caplog.text


def test_after_five_errors_it_stays_behind_as_failed(write_case, cast, broken_server):
    tell_editors(entry=write_case(publish=False).entry, by=cast.bram)
    for _attempt in range(7):
        broken_server[:] = [OSError("unreachable")]
        grow_old()
        sweep_mail()
    message = Mail.objects.get()
    assert (message.outcome, message.attempts) == ("failed", 5)
    assert not outbox.outbox


def test_the_sweep_leaves_fresh_messages_to_their_task(write_case, cast):
    tell_editors(entry=write_case(publish=False).entry, by=cast.bram)
    assert sweep_mail() == 0
    grow_old()
    assert sweep_mail() == 1


def test_a_title_cannot_write_headers(write_case, cast):
    entry = write_case(publish=False).entry
    Entry.objects.filter(pk=entry.pk).update(title="Feest\nBcc: iedereen@example.org")
    tell_editors(entry=entry, by=cast.bram)
    assert deliver_all() == ["sent"]
    assert recipients() == ["eva@veenstroom.example"]


def test_a_message_of_a_change_that_was_undone_does_not_exist(write_case, cast):
    entry = write_case(publish=False).entry
    with pytest.raises(RuntimeError), transaction.atomic():
        tell_editors(entry=entry, by=cast.bram)
        assert Mail.objects.exists() and DBTaskResult.objects.filter(task_path__contains="deliver").exists()
        raise RuntimeError
    assert not Mail.objects.exists()
    assert not DBTaskResult.objects.filter(task_path__contains="deliver").exists()
