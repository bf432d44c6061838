"""The canary world: one unique word in every text field of every thing under every label.

Whoever meets a word outside its audience has found a leak. The audiences in `people.py` are written out by
hand, on purpose not computed by the policy that they check. A new kind of page joins by itself.
"""

from .people import ACTORS, PASSWORD, email
from .world import load_canaries, page_models

__all__ = ["ACTORS", "PASSWORD", "email", "load_canaries", "page_models"]
