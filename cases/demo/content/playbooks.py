"""All playbooks, in an order in which each original comes before the versions derived from it."""

from .main_playbook import MAIN
from .playbook_aggression import AGGRESSION
from .playbook_rural import rural_version
from .playbook_urban import urban_version

PLAYBOOKS = [MAIN, rural_version(), urban_version(), AGGRESSION]
