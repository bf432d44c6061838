"""Typed filters (soort:les, regio:"zuid-holland zuid", begrip:OOV) as the values that the facets know."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.text import slugify

from cases.catalogue.models import Entry
from cases.catalogue.terms import term_called, terms_visible_to
from cases.regions.models import Region
from cases.vocabulary.words import folded

Kind = Entry.Kind

#: What people call the kinds beside their own names: plurals, English, and what the value itself says.
KIND_NAMES: dict[str, tuple[str, ...]] = {
    Kind.CASE_STUDY: (
        "praktijkcasus",
        "praktijkcasussen",
        "casus",
        "casussen",
        "case",
        "cases",
        "case study",
    ),
    Kind.LESSON: ("les", "lessen", "lesson", "lessons"),
    Kind.PLAYBOOK: ("draaiboek", "draaiboeken", "playbook", "playbooks"),
    Kind.TOOL: ("tool", "tools"),
    Kind.TOOL_REVIEW: ("toolreview", "toolreviews", "tool review", "tool reviews", "review", "reviews"),
    Kind.GUIDE: ("handreiking", "handreikingen", "guide", "guides"),
    Kind.THREAD: ("gesprek", "gesprekken", "thread", "threads"),
}


def resolve(user: Any, typed: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Return `typed` (see asking.Typed.filters) with values that the facets know, each once.

    Names in any case, with or without diacritics; of terms those that exist for `user`. What nobody is called
    stays as it was typed: it finds nothing, and is shown so.
    """
    named = {facet: [_value(user, facet, said) for said in values] for facet, values in typed.items()}
    return {facet: tuple(dict.fromkeys(values)) for facet, values in named.items()}


def _value(user: Any, facet: str, said: str) -> str:
    find = {"soort": _kind, "regio": _region, "begrip": _term}[facet]
    return find(user, said) or said


def _kind(_user: Any, said: str) -> str | None:
    wanted = folded(said).replace("-", " ")
    names = ((kind, {*names, kind.replace("_", " "), kind}) for kind, names in KIND_NAMES.items())
    return next((str(kind) for kind, called in names if wanted in called), None)


def _region(_user: Any, said: str) -> str | None:
    wanted = slugify(said)
    regions = Region.objects.order_by("pk").values_list("slug", "name", "official_name")
    return next((row[0] for row in regions if wanted in map(slugify, row)), None) if wanted else None


def _term(user: Any, said: str) -> str | None:
    slug = terms_visible_to(user).filter(slug=said.lower()).values_list("slug", flat=True).first()
    if slug is None and (term := term_called(user, said)):
        return term.slug
    return slug
