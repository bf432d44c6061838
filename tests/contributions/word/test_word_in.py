"""A Word file dropped on a form becomes Bram's draft, images and losses included; or nothing at all happens."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cases.models import Draft, DraftImage, Image

from . import files

ADDRESS = "/bijdragen/word/"
SEED = 7
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def upload(content: bytes, name="verslag.docx"):
    return SimpleUploadedFile(name, content, DOCX)


def report() -> bytes:
    document = files.blank()
    document.add_heading("Feest in het park", 0)
    document.add_paragraph("Een oproep ging rond.")
    document.add_heading("Wat ging goed", 1)
    document.add_paragraph("Vroeg bellen.")
    document.add_picture(files.picture())
    document.add_table(2, 2).cell(1, 1).text = "cel"
    return files.saved(document)


def files_on_disk(settings) -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_a_file_becomes_a_draft_with_its_answers_and_a_report_of_what_was_lost(sign_in, cast, agencies):
    client = sign_in(cast.bram)
    response = client.post(ADDRESS, {"file": upload(report())})
    draft = Draft.objects.get()
    assert response["Location"] == f"/bijdragen/concept/{draft.public_id}/"
    assert (draft.author, draft.agency, draft.kind) == (cast.bram, agencies.veenstroom, "report")
    assert draft.answers == {
        "title": "Feest in het park",
        "what_happened": "Een oproep ging rond.",
        "again": "Vroeg bellen.\n\n(afbeelding 1)\n\n- cel",
    }
    page = client.get(response["Location"]).content.decode()
    for loss in draft.losses:
        assert loss in page
    assert len(draft.losses) == 2


def test_a_lesson_may_be_chosen(sign_in, cast, agencies):
    sign_in(cast.bram).post(ADDRESS, {"file": upload(report()), "kind": "lesson", "agency": "VB-VEEN"})
    assert Draft.objects.get().kind == "lesson"


def test_an_agency_of_somebody_else_is_refused(sign_in, cast):
    response = sign_in(cast.bram).post(ADDRESS, {"file": upload(report()), "agency": "VB-DUIN"})
    assert response.status_code == 422
    assert not Draft.objects.exists()


def test_an_image_waits_with_the_draft_and_goes_along_to_the_page(sign_in, cast, settings):
    from cases.contributions.capture.actions import make_page, save_answers

    sign_in(cast.bram).post(ADDRESS, {"file": upload(report())})
    draft, image = Draft.objects.get(), Image.objects.get()
    assert (image.entry, image.uploaded_by_user) == (None, cast.bram)
    assert image.is_visible_to(cast.bram)
    assert not image.is_visible_to(cast.eva)
    draft = save_answers(draft, by=cast.bram, answers={"label": "green"}, version=draft.version)
    page = make_page(draft, by=cast.bram)
    image.refresh_from_db()
    assert image.entry == page.entry
    shown = page.get_latest_revision_as_object().attachments
    assert [(block.block_type, block.value["image"], block.value["caption"]) for block in shown] == [
        ("image", image, "Afbeelding 1")
    ]


def test_an_image_goes_with_the_draft_that_is_thrown_away(
    sign_in, cast, settings, django_capture_on_commit_callbacks
):
    from django_tasks_db.models import DBTaskResult

    from cases.contributions.capture.actions import discard_draft

    sign_in(cast.bram).post(ADDRESS, {"file": upload(report())})
    name = Image.objects.get().file.name
    with django_capture_on_commit_callbacks(execute=True):
        discard_draft(Draft.objects.get(), by=cast.bram)
    assert not Image.objects.exists()
    waiting = [str(task.args_kwargs) for task in DBTaskResult.objects.all()]
    assert any(name in task for task in waiting), "the worker deletes the file"


def test_two_presses_on_the_button_make_one_draft(sign_in, cast, monkeypatch):
    monkeypatch.setattr("cases.contributions.word.actions.SAME_PRESS", 10**12)
    client, content = sign_in(cast.bram), report()
    places = {client.post(ADDRESS, {"file": upload(content)})["Location"] for _press in range(2)}
    assert len(places) == Draft.objects.count() == Image.objects.count() == 1


def test_a_fault_half_way_leaves_nothing_behind(sign_in, cast, settings, monkeypatch):
    def fail(*args, **kwargs):
        raise OSError("disk full")

    monkeypatch.setattr(DraftImage.objects, "create", fail)
    client = sign_in(cast.bram)
    with pytest.raises(OSError, match="disk full"):
        client.post(ADDRESS, {"file": upload(report())})
    assert not Draft.objects.exists()
    assert not Image.objects.exists()
    assert not files_on_disk(settings)


def test_only_who_may_add_something_brings_a_file_in(sign_in, client, cast):
    assert "/account/login/" in client.post(ADDRESS, {"file": upload(report())})["Location"]
    for person in (cast.lies, cast.daan, cast.xander):
        assert sign_in(person).get(ADDRESS).status_code == 403
        assert sign_in(person).post(ADDRESS, {"file": upload(report())}).status_code == 403
    assert not Draft.objects.exists()


@pytest.mark.parametrize("sent", [{}, {"file": "tekst"}, {"file": upload(b"")}, {"kind": "onzin"}])
def test_a_form_without_a_file_says_so(sign_in, cast, sent):
    response = sign_in(cast.bram).post(ADDRESS, sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout: " in page
    assert "Kies een" in page


def test_a_file_over_the_limit_is_answered_with_its_reason(sign_in, cast):
    response = sign_in(cast.bram).post(ADDRESS, {"file": upload(b"PK\x03\x04" + b"\0" * (21 * 1024 * 1024))})
    assert response.status_code == 413
    assert "groter dan 20 MB" in response.content.decode()


def test_strange_names_of_files_do_no_harm(sign_in, cast):
    client = sign_in(cast.bram)
    document = files.blank()
    document.add_paragraph("Tekst")
    for name in ("../../x.docx", "a" * 300 + ".docx", "<b>.docx", "é\u202e.docx", ".docx"):
        assert client.post(ADDRESS, {"file": upload(files.saved(document), name)}).status_code == 302


def test_two_hundred_files_come_in_whole_or_not_at_all(sign_in, cast, settings):
    """A hundred good ones and a hundred broken in some forty ways, in an order told by the seed, through the door."""
    client = sign_in(cast.bram)
    good, kinds, images = 0, set(), 0
    for kind, made in files.two_hundred(SEED):
        content = made.content if kind == "good" else made
        response = client.post(ADDRESS, {"file": upload(content)})
        if kind == "good":
            good, images = good + 1, images + made.images
            assert response.status_code == 302, response.content.decode()
            _arrived_whole(made)
        else:
            kinds.add(kind)
            assert response.status_code in (413, 422), kind
            assert files.BROKEN[kind][1] in response.content.decode(), kind
        assert Draft.objects.count() == good
        assert len(files_on_disk(settings)) == images
    assert len(kinds) >= 20
    print(f"200 files, seed {SEED}: {good} whole with {images} images, 100 refused for {len(kinds)} reasons")


def _arrived_whole(made):
    from .test_reading import shown, squeezed

    draft = Draft.objects.order_by("pk").last()
    seen = shown(draft)
    missing = [text for text in made.texts if squeezed(text) not in seen]
    assert missing == []
