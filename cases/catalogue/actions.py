"""What changes an entry: record, remove, withdraw, relabel. Each runs in one transaction with its audit row."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import fields

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.access.actions import write_audience
from cases.access.policy import (
    relabel_needs_second_person,
    user_can_accept_relabel,
    user_can_relabel,
    user_can_withdraw,
)
from cases.audit.actions import record_event
from cases.tlp import Label, is_narrower

from .changes import announce
from .models import Entry, EntryLink, RelabelRequest
from .sources import EntryFacts, EntrySource, source_of

#: The sources that wait inside `recording_once`, by the key of their entry.
_waiting: ContextVar[dict[int, EntrySource] | None] = ContextVar("sources to record", default=None)

COPIED = [f.name for f in fields(EntryFacts) if f.name not in ("term_ids", "links")]


@transaction.atomic
def open_entry(
    *,
    source: EntrySource,
    agency,
    author=None,
    label=Label.GREEN,
    regions=None,
    shared_with=(),
    named=(),
):
    """Make the entry of a source that is about to be saved for the first time; return it.

    `regions` defaults to the agency's. The copies follow with the first `record`.
    """
    entry = Entry.objects.create(
        kind=source.entry_kind(),
        owner_agency=agency,
        author=author,
        label=label,
        title=str(source)[:255],
    )
    entry.regions.set(regions if regions is not None else agency.regions.all())
    entry.shared_with.set(shared_with)
    entry.named.set(named)
    write_audience(entry)
    return entry


@transaction.atomic
def record(source: EntrySource) -> Entry:
    """Make the entry of `source` say what the source says; in the same transaction as the change itself."""
    waiting = _waiting.get()
    if waiting is not None:
        waiting[source.entry_id] = source
        return source.entry
    entry = Entry.objects.select_for_update().get(pk=source.entry_id)
    facts_changed = _apply_facts(entry, source.entry_facts())
    if write_audience(entry) or facts_changed:
        _mark_changed(entry)
    return entry


@transaction.atomic
def record_again(source: EntrySource) -> Entry:
    """As `record`, with a new version in any case: for what readers see and no copy holds, such as a contact."""
    before = Entry.objects.values_list("version", flat=True).get(pk=source.entry_id)
    entry = record(source)
    if entry.version == before:
        _mark_changed(entry)
    return entry


@contextmanager
def recording_once() -> Iterator[None]:
    """Let each source that changes inside be recorded once, at the end; for who makes many in one transaction."""
    with transaction.atomic():
        token = _waiting.set({})
        try:
            yield
            changed = _waiting.get() or {}
        finally:
            _waiting.reset(token)
        for source in changed.values():
            record(source)


def differences(entry: Entry, facts: EntryFacts) -> list[str]:
    """Return the names of the copies in which `entry` differs from `facts`."""
    wrong = [name for name in COPIED if getattr(entry, name) != getattr(facts, name)]
    if frozenset(entry.terms.values_list("pk", flat=True)) != facts.term_ids:
        wrong.append("term_ids")
    if frozenset(entry.links.values_list("kind", "target_id", "anchor")) != facts.links:
        wrong.append("links")
    if entry.year != _year(facts):
        wrong.append("year")
    return wrong


def _year(facts: EntryFacts) -> int | None:
    moment = facts.event_date or facts.published_at
    return moment.year if moment else None


def _apply_facts(entry: Entry, facts: EntryFacts) -> bool:
    changed = differences(entry, facts)
    for name in COPIED:
        setattr(entry, name, getattr(facts, name))
    entry.year = _year(facts)
    if "term_ids" in changed:
        entry.terms.set(facts.term_ids)
    if "links" in changed:
        _write_links(entry, facts.links)
    return bool(changed)


def _write_links(entry: Entry, wanted: frozenset[tuple[str, int, str]]) -> None:
    stored = {(link.kind, link.target_id, link.anchor): link.pk for link in entry.links.all()}
    entry.links.filter(pk__in=[pk for link, pk in stored.items() if link not in wanted]).delete()
    EntryLink.objects.bulk_create(
        EntryLink(entry=entry, kind=kind, target_id=target, anchor=anchor)
        for kind, target, anchor in sorted(wanted - stored.keys())
    )


def _mark_changed(entry: Entry) -> None:
    entry.version += 1
    entry.save()
    announce(entry)


@transaction.atomic
def remove_entry(entry: Entry) -> None:
    """The source is gone: keep an empty row until the search engine has forgotten it, seen by nobody."""
    entry.state, entry.title, entry.gist, entry.text, entry.url = (
        Entry.State.REMOVED,
        "",
        "",
        "",
        "",
    )
    entry.withdrawn_reason = ""
    entry.facets = {}
    for relation in (entry.terms, entry.former_terms, entry.shared_with, entry.named):
        relation.clear()
    EntryLink.objects.filter(Q(entry=entry) | Q(target=entry)).delete()
    write_audience(entry)
    _mark_changed(entry)


@transaction.atomic
def withdraw(entry: Entry, *, by, reason: str, replaced_by: Entry | None = None) -> Entry:
    """Take a live entry back: its address then says why and what replaces it, to those who could see it.

    Raises PermissionDenied, or ValidationError without a reason or when it is not live.
    """
    entry = Entry.objects.select_for_update().get(pk=entry.pk)
    if not user_can_withdraw(by, entry):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError(_("Schrijf waarom u dit intrekt. Lezers zien deze reden."))
    if entry.state != Entry.State.LIVE:
        raise ValidationError(_("Dit staat niet online. U kunt alleen intrekken wat gepubliceerd is."))
    entry.state, entry.withdrawn_reason, entry.replaced_by = (
        Entry.State.WITHDRAWN,
        reason.strip(),
        replaced_by,
    )
    _mark_changed(entry)
    source = source_of(entry)
    if source is not None:
        source.take_offline(by)
        entry = record(source)
    record_event(action="withdrawn", target=entry, by=by)
    return entry


@transaction.atomic
def relabel(
    entry: Entry, *, label: str, by, reason: str, shared_with=None, named=None
) -> RelabelRequest | None:
    """Give `entry` another label, on draft and live at once.

    Widening AMBER+STRICT or RED writes a request instead and returns it. Raises PermissionDenied or
    ValidationError.
    """
    entry = Entry.objects.select_for_update().get(pk=entry.pk)
    if not user_can_relabel(by, entry, label):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError(_("Schrijf waarom u het label verandert."))
    if label == Label.RED:
        check_named(named if named is not None else entry.named.all(), entry.owner_agency_id)
    _check_source(entry, label, by)
    if relabel_needs_second_person(entry, label):
        return _request_relabel(entry, label, by, reason)
    _set_label(entry, label, shared_with, named)
    record_event(action="relabelled", target=entry, by=by, detail={"label": str(label)})
    return None


def _check_source(entry, label, by) -> None:
    """Narrowing is never refused."""
    source = source_of(entry) if is_narrower(entry.label, label) else None
    if source is not None:
        source.check_relabel(label, by=by)


def check_named(people, agency_id: int) -> None:
    """RED needs two named persons at least, one of them an editor or coordinator who can approve."""
    people = list(people)
    if len(people) < 2:
        raise ValidationError(_("Noem bij TLP:RED ten minste twee personen."))
    roles = {
        role
        for person in people
        for role in person.memberships.current().filter(agency_id=agency_id).values_list("role", flat=True)
    }
    if not roles & {"editor", "coordinator"}:
        raise ValidationError(_("Noem bij TLP:RED ook een redacteur of coördinator van de organisatie."))


def _request_relabel(entry, label, by, reason) -> RelabelRequest:
    request, _made = RelabelRequest.objects.update_or_create(
        entry=entry,
        decided_at=None,
        defaults={"label": label, "requested_by": by, "reason": reason.strip()},
    )
    record_event(action="relabel requested", target=entry, by=by, detail={"label": str(label)})
    return request


@transaction.atomic
def decide_relabel(request: RelabelRequest, *, by, accept: bool) -> Entry:
    """The second person's answer. Raises PermissionDenied, or ValidationError when it was decided already."""
    request = RelabelRequest.objects.select_for_update().get(pk=request.pk)
    entry = Entry.objects.select_for_update().get(pk=request.entry_id)
    if not user_can_accept_relabel(by, entry, request.requested_by_id):
        raise PermissionDenied
    if request.decided_at:
        raise ValidationError(_("Over dit verzoek is al beslist."))
    if accept:
        _check_source(entry, request.label, by)
    request.decided_by, request.decided_at, request.accepted = (
        by,
        timezone.now(),
        accept,
    )
    request.save()
    if accept:
        _set_label(entry, request.label, None, None)
    action = "relabelled" if accept else "relabel refused"
    record_event(action=action, target=entry, by=by, detail={"label": request.label})
    return entry


def _set_label(entry, label, shared_with, named) -> None:
    entry.label = label
    if shared_with is not None:
        entry.shared_with.set(shared_with)
    if named is not None:
        entry.named.set(named)
    if label != Label.AMBER:
        entry.shared_with.clear()
    if label != Label.RED:
        entry.named.clear()
    write_audience(entry)
    _mark_changed(entry)
