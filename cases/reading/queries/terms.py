"""Terms: the list from A to Z, and one term with what stands under it."""

from itertools import groupby

from django.db.models import Count, Q

from cases.catalogue.models import Entry
from cases.catalogue.terms import terms_visible_to
from cases.regions.models import Region
from cases.vocabulary.models import Term

from .overview import as_tags

SHOWN = 50


def terms_by_letter(user, words: str = "") -> list[dict]:
    """Return the visible terms, per first letter, in which `words` stand: name, synonyms, definition."""
    terms = [term for term in terms_visible_to(user) if _holds(term, words)]
    terms.sort(key=lambda term: term.name.casefold())
    return [{"letter": letter, "terms": list(group)} for letter, group in groupby(terms, key=_letter)]


def _letter(term: Term) -> str:
    first = term.name[:1].upper()
    return first if first.isalpha() else "0–9"


def _holds(term: Term, words: str) -> bool:
    said = [term.name, term.abbreviation, term.definition, *term.synonyms]
    return words.casefold() in "\n".join(said).casefold()


def term_panels(user, term: Term) -> dict:
    """Return what stands on the page of `term`; terms that do not exist for `user` are left out."""
    visible = Entry.objects.visible_to(user).live().with_term(term)
    known = terms_visible_to(user)
    regions = Region.objects.filter(entries__in=visible)
    return {
        "broader": as_tags(known.filter(pk=term.broader_id)),
        "narrower": as_tags(known.filter(broader=term)),
        "related": as_tags(known.filter(related=term)),
        "entries": visible.recently_changed_first().for_cards()[:SHOWN],
        "entry_count": visible.count(),
        "writing_regions": regions.annotate(n=Count("entries")).order_by("-n", "name"),
    }


def broader_terms_for(user, words: str) -> list[dict]:
    """Return where to look when `words` found nothing: the terms around the term that the words name."""
    words = words.strip()
    if not words:
        return []
    known = terms_visible_to(user)
    named = Q(name__iexact=words) | Q(abbreviation__iexact=words) | Q(slug=words)
    terms = list(known.filter(named)) or [
        term for term in known if words.casefold() in (synonym.casefold() for synonym in term.synonyms)
    ]
    ids = {term.broader_id for term in terms if term.broader_id}
    around = known.filter(Q(pk__in=ids) | Q(related__in=[term.pk for term in terms])).distinct()
    return as_tags([*terms, *around])[:5]
