"""The schematic map: one tile per safety region, with the number of cases that this reader may see."""

from django.db.models import Count

from cases.catalogue.models import Entry
from cases.regions.models import Region

#: The map has five steps; the last one means "this many or more".
LAST_STEP = 4

LEGEND = [
    *({"step": step, "text": str(step)} for step in range(LAST_STEP)),
    {"step": LAST_STEP, "text": f"{LAST_STEP}+"},
]


def count_per_region(user, kind: str = Entry.Kind.CASE_STUDY) -> dict[int, int]:
    """Return the number of live entries of `kind` that `user` may see, by primary key of the region."""
    rows = Entry.objects.visible_to(user).live().of_kind(kind).values("regions")
    return {row["regions"]: row["n"] for row in rows.annotate(n=Count("pk"))}


def map_tiles(user, current: Region | None = None) -> list[dict]:
    """Return the tiles for `components/map.html`, from north to south as the table of regions has them."""
    counts = count_per_region(user)
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
