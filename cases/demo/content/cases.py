"""All case studies: the worked example Haren, twenty-five more real cases and the invented ones."""

from .example_case_aggression import DIGITAL_AGGRESSION
from .example_cases import OPEN_EXAMPLES
from .example_cases_narrow import NARROW_EXAMPLES
from .haren import HAREN
from .real_case_beach import HOEK_VAN_HOLLAND
from .real_cases import CUIJK, HAREN_REUNION
from .real_cases_bonfires import DUINDORP, SCHEVENINGEN
from .real_cases_crisis import DEN_HAAG, MOERDIJK
from .real_cases_national import FARMERS, LIMBURG, MH17
from .real_cases_online_calls import AMERSFOORT, EINDHOVEN, URK
from .real_cases_online_limits import AREA_BAN, CORONATION, FACEBOOK_FRIENDS
from .real_cases_riots import AMSTERDAM_2024, DEN_HAAG_2025, ROTTERDAM
from .real_cases_unrest import GELDERMALSEN, STEENBERGEN_2015, STEENBERGEN_2025
from .real_cases_violence import ALPHEN, LEIDEN, UTRECHT_TRAM

#: The first ones are the newest on a fresh home page, so the cases with most to learn come first.
REAL_CASES = [
    HAREN, HAREN_REUNION, CUIJK, HOEK_VAN_HOLLAND, MOERDIJK, DEN_HAAG,
    EINDHOVEN, UTRECHT_TRAM, AMSTERDAM_2024, LIMBURG, AREA_BAN, FACEBOOK_FRIENDS, SCHEVENINGEN, MH17,
    AMERSFOORT, FARMERS, GELDERMALSEN, STEENBERGEN_2015, LEIDEN, ROTTERDAM, URK, ALPHEN, DUINDORP,
    DEN_HAAG_2025, STEENBERGEN_2025, CORONATION,
]  # fmt: skip
CASES = [*REAL_CASES, *OPEN_EXAMPLES, DIGITAL_AGGRESSION, *NARROW_EXAMPLES]
