"""One's own data as a ZIP: all of it, and nothing of anybody else."""

import io
import json
import tracemalloc
import zipfile

import pytest
from django.core.cache import cache
from django.utils import timezone

from cases.discussions.actions import open_thread, reply
from cases.members.actions import end_membership, start_membership
from cases.models import AuditEvent, Draft, JoinRequest, ProblemReport, Submission, Term
from cases.notifications.actions import follow_term
from cases.reading.own_data.archive import archive_of
from cases.tlp import Label
from tests.media.conftest import place_document, place_image  # noqa: F401

DATA = "/mijn/gegevens/"


@pytest.fixture(autouse=True)
def nobody_tried_before():
    cache.clear()


def archive_in(response):
    return zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))


def data_of(client):
    response = client.post(DATA)
    assert response["Content-Type"] == "application/zip"
    return json.loads(archive_in(response).read("gegevens.json"))


def test_the_archive_needs_the_password_again(cast, sign_in):
    client = sign_in(cast.bram)
    for answer in (client.get(DATA), client.post(DATA)):
        assert answer.status_code == 302 and answer.url.startswith("/account/reauthenticate/")


def test_bram_gets_all_that_is_his(cast, agencies, write_case, enter_and_prove, client):
    page = write_case("Strandfeest zonder vergunning", by=cast.bram)
    Draft.objects.create(
        kind="lesson", author=cast.bram, agency=agencies.veenstroom, answers={"title": "Mijn concept"}
    )
    ProblemReport.objects.create(kind="wrong", text="De datum klopt niet", reporter=cast.bram, submission="x")
    asked = {"email": cast.bram.email, "agency": agencies.duinkust}
    JoinRequest.objects.create(**asked, reason="Ik detacheer", proven_at=timezone.now())
    JoinRequest.objects.create(**asked, reason="Iemand anders typte dit adres")
    Submission.objects.create(entry=page.entry, by=cast.bram)
    enter_and_prove(cast.bram)
    found = data_of(client)
    assert found["profiel"]["e_mailadres"] == cast.bram.email
    assert [row["organisatie"] for row in found["lidmaatschappen"]] == ["Gemeente Veenstroom"]
    assert found["concepten"][0]["antwoorden"] == {"title": "Mijn concept"}
    (own,) = found["paginas"]
    assert own["titel"] == page.title and "stond het strand vol" in own["versies"][0]["tekst"]
    assert found["meldingen"][0]["tekst"] == "De datum klopt niet"
    assert [row["waarom"] for row in found["aanvragen"]] == ["Ik detacheer"]
    assert found["ingediend"][0]["titel"] == page.title
    assert len(found["sessies"]) == 1
    assert "signed in" in {row["handeling"] for row in found["logboek"]}
    assert AuditEvent.objects.filter(action="own data taken", actor_id=cast.bram.pk).count() == 1


def test_the_archive_holds_nobody_else(cast, agencies, write_case, enter_and_prove, client):
    """Eva's words, names and addresses stay out, also where she worked on Bram's page."""
    page = write_case(by=cast.bram, contact_name="Eva de Tester", contact_email=cast.eva.email)
    page.contributors = "Met dank aan Eva de Tester"
    page.again = "<p>Kanariezin van Eva</p>"
    page.save_revision(user=cast.eva).publish()
    Draft.objects.create(
        kind="lesson", author=cast.eva, agency=agencies.veenstroom, answers={"title": "Geheim van Eva"}
    )
    enter_and_prove(cast.bram)
    text = archive_in(client.post(DATA)).read("gegevens.json").decode()
    for word in ("Eva", cast.eva.email, "Kanariezin", "Geheim van Eva"):
        assert word not in text


def test_what_one_may_not_see_any_more_stays_out(cast, write_case, enter_and_prove, client):
    page = write_case("Alleen voor Veenstroom", by=cast.bram, label=Label.AMBER_STRICT)
    end_membership(cast.bram.memberships.get())
    enter_and_prove(cast.bram)
    found = data_of(client)
    assert found["paginas"] == []
    assert page.title not in json.dumps(found, ensure_ascii=False)
    assert found["lidmaatschappen"][0]["tot"]


