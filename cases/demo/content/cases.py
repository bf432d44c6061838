"""All case studies: the worked example Haren, five more real cases and the invented ones."""

from .example_cases import OPEN_EXAMPLES
from .example_cases_narrow import NARROW_EXAMPLES
from .haren import HAREN
from .real_case_beach import HOEK_VAN_HOLLAND
from .real_cases import CUIJK, HAREN_REUNION
from .real_cases_crisis import DEN_HAAG, MOERDIJK

REAL_CASES = [HAREN, HAREN_REUNION, CUIJK, HOEK_VAN_HOLLAND, MOERDIJK, DEN_HAAG]
CASES = [*REAL_CASES, *OPEN_EXAMPLES, *NARROW_EXAMPLES]
