"""All lessons: those that the editors draw from real cases, and the invented ones of the example agencies."""

from .lessons_choices import ABOUT_CHOICES
from .lessons_examples import EXAMPLE_LESSONS
from .lessons_first_hour import ABOUT_THE_FIRST_HOUR
from .lessons_law import ABOUT_LAW_AND_HABITS
from .lessons_looking import ABOUT_LOOKING
from .lessons_threat import ABOUT_THREATS

REAL_LESSONS = [
    *ABOUT_LOOKING,
    *ABOUT_CHOICES,
    *ABOUT_THE_FIRST_HOUR,
    *ABOUT_THREATS,
    *ABOUT_LAW_AND_HABITS,
]
LESSONS = [*REAL_LESSONS, *EXAMPLE_LESSONS]