def test_nobody_gets_the_archive_of_another(cast, enter_and_prove, client):
    enter_and_prove(cast.lies)
    client.post(DATA + f"?user={cast.eva.pk}", {"user": cast.eva.pk})
    found = data_of(client)
    assert found["profiel"]["e_mailadres"] == cast.lies.email


def test_memory_stays_flat_however_much_there_is(cast, agencies):
    rows = [
        Draft(kind="lesson", author=cast.bram, agency=agencies.veenstroom, answers={"title": "x" * 10_000})
        for _n in range(600)
    ]
    Draft.objects.bulk_create(rows)
    del rows
    tracemalloc.start()
    size = sum(len(piece) for piece in archive_of(cast.bram))
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 5_000
    assert most < 5_000_000  # the answers alone are six million characters


def test_files_come_along_as_they_are_and_those_of_others_do_not(
    cast, agencies, enter_and_prove, client, write_case, place_image, place_document
):
    page = write_case(by=cast.bram)
    mine, loose = place_image(page.entry), place_document()
    place_image(page.entry, by=cast.eva, title="Van Eva")
    hidden = write_case("Duinkust", by=cast.dirk, agency=agencies.duinkust, label=Label.AMBER_STRICT)
    place_image(hidden.entry, title="Niet meer te zien")
    enter_and_prove(cast.bram)
    archive = archive_in(client.post(DATA))
    names = [name for name in archive.namelist() if name.startswith("bestanden/")]
    assert len(names) == 2
    for row in (mine, loose):
        (name,) = [name for name in names if row.public_id in name]
        with row.file.open("rb") as stored:
            assert archive.read(name) == stored.read()
    listed = json.loads(archive.read("gegevens.json"))["bestanden"]
    assert sorted(row["bestand"] for row in listed) == sorted(names)
    assert archive.testzip() is None


def test_a_file_that_is_gone_from_the_disk_does_not_break_the_archive(
    cast, enter_and_prove, client, place_image
):
    lost = place_image(title="Weg")
    lost.file.storage.delete(lost.file.name)
    enter_and_prove(cast.bram)
    assert archive_in(client.post(DATA)).testzip() is None


def test_conversations_replies_and_follows_are_there(cast, agencies, regions, enter_and_prove, client):
    thread = open_thread(by=cast.bram, region=regions.groningen, title="Hoe doet u dat?", body="Mijn vraag.")
    reply(by=cast.bram, thread=thread, body="Mijn eigen antwoord.")
    reply(by=cast.eva, thread=thread, body="Woorden van een ander.")
    term = Term.objects.create(name="scholen", slug="scholen", official=True)
    follow_term(user=cast.bram, term=term)
    enter_and_prove(cast.bram)
    found = data_of(client)
    assert [row["bericht"] for row in found["gesprekken"]] == ["Mijn vraag."]
    assert [row["reactie"] for row in found["reacties"]] == ["Mijn eigen antwoord."]
    assert [row["begrip"] for row in found["gevolgd"]] == ["scholen"]
    assert "Woorden van een ander" not in json.dumps(found)


def test_an_ended_membership_is_told_and_takes_its_pages_along(
    cast, agencies, enter_and_prove, client, write_case
):
    start_membership(user=cast.bram, agency=agencies.duinkust, role="contributor")
    page = write_case("Van Duinkust", by=cast.bram, agency=agencies.duinkust, label=Label.AMBER_STRICT)
    end_membership(cast.bram.memberships.get(agency=agencies.duinkust))
    enter_and_prove(cast.bram)
    found = data_of(client)
    assert {row["organisatie"]: bool(row["tot"]) for row in found["lidmaatschappen"]} == {
        "Gemeente Veenstroom": False,
        "Gemeente Duinkust": True,
    }
    assert page.title not in json.dumps(found)
