"""All guides: what may be done online, which guides exist already, and the house rules."""

from .guides_existing import EXISTING
from .guides_house_rules import HOUSE_RULES
from .guides_may_we_look import MAY_WE_LOOK

GUIDES = [MAY_WE_LOOK, EXISTING, HOUSE_RULES]
