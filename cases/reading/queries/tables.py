"""At whose table somebody may ask."""

from cases.access.policy import posts_of
from cases.regions.models import Region


def own_tables(user) -> list[Region]:
    """Return the regions for which `user` works, Landelijk left out; visitors have none."""
    codes = {code for post in posts_of(user) for code in post.region_codes}
    return list(Region.objects.safety_regions().filter(code__in=codes)) if codes else []
