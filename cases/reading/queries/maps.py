"""The schematic map: one tile per safety region, with the number of things that this reader may see."""

from django.db.models import Count

from cases.catalogue.models import Entry
from cases.regions.models import Region

from .kept import kept

#: The map has five steps; the last one means "this many or more".
LAST_STEP = 4

LEGEND = [
    *({"step": step, "text": str(step)} for step in range(LAST_STEP)),
    {"step": LAST_STEP, "text": f"{LAST_STEP}+"},
]


def counts_by_kind(user) -> dict[str, dict[int, int]]:
    """Return the numbers of live entries that `user` may see, by kind and then by primary key of the region."""
    return kept(user, "regions", lambda: _count_by_kind(user))


def _count_by_kind(user) -> dict[str, dict[int, int]]:
    visible = Entry.objects.visible_to(user).live().order_by()
    found: dict[str, dict[int, int]] = {}
    for kind, region, number in visible.values_list("kind", "regions").annotate(n=Count("pk")):
        if region is not None:
            found.setdefault(kind, {})[region] = number
    return found


def map_tiles(user, *, kind: str = Entry.Kind.CASE_STUDY, current: Region | None = None) -> list[dict]:
    """Return the tiles for `components/map.html`, from north to south as the table of regions has them."""
    return tiles_of(counts_by_kind(user).get(kind, {}), current)


def tiles_of(counts: dict[int, int], current: Region | None = None) -> list[dict]:
    """Return one tile per safety region with its number out of `counts`."""
    regions = Region.objects.safety_regions().exclude(tile_row=None)
    return [_tile(region, counts.get(region.pk, 0), current) for region in regions]


def _tile(region: Region, count: int, current: Region | None) -> dict:
    return {
        "code": region.code,
        "abbr": region.tile_abbreviation,
        "name": region.name,
        "url": region.get_absolute_url(),
        "count": count,
        "step": min(count, LAST_STEP),
        "x": region.tile_column * 100,
        "y": region.tile_row * 100,
        "current": region == current,
    }
