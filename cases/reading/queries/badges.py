"""The badges of a page and what raises them; docs/badges.md tells how each is computed."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.pages.publishing import is_empty

#: What only points at other pages is not counted: the number would tell of what a reader may not see.
NOT_COUNTED = {"cases", "tools_used"}

#: What makes a page worth more than its level of evidence: by the level that it has now.
RAISES_EVIDENCE = {
    0: gettext_lazy("Schrijf op hoe zeker dit is. ‘Ervaring’ is genoeg om te beginnen."),
    1: gettext_lazy("Voor ‘Vaker gezien’: een tweede casus of een andere organisatie zag hetzelfde."),
    2: gettext_lazy("Voor ‘Geoefend’: probeer het in een oefening en schrijf op wat er gebeurde."),
    3: gettext_lazy(
        "Voor ‘Onafhankelijk beoordeeld’: laat iemand zonder eigen belang het toetsen, en zet erbij wie en wanneer."
    ),
    4: gettext_lazy("Dit is het hoogste niveau. Laat het opnieuw toetsen als de omstandigheden veranderen."),
}


def evidence_of(page) -> dict:
    """Return the level of evidence (0 when nothing is said), since when, by whom, and what raises it."""
    level = page.evidence_level or 0
    return {
        "level": level,
        "date": page.evidence_date,
        "by": page.evidence_by,
        "raises": RAISES_EVIDENCE.get(level, ""),
    }


def completeness_of(page) -> dict:
    """Return how many of the fields that a reader would want are filled, and the names of the others.

    The names are for those who write; readers get the number.
    """
    names = dict.fromkeys([*page.required_to_publish, *page.text_fields])
    counted = [name for name in names if name not in NOT_COUNTED and name not in page.link_fields]
    missing = [name for name in counted if is_empty(getattr(page, name))]
    return {
        "filled": len(counted) - len(missing),
        "total": len(counted),
        "missing": [title_of(page, name) for name in missing],
    }


def title_of(page, name: str) -> str:
    """Return what the form calls a field."""
    return _("Titel") if name == "title" else capfirst(str(page._meta.get_field(name).verbose_name))
