"""Writing messages, in the transaction of what they tell; and following a term."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction

from cases.access.policy import is_active_member, user_can_view
from cases.catalogue.terms import terms_visible_to

from .models import Mail, TermFollow
from .queries import editors_who_may_see
from .tasks import deliver_task


@transaction.atomic
def tell_editors(*, entry, by) -> None:
    """Tell the editors of the entry's agency who may edit it that it waits for them; never who did it."""
    _write(Mail.Kind.AWAITS_YOU, entry, [p for p in editors_who_may_see(entry) if p != by])


@transaction.atomic
def tell_author(*, entry, by) -> None:
    """Tell the author that somebody else published it; commands (no `by`) tell nobody."""
    author = entry.author
    if by is None or author is None or author == by or not user_can_view(author, entry):
        return
    _write(Mail.Kind.PUBLISHED, entry, [author])


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
