"""A wish to widen a label: the second person reads what was written while fewer people could read it."""

import pytest
from django.urls import reverse

from cases.catalogue.actions import decide_relabel, relabel
from cases.tlp import Label
from tests.conftest import make_member

pytestmark = pytest.mark.django_db


def rewrite(page, by, text):
    version = page.get_latest_revision_as_object()
    version.what_happened = f"<p>{text}</p>"
    version.save_revision(user=by).publish()
    page.refresh_from_db()


def test_the_second_person_reads_what_widening_reveals(write_case, sign_in, cast, agencies):
    ella = make_member("Ella", agencies.veenstroom, "editor")
    page = write_case(label=Label.AMBER_STRICT)
    rewrite(page, cast.bram, "Wijkagent Zilverreiger was erbij.")
    rewrite(page, cast.bram, "Een agent was erbij.")
    relabel(page.entry, label="green", by=cast.eva, reason="Iedereen leert hiervan.")
    at = reverse("relabel", args=[page.entry.public_id])
    html = sign_in(ella).get(at).content.decode()
    assert "Wijkagent Zilverreiger was erbij." in html and "AMBER+STRICT" in html
    assert "Zilverreiger" not in sign_in(cast.eva).get(at).content.decode()
    assert sign_in(cast.lies).get(at).status_code == 403


def test_what_was_written_under_a_wider_label_reveals_nothing(write_case, sign_in, cast, agencies):
    ella = make_member("Ella", agencies.veenstroom, "editor")
    page = write_case(label=Label.AMBER_STRICT)
    relabel(page.entry, label="green", by=cast.eva, reason="x")
    decide_relabel(page.entry.relabel_requests.get(), by=ella, accept=True)
    rewrite(page, cast.bram, "Onder groen stond Kraaiennest.")
    page.entry.refresh_from_db()
    relabel(page.entry, label="amber-strict", by=cast.eva, reason="Toch smaller.")
    rewrite(page, cast.bram, "Nu staat hier iets anders.")
    page.entry.refresh_from_db()
    relabel(page.entry, label="green", by=cast.eva, reason="Toch weer ruimer.")
    html = sign_in(ella).get(reverse("relabel", args=[page.entry.public_id])).content.decode()
    assert "Kraaiennest" not in html and "Een oproep ging rond" in html, "unknown is read as narrow"
