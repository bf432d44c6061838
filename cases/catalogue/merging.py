"""One term goes into another, with everything that carries it."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F

from cases.access.policy import user_can_manage_terms
from cases.audit.actions import record_event
from cases.vocabulary.actions import point_on
from cases.vocabulary.models import Term

from .changes import announce
from .models import Entry

#: So many entries are findable under the new term at once; the sweep indexes the others within a minute.
ANNOUNCED = 20

_listeners: list[Callable[[Term, Term], None]] = []


def listen(listener: Callable[[Term, Term], None]) -> None:
    """Call `listener(term, into)` in the transaction of each merge; what it raises undoes the merge."""
    if listener not in _listeners:
        _listeners.append(listener)


@transaction.atomic
def merge_terms(term: Term, into: Term, *, by) -> Term:
    """Let `term` go into `into` for good; return `into`.

    Pages and entries that carry the one carry the other from now on, also those that `by` may not see. The
    merged term stays as a row that points on, so that its address, drafts and old versions keep working.
    Raises PermissionDenied, or ValidationError with a sentence.
    """
    if not user_can_manage_terms(by):
        raise PermissionDenied
    pks = {term.pk, into.pk}
    rows = {row.pk: row for row in Term.objects.select_for_update().filter(pk__in=pks).order_by("pk")}
    term, into = rows[term.pk], rows[into.pk]
    point_on(term, into)
    _move_entries(term, into)
    for listener in _listeners:
        listener(term, into)
    record_event(action="term merged", target=term, by=by, detail={"into": into.pk})
    return into


def _move_entries(term: Term, into: Term) -> None:
    """Put `into` where `term` stood. All versions are raised, so that every index hears of it."""
    carrying = list(Entry.objects.with_term(term).select_for_update(of=("self",)).order_by("pk").only("pk"))
    table, former = Entry.terms.through, Entry.former_terms.through
    pks = [entry.pk for entry in carrying]
    table.objects.bulk_create((table(entry_id=pk, term=into) for pk in pks), ignore_conflicts=True)
    former.objects.bulk_create((former(entry_id=pk, term=term) for pk in pks), ignore_conflicts=True)
    table.objects.filter(term=term).delete()
    Entry.objects.filter(former_terms=term).update(version=F("version") + 1)
    for entry in carrying[:ANNOUNCED]:
        announce(entry)
