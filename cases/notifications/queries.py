"""Who hears of what, and which messages wait."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from cases.access.policy import Desk, forget_posts, user_can_view, user_is_reviewer
from cases.catalogue.models import Entry
from cases.catalogue.terms import terms_visible_to
from cases.vocabulary.models import Term

from .joining import JOINING, may_still_have_joining
from .models import Mail, TermFollow

#: How long something under a followed term is new.
NEWS = timedelta(days=7)


@dataclass(frozen=True)
class Followed:
    """A term that somebody follows, and how much of what was published under it is new to that person."""

    term: Term
    news: int


def may_still_have(mail: Mail) -> bool:
    """Whether the access that the message was written on still stands; asked right before sending."""
    if mail.kind in JOINING:
        return may_still_have_joining(mail)
    if mail.kind == Mail.Kind.SECOND_STEP_RESET:
        return mail.recipient.is_active
    forget_posts(mail.recipient)
    if mail.kind in (Mail.Kind.AWAITS_YOU, Mail.Kind.STILL_WAITING):
        desk = mail.entry.review_desk or Desk.AGENCY
        return user_is_reviewer(mail.recipient, mail.entry, desk) and user_can_view(
            mail.recipient, mail.entry
        )
    return user_can_view(mail.recipient, mail.entry)


def mails_due(*, older_than):
    """Return waiting messages whose time has come and that were written before `older_than` ago."""
    now = timezone.now()
    waiting = Mail.objects.filter(outcome=Mail.Outcome.WAITING, try_after__lte=now)
    return waiting.filter(created_at__lte=now - older_than)


def follows_term(user, term) -> bool:
    """Whether `user` follows `term`."""
    return user.is_authenticated and TermFollow.objects.filter(user=user, term=term).exists()


def followed_terms(user) -> list[Followed]:
    """Return the terms that `user` follows and that still exist for them, with what is new: two queries.

    New is what was published since the person began to follow, in the last week at most.
    """
    visible = terms_visible_to(user)
    follows = TermFollow.objects.filter(user=user, term__in=visible).select_related("term")
    since = {follow.term_id: max(follow.since, timezone.now() - NEWS) for follow in follows}
    carried = Entry.terms.through.objects.filter(
        term__in=since, entry__in=Entry.objects.visible_to(user).live().exclude(author=user)
    )
    recent = carried.filter(entry__published_at__gt=min(since.values())) if since else carried.none()
    news = Counter(
        term for term, moment in recent.values_list("term", "entry__published_at") if moment > since[term]
    )
    terms = sorted((follow.term for follow in follows), key=lambda term: term.name.casefold())
    return [Followed(term, news[term.pk]) for term in terms]
