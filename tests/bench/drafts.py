"""The quick form: how long the first words take to be safe."""

from itertools import count

from django.test import Client

from cases.models import Region
from tests.conftest import make_agency, make_member

from .reporting import medians, report

ROUNDS = 20
BAR = 150
NEW = "/bijdragen/nieuw/korte-melding/"
ANSWERS = {
    "title": "Oproep tot feest in het park",
    "gist": "Tachtig jongeren.",
    "what_happened": "Eerst dit. " * 100,
}


def measure_drafts() -> bool:
    """Report the median time of the first save of a new form, in its own transaction on the disk."""
    region = Region.objects.get(code="VR01")
    agency = make_agency("VB-QUICK", "Gemeente Vlug", "vlug", "municipality", region)
    client, numbers = Client(headers={"accept": "application/json"}), count()
    client.force_login(make_member("Bram", agency, "contributor"))

    def first_save():
        answer = client.post(NEW, {**ANSWERS, "form_id": f"formulier {next(numbers)}"})
        assert answer.status_code == 200, answer.status_code

    (time,) = medians(first_save, rounds=ROUNDS)
    return report("first save of a quick form", time * 1000, "ms", BAR)
