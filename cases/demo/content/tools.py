"""All tool cards, in an order in which a successor comes before what it succeeds."""

from .tools_invented import INVENTED_TOOLS
from .tools_monitoring import MONITORING_TOOLS

REAL_TOOLS = [*MONITORING_TOOLS]
TOOLS = [*REAL_TOOLS, *INVENTED_TOOLS]
