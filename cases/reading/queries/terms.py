"""Terms: the list from A to Z, and one term with what stands under it."""

from collections import defaultdict
from itertools import groupby

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.catalogue.models import Entry
from cases.catalogue.terms import merged_terms_known_to, term_called, terms_visible_to
from cases.regions.models import Region
from cases.vocabulary.models import Term
from cases.vocabulary.words import folded

from .overview import as_tags

PER_PAGE = 20

#: What the address calls the terms that contributors wrote; they have no category of their own.
OWN_WORDS = "eigen-woorden"


def term_list_panels(user, words: str, category: str) -> dict:
    """Return the visible terms in which `words` stand, per first letter, and the categories to choose from."""
    old_names = _old_names(user) if words else {}
    found = [term for term in terms_visible_to(user) if _holds(term, words, old_names.get(term.pk, ()))]
    shown = [term for term in found if category in ("", _category_of(term))]
    if category == OWN_WORDS:
        _count_entries(user, shown)
    shown.sort(key=lambda term: folded(term.name))
    return {
        "letters": [
            {"letter": letter, "terms": list(group)} for letter, group in groupby(shown, key=_letter)
        ],
        "shown_count": len(shown),
        "categories": _categories(found, category),
        "is_own_words": category == OWN_WORDS,
    }


def _old_names(user) -> dict[int, list[str]]:
    """Return the names of merged terms that `user` may know, by the term that they went into."""
    names = defaultdict(list)
    for pk, name in merged_terms_known_to(user).values_list("merged_into", "name"):
        names[pk].append(name)
    return names


def _category_of(term: Term) -> str:
    return term.category.replace(" ", "-") if term.official else OWN_WORDS


def _categories(terms: list[Term], current: str) -> list[dict]:
    """Return one chip per category that has terms; the free ones come last."""
    counts: dict[str, int] = defaultdict(int)
    for term in terms:
        counts[_category_of(term)] += 1
    names = sorted(counts, key=lambda name: (name == OWN_WORDS, name))
    return [
        {"value": "", "title": _("Alle"), "count": len(terms), "current": not current},
        *(
            {"value": name, "title": _category_title(name), "count": counts[name], "current": name == current}
            for name in names
            if name
        ),
    ]


def _category_title(name: str) -> str:
    return _("Eigen woorden") if name == OWN_WORDS else capfirst(name.replace("-", " "))


def _count_entries(user, terms: list[Term]) -> None:
    """Give each term `entry_count`: how much stands under it that `user` may read."""
    visible = Entry.objects.visible_to(user).live()
    carried = Entry.terms.through.objects.filter(entry__in=visible, term__in=terms)
    counts = dict(carried.order_by().values_list("term").annotate(Count("pk")))
    for term in terms:
        term.entry_count = counts.get(term.pk, 0)


def _letter(term: Term) -> str:
    first = folded(term.name)[:1].upper()
    return first if first.isalpha() else "0–9"


def _holds(term: Term, words: str, old_names) -> bool:
    said = [term.name, term.abbreviation, term.definition, *term.synonyms, *old_names]
    return folded(words) in folded("\n".join(said))


def entries_with(user, term: Term):
    """Return the live entries about `term` that `user` may see."""
    return Entry.objects.visible_to(user).live().with_term(term)


def term_panels(user, term: Term, kind: str, number: int) -> dict:
    """Return what stands on the page of `term`; terms that do not exist for `user` are left out.

    `kind` narrows the entries, "" does not; `number` is the page of them.
    """
    visible, known = entries_with(user, term), terms_visible_to(user)
    counts = dict(visible.order_by().values_list("kind").annotate(Count("pk")))
    page = Paginator(range(counts.get(kind, 0) if kind else sum(counts.values())), PER_PAGE).get_page(number)
    shown = visible.of_kind(kind) if kind else visible
    first = (page.number - 1) * PER_PAGE
    return {
        "broader_path": as_tags(_path_to(term)),
        "narrower": as_tags(known.filter(broader=term)),
        "related": as_tags(known.filter(related=term)),
        "also": [*term.synonyms, *_old_names(user).get(term.pk, ())],
        "entries": shown.recently_changed_first().for_cards()[first : first + PER_PAGE],
        "entry_count": sum(counts.values()),
        "kinds": _kinds(counts, kind),
        "kind": kind,
        "page": page,
        "writing_regions": _regions_writing(visible),
    }


def _path_to(term: Term) -> list[Term]:
    """Return the terms above `term`, the broadest first; a ring ends where it began."""
    path: list[Term] = []
    while term.broader_id and term.broader_id not in {above.pk for above in path}:
        term = term.broader
        path.append(term)
    return path[::-1]


def _kinds(counts: dict[str, int], current: str) -> list[dict]:
    """Return the kinds of entry under a term as chips; with one kind there is nothing to choose."""
    if len(counts) < 2 and current in ("", *counts):
        return []
    titles = dict(Entry.Kind.choices)
    total = {"value": "", "title": _("Alles"), "count": sum(counts.values()), "current": not current}
    chips = [
        {"value": kind, "title": capfirst(str(title)), "count": counts[kind], "current": kind == current}
        for kind, title in titles.items()
        if kind in counts
    ]
    return [total, *chips]


def _regions_writing(visible):
    regions = Region.objects.filter(entries__in=visible)
    return regions.annotate(n=Count("entries")).order_by("-n", "name")


def broader_terms_for(user, words: str) -> list[dict]:
    """Return where to look when `words` found nothing: the terms around the term that the words name."""
    term = term_called(user, words)
    if term is None:
        return []
    around = Q(pk=term.broader_id) | Q(related=term.pk)
    return as_tags([term, *terms_visible_to(user).filter(around).distinct()])[:5]
