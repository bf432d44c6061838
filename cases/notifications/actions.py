"""Writing messages, in the transaction of what they tell; and following a term."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction

from cases.access.policy import Change, Desk, is_active_member, user_can_view
from cases.access.reviewers import reviewers_at
from cases.catalogue.terms import terms_visible_to

from .models import Mail, TermFollow
from .tasks import deliver_task

NOBODYS = Change(None, frozenset())


@transaction.atomic
def tell_editors(*, entry, by, change: Change = NOBODYS, again: bool = False) -> None:
    """Tell who may judge it that it waits for them, or with `again` that it still does; never who did it."""
    people = reviewers_at(entry, entry.review_desk or Desk.AGENCY, change)
    kind = Mail.Kind.STILL_WAITING if again else Mail.Kind.AWAITS_YOU
    _write(kind, entry, [person for person in people if person != by])


@transaction.atomic
def tell_author(*, entry, by, also=None) -> None:
    """Tell the author, and who handed it in, that somebody else published it; commands (no `by`) tell nobody."""
    _tell_writers(Mail.Kind.PUBLISHED, entry, by, also)


@transaction.atomic
def tell_returned(*, entry, by, also=None) -> None:
    """Tell the author, and who handed it in, that it came back with a reason; the reason stays here."""
    _tell_writers(Mail.Kind.RETURNED, entry, by, also)


def _tell_writers(kind: str, entry, by, also) -> None:
    people = dict.fromkeys(person for person in (entry.author, also) if person not in (None, by))
    if by is not None:
        _write(kind, entry, [person for person in people if user_can_view(person, entry)])


def drop_waiting(*, entry, kinds: Iterable[str]) -> None:
    """What these messages say is no longer so: those not sent yet stay behind."""
    waiting = Mail.objects.filter(entry=entry, kind__in=kinds, outcome=Mail.Outcome.WAITING)
    waiting.update(outcome=Mail.Outcome.DROPPED)


def _write(kind: str, entry, people: Iterable) -> None:
    """Add a message for each person, unless the same still waits for them."""
    for person in people:
        mail, is_new = Mail.objects.get_or_create(
            kind=kind, recipient=person, entry=entry, outcome=Mail.Outcome.WAITING
        )
        if is_new:
            deliver_task.enqueue(mail.pk)


@transaction.atomic
def follow_term(*, user, term) -> None:
    """Let `user` see what is new under `term`; a second time changes nothing. Raises PermissionDenied."""
    if not is_active_member(user) or not terms_visible_to(user).filter(pk=term.pk).exists():
        raise PermissionDenied
    TermFollow.objects.get_or_create(user=user, term=term)


@transaction.atomic
def unfollow_term(*, user, term) -> None:
    """Stop; who did not follow it still does not."""
    TermFollow.objects.filter(user=user, term=term).delete()


def carry_follows(term, into) -> None:
    """Who followed a term that was merged follows where it went, since the same day."""
    both = list(into.follows.values_list("user", flat=True))
    term.follows.filter(user__in=both).delete()
    term.follows.update(term=into)
