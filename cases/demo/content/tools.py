"""All tool cards, in an order in which a successor comes before what it succeeds."""

from .tools_around import OTHER_TOOLS
from .tools_invented import INVENTED_TOOLS
from .tools_monitoring import LOOKING_TOOLS

REAL_TOOLS = [*LOOKING_TOOLS, *OTHER_TOOLS]
TOOLS = [*REAL_TOOLS, *INVENTED_TOOLS]
