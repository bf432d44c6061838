"""Who walks through the canary world, and which label is for whom: written by hand, never computed."""

import string

from cases.tlp import Label

#: actor -> (agency key, role); None is anonymous.
ACTORS = {
    "anoniem": None,
    "lezer-noord": ("noord", "reader"),
    "buur-noord": ("buur", "reader"),
    "lezer-zuid": ("zuid", "reader"),
    "bijdrager-noord": ("noord", "contributor"),
    "redacteur-noord": ("noord", "editor"),
    "redacteur-zuid": ("zuid", "editor"),
    "genoemd": ("zuid", "reader"),
    "oud-lid": ("noord", "contributor"),
    "platformredacteur": ("landelijk", "editor"),
}
EVERYBODY = list(ACTORS)
MEMBERS = [name for name in EVERYBODY if name not in ("anoniem", "oud-lid")]
NORTH = ["lezer-noord", "bijdrager-noord", "redacteur-noord"]
AUDIENCES = {
    Label.CLEAR: EVERYBODY,
    Label.GREEN: MEMBERS,
    Label.AMBER: [*NORTH, "buur-noord"],
    Label.AMBER_STRICT: NORTH,
    Label.RED: ["bijdrager-noord", "redacteur-noord", "genoemd"],
}
DRAFT_READERS = ["bijdrager-noord", "redacteur-noord"]
#: The cards of tools are also looked after by the platform editors.
TOOL_DRAFT_READERS = [*DRAFT_READERS, "platformredacteur"]
NAMED = ["redacteur-noord", "genoemd"]
AGENCIES = {
    "noord": ("KAN-NOORD", "Gemeente Noordkanarie", "noordkanarie", "municipality", "VR01"),
    "buur": ("KAN-BUUR", "Veiligheidsregio Noordkanarie", "vr-noordkanarie", "safety_region", "VR01"),
    "zuid": ("KAN-ZUID", "Gemeente Zuidkanarie", "zuidkanarie", "municipality", "VR12"),
    "landelijk": ("KAN-LAND", "Landelijke Kanarie", "landelijke-kanarie", "national", "NL"),
}
REGIONS = {"VR01": "Groningen", "VR12": "Kennemerland", "NL": "Landelijk"}
PASSWORD = "kanarie-in-de-kolenmijn"


def email(name: str) -> str:
    """Return an actor's address."""
    letters = "".join(letter for letter in name if letter in string.ascii_lowercase + "-")
    return f"{letters}@kanarie.example"
