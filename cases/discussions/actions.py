"""What changes a thread: open, reply, choose the answer, close; each in one transaction with an audit row."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from cases.access.policy import user_can_reply, user_can_start_thread, user_can_steer_thread, user_can_view
from cases.audit.actions import record_event
from cases.catalogue.actions import check_named, open_entry, record
from cases.catalogue.models import Entry
from cases.regions.models import Agency, Region
from cases.tlp import Label, is_narrower

from .markdown import MAX_LENGTH
from .models import Reply, Thread
from .queries import agencies_of

MAX_TITLE = 160


def submission_key(*, by: Any, form_id: str, parts: Iterable[str]) -> str | None:
    """Return what one filled-in form may make once; None without a form (commands, content).

    A second sending of the same form with the same words gets the same key. Other words are another
    sending, so nobody loses a text by going back in the browser.
    """
    if not form_id:
        return None
    said = "\x1f".join([str(by.pk), form_id, *parts])
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()


@transaction.atomic
def open_thread(
    *,
    by: Any,
    region: Region,
    title: str,
    body: str,
    agency: Agency | None = None,
    label: str = Label.GREEN,
    named: Iterable[Any] = (),
    about: Entry | None = None,
    form_id: str = "",
    at: datetime | None = None,
    is_example: bool = False,
) -> Thread:
    """Open a thread at the region's table for `agency` (default: the one that fills in forms); return it.

    Args: named, the persons who may read a RED thread beside its opener; about, an entry that `by` may see;
    form_id, the form's own number, so that sending it twice makes one thread; at, when it was said.
    Raises PermissionDenied, or ValidationError with the names of the fields.
    """
    agency = _writing_agency(by, agency)
    if not user_can_start_thread(by, region) or (about and not user_can_view(by, about)):
        raise PermissionDenied
    title, body = " ".join(title.split()), _clean_body(body)
    people = [person for person in named if person.pk != by.pk] if label == Label.RED else []
    _check_thread(title, label, people, about, agency)
    key = submission_key(by=by, form_id=form_id, parts=["thread", region.code, title, body])
    thread = Thread(
        region=region,
        title=title,
        slug=slugify(title)[:80].strip("-") or "gesprek",
        body=body,
        about=about,
        author=by,
        is_example=is_example,
        created_at=at or timezone.now(),
        submission=key,
    )
    try:
        with transaction.atomic():
            return _save_thread(thread, agency=agency, by=by, label=label, named=people)
    except IntegrityError:
        return _sent_before(Thread, key)


def _writing_agency(by: Any, agency: Agency | None) -> Agency:
    mine = agencies_of(by) if getattr(by, "is_authenticated", False) else []
    if not mine or (agency is not None and agency not in mine):
        raise PermissionDenied
    return agency or mine[0]


def _clean_body(body: str, field: str = "body") -> str:
    text = body.replace("\r\n", "\n").strip()
    if not text:
        raise ValidationError({field: _("Schrijf eerst uw bericht.")})
    if len(text) > MAX_LENGTH:
        raise ValidationError({field: _("Uw bericht is te lang. Er passen 20.000 tekens in.")})
    return text


def _check_thread(title: str, label: str, people: list, about: Entry | None, agency: Agency) -> None:
    """The rules of a new thread. RED follows the one rule for RED: two others, one of whom may edit."""
    if not title or len(title) > MAX_TITLE:
        raise ValidationError({"title": _("Geef een titel van ten hoogste 160 tekens.")})
    if label not in list(Label):
        raise ValidationError({"label": _("Kies een label uit de lijst.")})
    if about is not None and is_narrower(about.label, label):
        shown = Label(about.label).display
        message = _("Dit gaat over een stuk met %(label)s. Kies hetzelfde label of een smaller label.")
        raise ValidationError({"label": message % {"label": shown}})
    if label == Label.RED:
        try:
            check_named(people, agency.pk)
        except ValidationError as error:
            raise ValidationError({"named": error.messages}) from error


def _save_thread(thread: Thread, *, agency: Agency, by: Any, label: str, named: list) -> Thread:
    thread.entry = open_entry(
        source=thread, agency=agency, author=by, label=label, regions=[thread.region], named=named
    )
    thread.save()
    thread.entry = record(thread)
    record_event(action="thread opened", target=thread.entry, by=by, detail={"label": str(label)})
    return thread


def _sent_before(model: type, key: str | None) -> Any:
    """Return what the same form made a moment ago; without a key the clash was another one."""
    made = model._default_manager.filter(submission=key).first() if key else None
    if made is None:
        raise ValidationError(_("Het opslaan is niet gelukt. Probeer het nog eens."))
    return made


@transaction.atomic
def reply(
    *,
    by: Any,
    thread: Thread,
    body: str,
    agency: Agency | None = None,
    in_reply_to: Reply | None = None,
    form_id: str = "",
    at: datetime | None = None,
) -> Reply:
    """Add a reply with the next number; the thread's row is locked, so numbers have no gaps and no twins.

    Args as for `open_thread`. Raises PermissionDenied, or ValidationError for the field `body`.
    """
    thread = _lock(thread)
    if not user_can_reply(by, thread.entry):
        raise PermissionDenied
    if thread.state == Thread.State.CLOSED:
        raise ValidationError({"body": _("Dit gesprek is gesloten. U kunt niet meer reageren.")})
    text = _clean_body(body)
    key = submission_key(by=by, form_id=form_id, parts=["reply", str(thread.pk), text])
    if key and (made := thread.replies.filter(submission=key).first()):
        return made
    added = Reply.objects.create(
        thread=thread,
        number=(thread.replies.aggregate(last=Max("number"))["last"] or 0) + 1,
        body=text,
        author=by,
        agency=_writing_agency(by, agency),
        in_reply_to=in_reply_to if in_reply_to and in_reply_to.thread_id == thread.pk else None,
        created_at=at or timezone.now(),
        submission=key,
    )
    thread.reply_count, thread.last_reply_at = added.number, added.created_at
    thread.save(update_fields=["reply_count", "last_reply_at"])
    record(thread)
    record_event(action="reply added", target=thread.entry, by=by, detail={"number": added.number})
    return added


def _lock(thread: Thread) -> Thread:
    return Thread.objects.select_for_update(of=("self",)).select_related("entry", "region").get(pk=thread.pk)


@transaction.atomic
def mark_answer(*, by: Any, reply: Reply) -> Thread:
    """Choose `reply` as the answer, in place of an earlier choice; an open thread becomes answered."""
    thread = _lock(reply.thread)
    _check_steering(by, thread)
    thread.replies.filter(is_answer=True).exclude(pk=reply.pk).update(is_answer=False)
    thread.replies.filter(pk=reply.pk).update(is_answer=True)
    thread.state = Thread.State.ANSWERED
    thread.save(update_fields=["state"])
    record(thread)
    record_event(action="answer chosen", target=thread.entry, by=by, detail={"number": reply.number})
    return thread


@transaction.atomic
def close_thread(*, by: Any, thread: Thread, outcome: str) -> Thread:
    """Close the thread with what came out of it, shown on top. Raises PermissionDenied or ValidationError."""
    thread = _lock(thread)
    _check_steering(by, thread)
    thread.outcome, thread.state = _clean_body(outcome, "outcome"), Thread.State.CLOSED
    thread.save(update_fields=["outcome", "state"])
    record(thread)
    record_event(action="thread closed", target=thread.entry, by=by)
    return thread


def _check_steering(by: Any, thread: Thread) -> None:
    if not user_can_steer_thread(by, thread.entry):
        raise PermissionDenied
    if thread.state == Thread.State.CLOSED:
        raise ValidationError(_("Dit gesprek is al gesloten."))
