"""Home: what is new, what helps now, what plays in one's own region, and how much there is per region."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Count
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.access.policy import is_active_member, posts_of
from cases.catalogue.models import Entry
from cases.catalogue.terms import terms_visible_to
from cases.regions.models import Region

from .kept import entries_by_pk, kept
from .maps import LEGEND, counts_by_kind, tiles_of

NEW_CARDS = 6
OWN_CARDS = 6
PLAYBOOK_LINKS = 3
TERM_LINKS = 14


def home_panels(user) -> dict:
    """Return what stands on the home page for `user`: what was kept, and its entries as they are now."""
    shelf = kept(user, "shelf", lambda: shelf_for(user))
    entries = entries_by_pk(user, {*shelf["new"], *shelf["playbooks"], *shelf["own"]})
    return {
        "new_entries": with_news(_present(shelf["new"], entries)),
        "playbooks": _present(shelf["playbooks"], entries),
        "own_regions": shelf["own_regions"],
        "own_entries": with_news(_present(shelf["own"], entries)),
        "is_member": is_active_member(user),
        "case_count": shelf["case_count"],
        "tiles": shelf["tiles"],
        "legend": LEGEND,
        "terms": shelf["terms"],
        "term_count": shelf["term_count"],
    }


def _present(pks: Iterable[int], entries: dict[int, Entry]) -> list[Entry]:
    return [entries[pk] for pk in pks if pk in entries]


def shelf_for(user) -> dict:
    """Return what home is made of, without any title: primary keys, numbers, and names of terms and regions."""
    visible = Entry.objects.visible_to(user).live()
    counts = counts_by_kind(user)
    regions = own_regions(user)
    own = Entry.objects.filter(regions__in=[region.pk for region in regions]).values("pk")
    newest = visible.recently_changed_first().values_list("pk", flat=True)
    return {
        "new": list(newest[:NEW_CARDS]),
        "own": list(newest.filter(pk__in=own)[:OWN_CARDS]) if regions else [],
        "own_regions": [{"name": region.name, "url": region.get_absolute_url()} for region in regions],
        "playbooks": list(
            visible.of_kind(Entry.Kind.PLAYBOOK).newest_first().values_list("pk", flat=True)[:PLAYBOOK_LINKS]
        ),
        "case_count": visible.of_kind(Entry.Kind.CASE_STUDY).count(),
        "tiles": tiles_of(counts.get(Entry.Kind.CASE_STUDY, {})),
        "terms": terms_in_use(user, TERM_LINKS),
        "term_count": terms_visible_to(user).count(),
    }


def own_regions(user) -> list[Region]:
    """Return the regions of the agencies for which `user` works today."""
    codes = {code for post in posts_of(user) for code in post.region_codes}
    return list(Region.objects.filter(code__in=codes)) if codes else []


def with_news(entries: list[Entry]) -> list[Entry]:
    """Give each entry, as `news`, whether it is new or renewed and since when."""
    for entry in entries:
        entry.news = news_of(entry)
    return entries


def news_of(entry: Any) -> str:
    """Return "nieuw: 3 november 2026" or "bijgewerkt: …"; what changed within a day of its beginning is new."""
    first, last = entry.published_at, entry.changed_at
    if not (first or last):
        return ""
    is_new = not (first and last) or last - first < timedelta(days=1)
    day = date_format(last or first, "j F Y")
    return (_("nieuw: %(day)s") if is_new else _("bijgewerkt: %(day)s")) % {"day": day}


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
