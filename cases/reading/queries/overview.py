"""Home: what is new, what helps now, and how much there is per region."""

from django.db.models import Count

from cases.catalogue.models import Entry
from cases.catalogue.terms import terms_visible_to

from .maps import LEGEND, map_tiles

NEW_CARDS = 6
PLAYBOOK_LINKS = 3
TERM_LINKS = 14


def home_panels(user) -> dict:
    """Return what stands on the home page for `user`."""
    visible = Entry.objects.visible_to(user).live()
    playbooks = visible.of_kind(Entry.Kind.PLAYBOOK)
    return {
        "new_entries": visible.recently_changed_first().for_cards()[:NEW_CARDS],
        "playbooks": playbooks.newest_first()[:PLAYBOOK_LINKS],
        "case_count": visible.of_kind(Entry.Kind.CASE_STUDY).count(),
        "tiles": map_tiles(user),
        "legend": LEGEND,
        "terms": terms_in_use(user, TERM_LINKS),
        "term_count": terms_visible_to(user).count(),
    }


def terms_in_use(user, limit: int) -> list[dict]:
    """Return the terms that stand on most of what `user` may see; with too few of them, official ones."""
    visible = Entry.objects.visible_to(user).live()
    used = terms_visible_to(user).filter(entries__in=visible)
    used = used.annotate(uses=Count("entries")).order_by("-uses", "name")[:limit]
    terms = list(used)
    if len(terms) < limit:
        others = terms_visible_to(user).exclude(pk__in=[term.pk for term in terms])
        terms += others[: limit - len(terms)]
    return as_tags(terms)


def as_tags(terms) -> list[dict]:
    """Return terms as `components/tags.html` wants them."""
    return [{"name": term.name, "url": term.get_absolute_url()} for term in terms]
