"""What resembles a page, and what else its writer made: always from what the reader may see."""

from django.db.models import Count, F, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from cases.access.policy import is_active_member
from cases.catalogue.models import Entry
from cases.search.models import EntryWord

RELATED = 3
SAME_AUTHOR = 3

#: So many rare words in common weigh as much as one term, and so many are needed where there is no term.
WORDS_FOR_A_TERM = 5


def related_to(entry, user) -> list[Entry]:
    """Return the knowledge pages of any kind that have most in common with `entry`."""
    return list(alike_entries(user, entry.pk).select_related("owner_agency")) if entry else []


def alike_entries(user, pk: int):
    """Return those as a query: they share a term or five rare words; most in common first, then the newest."""
    terms = Entry.terms.through.objects.filter(
        term__in=Entry.terms.through.objects.filter(entry=pk).values("term")
    )
    words = EntryWord.objects.filter(word__in=EntryWord.objects.filter(entry=pk).values("word"))
    # The sum keeps SQLite from reading the whole table in the order of entries instead of the few words.
    whose = words.annotate(whose=F("entry_id") + 0).values("whose")
    enough = whose.annotate(n=Count("pk")).filter(n__gte=WORDS_FOR_A_TERM).values("whose")
    likely = Q(pk__in=terms.values("entry")) | Q(pk__in=enough)
    alike = _pages_of_others(user, pk).filter(likely)
    in_common = _count(terms) * WORDS_FOR_A_TERM + _count(words)
    newest = F("published_at").desc(nulls_last=True)
    return alike.annotate(in_common=in_common).order_by("-in_common", newest, "-pk")[:RELATED]


def _count(rows):
    """Return how many of `rows` belong to the entry of the outer query."""
    own = rows.filter(entry=OuterRef("pk")).order_by().values("entry").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(own, output_field=IntegerField()), 0)


def _pages_of_others(user, pk: int):
    return Entry.objects.visible_to(user).live().exclude(kind=Entry.Kind.THREAD).exclude(pk=pk)


def more_by_author(entry, user, related=()) -> list[Entry]:
    """Return the newest other pages that the same person wrote for the same agency; not those in `related`.

    For members alone, and without a name: outside, a page is its agency's and who wrote it is nobody's business.
    """
    if entry is None or not is_active_member(user):
        return []
    seen = {other.pk for other in related}
    rows = by_same_author(user, entry.pk).select_related("owner_agency")
    return [other for other in rows if other.pk not in seen][:SAME_AUTHOR]


def by_same_author(user, pk: int):
    """Return those as a query, with enough to leave out what is shown as related."""
    own = Entry.objects.filter(pk=pk)
    pages = _pages_of_others(user, pk).filter(
        author__in=own.values("author"), owner_agency__in=own.values("owner_agency")
    )
    return pages.newest_first()[: SAME_AUTHOR + RELATED]
