"""Which terms exist for whom."""

from django.db.models import Q, QuerySet

from cases.vocabulary.models import Term
from cases.vocabulary.words import folded

from .models import Entry


def terms_visible_to(user) -> QuerySet[Term]:
    """Official terms exist for everybody; a free one only through an entry that `user` may read.

    A withdrawn entry still says why it is gone, but not what it was about. A merged term is offered nowhere.
    """
    return Term.objects.current().filter(Q(official=True) | Q(pk__in=_seen_by(user)))


def merged_terms_known_to(user) -> QuerySet[Term]:
    """Merged terms of which `user` may know that they were, and what they went into.

    The official ones, and the free ones through what carried them; a free target must exist for `user` too.
    """
    seen = Entry.former_terms.through.objects.filter(entry__in=_readable_by(user)).values("term")
    merged = Term.objects.merged().filter(Q(official=True) | Q(pk__in=seen))
    return merged.filter(Q(merged_into__official=True) | Q(merged_into__in=_seen_by(user)))


def _readable_by(user) -> QuerySet[Entry]:
    return Entry.objects.visible_to(user).exclude(state=Entry.State.WITHDRAWN)


def _seen_by(user) -> QuerySet:
    return Entry.terms.through.objects.filter(entry__in=_readable_by(user)).values("term")


def term_called(user, words: str) -> Term | None:
    """Return the term that exists for `user` and is called `words`: by name, synonym, abbreviation or old name.

    Compared in Python: SQLite does not search JSON lists and knows capitals of ASCII only.
    """
    wanted = folded(words)
    if not wanted:
        return None
    terms = sorted(
        terms_visible_to(user), key=lambda term: (folded(term.name) != wanted, not term.official, term.pk)
    )
    if terms and folded(terms[0].name) == wanted:
        return terms[0]
    merged = merged_terms_known_to(user)
    leads_to = {term.merged_into_id for term in merged if wanted in map(folded, term.names)}
    return next((term for term in terms if term.pk in leads_to or wanted in map(folded, term.names)), None)


def current_slugs(user, slugs: list[str]) -> list[str]:
    """Return `slugs` with those of merged terms, as far as `user` may know them, as where they lead now."""
    merged = merged_terms_known_to(user).filter(slug__in=slugs)
    leads_to = dict(merged.values_list("slug", "merged_into__slug"))
    return list(dict.fromkeys(leads_to.get(slug, slug) for slug in slugs))
