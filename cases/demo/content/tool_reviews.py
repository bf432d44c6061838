"""All tool reviews: of invented tools only, by invented agencies."""

from .tool_reviews_others import OTHER_REVIEWS
from .tool_reviews_peilstok import PEILSTOK_REVIEWS

REVIEWS = [*PEILSTOK_REVIEWS, *OTHER_REVIEWS]
