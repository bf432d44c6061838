"""All lessons: those that the editors draw from real cases, and the invented ones of the example agencies."""

from .lessons_haren import FROM_HAREN

REAL_LESSONS = [*FROM_HAREN]
LESSONS = [*REAL_LESSONS]
